package chart

import (
	"math"

	"foretell/model"
	"foretell/ui/style"

	"github.com/NimbleMarkets/ntcharts/canvas/runes"
)

// drawTarget draws a dashed line at each end of the target, or an arrow towards one that lies far outside.
func (h *histogram) drawTarget() {
	for _, v := range h.aims {
		e, label := h.edge(v), style.Exact(v, h.Lang)
		if !h.seen(e) {
			h.beyond(h.H-1, label, e > 0)
			continue
		}
		x := h.column(e)
		for y := range h.top + h.h {
			h.set(x, y, h.Glyphs.DashDown, style.Aim)
		}
		h.centred(x, h.H-1, label, style.Aim)
	}
}

// drawAxis draws the axis below the columns, with round values where there is room for them.
func (h *histogram) drawAxis() {
	y := h.top + h.h
	lined := y < h.H-1
	for x := h.left; lined && x < h.column(h.bins*h.each); x++ {
		h.set(x, y, h.Glyphs.Horizontal, style.Faint)
	}
	step, decimals := h.labelStep()
	last := h.first + float64(h.bins)
	for n := math.Ceil(h.first*h.step/step - 1e-9); n*step <= (last+1e-9)*h.step; n++ {
		e := h.edge(n * step)
		x := h.column(e)
		if h.centred(x, h.H-1, style.Decimals(n*step, decimals, h.Lang), style.Faint) && lined {
			h.set(x, y, h.Glyphs.TickDown, style.Faint)
		}
	}
	for _, v := range h.aims {
		if e := h.edge(v); lined && h.seen(e) {
			h.set(h.column(e), y, h.Glyphs.Mark, style.Aim)
		}
	}
}

// labelStep returns the least round step that is a whole number of bins and has room for its labels.
func (h *histogram) labelStep() (step float64, decimals int) {
	for rough := h.step; ; rough = 1.01 * step {
		step, decimals = roundStep(rough)
		room := 2
		for _, v := range []float64{h.first * h.step, (h.first + float64(h.bins)) * h.step} {
			room = max(room, 2+style.Width(style.Decimals(v, decimals, h.Lang)))
		}
		bins := step / h.step
		if math.Abs(bins-math.Round(bins)) < 1e-6 && (bins*float64(h.each) >= float64(room) || bins > float64(h.bins)) {
			return step, decimals
		}
	}
}

// drawColumns draws the columns to an eighth of a cell, the highest one as high as the plot.
func (h *histogram) drawColumns() {
	counts := make([]float64, h.bins)
	most := 0.0
	for k := range counts {
		from := (h.first + float64(k)) * h.step
		counts[k] = h.tally.below(from+h.step) - h.tally.below(from)
		most = max(most, counts[k])
	}
	if most < leastPaths {
		return
	}
	for k, n := range counts {
		height := n / most * float64(h.h)
		if n > 0 {
			height = max(height, 1.0/eighth)
		}
		for i := range h.each {
			h.drawColumn(k*h.each+i, height)
		}
	}
	if h.left > 0 {
		h.textLeft(h.left-1, h.top, style.Chance(most/h.tally.paths, 0.005, 0, h.Lang), style.Faint)
	}
}

// drawColumn draws the column of cells right of an edge. With colour a full cell is a coloured blank, which leaves no seam to the
// next in any font.
func (h *histogram) drawColumn(edge int, height float64) {
	x := h.left + edge + h.lines(edge)
	ink, full := style.Count, style.Counted
	if h.reaches(edge) {
		ink, full = style.Reach, style.Reached
	}
	for y := range h.h {
		r, fill := h.block(height-float64(y)), style.Empty
		if r == runes.FullBlock && !h.Theme.Shaded {
			r, fill = ' ', full
		}
		h.paint(x, h.top+h.h-1-y, r, ink, fill)
	}
}

// drawLabel writes the label on the side of the target that reaches it, or where there is no room on the other, with an arrow
// towards it.
func (h *histogram) drawLabel() {
	label := h.Glyphs.Spell(clean(h.data.Label))
	var lines []int
	for _, v := range h.aims {
		if e := h.edge(v); h.seen(e) {
			lines = append(lines, h.column(e))
		}
	}
	if h.top == 0 || len(lines) == 0 {
		h.textIn(h.left, 0, h.top*h.W, label, style.Aim)
		return
	}
	first, last := lines[0], lines[len(lines)-1]
	away, back := h.Glyphs.Spell("→ ")+label, h.Glyphs.Spell("← ")+label
	ahead := label + h.Glyphs.Spell(" →")
	switch w := style.Width(label); {
	case last-first > w+2:
		h.text((first+last-w+1)/2, 0, label, style.Aim)
	case h.data.Target.Relation == model.AtMost:
		_ = h.fitted(first-1-style.Width(back), back) || h.fitted(last+2, back)
	case len(lines) == 2:
		_ = h.fitted(last+2, back) || h.fitted(first-1-style.Width(ahead), ahead)
	default:
		_ = h.fitted(last+2, away) || h.fitted(first-1-style.Width(ahead), ahead)
	}
}

// fitted writes a label in the top row where it fits, and reports whether it did.
func (h *histogram) fitted(x int, label string) bool {
	if x < h.left || x+style.Width(label) > h.W {
		return false
	}
	h.text(x, 0, label, style.Aim)
	return true
}
