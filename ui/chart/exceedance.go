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
