package chart

import (
	"fmt"

	"foretell/ui/style"
)

// window is which rows of a list are shown. A heading is a row, but no entry of the list.
type window struct {
	first, shown, rows int
	heading            func(row int) bool
}

// newWindow returns the window of at most room rows that begins at an offset; heading is nil where there are none.
func newWindow(offset, rows, room int, heading func(row int) bool) window {
	if heading == nil {
		heading = func(int) bool { return false }
	}
	first := min(max(offset, 0), rows)
	return window{first, max(min(room, rows-first), 0), rows, heading}
}

// entries returns how many entries some rows hold.
func (v window) entries(from, to int) int {
	n := 0
	for row := from; row < to; row++ {
		if !v.heading(row) {
			n++
		}
	}
	return n
}

// drawMore says in w cells of a line which entries are shown, where not all rows are: "↑↓ 4-17 / 24".
func (b *buffer) drawMore(v window, y, w int) {
	if v.shown == v.rows {
		return
	}
	text, last := "", v.first+v.shown
	if v.first > 0 {
		text = string(b.Glyphs.Up)
	}
	if last < v.rows {
		text += string(b.Glyphs.Down)
	}
	before := v.entries(0, v.first)
	if shown := v.entries(v.first, last); shown > 0 {
		text += fmt.Sprintf(" %d-%d / %d", before+1, before+shown, v.entries(0, v.rows))
	}
	b.textIn(0, y, w, text, style.Faint)
}

// drawHeading writes a row that is a heading.
func (b *buffer) drawHeading(y int, name string) { b.textIn(0, y, b.W, name, style.Heading) }

// drawName writes the name of a row, and a marker where it is selected; it returns the ink for the rest of the row.
func (b *buffer) drawName(y, w int, name string, selected bool) style.Ink {
	ink := style.Plain
	if selected {
		b.set(0, y, b.Glyphs.Selected, style.Known)
		ink = style.Known
	}
	b.textIn(2, y, w, name, ink)
	return ink
}
