package sim

import (
	"math"

	"foretell/sim/num"
)

// uniformLaw is the uniform distribution.
//
//	Q(p) = low + (high−low)·p,  sd = (high−low)/√12
func uniformLaw(p []float64) law {
	low, width := p[0], p[1]-p[0]
	if width == 0 {
		return fixedLaw(p)
	}
	middle := low + float64(width*0.5)
	return law{median: middle, mean: middle, sd: width / math.Sqrt(12), fill: func(dst, z []float64) {
		for i, z := range z {
			dst[i] = low + float64(width*num.CDF(z))
		}
	}}
}
