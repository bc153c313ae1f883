package model

// fixed is a single value: no uncertainty about the average.
//
//	F(x) = 0 for x < value, 1 for x ≥ value
var fixed = &Kind{
	Name:    "fixed",
	Params:  locations("value"),
	check:   func([]float64) (string, string) { return "", "" },
	ceiling: last,
}

// Fixed returns the distribution of a single value, in growth units.
func Fixed(value float64) Distribution { return Distribution{fixed.Name, []float64{value}} }
