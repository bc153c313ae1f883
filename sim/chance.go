package sim

// Chance is the share of paths on which something happens, with its simulation error.
type Chance struct {
	Met   int     // paths on which it happens
	Paths int     // paths looked at
	Error float64 // standard error of Value
}

// Value returns the share in [0, 1]; 0 where no path was looked at.
func (c Chance) Value() float64 {
	if c.Paths == 0 {
		return 0
	}
	return float64(c.Met) / float64(c.Paths)
}

// Bound returns the 95 % bound that the number of paths supports where it happened on none or on all of them: the chance is
// below Bound, or above 1 − Bound (rule of three, Hanley & Lippman-Hand 1983).
func (c Chance) Bound() float64 {
	if c.Paths == 0 {
		return 1
	}
	return min(1, 3/float64(c.Paths))
}
