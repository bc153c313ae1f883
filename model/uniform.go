package model

// uniform is the uniform distribution: every value from low to high is as likely as any other.
//
//	f(x) = 1/(high − low)     low ≤ x ≤ high
//
// low ≤ high in growth units; low = high is the fixed value.
var uniform = &Kind{
	Name:    "uniform",
	Params:  locations("low", "high"),
	check:   ascending("low ≤ high"),
	ceiling: last,
}

// Uniform returns the uniform distribution with low ≤ high, in growth units.
func Uniform(low, high float64) Distribution { return Distribution{uniform.Name, []float64{low, high}} }
