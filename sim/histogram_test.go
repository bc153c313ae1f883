package sim

import "testing"

// Between bins of 10 and 30 one of 20 holds a density of slope d = (30 − 10)/2 = 10, so b = 20 − 5 = 15. Half of the bin holds
// 15/2 + 10/8 = 8.75 states.
func TestWithin(t *testing.T) {
	h := &histogram{}
	h.counts[4], h.counts[5], h.counts[6] = 10, 20, 30
	closeTo(t, "8.75 states", h.within(5, 8.75), 0.5, 1e-12)
	closeTo(t, "all of them", h.within(5, 20), 1, 1e-12)
	closeTo(t, "none", h.within(5, 0), 0, 0)
	closeTo(t, "an empty bin", h.within(9, 1), 0, 0)
}
