package sim

import (
	"context"
	"math"
	"testing"

	"foretell/model"
)

// world is a small plan and scenario for a test, from base year 2017 to horizon 2022.
type world struct {
	plan     *model.Plan
	scenario *model.Scenario
}

func newWorld(indicators ...model.Indicator) *world {
	w := &world{
		plan: &model.Plan{ID: "test", BaseYear: 2017, Horizon: 2022, Groups: []model.Group{{ID: "a"}, {ID: "b"}}},
		scenario: &model.Scenario{
			Run:     model.Run{Seed: 7, Sampling: model.Random, AsOf: 2017},
			Default: model.Assumption{Growth: fixed(0)},
			Assume:  map[string]model.Assuming{},
		},
	}
	for _, ind := range indicators {
		if ind.Group == "" {
			ind.Group = "a"
		}
		w.plan.Indicators = append(w.plan.Indicators, ind)
	}
	return w
}

func (w *world) assume(a model.Assumption) *world {
	w.scenario.Default = a
	return w
}

func (w *world) depend(common, group float64) *world {
	w.scenario.Dependence = model.Dependence{Common: common, Group: group}
	return w
}

func (w *world) sample(s model.Sampling) *world {
	w.scenario.Run.Sampling = s
	return w
}

func (w *world) project(t testing.TB, paths int) *Projection {
	t.Helper()
	p, err := NewEngine(w.plan).Project(context.Background(), w.scenario, paths)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (w *world) sampler(paths int) *sampler {
	sm, err := newSampler(w.plan, w.scenario, paths, replicates)
	if err != nil {
		panic(err)
	}
	if err := sm.ready(context.Background(), 1, silent()); err != nil {
		panic(err)
	}
	return sm
}

// amount is a log-scale indicator with one target in 2022.
func amount(id string, base, target float64) model.Indicator {
	return model.Indicator{ID: id, Scale: model.Log, Base: base, Targets: []model.Target{{Year: 2022, Value: target}}}
}

func fixed(g float64) model.Growth { return growing("fixed", g) }

func growing(kind string, params ...float64) model.Growth {
	return model.Growth{Distribution: model.Distribution{Kind: kind, Params: params}}
}

// phi is the standard normal distribution function, by the library.
func phi(z float64) float64 { return 0.5 * math.Erfc(-z/math.Sqrt2) }

// near fails unless a chance is within 4 standard errors of the truth, by the larger of its own error and, so that a small
// error can not hide a bias, a hundredth of a point.
func near(t *testing.T, name string, c Chance, want float64) {
	t.Helper()
	if d := math.Abs(c.Value() - want); d > 4*max(c.Error, 1e-4) {
		t.Errorf("%s: chance %.5f ± %.5f, want %.5f", name, c.Value(), c.Error, want)
	}
}

// close fails unless two numbers agree to a relative tolerance.
func closeTo(t *testing.T, name string, got, want, tolerance float64) {
	t.Helper()
	if math.Abs(got-want) > tolerance*max(math.Abs(want), 1e-300) {
		t.Errorf("%s: %.8g, want %.8g", name, got, want)
	}
}

// bothSamplings runs a test with random and with quasi-random points.
func bothSamplings(t *testing.T, test func(t *testing.T, s model.Sampling)) {
	for _, s := range []model.Sampling{model.Random, model.Sobol} {
		t.Run(s.String(), func(t *testing.T) { test(t, s) })
	}
}
