package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"foretell/ui/style"

	"github.com/charmbracelet/x/ansi"
)

// text writes a line from x on, cut at the right edge of the block.
func (b *buffer) text(x, y int, s string, ink style.Ink) { b.textIn(x, y, b.W-x, s, ink) }

// textIn writes a line from x on in at most w cells.
func (b *buffer) textIn(x, y, w int, s string, ink style.Ink) {
	if !b.inside(x, y) {
		return
	}
	end := x + min(w, b.W-x)
	for s = b.Glyphs.Truncate(b.Glyphs.Spell(clean(s)), end-x); s != ""; {
		if s[0] <= '~' && (len(s) == 1 || s[1] <= '~') {
			b.set(x, y, rune(s[0]), ink)
			x, s = x+1, s[1:]
			continue
		}
		cluster, w := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		s = s[len(cluster):]
		if w < 1 || w > 2 || x+w > end {
			continue
		}
		b.character(x, y, cluster, w, ink)
		x += w
	}
}

// character writes one character of one or two cells.
func (b *buffer) character(x, y int, s string, w int, ink style.Ink) {
	r, size := utf8.DecodeRuneInString(s)
	b.set(x, y, r, ink)
	if w == 2 {
		b.set(x+1, y, ' ', ink)
		b.at(x+1, y).r = 0
	}
	if size < len(s) {
		if b.more == nil {
			b.more = make(map[int]string)
		}
		b.more[y*b.W+x] = s[size:]
	}
	b.odd = b.odd || size < len(s) || !alone(r)
}

// alone reports whether a character never joins with a neighbour to another one. It knows Latin, Greek, Cyrillic, signs,
// Chinese, Japanese and Korean; of any other it says no.
func alone(r rune) bool {
	switch {
	case r < 0x300, r >= 0x370 && r < 0x483, r >= 0x2010 && r < 0x20d0, r >= 0x2100 && r < 0x2c00:
		return true
	case r >= 0x3000 && r < 0x302a, r >= 0x3041 && r < 0x3097, r >= 0x30a0 && r < 0xa000:
		return true
	default:
		return r >= 0xac00 && r < 0xd7a4 || r >= 0xff01 && r < 0xff61
	}
}

// part blanks the characters of a row that joined with a neighbour, so that the row keeps its width.
func (b *buffer) part(y int) {
	var s strings.Builder
	b.line(&s, y)
	if style.Width(s.String()) == b.W {
		return
	}
	for x := range b.W {
		i := y*b.W + x
		if r := b.cells[i].r; r != 0 && (b.more[i] != "" || !alone(r)) {
			b.set(x, y, ' ', style.Plain)
		}
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

// textWidth returns the width of the widest line.
func textWidth(lines []string) int {
	w := 0
	for _, l := range lines {
		w = max(w, style.Width(clean(l)))
	}
	return w
}
