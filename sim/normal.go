package sim

// normalLaw is the normal distribution.
//
//	Q(Φ(z)) = mean + sd·z
func normalLaw(p []float64) law {
	mean, sd := p[0], p[1]
	if sd == 0 {
		return fixedLaw(p)
	}
	return law{median: mean, mean: mean, sd: sd, fill: func(dst, z []float64) {
		for i, z := range z {
			dst[i] = mean + float64(sd*z)
		}
	}}
}
