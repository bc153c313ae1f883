package chart

// MetData is the distribution of the number of targets met.
type MetData struct {
	Counts []int    // paths on which exactly k targets are met, k = 0 … n
	Mean   float64  // mean number met; NaN for none
	Notes  []string // lines written where there is room
}

// Met draws the distribution of the number of targets met as columns.
func Met(c Canvas, d MetData) string { return newBuffer(c).String() }
