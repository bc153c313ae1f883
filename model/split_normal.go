package model

import "math"

// splitNormal is the two-piece normal distribution of central banks' fan charts: the left half of one normal distribution and
// the right half of another, joined at the mode (Wallis 2014, Statistical Science 29(1), 106–112).
//
//	f(x) = A exp(−(x − mode)²/(2 sd_low²))    x ≤ mode
//	f(x) = A exp(−(x − mode)²/(2 sd_high²))   x > mode,   A = √(2/π)/(sd_low + sd_high)
//
// All in growth units, sd_low and sd_high ≥ 0; both 0 is the fixed value mode.
var splitNormal = &Kind{
	Name:   "split-normal",
	Params: []Param{{"mode", Location}, {"sd_low", Spread}, {"sd_high", Spread}},
	check: func(p []float64) (what, right string) {
		switch {
		case p[1] < 0:
			return "sd_low " + spelled(p[1]) + " is negative", "sd_low ≥ 0"
		case p[2] < 0:
			return "sd_high " + spelled(p[2]) + " is negative", "sd_high ≥ 0"
		}
		return "", ""
	},
	ceiling: func(p []float64) float64 {
		if p[2] == 0 {
			return p[0]
		}
		return math.Inf(1)
	},
}

// SplitNormal returns the two-piece normal distribution of a mode and a standard deviation ≥ 0 on either side, in growth units.
func SplitNormal(mode, sdLow, sdHigh float64) Distribution {
	return Distribution{splitNormal.Name, []float64{mode, sdLow, sdHigh}}
}
