package chart

import (
	"math"
	"testing"
)

// lognormal is 16 384 outcomes of 39 570 · exp(0.15 z).
func lognormal() Outcomes {
	return EqualBins(16384, 512, func(share float64) float64 {
		z := math.Sqrt2 * math.Erfinv(2*min(max(share, 1e-5), 1-1e-5)-1)
		return 39570 * math.Exp(0.15*z)
	})
}

// Ten paths from 0 to 10, evenly, and ten more that are exactly 20.
func TestTally(t *testing.T) {
	tally := newTally(Outcomes{Edges: []float64{0, 10, 20, 20}, Paths: []float64{10, 0, 10}})
	for _, want := range []struct{ x, atLeast, atMost float64 }{
		{-1, 1, 0}, {0, 1, 0}, {4, 0.8, 0.2}, {10, 0.5, 0.5}, {15, 0.5, 0.5}, {20, 0.5, 1}, {20.5, 0, 1},
	} {
		if got := tally.atLeast(want.x); math.Abs(got-want.atLeast) > 1e-12 {
			t.Errorf("a share of %g is at least %g, want %g", got, want.x, want.atLeast)
		}
		if got := tally.atMost(want.x); math.Abs(got-want.atMost) > 1e-12 {
			t.Errorf("a share of %g is at most %g, want %g", got, want.x, want.atMost)
		}
	}
	for share, want := range map[float64]float64{0: 0, 0.25: 5, 0.5: 10, 0.75: 20, 1: 20} {
		if got := tally.quantile(share); math.Abs(got-want) > 1e-12 {
			t.Errorf("quantile %g is %g, want %g", share, got, want)
		}
	}
}

// ln(40000/39570)/0.15 = 0.0720 and Φ(0.0720) = 0.5287.
func TestTallyOfALaw(t *testing.T) {
	if got := newTally(lognormal()).atMost(40000); math.Abs(got-0.5287) > 0.0005 {
		t.Errorf("a share of %g is at most 40 000, want 0.5287", got)
	}
}

// Bins that go back, are no numbers or hold no paths are left out.
func TestTallyLeavesOutWhatIsNoBin(t *testing.T) {
	nan := math.NaN()
	tally := newTally(Outcomes{
		Edges: []float64{0, 1, nan, 2, 1.5, 3, math.Inf(1)},
		Paths: []float64{4, 5, 6, 7, 8, 9, 10, 11},
	})
	if tally.paths != 4+8 {
		t.Errorf("%g paths, want the 4 from 0 to 1 and the 8 from 1.5 to 3", tally.paths)
	}
}
