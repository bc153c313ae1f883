package chart

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

var update = flag.Bool("update", false, "write the goldens anew")

func TestMain(m *testing.M) {
	flag.Parse()
	lipgloss.SetColorProfile(termenv.Ascii)
	os.Exit(m.Run())
}

// size is the size of a chart in cells.
type size struct{ w, h int }

func on(s size, name style.Name, profile termenv.Profile, mode style.GlyphMode, lang model.Lang) Canvas {
	return Canvas{
		W: s.w, H: s.h, Lang: lang, Glyphs: style.GlyphsFor(mode),
		Theme: style.New(style.Options{Name: name, Profile: profile}),
	}
}

// checkGolden compares a picture with the one kept, and its frame with the size asked for.
func checkGolden(t *testing.T, name string, s size, got string) {
	t.Helper()
	checkFrame(t, s.w, s.h, got)
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got+"\n" {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

// checkFrame fails unless a block is exactly h lines of w cells and holds no control character but the colours'.
func checkFrame(t *testing.T, w, h int, block string) {
	t.Helper()
	w, h = min(max(w, 0), largest), min(max(h, 0), largest)
	lines := strings.Split(block, "\n")
	if len(lines) != max(h, 1) {
		t.Fatalf("%d lines, want %d", len(lines), h)
	}
	for i, l := range lines {
		if h > 0 && lipgloss.Width(l) != w {
			t.Fatalf("line %d is %d cells wide, want %d: %q", i, lipgloss.Width(l), w, l)
		}
		for _, r := range withoutColour(l) {
			if r < ' ' || r >= 0x7f && r < 0xa0 {
				t.Fatalf("line %d holds %q: %q", i, r, l)
			}
		}
	}
}

// withoutColour takes out the sequences that set colours, and no others.
func withoutColour(s string) string {
	var b strings.Builder
	for s != "" {
		before, after, found := strings.Cut(s, "\x1b[")
		b.WriteString(before)
		if !found {
			break
		}
		digits := strings.TrimLeft(after, "0123456789;")
		if !strings.HasPrefix(digits, "m") {
			b.WriteString("\x1b")
			s = after
			continue
		}
		s = digits[1:]
	}
	return b.String()
}

// goldens draws a chart at two sizes in both languages without colour, and at the larger one in ASCII and in 16 colours.
func goldens(t *testing.T, name string, small, large size, draw func(c Canvas) string) {
	t.Helper()
	for _, s := range []size{small, large} {
		for _, lang := range []model.Lang{model.English, model.Chinese} {
			id := fmt.Sprintf("%s-%dx%d-%s", name, s.w, s.h, lang)
			t.Run(id, func(t *testing.T) {
				checkGolden(t, id, s, draw(on(s, style.Dark, termenv.Ascii, style.Braille, lang)))
			})
		}
	}
	t.Run(name+"-ascii", func(t *testing.T) {
		got := draw(on(small, style.Dark, termenv.Ascii, style.ASCII, model.English))
		checkGolden(t, name+"-ascii", small, got)
		for _, r := range got {
			if r > '~' {
				t.Fatalf("%q is not ASCII", r)
			}
		}
	})
	t.Run(name+"-16", func(t *testing.T) {
		checkGolden(t, name+"-16", small, draw(on(small, style.Dark, termenv.ANSI, style.Block, model.English)))
	})
}
