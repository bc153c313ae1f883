package sim

import (
	"math"
	"slices"
	"testing"

	"foretell/model"
)

// On the linear scale the value in 2022 is a sum of independent parts, so each share is that of a variance: average growth
// N(2, 0.5) over five years has 6.25, noise of 1 a year has 5; common 0.2 and group 0.1 take that part of both, a lever of
// N(1, 0.4) over three years (1, from 2020) adds 1.44, an event of probability 0.25 and impact N(−3, 2) adds
// 0.25·(9 + 4) − (0.25·3)² = 2.6875. Together 15.3775.
func TestSharesOfALinearValue(t *testing.T) {
	ind := amount("x", 10, 20)
	ind.Scale = model.Linear
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := newWorld(ind).assume(model.Assumption{Growth: growing("normal", 2, 0.5), Volatility: 1}).sample(s).depend(0.2, 0.1)
		w.scenario.Levers = []model.Lever{{ID: "l", Level: 1, Start: 2020, Effects: []model.Effect{{Indicator: "x", Distribution: dist("normal", 1, 0.4)}}}}
		w.scenario.Events = []model.Event{{ID: "e", On: []string{"x"}, From: 2019, To: 2021, Probability: 0.25, Impact: dist("normal", -3, 2)}}
		e := NewEngine(w.plan)
		p, err := e.Project(t.Context(), w.scenario, paths)
		if err != nil {
			t.Fatal(err)
		}
		drivers, err := e.Drivers(t.Context(), p, MeasureValue(&w.plan.Indicators[0], 2022))
		if err != nil {
			t.Fatal(err)
		}
		const whole = 15.3775
		want := map[string]float64{
			"growth x": 6.25 * 0.7, "noise x": 5 * 0.7, "common growth ": 6.25 * 0.2, "common noise ": 5 * 0.2,
			"group growth a": 6.25 * 0.1, "group noise a": 5 * 0.1, "lever l": 1.44, "event e": 2.6875,
		}
		sum := 0.0
		for _, d := range drivers {
			variance, ok := want[d.Kind+" "+d.ID]
			if !ok {
				t.Errorf("unexpected driver %+v", d)
			}
			if math.Abs(d.Share-variance/whole) > 4*max(d.ShareError, 0.001) {
				t.Errorf("%s %s: share %.4f ± %.4f, want %.4f", d.Kind, d.ID, d.Share, d.ShareError, variance/whole)
			}
			sum += d.Share
		}
		if len(drivers) != len(want) || math.Abs(sum-1) > 0.02 {
			t.Errorf("%d drivers with shares that add up to %.3f, want %d and 1", len(drivers), sum, len(want))
		}
	})
}

// The rank correlation of a bivariate normal with correlation r is 6/π·arcsin(r/2) (Pearson 1907): noise alone, one common
// factor with ρ = 0.36, so r = 0.6 for it and 0.8 for the indicator's own.
func TestRankCorrelation(t *testing.T) {
	ind := amount("x", 10, 12)
	ind.Scale = model.Linear
	w := newWorld(ind).assume(model.Assumption{Growth: fixed(0), Volatility: 1}).sample(model.Sobol).depend(0.36, 0)
	e := NewEngine(w.plan)
	p, err := e.Project(t.Context(), w.scenario, paths)
	if err != nil {
		t.Fatal(err)
	}
	drivers, err := e.Drivers(t.Context(), p, MeasureValue(&w.plan.Indicators[0], 2022))
	if err != nil {
		t.Fatal(err)
	}
	for k, r := range []float64{0.8, 0.6} {
		closeTo(t, drivers[k].Kind, drivers[k].Rank, 6/math.Pi*math.Asin(r/2), 0.02)
	}
}

func TestRanks(t *testing.T) {
	numbers := []float64{3, 1, 3, 2, 0}
	r := newRanked(numbers)
	if err := r.rank(t.Context(), make([]placed, 5)); err != nil {
		t.Fatal(err)
	}
	parts := []ranked{newRanked(numbers[:3]), newRanked(numbers[3:])}
	if err := r.split(t.Context(), parts); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		of     string
		column ranked
		order  []int
		want   []float64
	}{
		{"the whole", r, []int{4, 1, 3, 0, 2}, []float64{3.5, 1, 3.5, 2, 0}},
		{"its first part", parts[0], []int{1, 0, 2}, []float64{1.5, 0, 1.5}},
		{"its second part", parts[1], []int{1, 0}, []float64{1, 0}},
	} {
		if !slices.Equal(c.column.order, c.order) || !slices.Equal(c.column.ranks, c.want) {
			t.Errorf("%s: order %v and ranks %v, want %v and %v", c.of, c.column.order, c.column.ranks, c.order, c.want)
		}
	}
}
