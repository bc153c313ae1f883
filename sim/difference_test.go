package sim

import (
	"math"
	"testing"

	"foretell/model"
)

// Growth 5 % against 5.2 %: the chance of 130 rises from Φ(−0.205866) by certainOf's arithmetic. The error of the difference is
// far below that of two independent chances, √2 times the error of one; and over 40 seeds the differences scatter as it says.
func TestDifferenceOfScenarios(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := newWorld(amount("x", 100, 130), amount("y", 100, 130)).depend(0.3, 0).sample(s)
		faster := newWorld(amount("x", 100, 130), amount("y", 100, 130)).depend(0.3, 0).sample(s)
		w.assume(model.Assumption{Growth: growing("normal", 5, 0.5), Volatility: 4})
		faster.assume(model.Assumption{Growth: growing("normal", 5.2, 0.5), Volatility: 4})
		var values, errors []float64
		for seed := range uint64(40) {
			w.scenario.Run.Seed, faster.scenario.Run.Seed = seed, seed
			a, b := w.project(t, 4096), faster.project(t, 4096)
			d, err := Compare(a, b, w.goal(t, "x"))
			if err != nil {
				t.Fatal(err)
			}
			if d.Won == 0 || d.Lost != 0 {
				t.Fatalf("faster growth won %d paths and lost %d", d.Won, d.Lost)
			}
			if apart := math.Sqrt2 * a.Outcomes[0].Targets[0].Chance.Error; s == model.Random && d.Error > apart/3 {
				t.Fatalf("paired error %.5f, of two apart %.5f", d.Error, apart)
			}
			values, errors = append(values, d.Value), append(errors, d.Error)
		}
		mean := total(values) / 40
		var squares float64
		for _, v := range values {
			squares += (v - mean) * (v - mean)
		}
		// 40 differences know their scatter to ±11 %, and one error of eight sequences is known to ±27 %
		if scatter, said := math.Sqrt(squares/39), total(errors)/40; said < 0.6*scatter || said > 1.8*scatter {
			t.Errorf("differences scatter by %.5f, their error says %.5f", scatter, said)
		}
	})
}

func TestDifferenceNeedsTheSameNumbers(t *testing.T) {
	w := crowd(2)
	a := w.project(t, 1000)
	other := crowd(2)
	other.scenario.Run.Seed++
	if _, err := Compare(a, other.project(t, 1000), w.goal(t, "all")); err == nil {
		t.Error("projections of two seeds were compared")
	}
	d, err := Compare(a, w.project(t, 1000), w.goal(t, "all"))
	if err != nil || d != (Difference{}) {
		t.Errorf("a scenario differs from itself by %+v, %v", d, err)
	}
}
