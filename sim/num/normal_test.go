package num

import (
	"math"
	"testing"
)

// 1/√(2π) = 0.3989422804, times e^−½ = 0.6065306597 is 0.2419707245.
func TestDensity(t *testing.T) {
	for z, want := range map[float64]float64{0: 0.3989422804, 1: 0.2419707245, -1: 0.2419707245} {
		if got := Density(z); math.Abs(got-want) > 1e-10 {
			t.Errorf("density at %g is %.12g, want %g", z, got, want)
		}
	}
}

// The standard library's error function is another method: Φ(z) = erfc(−z/√2)/2.
func TestCDF(t *testing.T) {
	for z := -37.0; z <= 8; z += 0.125 {
		want := 0.5 * math.Erfc(-z/math.Sqrt2)
		if got := CDF(z); math.Abs(got-want) > min(1e-15, 1e-8*want)+1e-300 {
			t.Errorf("Φ(%g) = %g, want %g", z, got, want)
		}
	}
	if !math.IsNaN(CDF(math.NaN())) {
		t.Error("Φ of no number is one")
	}
}
