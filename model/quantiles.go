package model

import (
	"fmt"
	"math"
	"slices"
)

// quantiles is the three-term metalog distribution, exact at its three points (Keelin 2016, Decision Analysis 13(4), 243–277).
//
//	x(y) = a1 + a2 ln(y/(1−y)) + a3 (y − ½) ln(y/(1−y)),   x(0.1) = p10, x(0.5) = p50, x(0.9) = p90
//
// p10 < p50 < p90 in growth units; all three the same is the fixed value. It is a distribution only where p50 stays away from
// either end, with α = 0.1:
//
//	k < (p50 − p10)/(p90 − p10) < 1 − k,   k = ½ (1 − 1.66711 (½ − α))
var quantiles = &Kind{
	Name:   "quantiles",
	Params: locations("p10", "p50", "p90"),
	check:  checkQuantiles,
	ceiling: func(p []float64) float64 {
		if p[0] == p[2] {
			return p[0]
		}
		return math.Inf(1)
	},
}

// metalogEdge is the share of the way from p10 to p90 that p50 keeps from either.
const metalogEdge = (1 - 1.66711*(0.5-0.1)) / 2

func checkQuantiles(p []float64) (what, right string) {
	if !slices.IsSorted(p) {
		return spelledList(p) + " is out of order", "p10 < p50 < p90"
	}
	width := p[2] - p[0]
	low, high := p[0]+metalogEdge*width, p[2]-metalogEdge*width
	side := ""
	switch {
	case width == 0 || low < p[1] && p[1] < high:
		return "", ""
	case p[1] <= low:
		side = "p10 " + spelled(p[0])
	default:
		side = "p90 " + spelled(p[2])
	}
	return "p50 " + spelled(p[1]) + " is too near " + side,
		fmt.Sprintf("p50 above %.4g and below %.4g, a sixth of the way from either end, or another distribution", low, high)
}

// Quantiles returns the distribution with these values at 10, 50 and 90 percent, in growth units.
func Quantiles(p10, p50, p90 float64) Distribution {
	return Distribution{quantiles.Name, []float64{p10, p50, p90}}
}
