package model

import "slices"

// history is the bootstrap: what a projection's years average to when each repeats one of the observed years, drawn with
// replacement (Efron 1979, Annals of Statistics 7(1), 1–26).
//
//	G = (g_1 + … + g_n)/n,   each g_t one of the values observed, all as likely;   n = years from the base to the horizon
//
// Observed yearly growth in growth units, at least two years of it; all the same is the fixed value.
var history = &Kind{
	Name:    "history",
	Params:  locations("growth"),
	many:    true,
	check:   func([]float64) (string, string) { return "", "" },
	ceiling: func(p []float64) float64 { return slices.Max(p) },
}

// History returns the distribution of average growth that repeats observed yearly growth, in growth units; at least two years.
func History(growth ...float64) Distribution { return Distribution{history.Name, growth} }
