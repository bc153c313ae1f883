package sim

import (
	"fmt"

	"foretell/model"
)

// A law is the mathematics of one distribution: its moments, and its quantile function taken at normal scores.
type law struct {
	median, mean, sd float64
	// fill writes the quantiles Q(Φ(z)) for a column of normal scores z; dst is as long as z. nil for a single point.
	fill func(dst, z []float64)
}

// laws makes the law of each kind of distribution from its parameters, which model has checked.
var laws = map[string]func(p []float64) law{
	"fixed":        fixedLaw,
	"normal":       normalLaw,
	"split-normal": splitNormalLaw,
	"triangular":   triangularLaw,
	"pert":         pertLaw,
	"uniform":      uniformLaw,
	"student-t":    studentLaw,
	"quantiles":    quantilesLaw,
}

// newLaw makes the law of a distribution of growth averaged over a number of years.
func newLaw(d model.Distribution, years int) law {
	if d.Kind == "history" {
		return historyLaw(d.Params, years)
	}
	make, ok := laws[d.Kind]
	if !ok {
		panic(fmt.Sprintf("distribution %q has no law", d.Kind))
	}
	return make(d.Params)
}

// at writes the quantiles at a column of normal scores, also for a single point.
func (l *law) at(dst, z []float64) {
	if l.fill != nil {
		l.fill(dst, z)
		return
	}
	for i := range dst {
		dst[i] = l.median
	}
}

// quantile returns the quantile at one normal score.
func (l *law) quantile(z float64) float64 {
	var x [1]float64
	l.at(x[:], []float64{z})
	return x[0]
}

// Quantile returns the value that a distribution of growth averaged over a number of years stays below with probability Φ(z),
// for a normal score z.
func Quantile(d model.Distribution, years int, z float64) float64 {
	l := newLaw(d, years)
	return l.quantile(z)
}

// Moments returns the median, mean and standard deviation of a distribution of growth averaged over a number of years; the
// standard deviation is +Inf where there is none.
func Moments(d model.Distribution, years int) (median, mean, sd float64) {
	l := newLaw(d, years)
	return l.median, l.mean, l.sd
}
