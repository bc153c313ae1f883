package chart

import (
	"math"

	"foretell/ui/style"
)

// Bar returns a chance in [0, 1] as a bar of c.W cells for a table; c.H is not looked at. NaN is an empty bar.
func Bar(c Canvas, chance float64) string {
	c.H = 1
	b := newBuffer(c)
	g := b.Glyphs
	halves := 0
	if chance > 0 {
		halves = int(math.Round(2 * float64(b.W) * min(chance, 1)))
	}
	for x := range b.W {
		switch {
		case 2*x+1 < halves:
			b.set(x, 0, g.BarFull, style.ChanceInk(chance))
		case 2*x < halves:
			b.set(x, 0, g.BarHalf, style.ChanceInk(chance))
		default:
			b.set(x, 0, g.BarRest, style.Track)
		}
	}
	return b.String()
}
