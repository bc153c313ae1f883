package sim

import (
	"math"
	"testing"

	"foretell/model"
)

// A symmetric walk of noise from 100 with the target 100: it is above in its first year on half of the paths. It stays below for
// n years with the chance of no positive sum among n, C(2n, n)/4ⁿ (Sparre Andersen 1953): 1/2, 3/8, 5/16, 35/128, 63/256. So it
// is first above in year n with the differences: 1/2, 1/8, 1/16, 5/128, 7/256.
func TestEarliestYear(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := newWorld(amount("x", 100, 100), model.Indicator{ID: "y", Base: 1}).assume(model.Assumption{Growth: fixed(0), Volatility: 5}).sample(s)
		e := NewEngine(w.plan)
		p, err := e.Project(t.Context(), w.scenario, paths)
		if err != nil {
			t.Fatal(err)
		}
		found, err := e.Earliest(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		if found[1] != nil {
			t.Error("an indicator without a target reaches one")
		}
		sum := found[0].Never
		for k, want := range []float64{1.0 / 2, 1.0 / 8, 1.0 / 16, 5.0 / 128, 7.0 / 256} {
			got := float64(found[0].First[k]) / paths
			if math.Abs(got-want) > 4*binomialError(want, paths) {
				t.Errorf("year %d: %.4f, want %.4f", k+1, got, want)
			}
			sum += found[0].First[k]
		}
		if sum != paths {
			t.Errorf("%d paths in all, want %d", sum, paths)
		}
	})
}

// A published value that reaches the target is the earliest of every path.
func TestEarliestYearPublished(t *testing.T) {
	ind := amount("x", 100, 130)
	ind.Actuals = []model.Actual{{Year: 2018, Value: 110}, {Year: 2019, Value: 131}}
	w := newWorld(ind).assume(model.Assumption{Growth: fixed(2), Volatility: 3})
	w.scenario.Run.AsOf = 2019
	e := NewEngine(w.plan)
	p, err := e.Project(t.Context(), w.scenario, 1000)
	if err != nil {
		t.Fatal(err)
	}
	found, err := e.Earliest(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if f := found[0]; f.First[1] != 1000 || f.Never != 0 {
		t.Errorf("%+v, want all thousand in 2019", f)
	}
}
