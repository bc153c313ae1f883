package chart

import (
	"math"

	"foretell/ui/style"
)

// SliderData is the place of a slider's handle. All places are shares of its range in [0, 1]; NaN for none.
type SliderData struct {
	At        float64
	Reference float64 // a tick, for instance the required growth
	Saved     float64 // a tick where the saved scenario stands
	Focused   bool    // keys move it
}

// Slider returns a slider of c.W cells: a filled handle where keys move it, a hollow one where they do not. c.H is not looked
// at.
func Slider(c Canvas, d SliderData) string {
	c.H = 1
	b := newBuffer(c)
	g, last := b.Glyphs, b.W-1
	at := sliderCell(d.At, last)
	for x := 0; x <= last; x++ {
		r, ink := g.Rest, style.Track
		if x < at {
			r, ink = g.Done, style.Supposed
		}
		switch x {
		case 0:
			r = g.First
		case last:
			r = g.Last
		}
		b.set(x, 0, r, ink)
	}
	b.set(sliderCell(d.Saved, last), 0, g.Tick, style.Faint)
	b.set(sliderCell(d.Reference, last), 0, g.Tick, style.Aim)
	if d.Focused {
		b.set(at, 0, g.Knob, style.Known)
	} else {
		b.set(at, 0, g.Idle, style.Supposed)
	}
	return b.String()
}

// sliderCell returns the cell of a share of the range, or −1 for none.
func sliderCell(share float64, last int) int {
	if math.IsNaN(share) || last < 0 {
		return -1
	}
	return int(math.Round(min(max(share, 0), 1) * float64(last)))
}
