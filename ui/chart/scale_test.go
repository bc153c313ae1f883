package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// 20 658 … 55 000 on 16 rows: 2 500 a row, a label every 5 000, from 20 000 to 57 500. A finer unit of 2 000 (a label every
// 10 000) would need 19 rows.
func TestScaleKnown(t *testing.T) {
	s := newScale(20658, 55000, 16, 2, 5)
	if s.lo != 20000 || s.unit != 2500 || s.every != 2 {
		t.Errorf("lo %g, unit %g, a label every %d rows; want 20000, 2500, 2", s.lo, s.unit, s.every)
	}
}

// Every range fits its rows, and labels lie on multiples of 1, 2, 2.5 or 5 times a power of ten.
func TestScaleProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lo := rapid.Float64Range(-1e9, 1e9).Draw(t, "lo")
		hi := lo + math.Pow(10, rapid.Float64Range(-3, 9).Draw(t, "length"))
		rows := rapid.IntRange(3, 60).Draw(t, "rows")
		s := newScale(lo, hi, rows, (rows+7)/8, (rows+2)/3)
		if first, last := s.cell(lo), s.cell(hi); first < 0 || last > rows-1 {
			t.Fatalf("%g … %g lies on rows %d … %d of %d", lo, hi, first, last, rows)
		}
		step := s.unit * float64(s.every)
		mantissa := step / math.Pow(10, math.Floor(math.Log10(step)+1e-9))
		near := func(v float64) bool { return math.Abs(mantissa-v) < 1e-6 }
		if !near(1) && !near(2) && !near(2.5) && !near(5) {
			t.Fatalf("labels every %g", step)
		}
		for row := range rows {
			if v := s.value(row); s.round(row) && math.Abs(v/step-math.Round(v/step)) > 1e-6 {
				t.Fatalf("the label %g is no multiple of %g", v, step)
			}
		}
	})
}

func TestRoundStep(t *testing.T) {
	for rough, want := range map[float64]float64{0.7: 1, 1: 1, 1.1: 2, 2.1: 2.5, 2.6: 5, 4321: 5000, 0.03: 0.05, 9e9: 1e10} {
		if got, _ := roundStep(rough); math.Abs(got-want) > 1e-9*want {
			t.Errorf("roundStep(%g) = %g, want %g", rough, got, want)
		}
	}
}
