package num

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
	"pgregory.net/rapid"
)

func ulps(a, b float64) float64 {
	if a == b {
		return 0
	}
	return math.Abs(a-b) / (math.Nextafter(math.Abs(b), math.Inf(1)) - math.Abs(b))
}

// The standard library's functions are the independent method.
func TestExpLogAgainstTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-690, 690).Draw(t, "x")
		if d := ulps(Exp(x), math.Exp(x)); d > 2 {
			t.Fatalf("Exp(%v) = %v, %v ulp from %v", x, Exp(x), d, math.Exp(x))
		}
		y := math.Exp(rapid.Float64Range(-690, 690).Draw(t, "ln y"))
		if d := math.Abs(Log(y) - math.Log(y)); d > 2e-16*math.Max(1, math.Abs(math.Log(y))) {
			t.Fatalf("Log(%v) = %v, library %v", y, Log(y), math.Log(y))
		}
	})
}

func TestEnds(t *testing.T) {
	for _, c := range []struct{ got, want float64 }{
		{Exp(0), 1}, {Exp(-1e9), 0}, {Exp(1e9), math.Inf(1)},
		{Log(1), 0}, {Log(0), math.Inf(-1)},
		{CDF(0), 0.5}, {CDF(-50), 0}, {CDF(50), 1},
		{Quantile(0.5), 0}, {Quantile(0), math.Inf(-1)}, {Quantile(1), math.Inf(1)},
	} {
		if math.Abs(c.got-c.want) > 1e-15 {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
	for _, bad := range []float64{Log(-1), Quantile(-0.1), Quantile(1.1), CDF(math.NaN()), Exp(math.NaN())} {
		if !math.IsNaN(bad) {
			t.Errorf("got %v, want NaN", bad)
		}
	}
}

// Φ(1.96) from Abramowitz & Stegun table 26.1; the rest from math.Erfc and gonum.
func TestNormal(t *testing.T) {
	if got := CDF(1.96); math.Abs(got-0.9750021048517795) > 1e-14 {
		t.Errorf("CDF(1.96) = %.17g", got)
	}
	for z := -8.0; z <= 8; z += 0.01 {
		want := 0.5 * math.Erfc(-z/math.Sqrt2)
		if math.Abs(CDF(z)-want) > 3e-15+2e-11*want*math.Abs(z/8) {
			t.Fatalf("CDF(%v) = %.17g, want %.17g", z, CDF(z), want)
		}
	}
	for _, p := range []float64{1e-300, 1e-20, 1e-9, 0.001, 0.075, 0.0751, 0.3, 0.5, 0.7, 0.999, 1 - 1e-9} {
		want := distuv.UnitNormal.Quantile(p)
		if math.Abs(Quantile(p)-want) > 1e-12*math.Max(1, math.Abs(want)) {
			t.Errorf("Quantile(%v) = %.17g, want %.17g", p, Quantile(p), want)
		}
	}
}

// quantileOf returns the score of a point by way of its share of (0, 1).
func quantileOf(x uint32) float64 {
	if x >= 1<<31 {
		return -quantileOf(^x) // 1 − p would lose digits
	}
	return Quantile((float64(x) + 0.5) / (1 << 32))
}

// Every part of the table, at its ends and in between, against the quantile.
func TestScores(t *testing.T) {
	worst := 0.0
	check := func(x uint32) {
		z := []float64{0, 0}
		Scores(z, []uint32{x, ^x})
		if z[0] != -z[1] {
			t.Errorf("score of %d is %v, of its mirror %v", x, z[0], z[1])
		}
		worst = max(worst, math.Abs(z[0]-quantileOf(x)))
	}
	for octave := range 31 {
		start, span := 1<<octave, 1<<octave
		for k := 0; k < 16*128; k++ {
			x := start + span*k/(16*128)
			check(uint32(x - 1))
			check(uint32(x))
			pair := []float64{0, 0}
			Scores(pair, []uint32{uint32(x - 1), uint32(x)})
			if pair[1] < pair[0] {
				t.Errorf("score of %d is %v, of the next %v", x-1, pair[0], pair[1])
			}
		}
	}
	check(0)
	check(math.MaxUint32)
	if worst > 5e-9 {
		t.Errorf("largest error %g", worst)
	}
}

func TestScoresNeverDecrease(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Uint32().Draw(t, "x")
		step := rapid.Uint32Range(1, 1<<20).Draw(t, "step")
		if x > math.MaxUint32-step {
			return
		}
		var z [2]float64
		Scores(z[:], []uint32{x, x + step})
		if z[1] < z[0] {
			t.Fatalf("score of %d is %v, of %d is %v", x, z[0], x+step, z[1])
		}
	})
}
