package model

// Distribution is what an assumption says of an indicator's average growth: a kind and its parameters, all in the
// indicator's growth unit (percent, percentage points or units, per year).
type Distribution struct {
	Kind   string    // a name of Kinds
	Params []float64 // one for each of the kind's parameters, in order
}
