package chart

import (
	"math"
	"slices"

	"foretell/ui/style"

	"github.com/NimbleMarkets/ntcharts/canvas/runes"
)

func (t *tornado) drawRow(y, i int) {
	r := t.data.Rows[i]
	ink := t.drawName(y, t.name, r.Name, i == t.data.Selected)
	t.textLeft(t.W, y, t.Glyphs.Truncate(t.Glyphs.Spell(clean(r.Label)), t.label), ink)
	if t.w == 0 {
		return
	}
	ends := []tornadoEnd{{r.Low, t.Glyphs.Inner, style.Inner}, {r.High, t.Glyphs.Full, style.Count}}
	if math.Abs(r.Low.Value-t.data.Centre) < math.Abs(r.High.Value-t.data.Centre) {
		slices.Reverse(ends)
	}
	if !t.twoEnds {
		ends = []tornadoEnd{{r.High, t.Glyphs.Full, style.Count}}
	}
	for _, e := range ends {
		if drawable(e.Value) {
			t.drawBar(y, e)
		}
	}
	for _, e := range ends {
		if drawable(e.Value) {
			t.drawError(y, e)
		}
	}
}

// tornadoEnd is one end of a bar.
type tornadoEnd struct {
	Estimate
	full rune
	ink  style.Ink
}

// drawBar draws from beside the centre to a share. A full bar to the right ends on an eighth of a cell, one to the left on a half,
// a hatched one on a whole cell; what is not the centre is never drawn as nothing.
func (t *tornado) drawBar(y int, e tornadoEnd) {
	length := t.x.place(e.Value) - t.x.place(t.data.Centre)
	step := 1
	if length < 0 {
		step, length = -1, -length
	}
	if length == 0 {
		return
	}
	for i := 0; float64(i) < length; i++ {
		x := t.centre() + step*(i+1)
		if x < t.left || x >= t.left+t.w {
			return
		}
		if r := t.barBlock(length-float64(i), step, i == 0, e.full); r != ' ' {
			t.set(x, y, r, e.ink)
		}
	}
}

// barBlock returns the rune for a cell of which a share is filled.
func (t *tornado) barBlock(share float64, step int, first bool, full rune) rune {
	ascii := t.Glyphs.Mode == style.ASCII
	switch {
	case share >= 1 || first && (ascii || full != t.Glyphs.Full && share < 0.5):
		return full
	case ascii || full != t.Glyphs.Full:
		if share < 0.5 {
			return ' '
		}
		return full
	case step > 0:
		return runes.LeftBlockElementFromFloat64(max(share, 1.0/eighth))
	case share < 0.75 && (first || share >= 0.25):
		return '▐'
	case share >= 0.75:
		return full
	default:
		return ' '
	}
}

// drawError draws an error bar around the end of a bar, where there is a bar and the error is not lost in a cell. On a full bar it needs
// a colour to be seen, or the bar would seem to end before it.
func (t *tornado) drawError(y int, e tornadoEnd) {
	from, end, to := t.column(e.Value-e.reach()), t.column(e.Value), t.column(e.Value+e.reach())
	if e.Value == t.data.Centre || to-from < 2 {
		return
	}
	for x := max(from, t.left); x <= min(to, t.left+t.w-1); x++ {
		r := t.whisker(x, from, to)
		if x == end {
			r = t.Glyphs.Tick
		}
		switch covered := (x-end)*(x-t.centre()) < 0; {
		case !covered || e.full != t.Glyphs.Full:
			t.set(x, y, r, style.Plain)
		case !t.Theme.Shaded && t.Glyphs.Mode != style.ASCII:
			t.paint(x, y, r, style.Plain, style.Counted)
		}
	}
}
