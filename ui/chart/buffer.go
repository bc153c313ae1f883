package chart

import (
	"strings"

	"foretell/ui/style"
)

// cell is one place of the terminal. A wide character takes two; the second has rune 0.
type cell struct {
	r    rune
	ink  style.Ink
	fill style.Fill
}

// buffer is a block of cells. Its String opens a colour once for a run of equal cells, not once for each.
type buffer struct {
	Canvas
	cells []cell
	more  map[int]string // the rest of a character of several runes, by cell
	odd   bool           // it holds characters that might join with a neighbour
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
	c.r, c.ink = r, ink
}

// paint writes a sign with what lies behind it.
func (b *buffer) paint(x, y int, r rune, ink style.Ink, fill style.Fill) {
	b.set(x, y, r, ink)
	if b.inside(x, y) {
		b.at(x, y).fill = fill
	}
}

// free takes away the character in a cell, and with it the other half of a wide one.
func (b *buffer) free(x, y int) {
	i := y*b.W + x
	if b.cells[i].r == 0 && x > 0 {
		b.cells[i-1].r = ' '
		delete(b.more, i-1)
	}
	if x+1 < b.W && b.cells[i+1].r == 0 {
		b.cells[i+1].r = ' '
	}
	delete(b.more, i)
}

// String returns the block: H lines of W cells.
func (b *buffer) String() string {
	var s strings.Builder
	s.Grow(3*len(b.cells) + 64*b.H)
	for y := range b.H {
		if y > 0 {
			s.WriteByte('\n')
		}
		if b.odd {
			b.part(y)
		}
		b.line(&s, y)
	}
	return s.String()
}

// noInk is before the first sign of a row.
const noInk style.Ink = 255

// line writes one row; a blank goes on in the colour before it when it has the same fill.
func (b *buffer) line(s *strings.Builder, y int) {
	row := b.cells[y*b.W : (y+1)*b.W]
	open, ink, fill := "", noInk, style.Empty
	for i := range row {
		c := row[i]
		if c.r == 0 {
			continue
		}
		if c.fill != fill || c.ink != ink && c.r != ' ' {
			ink, fill = c.ink, c.fill
			if want := b.Theme.Open(ink, fill); want != open {
				if open != "" {
					s.WriteString(style.Close)
				}
				s.WriteString(want)
				open = want
			}
		}
		s.WriteRune(c.r)
		if b.more != nil {
			s.WriteString(b.more[y*b.W+i])
		}
	}
	if open != "" {
		s.WriteString(style.Close)
	}
}
