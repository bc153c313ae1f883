package model

import "math"

// normal is the normal distribution.
//
//	f(x) = exp(−((x − mean)/sd)²/2) / (sd √(2π)),   sd ≥ 0
//
// mean and sd in growth units; sd = 0 is the fixed value mean. It has no ends: a mean far below leaves some hope above.
var normal = &Kind{
	Name:   "normal",
	Params: []Param{{"mean", Location}, {"sd", Spread}},
	check: func(p []float64) (what, right string) {
		if p[1] < 0 {
			return "sd " + spelled(p[1]) + " is negative", "sd ≥ 0"
		}
		return "", ""
	},
	ceiling: func(p []float64) float64 {
		if p[1] == 0 {
			return p[0]
		}
		return math.Inf(1)
	},
}

// Normal returns the normal distribution of a mean and a standard deviation ≥ 0, both in growth units.
func Normal(mean, sd float64) Distribution { return Distribution{normal.Name, []float64{mean, sd}} }
