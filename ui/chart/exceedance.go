package chart

import (
	"math"
	"strconv"

	"foretell/model"
	"foretell/ui/style"
)

// ExceedanceData is how likely an indicator comes out beyond each value in one year.
type ExceedanceData struct {
	Outcomes Outcomes
	Target   *model.Target // nil for none
	Label    string        // its chance, for instance "30 %"
	Cursor   float64       // a value to read the chance of; NaN for none
}

// Exceedance draws the chance that a value is at least x, over x; for a target to stay under, that it is at most x. From the
// target a dashed line goes up to the curve and on to the chance; the cursor's value and chance are written beside it.
//
//	Exceedance(canvas, ExceedanceData{
//		Outcomes: EqualBins(16384, 512, quantile),
//		Target:   &model.Target{Value: 40000},
//		Label:    "30 %",
//		Cursor:   42000, // says "≥ 42 000: 19 %"
//	})
func Exceedance(c Canvas, d ExceedanceData) string {
	b := newBuffer(c)
	e := exceedance{buffer: b, data: d, tally: newTally(d.Outcomes), aims: aimsOf(d.Target)}
	e.atMost = d.Target != nil && d.Target.Relation == model.AtMost
	if e.layout() {
		e.drawAims()
		e.drawCursor()
		e.drawAxes()
		e.drawCurve()
		e.drawMarks()
		e.drawLabels()
	}
	return b.String()
}

// exceedance is an exceedance curve being drawn.
type exceedance struct {
	*buffer
	data       ExceedanceData
	tally      tally
	aims       []float64 // where the target is just met
	atMost     bool      // the curve rises
	x          scale     // values; cell 0 is the value axis
	left, w, h int       // column of the chances' axis, columns and rows of the plot; its top row is 0
}

// layout divides the block and reports whether a chart fits.
func (e *exceedance) layout() bool {
	e.h = e.H - 1
	if e.H >= 5 {
		e.h--
	}
	if e.W >= 24 {
		e.left = 6
	}
	e.w = e.W - e.left
	if e.h < 2 || e.w < 8 || e.tally.paths == 0 {
		return false
	}
	lo, hi := e.tally.view(e.aims)
	e.x = newScale(lo, hi, e.w, min(10, e.w/2), 24)
	return true
}

// chance returns the share of paths on the curve's side of a value.
func (e *exceedance) chance(v float64) float64 {
	if e.atMost {
		return e.tally.atMost(v)
	}
	return e.tally.atLeast(v)
}

// height returns how far above the middle of the lowest row a chance lies, in cells.
func (e *exceedance) height(chance float64) float64 { return chance * float64(e.h-1) }

func (e *exceedance) row(v float64) int {
	return e.h - 1 - int(math.Round(e.height(e.chance(v))))
}

func (e *exceedance) seen(v float64) bool {
	x := e.x.cell(v)
	return x >= 0 && x < e.w
}

func (e *exceedance) column(v float64) int { return e.left + min(max(e.x.cell(v), 0), e.w-1) }

// drawAims draws from each end of the target up to the curve and from there to the chances, or an arrow to one far outside.
func (e *exceedance) drawAims() {
	for _, v := range e.aims {
		if !e.seen(v) {
			e.beyond(e.H-1, style.Exact(v, e.Lang), e.x.place(v) > 0)
			continue
		}
		x, row := e.column(v), e.row(v)
		for i := e.left + 1; i < x; i++ {
			if e.Glyphs.Mode != style.ASCII || i%2 == 0 {
				e.set(i, row, e.Glyphs.Dash, style.Aim)
			}
		}
		for y := row; y < e.h; y++ {
			e.set(x, y, e.Glyphs.DashDown, style.Aim)
		}
		e.centred(x, e.H-1, style.Exact(v, e.Lang), style.Aim)
	}
}

// drawCursor draws a line from the value axis to the curve.
func (e *exceedance) drawCursor() {
	if v := e.data.Cursor; drawable(v) {
		for y := e.row(v); y < e.h; y++ {
			e.set(e.column(v), y, e.Glyphs.Vertical, style.Supposed)
		}
	}
}

func (e *exceedance) drawAxes() {
	for y := range e.h {
		if e.at(e.left, y).r == ' ' {
			e.set(e.left, y, e.Glyphs.Vertical, style.Faint)
		}
	}
	parts := 2
	if e.h >= 9 {
		parts = 4
	}
	for i := 0; i <= parts && e.left > 0; i++ {
		label := strconv.Itoa(100 * i / parts)
		if i == parts {
			label += " %"
		}
		y := e.h - 1 - int(math.Round(e.height(float64(i)/float64(parts))))
		e.textLeft(e.left-1, y, label, style.Faint)
		e.set(e.left, y, e.Glyphs.TickLeft, style.Faint)
	}
	if e.h == e.H-2 {
		e.set(e.left, e.h, e.Glyphs.Corner, style.Faint)
		for x := 1; x < e.w; x++ {
			e.set(e.left+x, e.h, e.Glyphs.Horizontal, style.Faint)
		}
	}
	for cell := range e.w {
		if !e.x.round(cell) {
			continue
		}
		label := style.Decimals(e.x.value(cell), e.x.decimals, e.Lang)
		if e.centred(e.left+cell, e.H-1, label, style.Faint) && e.h == e.H-2 && cell > 0 {
			e.set(e.left+cell, e.h, e.Glyphs.TickDown, style.Faint)
		}
	}
}

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
