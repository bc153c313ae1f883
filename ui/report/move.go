package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"foretell/model"
	"foretell/sim"
)

// move is what became of the chance of one target from one projection to the next.
type move struct {
	indicator     *model.Indicator
	target        model.Target // as it is tested after
	before, after sim.Chance
	by            sim.Difference
}

// id names a move's target as files do.
func (m move) id() string { return fmt.Sprintf("%s@%d", m.indicator.ID, m.target.Year) }

// clear reports whether a chance moved by more than three errors of its difference: fewer, and among fifty targets some would
// seem to move that do not.
func (m move) clear() bool { return math.Abs(m.by.Value) > 3*m.by.Error }

// moves returns what became of every target, in the plan's order.
func moves(before, after *sim.Projection) (all []move, err error) {
	for i, o := range after.Outcomes {
		for k, t := range o.Targets {
			m := move{indicator: o.Indicator, target: t.Target, before: before.Outcomes[i].Targets[k].Chance, after: t.Chance}
			// all(ID) is the one target even of an indicator that is called as a goal is
			if m.by, err = difference(before, after, fmt.Sprintf("all(%s)@%d", o.Indicator.ID, t.Target.Year)); err != nil {
				return nil, err
			}
			all = append(all, m)
		}
	}
	return all, nil
}

// difference returns what became of the chance of a goal: path by path where both projections are made of the same random
// numbers.
func difference(before, after *sim.Projection, text string) (sim.Difference, error) {
	g, err := sim.ParseGoal(after.Plan, after.Scenario, text)
	if err != nil {
		return sim.Difference{}, err
	}
	if d, err := sim.Compare(before, after, g); err == nil {
		return d, nil
	}
	a, b := before.Chance(g), after.Chance(g)
	return sim.Difference{Value: b.Value() - a.Value(), Error: math.Hypot(a.Error, b.Error)}, nil
}

// farthest returns moves with the largest first, in the plan's order where they are alike.
func farthest(all []move) []move {
	return slices.SortedStableFunc(slices.Values(all), func(a, b move) int {
		return cmp.Compare(math.Abs(b.by.Value), math.Abs(a.by.Value))
	})
}
