package sim

import (
	"math"
	"sync"

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
	curve := pertCurves.get(a)
	return law{
		median: low + float64(width*curve.at(0)),
		mean:   (low + float64(4*mode) + high) / 6,
		sd:     width * math.Sqrt(float64(a*(6-a))/7) / 6,
		fill: func(dst, z []float64) {
			for i, z := range z {
				dst[i] = low + float64(width*curve.at(z))
			}
		},
	}
}

// betaCurve is the quantile function of Beta(a, 6−a) at normal scores, as cubics between knots that have its value and slope.
type betaCurve struct {
	value, slope [2*betaReach*betaKnots + 1]float64
}

const (
	betaReach = 7  // normal scores beyond ±betaReach count as ±betaReach
	betaKnots = 16 // knots to a unit of normal score
)

// at returns the quantile at a normal score: cubic Hermite interpolation.
func (c *betaCurve) at(z float64) float64 {
	x := float64((z + betaReach) * betaKnots)
	k := min(max(int(x), 0), len(c.value)-2)
	t := min(max(x-float64(k), 0), 1)
	d := c.value[k+1] - c.value[k]
	m0, m1 := c.slope[k], c.slope[k+1]
	return c.value[k] + float64(t*(m0+float64(t*(float64(3*d)-float64(2*m0)-m1+float64(t*(m0+m1-float64(2*d)))))))
}

func newBetaCurve(a float64) *betaCurve {
	c := new(betaCurve)
	b := 6 - a
	whole := betaIntegral(a, b, 0.5) + betaIntegral(b, a, 0.5)
	density := func(x float64) float64 {
		return num.Exp(float64((a-1)*num.Log(x))+float64((b-1)*num.Log(1-x))) / whole
	}
	x := a / 6
	for k := range c.value {
		z := float64(k)/betaKnots - betaReach
		x = betaQuantile(a, b, num.CDF(z), num.CDF(-z), whole, x)
		c.value[k] = x
		if d := density(x); d > 0 && x > 0 && x < 1 {
			c.slope[k] = num.Density(z) / d / betaKnots
		}
	}
	return c
}

// betaQuantile returns the x at which the share p of Beta(a, b) lies below and q = 1 − p above, by bisection held around
// Newton's steps from a first guess.
func betaQuantile(a, b, p, q, whole, guess float64) float64 {
	lo, hi, x := 0.0, 1.0, min(max(guess, 1e-12), 1-1e-12)
	for range 100 {
		var miss float64 // share below x, less p
		if p < 0.5 {
			miss = betaIntegral(a, b, x)/whole - p
		} else {
			miss = q - betaIntegral(b, a, 1-x)/whole
		}
		if miss > 0 {
			hi = x
		} else {
			lo = x
		}
		slope := num.Exp(float64((a-1)*num.Log(x))+float64((b-1)*num.Log(1-x))) / whole
		next := x - miss/slope
		if !(next > lo && next < hi) {
			next = lo + (hi-lo)/2
		}
		if math.Abs(next-x) <= 1e-13*x {
			return next
		}
		x = next
	}
	return x
}

// betaIntegral returns the incomplete beta integral ∫ t^(a−1)·(1−t)^(b−1) dt from 0 to x.
//
//	x^a·(1−x)^b / (a·(1 + d1/(1 + d2/(1 + …))))
//
// Source: NIST Digital Library of Mathematical Functions 8.17.22, evaluated by Lentz's method; beyond the mean it is taken from
// the other side, where the fraction converges fast.
func betaIntegral(a, b, x float64) float64 {
	if x <= 0 {
		return 0
	}
	if x > (a+1)/(a+b+2) {
		return betaWhole(a, b) - betaFraction(b, a, 1-x)
	}
	return betaFraction(a, b, x)
}

func betaWhole(a, b float64) float64 {
	x := (a + 1) / (a + b + 2)
	return betaFraction(a, b, x) + betaFraction(b, a, 1-x)
}

func betaFraction(a, b, x float64) float64 {
	if x <= 0 {
		return 0
	}
	c, d := 1.0, 1/(1-float64((a+b)*x)/(a+1))
	f := d
	for m := 1.0; m < 300; m++ {
		even := float64(m*(b-m)*x) / float64((a+2*m-1)*(a+2*m))
		d = 1 / (1 + float64(even*d))
		c = 1 + even/c
		f *= d * c
		odd := -float64((a+m)*(a+b+m)*x) / float64((a+2*m)*(a+2*m+1))
		d = 1 / (1 + float64(odd*d))
		c = 1 + odd/c
		step := d * c
		f *= step
		if math.Abs(step-1) < 1e-15 {
			break
		}
	}
	return num.Exp(float64(a*num.Log(x))+float64(b*num.Log(1-x))) * f / a
}

// pertCurves keeps the curves last used: a slider that moves or widens a PERT keeps its shape.
var pertCurves = curveCache{curves: map[float64]*betaCurve{}}

type curveCache struct {
	mu     sync.Mutex
	curves map[float64]*betaCurve
}

func (c *curveCache) get(a float64) *betaCurve {
	c.mu.Lock()
	defer c.mu.Unlock()
	curve, ok := c.curves[a]
	if !ok {
		if len(c.curves) >= 256 {
			clear(c.curves)
		}
		curve = newBetaCurve(a)
		c.curves[a] = curve
	}
	return curve
}
