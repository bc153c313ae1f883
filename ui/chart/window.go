package chart

import (
	"fmt"

	"foretell/ui/style"
)

// window is which rows of a list are shown.
type window struct{ first, shown, rows int }

// newWindow returns the window of at most room rows that begins at an offset.
func newWindow(offset, rows, room int) window {
	first := min(max(offset, 0), rows)
	return window{first, max(min(room, rows-first), 0), rows}
}

// drawMore says in w cells of a row that there are more rows: "↑↓ … 12 more".
func (b *buffer) drawMore(v window, y, w int) {
	text := ""
	if v.first > 0 {
		text = string(b.Glyphs.Up)
	}
	if n := v.rows - v.first - v.shown; n > 0 {
		text += fmt.Sprintf("%c %c "+wordsIn(b.Lang).more, b.Glyphs.Down, b.Glyphs.Ellipsis, n)
	}
	b.textIn(0, y, w, text, style.Faint)
}

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
