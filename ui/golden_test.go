package ui

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/charmbracelet/x/vt"
	"github.com/muesli/termenv"

	"foretell/model"
	"foretell/ui/style"
)

var sizes = [][2]int{{60, 20}, {80, 24}, {120, 36}, {200, 50}}

// Every screen as text; go test ./ui -update writes them anew.
func TestGoldens(t *testing.T) {
	sizes := sizes
	if testing.Short() {
		sizes = sizes[1:2]
	}
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("targets-%dx%d-%s", size[0], size[1], lang), func(t *testing.T) {
				d := open(t, size[0], size[1], lang)
				golden.RequireEqual(t, d.View())
			})
			for name, key := range map[string]string{"together": "2", "drivers": "3", "surface": "4", "paths": "7", "levers": "5", "book": "p"} {
				t.Run(fmt.Sprintf("%s-%dx%d-%s", name, size[0], size[1], lang), func(t *testing.T) {
					d := open(t, size[0], size[1], lang)
					d.press(key)
					golden.RequireEqual(t, d.View())
				})
			}
		}
		for _, size := range sizes {
			t.Run(fmt.Sprintf("compare-%dx%d-%s", size[0], size[1], lang), func(t *testing.T) {
				d := comparing(t, size[0], size[1], lang)
				golden.RequireEqual(t, d.View())
			})
		}
		for _, size := range sizes {
			t.Run(fmt.Sprintf("guess-%dx%d-%s", size[0], size[1], lang), func(t *testing.T) {
				d := guessing(t, size[0], size[1], lang)
				asking := d.View()
				d.press("r")
				golden.RequireEqual(t, asking+"\n"+d.View())
			})
		}
		for _, keys := range [][]string{{"v"}, {"v", "v"}, {"?"}, {"right", "q"}, {"/", "r"}} {
			t.Run(fmt.Sprintf("keys-%s-80x24-%s", strings.NewReplacer("/", "filter", "?", "help").Replace(strings.Join(keys, "-")), lang), func(t *testing.T) {
				d := open(t, 80, 24, lang)
				d.press(keys...)
				golden.RequireEqual(t, d.View())
			})
		}
	}
	t.Run("ascii-120x36", func(t *testing.T) {
		plan, s := seeded(t, "on-plan")
		l := mono(model.English)
		l.glyphs = style.ASCII
		d := openOn(t, plan, s, 120, 36, l)
		golden.RequireEqual(t, d.View())
		for _, key := range []string{"?", "esc", "2", "4", "7", "1", "tab", "right", "v", "q"} {
			d.press(key)
			for _, r := range d.View() {
				if r > '~' && !unicode.Is(unicode.Han, r) {
					t.Fatalf("after %s the screen in ASCII holds %q", key, r)
				}
			}
		}
	})
}

// Whatever colours a terminal has, the frame holds together, and only what is drawn without colour holds no escape.
func TestFramesInEveryColour(t *testing.T) {
	plan, s := seeded(t, "base")
	for _, profile := range []termenv.Profile{termenv.TrueColor, termenv.ANSI256, termenv.ANSI, termenv.Ascii} {
		for _, name := range style.Names() {
			l := look{lang: model.Chinese, style: style.Options{Name: name, Profile: profile, Light: name == style.Light}}
			d := openOn(t, plan, s, 120, 36, l)
			for _, key := range []string{"right", "tab", "2", "?"} {
				d.press(key)
				view := d.View()
				whole(t, view, 120, 36)
				if plain := ansi.Strip(view) == view; plain != (profile == termenv.Ascii) {
					t.Errorf("profile %v, theme %s: without escapes: %v", profile, name, plain)
				}
			}
		}
	}
}

// A terminal puts every cell where the frame means it: the line between the columns is upright, whatever script is beside it.
func TestColumnsLineUpInATerminal(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, size := range [][2]int{{120, 36}, {163, 44}, {200, 50}} {
			w, h := size[0], size[1]
			d := open(t, w, h, lang)
			screen := vt.NewEmulator(w, h)
			if _, err := screen.WriteString(strings.ReplaceAll(d.View(), "\n", "\r\n")); err != nil {
				t.Fatal(err)
			}
			at := d.screens[0].(*targets).pages[0].leftW
			for y := 1; y < h-1; y++ {
				if c := screen.CellAt(at, y); c == nil || !strings.Contains("│├┤┼┬", c.Content) {
					t.Errorf("%s at %d×%d, line %d: %v stands where the columns meet", lang, w, h, y, c)
				}
			}
		}
	}
}

// A window that is made smaller and larger again shows what it showed before.
func TestResizingLosesNothing(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("down", "down", "right")
	before := d.View()
	for _, size := range [][2]int{{80, 24}, {1, 1}, {200, 50}, {30, 10}, {120, 36}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		_ = d.View()
	}
	if after := d.View(); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
}
