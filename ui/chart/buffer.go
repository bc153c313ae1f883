package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"foretell/ui/style"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
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

// set writes one sign of one cell and leaves the fill; outside the block it does nothing.
func (b *buffer) set(x, y int, r rune, ink style.Ink) {
	if !b.inside(x, y) {
		return
	}
	b.free(x, y)
	c := b.at(x, y)
	c.r, c.more, c.ink = r, "", ink
}

// fill lays a fill behind one cell.
func (b *buffer) fill(x, y int, f style.Fill) {
	if b.inside(x, y) {
		b.at(x, y).fill = f
	}
}

// free keeps the other half of a wide character from staying behind when one half is written over.
func (b *buffer) free(x, y int) {
	if b.at(x, y).r == 0 && x > 0 {
		left := b.at(x-1, y)
		left.r, left.more = ' ', ""
	}
	if x+1 < b.W && b.at(x+1, y).r == 0 {
		b.at(x+1, y).r = ' '
	}
}

// text writes a line from x on, cut at the edge, and returns the cells it took.
func (b *buffer) text(x, y int, s string, ink style.Ink) int {
	if y < 0 || y >= b.H || x < 0 || x >= b.W {
		return 0
	}
	start := x
	for s = b.Glyphs.Truncate(clean(s), b.W-x); s != ""; {
		cluster, rest, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
		s = rest
		r, size := utf8.DecodeRuneInString(cluster)
		w := style.Width(cluster)
		if w < 1 || w > 2 || x+w > b.W {
			continue
		}
		b.set(x, y, r, ink)
		b.at(x, y).more = cluster[size:]
		if w == 2 {
			b.set(x+1, y, ' ', ink)
			b.at(x+1, y).r = 0
			b.at(x, y).r, b.at(x, y).more = r, cluster[size:]
		}
		x += w
	}
	return x - start
}

// clean takes out everything of a text that could do more than be read: escape sequences, control and format characters.
func clean(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return strings.Map(readable, ansi.Strip(s))
		}
	}
	return s
}

func readable(r rune) rune {
	if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' {
		return -1
	}
	return r
}

// String returns the block: H lines of W cells.
func (b *buffer) String() string {
	if b.W == 0 || b.H == 0 {
		return strings.Repeat("\n", max(b.H-1, 0))
	}
	var s strings.Builder
	s.Grow(4*len(b.cells) + 16*b.H)
	for y := range b.H {
		if y > 0 {
			s.WriteByte('\n')
		}
		b.line(&s, y)
	}
	return s.String()
}

func (b *buffer) line(s *strings.Builder, y int) {
	open := ""
	for x := range b.W {
		c := b.at(x, y)
		if c.r == 0 {
			continue
		}
		want := open
		if c.r != ' ' || c.fill != style.Empty || open != "" {
			want = b.Theme.Open(c.ink, c.fill)
		}
		if want != open {
			if open != "" {
				s.WriteString(style.Close)
			}
			s.WriteString(want)
			open = want
		}
		s.WriteRune(c.r)
		s.WriteString(c.more)
	}
	if open != "" {
		s.WriteString(style.Close)
	}
}
