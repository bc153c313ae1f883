package chart

// DotsData is a quantile dot plot: equally likely outcomes, usually twenty.
type DotsData struct {
	Values []float64 // outcomes, indicator's unit
	Met    []bool    // whether each outcome meets the target; nil where there is none
	Target float64   // indicator's unit; NaN for none
	High   float64   // upper end of a range to stay within; 0 for none
	Label  string    // beside the target's mark, for instance "40 000"
	Notes  []string  // lines written where there is room
}

// Dots draws a quantile dot plot: a filled dot misses, a hollow one reaches.
func Dots(c Canvas, d DotsData) string { return newBuffer(c).String() }
