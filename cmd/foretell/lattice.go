package main

import (
	"context"
	"fmt"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

// lattice is every combination of the values of a few keys, the last key's turning fastest.
type lattice struct {
	plan     *model.Plan
	scenario *model.Scenario
	axes     []axis
	points   int
}

// newLattice lays a lattice over a scenario.
func newLattice(plan *model.Plan, s *model.Scenario, vary []string) (*lattice, error) {
	l := &lattice{plan: plan, scenario: s, points: 1}
	for _, text := range vary {
		a, err := parseVary(text)
		if err != nil {
			return nil, fmt.Errorf("--vary: %w", err)
		}
		for _, other := range l.axes {
			if other.key == a.key {
				return nil, fmt.Errorf("--vary: %s is varied twice", a.key)
			}
		}
		if l.points > mostPoints/len(a.values) {
			return nil, fmt.Errorf("--vary: more than %d combinations", mostPoints)
		}
		l.axes, l.points = append(l.axes, a), l.points*len(a.values)
	}
	return l, nil
}

// mostTried is how many points are tried before the first is projected; of more, so many evenly spread.
const mostTried = 500

// try returns the first fault of a point, so that most show before hours of work and not after.
func (l *lattice) try(ctx context.Context) error {
	n := min(l.points, mostTried)
	for k := range n {
		if _, err := l.at(k * l.points / n); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

// keys returns what is varied.
func (l *lattice) keys() []string {
	keys := make([]string, len(l.axes))
	for i, a := range l.axes {
		keys[i] = a.key
	}
	return keys
}

// values returns the values of a point's keys.
func (l *lattice) values(k int) []report.SweepValue {
	values := make([]report.SweepValue, len(l.axes))
	for i := len(l.axes) - 1; i >= 0; i-- {
		n := len(l.axes[i].values)
		values[i] = l.axes[i].values[k%n]
		k /= n
	}
	return values
}

// at returns the scenario of a point. A number for an average growth turns its median and leaves the shape of its distribution,
// whatever else is varied; every other value is an edit.
func (l *lattice) at(k int) (*model.Scenario, error) {
	var edits []model.Edit
	turned := map[string]float64{}
	values := l.values(k)
	for i, a := range l.axes {
		id, growth := strings.CutPrefix(a.key, "assume.")
		id, ends := strings.CutSuffix(id, ".growth")
		if median, number := numberOf(values[i].Value); growth && ends && number {
			turned[id] = median
			continue
		}
		edits = append(edits, model.Edit{Set: a.key, To: values[i].Value})
	}
	s, err := l.scenario.Apply(l.plan, edits...)
	for _, a := range l.axes {
		id := strings.TrimSuffix(strings.TrimPrefix(a.key, "assume."), ".growth")
		median, found := turned[id]
		if !found || err != nil {
			continue
		}
		var in sim.Input
		if in, err = sim.GrowthInput(l.plan, s, id); err == nil {
			s, err = s.Apply(l.plan, in.Edits(median)...)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("at %s: %w", l.name(k), err)
	}
	return s, nil
}

// name says which point it is.
func (l *lattice) name(k int) string {
	var parts []string
	for i, v := range l.values(k) {
		parts = append(parts, l.axes[i].key+"="+v.Text)
	}
	return strings.Join(parts, ", ")
}

// numberOf returns a TOML number.
func numberOf(value any) (float64, bool) {
	switch v := value.(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}
