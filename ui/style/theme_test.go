package style

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/lucasb-eyer/go-colorful"
	"github.com/muesli/termenv"
)

func TestNoColorDrawsPlain(t *testing.T) {
	for _, name := range Names() {
		theme := New(Options{Name: name, Profile: termenv.Ascii})
		if !theme.Shaded {
			t.Errorf("%s without colour fills bands with colour", name)
		}
		for ink := range inks {
			if got := theme.Paint(ink, "x"); got != "x" {
				t.Errorf("%s: ink %d is %q", name, ink, got)
			}
		}
		if got := theme.Selected.Render("x"); got != "x" {
			t.Errorf("%s: selected is %q", name, got)
		}
	}
}

// Mono may be bold or reverse, but has no colour on any terminal: no SGR parameter of 30 or more.
func TestMonoHasNoColour(t *testing.T) {
	theme := New(Options{Name: Mono, Profile: termenv.TrueColor})
	for ink := range inks {
		open := strings.TrimSuffix(strings.TrimPrefix(theme.Open(ink, Empty), "\x1b["), "m")
		for p := range strings.SplitSeq(open, ";") {
			if len(p) > 1 {
				t.Errorf("ink %d opens with %q", ink, open)
			}
		}
	}
}

func TestProfiles(t *testing.T) {
	for profile, sign := range map[termenv.Profile]string{termenv.TrueColor: "38;2;", termenv.ANSI256: "38;5;", termenv.ANSI: "[1;9"} {
		if open := New(Options{Name: Dark, Profile: profile}).Open(Aim, Empty); !strings.Contains(open, sign) {
			t.Errorf("profile %d opens with %q, want %q in it", profile, open, sign)
		}
	}
}

func TestNextGoesRound(t *testing.T) {
	n := Auto
	for range Names() {
		n = n.Next()
	}
	if n != Auto {
		t.Errorf("after all themes comes %s", n)
	}
	if n := Name("unheard of").Next(); n != Auto {
		t.Errorf("after an unknown theme comes %s", n)
	}
}

// Contrast is the contrast ratio of WCAG 2.2, (L1 + 0.05) / (L2 + 0.05). Text and signs need 3 against their background
// (success criterion 1.4.11); neighbouring bands need to differ without hue, for which 1.4 has proved enough on a projector.
func TestContrast(t *testing.T) {
	black, white := tone("#000000", "", ""), tone("#FFFFFF", "", "")
	for name, c := range map[string]struct {
		p    palette
		back lipgloss.TerminalColor
	}{
		"dark": {darkPalette, tone("#1E1E1E", "", "")}, "light": {lightPalette, white},
		"contrast": {contrastDarkPalette, black}, "contrast light": {contrastLightPalette, white},
	} {
		p := c.p
		for sign, colour := range map[string]lipgloss.TerminalColor{
			"faint": p.faint, "aim": p.aim, "known": p.known, "observed": p.observed, "supposed": p.supposed, "miss": p.miss,
			"reach": p.reach, "high": p.high, "even": p.even, "low": p.low, "count": p.count, "heading": p.heading, "bad": p.bad,
		} {
			if got := contrast(colour, c.back); got < 3 {
				t.Errorf("%s: %s on the background has a contrast of %.2f, want 3", name, sign, got)
			}
		}
		if got := contrast(p.median, p.inner); got < 3 {
			t.Errorf("%s: the median on its band has a contrast of %.2f, want 3", name, got)
		}
		if got := contrast(p.inner, p.outer); got < 1.4 {
			t.Errorf("%s: the bands have a contrast of %.2f, want 1.4", name, got)
		}
		if got := contrast(p.outer, c.back); got < 1.25 {
			t.Errorf("%s: the outer band on the background has a contrast of %.2f, want 1.25", name, got)
		}
		if got := contrast(p.selectedText, p.selectedBackground); got < 4.5 {
			t.Errorf("%s: selected text has a contrast of %.2f, want 4.5", name, got)
		}
	}
}

func contrast(a, b lipgloss.TerminalColor) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c lipgloss.TerminalColor) float64 {
	hex, err := colorful.Hex(c.(lipgloss.CompleteColor).TrueColor)
	if err != nil {
		return math.NaN()
	}
	r, g, b := hex.LinearRgb()
	return 0.2126*r + 0.7152*g + 0.0722*b
}
