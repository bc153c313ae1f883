package sim

import (
	"math"

	"foretell/sim/num"
)

// splitNormalLaw is the two-piece normal distribution of central banks' fan charts: two half normals that meet at the mode.
//
//	w = sd_low/(sd_low+sd_high)
//	Q(p) = mode + sd_low·Φ⁻¹(p/(2w))             below the mode, p ≤ w
//	     = mode − sd_high·Φ⁻¹((1−p)/(2(1−w)))    above
//	mean = mode + √(2/π)·(sd_high−sd_low),  var = (1−2/π)·(sd_high−sd_low)² + sd_low·sd_high
//
// Source: E. Britton, P. Fisher & J. Whitley, The Inflation Report projections: understanding the fan chart, Bank of England
// Quarterly Bulletin, February 1998; K. F. Wallis, An assessment of Bank of England and National Institute inflation forecast
// uncertainties, National Institute Economic Review 189, 2004.
func splitNormalLaw(p []float64) law {
	mode, low, high := p[0], p[1], p[2]
	if low+high == 0 {
		return fixedLaw(p)
	}
	w := low / (low + high)
	c := curves.get("split-normal", w, splitNormalCurve)
	skew := high - low
	return law{
		median: mode + float64((low+high)*c.at(0)),
		mean:   mode + float64(math.Sqrt(2/math.Pi)*skew),
		sd:     math.Sqrt(float64((1-2/math.Pi)*float64(skew*skew)) + float64(low*high)),
		fill:   c.fill(mode, low+high),
	}
}

// splitNormalCurve is the distribution with mode 0, sd_low = w and sd_high = 1 − w.
func splitNormalCurve(w float64) *curve {
	return newCurve(func(z float64) (value, slope float64) {
		share, side, sd := num.CDF(z), w, w
		if share > w {
			share, side, sd = num.CDF(-z), 1-w, w-1
		}
		y := num.Quantile(share / (2 * side))
		if side == 0 || math.IsInf(y, 0) {
			return 0, 0
		}
		// dQ/dz = φ(z)/f, with density f = φ(y)/(½·1), since sd_low + sd_high = 1
		return float64(sd * y), num.Density(z) / float64(2*num.Density(y))
	})
}
