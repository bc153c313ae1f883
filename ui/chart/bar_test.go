package chart

import (
	"math"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

func line1(w int) Canvas {
	return on(size{w, 1}, style.Dark, termenv.Ascii, style.Braille, model.English)
}

// Four cells hold eight halves: 0.5 is four of them, 0.6 is 4.8, nearest 5.
func TestBar(t *testing.T) {
	for chance, want := range map[float64]string{
		0: "▁▁▁▁", 0.1: "▃▁▁▁", 0.5: "▆▆▁▁", 0.6: "▆▆▃▁", 1: "▆▆▆▆", 7: "▆▆▆▆", -1: "▁▁▁▁", math.Inf(1): "▆▆▆▆",
	} {
		if got := Bar(line1(4), chance); got != want {
			t.Errorf("Bar(%g) = %q, want %q", chance, got, want)
		}
	}
	if got := Bar(line1(4), math.NaN()); got != "▁▁▁▁" {
		t.Errorf("Bar(NaN) = %q", got)
	}
}

func TestSlider(t *testing.T) {
	none := math.NaN()
	for _, c := range []struct {
		d    SliderData
		want string
	}{
		{SliderData{At: 0, Reference: none, Saved: none, Focused: true}, "●─────────┤"},
		{SliderData{At: 0.5, Reference: none, Saved: none, Focused: true}, "├━━━━●────┤"},
		{SliderData{At: 0.5, Reference: none, Saved: none}, "├━━━━○────┤"},
		{SliderData{At: 2, Reference: 0.7, Saved: 0.2, Focused: true}, "├━┼━━━━┼━━●"},
		{SliderData{At: none, Reference: none, Saved: none}, "├─────────┤"},
	} {
		if got := Slider(line1(11), c.d); got != c.want {
			t.Errorf("Slider(%+v) = %q, want %q", c.d, got, c.want)
		}
	}
}
