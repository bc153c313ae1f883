package sim

import (
	"math"

	"foretell/sim/num"
)

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
			next = lo + float64((hi-lo)/2)
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
		step := float64(d * c)
		f *= step
		if math.Abs(step-1) < 1e-15 {
			break
		}
	}
	return num.Exp(float64(a*num.Log(x))+float64(b*num.Log(1-x))) * f / a
}
