package style

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/mattn/go-runewidth"
	"pgregory.net/rapid"
)

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "亿元": 4, "3€": 2, "2022年": 6, "●◆▸ƒ±": 5, "é": 1, "e\u0301": 1, "\x1b[31mred\x1b[0m": 3, "░▒▓█": 4, "⣿": 1,
	} {
		if got := Width(s); got != want {
			t.Errorf("Width(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestTruncate(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"数字经济", 8, "数字经济"}, {"数字经济", 7, "数字经…"}, {"数字经济", 6, "数字…"}, {"数字经济", 1, "…"}, {"数字经济", 0, ""},
		{"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"abc", -4, ""},
	} {
		if got := Truncate(c.s, c.w); got != c.want {
			t.Errorf("Truncate(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
	if got := GlyphsFor(ASCII).Truncate("abcd", 3); got != "ab~" {
		t.Errorf("in ASCII %q, want %q", got, "ab~")
	}
}

func TestPad(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("aZ 9€亿年数…●ä한あ"))).Draw(t, "text")
		w := rapid.IntRange(0, 30).Draw(t, "width")
		for _, got := range []string{PadRight(s, w), PadLeft(s, w), GlyphsFor(ASCII).PadRight(s, w)} {
			if Width(got) != w || lipgloss.Width(got) != w || !strings.Contains(got+" ", " ") && got != s {
				t.Fatalf("%q in %d cells is %q, %d cells", s, w, got, Width(got))
			}
		}
	})
}

// Components that measure with runewidth must agree with Width under a Chinese locale too.
func TestChineseLocale(t *testing.T) {
	if os.Getenv("FORETELL_TEST_LOCALE") != "" {
		for _, s := range []string{"●", "…", "─", "亿", "±"} {
			if runewidth.StringWidth(s) != Width(s) {
				t.Errorf("%q: runewidth counts %d cells, Width %d", s, runewidth.StringWidth(s), Width(s))
			}
		}
		return
	}
	child := exec.Command(os.Args[0], "-test.run=^TestChineseLocale$")
	child.Env = append(os.Environ(), "FORETELL_TEST_LOCALE=1", "LC_ALL=zh_CN.GB18030", "LANG=zh_CN.GB18030", "RUNEWIDTH_EASTASIAN=")
	if out, err := child.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// A user whose terminal draws ambiguous characters two cells wide says so, and gets signs that keep their cell.
func TestWideTerminalGetsASCII(t *testing.T) {
	if os.Getenv("FORETELL_TEST_WIDE") != "" {
		if got := GlyphsFor(Braille).Mode; got != ASCII {
			t.Errorf("glyph mode %d, want ASCII", got)
		}
		return
	}
	child := exec.Command(os.Args[0], "-test.run=^TestWideTerminalGetsASCII$")
	child.Env = append(os.Environ(), "FORETELL_TEST_WIDE=1", "RUNEWIDTH_EASTASIAN=1")
	if out, err := child.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
