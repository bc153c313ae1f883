package sim

import "testing"

// sqrt(0.25 · 0.75 / 10000) = 0.004330127.
func TestBinomialError(t *testing.T) {
	closeTo(t, "a quarter of 10000", binomialError(0.25, 10000), 0.004330127, 1e-7)
	closeTo(t, "never", binomialError(0, 100), 0, 0)
	closeTo(t, "of no path", binomialError(0.5, 0), 0, 0)
}

// Student's t at 95.45 % with 7 degrees of freedom is 2.429, with 30 it is 2.087 (any table): half of them.
func TestWiden(t *testing.T) {
	closeTo(t, "7", widen(7), 2.429/2, 0.003)
	closeTo(t, "30", widen(30), 2.087/2, 0.001)
	closeTo(t, "many", widen(1e9), 1, 1e-6)
}

// Four replicates of 100 paths with 40, 44, 48 and 52 hits: ratio 0.46; deviations −6, −2, 2, 6, squares 80;
// sqrt(4/3 · 80)/400 = 0.0258199, times widen(3).
func TestRatioErr(t *testing.T) {
	r := ratio{hits: []float64{40, 44, 48, 52}, looked: []float64{100, 100, 100, 100}}
	closeTo(t, "value", r.value(), 0.46, 1e-12)
	closeTo(t, "error", r.err(), 0.0258199*widen(3), 1e-6)
}
