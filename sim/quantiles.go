package sim

import (
	"math"

	"foretell/sim/num"
)

// quantilesLaw is the three-term metalog that passes through given 10, 50 and 90 % points.
//
//	Q(p) = a1 + a2·ln(p/(1−p)) + a3·(p−½)·ln(p/(1−p)),  L = ln 9
//	a1 = p50,  a2 = (p90−p10)/(2L),  a3 = (p90−2·p50+p10)/(0.8·L)
//	mean = a1 + a3/2,  var = a2²·π²/3 + a3²·(1/12 + π²/36)
//
// Source: T. W. Keelin, The metalog distributions, Decision Analysis 13, 2016, sections 3 and 4.
func quantilesLaw(p []float64) law {
	p10, p50, p90 := p[0], p[1], p[2]
	if p10 == p90 {
		return fixedLaw(p)
	}
	l := num.Log(9)
	a2 := (p90 - p10) / (2 * l)
	a3 := (p90 - float64(2*p50) + p10) / (0.8 * l)
	c := curves.get("quantiles", a3/a2, metalogCurve)
	return law{
		median: p50,
		mean:   p50 + float64(a3*0.5),
		sd:     math.Sqrt(float64(float64(a2*a2)*(math.Pi*math.Pi/3)) + float64(float64(a3*a3)*(1.0/12+math.Pi*math.Pi/36))),
		fill:   c.fill(p50, a2),
	}
}

// metalogCurve is the metalog with a1 = 0, a2 = 1 and a3 = skew.
func metalogCurve(skew float64) *curve {
	return newCurve(func(z float64) (value, slope float64) {
		p, q := num.CDF(z), num.CDF(-z)
		logit := num.Log(p / q)
		center := (p - q) / 2
		value = logit + float64(float64(skew*center)*logit)
		slope = float64(num.Density(z) * (1/float64(p*q) + float64(skew*(center/float64(p*q)+logit))))
		return value, slope
	})
}
