package picture

import (
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The fonts the program carries: Latin letters, figures and signs.
var (
	plainFont = sync.OnceValue(func() *sfnt.Font { return carried(goregular.TTF) })
	boldFont  = sync.OnceValue(func() *sfnt.Font { return carried(gobold.TTF) })
)

func carried(data []byte) *sfnt.Font {
	f, err := sfnt.Parse(data)
	if err != nil {
		panic(err) // a font that is part of the program
	}
	return f
}

// has reports whether a font has a letter.
func has(f *sfnt.Font, r rune) bool {
	if f == nil {
		return false
	}
	var buffer sfnt.Buffer
	i, err := f.GlyphIndex(&buffer, r)
	return err == nil && i != 0
}

// letters are the fonts a picture is written in.
type letters struct {
	wide   *sfnt.Font // has what the fonts of the program have not; nil where that is not needed
	buffer sfnt.Buffer
}

// glyph returns the font that has a letter, and which of its glyphs it is; the sign for a missing one where none has it.
func (l *letters) glyph(r rune, bold bool) (*sfnt.Font, sfnt.GlyphIndex) {
	own := plainFont()
	if bold {
		own = boldFont()
	}
	for _, f := range []*sfnt.Font{own, plainFont(), l.wide} {
		if f == nil {
			continue
		}
		if i, err := f.GlyphIndex(&l.buffer, r); err == nil && i != 0 {
			return f, i
		}
	}
	return own, 0
}

// advance returns how far a glyph moves on, at a size of 1.
func (l *letters) advance(f *sfnt.Font, glyph sfnt.GlyphIndex) float64 {
	const em = 1000
	a, err := f.GlyphAdvance(&l.buffer, glyph, fixed.I(em), font.HintingNone)
	if err != nil {
		return 0
	}
	return float64(a) / 64 / em
}

// width returns the units that a text takes.
func width(text string, size float64, bold bool) (w float64) {
	var l letters
	for _, r := range text {
		if r >= firstWide {
			w += size
			continue
		}
		f, i := l.glyph(r, bold)
		w += size * l.advance(f, i)
	}
	return w
}

// firstWide is the first of the letters that are as wide as they are high: CJK radicals, and what follows.
const firstWide = 0x2e80

// fitted shortens a text to a number of units.
func fitted(text string, size, room float64) string {
	if width(text, size, false) <= room {
		return text
	}
	letters := []rune(text)
	for n := len(letters) - 1; n > 0; n-- {
		if short := string(letters[:n]) + "…"; width(short, size, false) <= room {
			return short
		}
	}
	return ""
}

// MissingFontError says that letters of a picture are in no font that was found.
type MissingFontError struct{ Letter rune }

// Error names a letter and what can be done.
func (e *MissingFontError) Error() string {
	return fmt.Sprintf("cannot draw %q: no font on this system has it; install a Chinese font (Debian and Ubuntu: fonts-noto-cjk, "+
		"Fedora: google-noto-sans-cjk-fonts, elsewhere Noto Sans SC), name a font file, or write SVG, which leaves the letters to who shows it", e.Letter)
}
