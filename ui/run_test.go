package ui

import (
	"errors"
	"os"
	"testing"

	"github.com/muesli/termenv"

	"foretell/model"
	"foretell/ui/style"
)

func TestNoScreenIsSaidBeforeAnythingIsDrawn(t *testing.T) {
	plan, s := seeded(t, "base")
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if err := Run(t.Context(), Options{Plan: plan, Scenario: s, In: r, Out: w}); !errors.Is(err, ErrNoTerminal) {
		t.Errorf("on a pipe: %v, want %v", err, ErrNoTerminal)
	}
	w.Close()
	if n, _ := r.Read(make([]byte, 1)); n != 0 {
		t.Error("something was written to the pipe")
	}
	for kind, want := range map[string]error{"dumb": ErrDumbTerminal, "unknown": ErrDumbTerminal, "xterm-256color": nil} {
		if err := usable(true, kind); !errors.Is(err, want) {
			t.Errorf("TERM=%s: %v, want %v", kind, err, want)
		}
	}
}

func TestLookFollowsTheEnvironment(t *testing.T) {
	for _, c := range []struct {
		name string
		o    Options
		want look
	}{
		{"true colour", Options{Environ: []string{"TERM=xterm-256color", "COLORTERM=truecolor"}},
			look{lang: model.English, style: style.Options{Name: style.Auto, Profile: termenv.TrueColor}}},
		{"256 colours on light", Options{Environ: []string{"TERM=xterm-256color", "COLORFGBG=0;15"}},
			look{lang: model.English, style: style.Options{Name: style.Auto, Profile: termenv.ANSI256, Light: true}}},
		{"16 colours", Options{Environ: []string{"TERM=xterm", "COLORFGBG=15;0"}},
			look{lang: model.English, style: style.Options{Name: style.Auto, Profile: termenv.ANSI}}},
		{"NO_COLOR", Options{Environ: []string{"TERM=xterm-256color", "NO_COLOR=1"}},
			look{lang: model.English, style: style.Options{Name: style.Auto, Profile: termenv.Ascii}}},
		{"no colour, ASCII, Chinese", Options{Environ: []string{"TERM=xterm-256color"}, NoColor: true, ASCII: true, Lang: model.Chinese, Theme: style.Contrast},
			look{lang: model.Chinese, glyphs: style.ASCII, style: style.Options{Name: style.Contrast, Profile: termenv.Ascii}}},
	} {
		if got := c.o.filled().look(); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}
