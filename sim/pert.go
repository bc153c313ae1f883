package sim

import (
	"math"

	"foretell/sim/num"
)

// pertLaw is the PERT distribution on [low, high] with its peak at mode: a Beta stretched to the range, with λ = 4.
//
//	X = low + (high−low)·B,  B ~ Beta(a, b),  a = 1 + 4·(mode−low)/(high−low),  b = 6 − a
//	mean = (low + 4·mode + high)/6,  sd = (high−low)·√(a·b/7)/6
//
// Source: D. G. Malcolm et al., Application of a technique for research and development program evaluation, Operations
// Research 7, 1959; D. Vose, Risk Analysis, 3rd ed. 2008.
func pertLaw(p []float64) law {
	low, mode, high := p[0], p[1], p[2]
	width := high - low
	if width == 0 {
		return fixedLaw(p)
	}
	a := 1 + float64(4*(mode-low))/width
	curve := curves.get("pert", a, pertCurve)
	return law{
		median: low + float64(width*curve.at(0)),
		mean:   (low + float64(4*mode) + high) / 6,
		sd:     width * math.Sqrt(float64(a*(6-a))/7) / 6,
		fill:   curve.fill(low, width),
	}
}

// pertCurve is the quantile function of Beta(a, 6−a).
func pertCurve(a float64) *curve {
	b := 6 - a
	whole := betaIntegral(a, b, 0.5) + betaIntegral(b, a, 0.5)
	density := func(x float64) float64 {
		return num.Exp(float64((a-1)*num.Log(x))+float64((b-1)*num.Log(1-x))) / whole
	}
	x := a / 6
	return newCurve(func(z float64) (value, slope float64) {
		x = betaQuantile(a, b, num.CDF(z), num.CDF(-z), whole, x)
		if d := density(x); d > 0 && x > 0 && x < 1 {
			slope = num.Density(z) / d
		}
		return x, slope
	})
}
