package sim

import (
	"math"

	"foretell/sim/num"
)

// triangularLaw is the triangular distribution on [low, high] with its peak at mode.
//
//	Q(p) = low  + √(p·(high−low)·(mode−low))       below the mode, p ≤ (mode−low)/(high−low)
//	     = high − √((1−p)·(high−low)·(high−mode))  above
//	sd²  = (low² + mode² + high² − low·mode − low·high − mode·high)/18
//
// Source: S. Kotz & J. R. van Dorp, Beyond Beta, 2004, chapter 1.
func triangularLaw(p []float64) law {
	low, mode, high := p[0], p[1], p[2]
	width := high - low
	if width == 0 {
		return fixedLaw(p)
	}
	below, above := float64(width*(mode-low)), float64(width*(high-mode))
	turn := (mode - low) / width
	quantile := func(p, q float64) float64 { // q = 1 − p
		if p <= turn {
			return low + math.Sqrt(float64(p*below))
		}
		return high - math.Sqrt(float64(q*above))
	}
	a, b := mode-low, high-mode
	return law{
		median: quantile(0.5, 0.5),
		mean:   (low + mode + high) / 3,
		sd:     math.Sqrt((float64(a*a) + float64(a*b) + float64(b*b)) / 18),
		fill: func(dst, z []float64) {
			for i, z := range z {
				dst[i] = quantile(num.CDF(z), num.CDF(-z))
			}
		},
	}
}
