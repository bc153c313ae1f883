package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"foretell/ui/style"

	"github.com/charmbracelet/x/ansi"
)

// cell is one place of the terminal. A wide character takes two; the second has rune 0.
type cell struct {
	r    rune
	more string // the rest of the character, where it is more than one rune
	ink  style.Ink
	fill style.Fill
}

// buffer is a block of cells. Its String opens a colour once for a run of equal cells, not once for each.
type buffer struct {
	Canvas
	cells []cell
}

func newBuffer(c Canvas) *buffer {
	c = c.normal()
	b := &buffer{Canvas: c, cells: make([]cell, c.W*c.H)}
	for i := range b.cells {
		b.cells[i].r = ' '
	}
	return b
}

func (b *buffer) inside(x, y int) bool { return x >= 0 && x < b.W && y >= 0 && y < b.H }

func (b *buffer) at(x, y int) *cell { return &b.cells[y*b.W+x] }

// set writes a sign of one cell and leaves what lies behind it; outside the block it does nothing.
func (b *buffer) set(x, y int, r rune, ink style.Ink) {
	if !b.inside(x, y) {
		return
	}
	b.free(x, y)
	c := b.at(x, y)
	c.r, c.more, c.ink = r, "", ink
}

// paint writes a sign with what lies behind it.
func (b *buffer) paint(x, y int, r rune, ink style.Ink, fill style.Fill) {
	b.set(x, y, r, ink)
	if b.inside(x, y) {
		b.at(x, y).fill = fill
	}
}

// free keeps half a wide character from staying behind when the other half is written over.
func (b *buffer) free(x, y int) {
	if b.at(x, y).r == 0 && x > 0 {
		left := b.at(x-1, y)
		left.r, left.more = ' ', ""
	}
	if x+1 < b.W && b.at(x+1, y).r == 0 {
		b.at(x+1, y).r = ' '
	}
}

// text writes a line from x on, cut at the right edge of the block.
func (b *buffer) text(x, y int, s string, ink style.Ink) { b.textIn(x, y, b.W-x, s, ink) }

// textIn writes a line from x on in at most w cells.
func (b *buffer) textIn(x, y, w int, s string, ink style.Ink) {
	if !b.inside(x, y) {
		return
	}
	end := x + min(w, b.W-x)
	for s = b.Glyphs.Truncate(b.Glyphs.Spell(clean(s)), end-x); s != ""; {
		cluster, w := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		s = s[len(cluster):]
		if w < 1 || w > 2 || x+w > end {
			continue
		}
		r, size := utf8.DecodeRuneInString(cluster)
		b.set(x, y, r, ink)
		if w == 2 {
			b.set(x+1, y, 0, ink)
		}
		b.at(x, y).r, b.at(x, y).more = r, cluster[size:]
		x += w
	}
}

// textLeft writes a line that ends before x.
func (b *buffer) textLeft(x, y int, s string, ink style.Ink) {
	s = b.Glyphs.Spell(clean(s))
	b.textIn(x-style.Width(s), y, style.Width(s), s, ink)
}

// clean takes out everything of a text that could do more than be read: escape sequences, control and format characters.
func clean(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return strings.Map(readable, ansi.Strip(strings.ToValidUTF8(s, "")))
		}
	}
	return s
}

func readable(r rune) rune {
	if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' {
		return -1
	}
	return r
}

// String returns the block: H lines of W cells.
func (b *buffer) String() string {
	var s strings.Builder
	s.Grow(4*len(b.cells) + 16*b.H)
	for y := range b.H {
		if y > 0 {
			s.WriteByte('\n')
		}
		b.line(&s, b.cells[y*b.W:(y+1)*b.W])
	}
	return s.String()
}

// line writes one row; a blank goes on in the colour before it when it has the same fill.
func (b *buffer) line(s *strings.Builder, row []cell) {
	open, fill := "", style.Empty
	for i := range row {
		c := &row[i]
		if c.r == 0 {
			continue
		}
		if want := b.Theme.Open(c.ink, c.fill); want != open && (c.r != ' ' || c.fill != fill) {
			if open != "" {
				s.WriteString(style.Close)
			}
			s.WriteString(want)
			open, fill = want, c.fill
		}
		s.WriteRune(c.r)
		s.WriteString(c.more)
	}
	if open != "" {
		s.WriteString(style.Close)
	}
}
