package chart

import (
	"math"

	"foretell/ui/style"
)

// drawCurve draws the curve in braille dots, or one stroke to a column with uprights where it is steep.
func (e *exceedance) drawCurve() {
	if e.Glyphs.Mode == style.Braille {
		e.drawDots()
		return
	}
	last := -1
	for cell := 1; cell < e.w; cell++ {
		place := e.height(e.chance(e.x.value(cell)))
		y := e.h - 1 - int(math.Round(place))
		for i := min(last, y) + 1; last >= 0 && i < max(last, y); i++ {
			e.set(e.left+cell, i, e.Glyphs.Vertical, style.Median)
		}
		e.set(e.left+cell, y, e.Glyphs.Levels[level(place)], style.Median)
		last = y
	}
}

func (e *exceedance) drawDots() {
	l := newLine(e.w, e.h)
	half := func(k int) (x, y float64) {
		return float64(k) / 2, e.height(e.chance(e.x.lo+e.x.unit*(float64(k)/2-0.25))) + 0.5
	}
	x0, y0 := half(2)
	for k := 3; k < 2*e.w; k++ {
		x1, y1 := half(k)
		l.segment(x0, y0, x1, y1, true)
		x0, y0 = x1, y1
	}
	l.each(func(x, y int, r rune) { e.set(e.left+x, y, r, style.Median) })
}

// drawMarks draws where the target and the cursor meet the curve, and on the axis below.
func (e *exceedance) drawMarks() {
	lined := e.h == e.H-2
	for _, v := range e.aims {
		if e.seen(v) {
			e.set(e.column(v), e.row(v), e.Glyphs.Mark, style.Aim)
			if lined {
				e.set(e.column(v), e.h, e.Glyphs.TickDown, style.Aim)
			}
		}
	}
	if v := e.data.Cursor; drawable(v) {
		e.set(e.column(v), e.row(v), e.Glyphs.Knob, style.Supposed)
		if lined {
			e.set(e.column(v), e.h, e.Glyphs.Pointer, style.Supposed)
		}
	}
}

// drawLabels writes the target's chance and the cursor's reading beside their marks, and in a corner what the curve is.
func (e *exceedance) drawLabels() {
	word := wordsIn(e.Lang)
	sign, says := "≥ ", word.atLeast
	if e.atMost {
		sign, says = "≤ ", word.atMost
	}
	if len(e.aims) > 0 && e.seen(e.aims[0]) {
		e.place(e.aims[0], e.data.Label, style.Aim)
	}
	if v := e.data.Cursor; drawable(v) {
		p, n := e.chance(v), e.tally.paths
		chance := style.Chance(p, math.Sqrt(p*(1-p)/n), 3/n, e.Lang)
		e.place(v, sign+style.Decimals(v, e.x.decimals, e.Lang)+": "+chance, style.Supposed)
	}
	w := style.Width(says)
	for _, x := range []int{e.W - w, e.left + 2} {
		if e.h >= 6 && x > e.left && e.unwritten(x, 0, w) {
			e.text(x, 0, says, style.Faint)
			return
		}
	}
}

// place writes a label near a point of the curve, where nothing is in its way.
func (e *exceedance) place(v float64, label string, ink style.Ink) {
	label = e.Glyphs.Spell(clean(label))
	x, row, w := e.column(v), e.row(v), style.Width(label)
	if label == "" {
		return
	}
	for _, up := range []int{0, 1, -1, 2, -2, 3, -3} {
		y := row - up
		right, left := x+2, max(min(x-1-w, e.W-w), e.left+2)
		switch {
		case y < 0 || y >= e.h:
		case right+w <= e.W && (e.unwritten(right, y, w) || up == 0 && e.unwritten(right+1, y, w-1)):
			e.text(right, y, label, ink)
			return
		case left+w <= e.W && e.unwritten(left, y, w):
			e.text(left, y, label, ink)
			return
		}
	}
}
