package sim

import (
	"math"

	"foretell/sim/num"
)

// studentLaw is Student's t distribution, moved and stretched: heavy tails for few degrees of freedom.
//
//	X = mean + scale·T,  f(t) ∝ (1 + t²/df)^(−(df+1)/2),  sd = scale·√(df/(df−2)) for df > 2, otherwise none
//
// Source: N. L. Johnson, S. Kotz & N. Balakrishnan, Continuous Univariate Distributions 2, 2nd ed. 1995, chapter 28.
func studentLaw(p []float64) law {
	mean, scale, df := p[0], p[1], p[2]
	if scale == 0 {
		return fixedLaw(p)
	}
	sd := math.Inf(1)
	if df > 2 {
		sd = scale * math.Sqrt(df/(df-2))
	}
	return law{median: mean, mean: mean, sd: sd, fill: curves.get("student-t", df, studentCurve).fill(mean, scale)}
}

// studentCurve is T with df degrees of freedom. Its lower tail at −t is ½·I_x(df/2, ½) with x = df/(df+t²) (NIST Digital Library
// of Mathematical Functions 8.17), which is solved for x; the upper half mirrors it.
func studentCurve(df float64) *curve {
	a, b := float64(df/2), 0.5
	whole := betaWhole(a, b)
	density := func(t float64) float64 {
		return num.Exp(-(df+1)/2*num.Log(1+float64(t*t)/df)) / (math.Sqrt(df) * whole)
	}
	tail := func(z float64) float64 { // t with P(T < −t) = Φ(−z), z > 0
		p := float64(2 * num.CDF(-z))
		x := betaQuantile(a, b, p, 1-p, whole, a/(a+b))
		return math.Sqrt(df * (1 - x) / x)
	}
	return newCurve(func(z float64) (value, slope float64) {
		t := 0.0
		if z != 0 {
			t = math.Copysign(tail(math.Abs(z)), z)
		}
		return t, num.Density(z) / density(t)
	})
}
