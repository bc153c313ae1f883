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
	"fixed":      fixedLaw,
	"normal":     normalLaw,
	"triangular": triangularLaw,
	"pert":       pertLaw,
	"uniform":    uniformLaw,
}

func newLaw(d model.Distribution) law {
	make, ok := laws[d.Kind]
	if !ok {
		panic(fmt.Sprintf("distribution %q has no law", d.Kind))
	}
	return make(d.Params)
}

// Quantile returns the value a distribution stays below with probability Φ(z), for a normal score z.
func Quantile(d model.Distribution, z float64) float64 {
	l := newLaw(d)
	if l.fill == nil {
		return l.median
	}
	var x [1]float64
	l.fill(x[:], []float64{z})
	return x[0]
}

// Moments returns a distribution's median, mean and standard deviation.
func Moments(d model.Distribution) (median, mean, sd float64) {
	l := newLaw(d)
	return l.median, l.mean, l.sd
}
