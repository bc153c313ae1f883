package chart

import (
	"math"

	"foretell/model"
)

// HistogramData is how an indicator comes out in one year.
type HistogramData struct {
	Outcomes Outcomes
	Target   *model.Target // nil for none
	Label    string        // what of them reaches it, for instance "30 % reach it"
}

// Histogram draws outcomes as columns between round values, and the target as a line between two columns of cells, so that none
// is on both sides of it. The label stands on the side that reaches. The share of the highest column is written left of it.
//
//	Histogram(canvas, HistogramData{
//		Outcomes: EqualBins(16384, 512, quantile),
//		Target:   &model.Target{Value: 40000},
//		Label:    "30 % reach it",
//	})
func Histogram(c Canvas, d HistogramData) string {
	b := newBuffer(c)
	h := histogram{buffer: b, data: d, tally: newTally(d.Outcomes), aims: aimsOf(d.Target)}
	if h.layout() {
		h.drawTarget()
		h.drawAxis()
		h.drawColumns()
		h.drawLabel()
	}
	return b.String()
}

// histogram is a histogram being drawn.
type histogram struct {
	*buffer
	data            HistogramData
	tally           tally
	aims            []float64 // where the target is just met
	top, left, w, h int       // the plot: first row and column, columns, rows
	first, step     float64   // number of steps from 0 to the first bin; width of a bin, indicator's unit
	bins, each      int       // bins, cells of each
}

// Fewer bins show no shape, more show the paths' own scatter.
const fewestBins, mostBins = 14, 60

// layout divides the block and reports whether a chart fits.
func (h *histogram) layout() bool {
	h.h = h.H - 1
	if h.H >= 4 {
		h.h--
	}
	if h.H >= 6 && h.data.Label != "" {
		h.top = 1
		h.h--
	}
	if h.h >= 3 && h.W >= 40 {
		h.left = 6
	}
	h.w = h.W - h.left - len(h.aims)
	if h.h < 1 || h.w < 6 || h.tally.paths == 0 {
		return false
	}
	h.fit(h.tally.view(h.aims))
	return true
}

// fit chooses the bins between round values that fill the plot best; the finer ones where two do.
func (h *histogram) fit(lo, hi float64) {
	rough := (hi - lo) / float64(min(h.w, mostBins))
	for used := 0; rough <= hi-lo || used == 0; {
		step, _ := roundStep(rough)
		first := math.Floor(lo/step + 1e-9)
		bins := int(math.Floor(hi/step+1e-9)-first) + 1
		if each := min(h.w/bins, 8); each*bins > used && (bins >= fewestBins || used == 0) {
			h.step, h.first, h.bins, h.each, used = step, first, bins, each, each*bins
		}
		rough = 1.01 * step
	}
}

// edge returns a value's place among the columns of the bins: the nearest edge between two of them, or one outside.
func (h *histogram) edge(v float64) int {
	return int(math.Round(min(max((v/h.step-h.first)*float64(h.each), -1), float64(h.bins*h.each+1))))
}

// seen reports whether an edge is in view.
func (h *histogram) seen(edge int) bool { return edge >= 0 && edge <= h.bins*h.each }

// column returns the column of an edge: of the line or the tick there. Each line before it takes a column of its own.
func (h *histogram) column(edge int) int { return h.left + edge + h.lines(edge-1) }

// lines returns how many ends of the target are drawn up to an edge.
func (h *histogram) lines(edge int) (n int) {
	for _, v := range h.aims {
		if e := h.edge(v); h.seen(e) && e <= edge {
			n++
		}
	}
	return n
}

// reaches reports whether the outcomes right of an edge meet the target.
func (h *histogram) reaches(edge int) bool {
	passed := 0
	for _, v := range h.aims {
		if h.edge(v) <= edge {
			passed++
		}
	}
	switch {
	case len(h.aims) == 0:
		return false
	case h.data.Target.Relation == model.AtMost:
		return passed == 0
	default:
		return passed == 1
	}
}
