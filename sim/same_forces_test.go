package sim

import (
	"fmt"
	"testing"

	"foretell/model"
)

// twoStruck is a world of two amounts and their sum, each amount with an event of its own.
func twoStruck(t *testing.T) *world {
	t.Helper()
	w := newWorld(amount("x", 100, 130), amount("y", 100, 130), model.Indicator{ID: "z", Group: "a", Base: 200,
		Scale: model.Linear, Targets: []model.Target{{Year: 2022, Value: 260}},
		Formula: &model.Formula{Text: "x + y", Steps: []model.FormulaStep{
			{Op: model.OpIndicator, Indicator: 0}, {Op: model.OpIndicator, Indicator: 1}, {Op: model.OpAdd},
		}}})
	w.assume(model.Assumption{Growth: growing("normal", 5, 1), Volatility: 4}).sample(model.Sobol)
	for _, id := range []string{"x", "y"} {
		w.scenario.Events = append(w.scenario.Events, model.Event{
			ID: "on-" + id, On: []string{id}, From: 2019, To: 2020, Probability: 0.4, Impact: dist("normal", -6, 1),
		})
	}
	return w
}

// An event goes: those after it have another place in the list, and what they strike, and is not projected anew, keeps its paths.
func TestAnEventGoes(t *testing.T) {
	w := twoStruck(t)
	e := NewEngine(w.plan)
	if _, err := e.Project(t.Context(), w.scenario, 3000); err != nil {
		t.Fatal(err)
	}
	fewer := *w.scenario
	fewer.Events = w.scenario.Events[1:]
	after, err := e.Project(t.Context(), &fewer, 3000)
	if err != nil {
		t.Fatal(err)
	}
	direct, err := NewEngine(w.plan).Project(t.Context(), &fewer, 3000)
	if err != nil {
		t.Fatal(err)
	}
	if after.Digest() != direct.Digest() || fmt.Sprint(after.Outcomes[2].Years) != fmt.Sprint(direct.Outcomes[2].Years) {
		t.Error("without the first event the sum's paths are not those of a new engine")
	}
}

// Looking at an earlier projection again leaves the next edit as it would have been.
func TestLookingBackLeavesTheNextEdit(t *testing.T) {
	w := twoStruck(t)
	e := NewEngine(w.plan)
	before, err := e.Project(t.Context(), w.scenario, 3000)
	if err != nil {
		t.Fatal(err)
	}
	calm := *w.scenario
	calm.Events = nil
	if _, err := e.Project(t.Context(), &calm, 3000); err != nil {
		t.Fatal(err)
	}
	if _, err := e.Values(t.Context(), before, &w.plan.Indicators[2], 2022); err != nil {
		t.Fatal(err)
	}
	next := calm
	g := fixed(6)
	next.Assume = map[string]model.Assuming{"y": {Growth: &g}}
	after, err := e.Project(t.Context(), &next, 3000)
	if err != nil {
		t.Fatal(err)
	}
	direct, err := NewEngine(w.plan).Project(t.Context(), &next, 3000)
	if err != nil {
		t.Fatal(err)
	}
	if after.Digest() != direct.Digest() {
		t.Error("after a look at an earlier projection an edit gives other paths")
	}
}
