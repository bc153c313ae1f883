package model

// pert is the PERT distribution: a beta distribution laid between low and high whose mean gives the mode the weight of four
// ends (Malcolm, Roseboom, Clark & Fazar 1959, Operations Research 7(5)).
//
//	x = low + (high − low) Beta(α, β)
//	α = 1 + 4 (mode − low)/(high − low),   β = 1 + 4 (high − mode)/(high − low)
//	mean = (low + 4 mode + high)/6
//
// low ≤ mode ≤ high in growth units; low = high is the fixed value.
var pert = &Kind{
	Name:    "pert",
	Params:  locations("low", "mode", "high"),
	check:   ascending("low ≤ mode ≤ high"),
	ceiling: last,
}

// Pert returns the PERT distribution with low ≤ mode ≤ high, in growth units.
func Pert(low, mode, high float64) Distribution {
	return Distribution{pert.Name, []float64{low, mode, high}}
}
