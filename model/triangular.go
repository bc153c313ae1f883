package model

// triangular is the triangular distribution: its density rises in a straight line from low to mode and falls to high.
//
//	f(x) = 2 (x − low) / ((high − low)(mode − low))     low ≤ x ≤ mode
//	f(x) = 2 (high − x) / ((high − low)(high − mode))   mode < x ≤ high
//
// low ≤ mode ≤ high in growth units; low = high is the fixed value.
var triangular = &Kind{
	Name:    "triangular",
	Params:  locations("low", "mode", "high"),
	check:   ascending("low ≤ mode ≤ high"),
	ceiling: last,
}

// Triangular returns the triangular distribution with low ≤ mode ≤ high, in growth units.
func Triangular(low, mode, high float64) Distribution {
	return Distribution{triangular.Name, []float64{low, mode, high}}
}
