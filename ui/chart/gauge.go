package chart

import (
	"math"

	"foretell/model"
	"foretell/ui/style"
)

// gauge spreads the values of a grid evenly over cells: the lowest lies in the middle of the first one, the highest in the
// middle of the last.
type gauge struct {
	lo, hi float64
	cells  int
	places []place // of each cell's middle
}

// place is a point between two values of a grid: i and i + 1, and the share of the way from the first to the second.
type place struct {
	i     int
	share float64
}

func (p place) nearest() int { return p.i + int(math.Round(p.share)) }

// mostValues is the finest grid that is drawn, values to an axis.
const mostValues = 2000

// gaugeable reports whether values rise and all have a place on an axis.
func gaugeable(values []float64) bool {
	if len(values) < 2 || len(values) > mostValues || !drawable(values[0]) {
		return false
	}
	for i := 1; i < len(values); i++ {
		if !drawable(values[i]) || !(values[i] > values[i-1]) {
			return false
		}
	}
	lo, hi := values[0], values[len(values)-1]
	return hi-lo > 1e-9*max(math.Abs(lo), math.Abs(hi), 1e-3)
}

func newGauge(values []float64, cells int) gauge {
	g := gauge{lo: values[0], hi: values[len(values)-1], cells: cells, places: make([]place, cells)}
	i := 0
	for cell := range cells {
		v := g.value(cell)
		for i < len(values)-2 && v >= values[i+1] {
			i++
		}
		g.places[cell] = place{i, min(max((v-values[i])/(values[i+1]-values[i]), 0), 1)}
	}
	return g
}

func (g gauge) value(cell int) float64 {
	return g.lo + float64(cell)*(g.hi-g.lo)/float64(max(g.cells-1, 1))
}

// cell returns the cell a value lies in, or false where it lies beyond the axis.
func (g gauge) cell(v float64) (int, bool) {
	at := (v - g.lo) / (g.hi - g.lo) * float64(g.cells-1)
	if !(at > -0.5 && at < float64(g.cells)-0.5) {
		return 0, false
	}
	return int(math.Round(at)), true
}

// ticks returns round values and their cells (counted from the low end), at least so many cells apart.
func (g gauge) ticks(apart int, lang model.Lang) []axisLabel {
	step, decimals := roundStep((g.hi - g.lo) * float64(apart) / float64(max(g.cells-1, 1)))
	first := math.Ceil(g.lo/step - 1e-9)
	var labels []axisLabel
	for k := range g.cells {
		v := (first + float64(k)) * step
		cell, ok := g.cell(v)
		if !ok || v > g.hi+step*1e-9 {
			break
		}
		labels = append(labels, axisLabel{cell, v, style.Decimals(v, decimals, lang), style.Faint})
	}
	return labels
}

// digits returns how many digits after the point a grid's values need to be told apart, at most four.
func digits(values []float64) int {
	for n := range 4 {
		unit, exact := math.Pow10(-n), true
		for _, v := range values {
			exact = exact && math.Abs(v-math.Round(v/unit)*unit) < 1e-6*unit+1e-12*math.Abs(v)
		}
		if exact {
			return n
		}
	}
	return 4
}
