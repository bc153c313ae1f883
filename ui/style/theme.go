package style

import (
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Name is the name of a theme.
type Name string

// The themes. Auto is dark or light, by the terminal's background.
const (
	Auto     Name = "auto"
	Light    Name = "light"
	Dark     Name = "dark"
	Contrast Name = "contrast" // for a projector
	Mono     Name = "mono"     // no colour
)

// Names returns the themes in the order a key steps through them.
func Names() []Name { return []Name{Auto, Light, Dark, Contrast, Mono} }

// Next returns the theme after this one.
func (n Name) Next() Name {
	names := Names()
	return names[(slices.Index(names, n)+1)%len(names)]
}

// Options says what a theme is made for.
type Options struct {
	Name    Name
	Profile termenv.Profile // colours the terminal has; termenv.Ascii (NO_COLOR) drops bold and reverse too
	Light   bool            // the terminal's background is light
}

// Theme is the look of everything on the screen. It is immutable and safe to use from many goroutines.
type Theme struct {
	Options
	Shaded bool // no colour to fill a band with: shade it with glyphs

	Title, Text, Muted, Strong       lipgloss.Style
	Assumption, Edited               lipgloss.Style // the scenario's name; that it is edited
	Selected, Group                  lipgloss.Style // selected row; heading of a group
	Border, BorderFocused, PaneTitle lipgloss.Style
	FooterKey, FooterDesc            lipgloss.Style
	Error, Warning, Prompt           lipgloss.Style

	renderer *lipgloss.Renderer
	open     [inks][fills]string // escape sequence that begins an ink on a fill
}

// New returns a theme.
func New(o Options) *Theme {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(o.Profile)
	r.SetHasDarkBackground(!o.Light)
	p := o.palette()
	t := &Theme{Options: o, renderer: r, Shaded: o.Name == Mono || o.Profile == termenv.Ascii}
	t.setStyles(p)
	t.setInks(p)
	return t
}

func (o Options) palette() palette {
	switch {
	case o.Name == Mono || o.Profile == termenv.Ascii:
		return monoPalette
	case o.Name == Contrast && o.Light:
		return contrastLightPalette
	case o.Name == Contrast:
		return contrastDarkPalette
	case o.Name == Light, o.Name == Auto && o.Light:
		return lightPalette
	default:
		return darkPalette
	}
}

func (t *Theme) setStyles(p palette) {
	fg := func(c lipgloss.TerminalColor) lipgloss.Style { return t.renderer.NewStyle().Foreground(c) }
	t.Title, t.Text, t.Muted, t.Strong = fg(p.supposed).Bold(true), fg(p.text), fg(p.faint), fg(p.text).Bold(true)
	t.Assumption, t.Edited = fg(p.supposed), fg(p.aim)
	t.Selected = fg(p.selectedText).Background(p.selectedBackground).Bold(true)
	t.Group = fg(p.heading).Bold(true)
	t.Border, t.BorderFocused, t.PaneTitle = fg(p.border), fg(p.supposed), fg(p.text).Bold(true)
	t.FooterKey, t.FooterDesc = fg(p.text).Bold(true), fg(p.faint)
	t.Error, t.Warning, t.Prompt = fg(p.bad).Bold(true), fg(p.aim), fg(p.supposed).Bold(true)
	if t.Name == Mono {
		t.Selected = t.Selected.Reverse(true)
		t.Assumption = t.Assumption.Italic(true)
	}
}

func (t *Theme) setInks(p palette) {
	colours := [inks]lipgloss.TerminalColor{
		Plain: p.text, Faint: p.faint, Grid: p.grid, Outer: p.outer, Inner: p.inner, Median: p.median, Aim: p.aim,
		Known: p.known, Observed: p.observed, Supposed: p.supposed, Miss: p.miss, Reach: p.reach,
		ChanceHigh: p.high, ChanceEven: p.even, ChanceLow: p.low, Track: p.track, Count: p.count,
		Heading: p.heading,
	}
	backs := [fills]lipgloss.TerminalColor{
		Empty: none, OuterBand: p.outer, InnerBand: p.inner, Counted: p.count, Reached: p.reach, BarHigh: p.high, BarEven: p.even, BarLow: p.low,
	}
	for ink := range inks {
		for fill := range fills {
			s := t.renderer.NewStyle().Foreground(colours[ink]).Background(backs[fill])
			switch ink {
			case Median, Aim, Heading, Known:
				s = s.Bold(true)
			}
			t.open[ink][fill], _, _ = strings.Cut(s.Render("x"), "x")
		}
	}
}

// Open returns the escape sequence that begins an ink on a fill: empty where the theme draws it plain. Close ends it.
func (t *Theme) Open(ink Ink, fill Fill) string { return t.open[ink][fill] }

// Close is the escape sequence that ends what Open began.
const Close = "\x1b[0m"

// Paint returns text in an ink.
func (t *Theme) Paint(ink Ink, s string) string {
	if open := t.open[ink][Empty]; open != "" && s != "" {
		return open + s + Close
	}
	return s
}
