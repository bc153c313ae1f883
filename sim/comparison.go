package sim

import (
	"context"
	"errors"
	"fmt"
	"math"

	"foretell/model"
)

// Comparison is several scenarios of one plan, path by path on the same random numbers. Everything in it has one entry for each
// side; differences are against the first, whose own are zero.
type Comparison struct {
	Sides   []*Projection // percentiles, digests and all else of each
	Targets []TargetComparison
	Joint   []JointComparison // one for each year that holds a target, ascending
	Goals   []GoalComparison  // of the goals asked for
}

// TargetComparison is one target, in the plan's order.
type TargetComparison struct {
	Indicator   *model.Indicator
	Year        int
	Targets     []model.Target // the sides may test different commitments of one year
	Chances     []Chance
	Differences []Difference
}

// JointComparison is all targets of one year.
type JointComparison struct {
	Year        int
	MeanMet     []MeanDifference
	All         []Chance // that all targets of the year are met
	Differences []Difference
}

// MeanDifference is a mean number of targets met, and how many more those are than on the first side.
type MeanDifference struct {
	Mean, MeanError float64 // targets; standard error of Mean
	Value, Error    float64 // targets; standard error of Value, path by path
}

// GoalComparison is one goal.
type GoalComparison struct {
	Goal        Goal
	Chances     []Chance
	Differences []Difference
}

// Compare projects scenarios one after another and compares them; each projection is, to the last bit, that of the scenario alone.
func (e *Engine) Compare(ctx context.Context, scenarios []*model.Scenario, paths int, goals ...Goal) (*Comparison, error) {
	var sides []*Projection
	for _, s := range scenarios {
		if err := alike(scenarios[0], s); err != nil {
			return nil, err
		}
		p, err := e.Project(ctx, s, paths)
		if err != nil {
			return nil, fmt.Errorf("scenario %s: %w", s.ID, err)
		}
		sides = append(sides, p)
	}
	return NewComparison(ctx, sides, goals...)
}

// alike reports why two scenarios have other random numbers, if they have.
func alike(a, b *model.Scenario) error {
	if a.Run.Seed != b.Run.Seed || a.Run.Sampling != b.Run.Sampling {
		return fmt.Errorf("scenario %s has seed %d and %s paths, %s has seed %d and %s paths: give both the same seed and sampling",
			a.ID, a.Run.Seed, a.Run.Sampling, b.ID, b.Run.Seed, b.Run.Sampling)
	}
	return nil
}

// NewComparison compares projections of one plan that are made of the same random numbers. A goal may be one that only some of
// the scenarios know: where an event is missing, it strikes on no path.
func NewComparison(ctx context.Context, sides []*Projection, goals ...Goal) (*Comparison, error) {
	if len(sides) == 0 {
		return nil, errors.New("a comparison needs at least one scenario")
	}
	for _, p := range sides {
		if p.Plan != sides[0].Plan {
			return nil, fmt.Errorf("plans %s and %s differ: compare scenarios of one plan", sides[0].Plan.ID, p.Plan.ID)
		}
		if err := sameNumbers(sides[0], p); err != nil {
			return nil, err
		}
	}
	c := &Comparison{Sides: sides}
	for i, o := range sides[0].Outcomes {
		for k := range o.Targets {
			c.Targets = append(c.Targets, c.target(i, k))
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	for k := range sides[0].Joint {
		j, err := c.joint(ctx, k)
		if err != nil {
			return nil, err
		}
		c.Joint = append(c.Joint, j)
	}
	for _, g := range goals {
		chances, differences := c.sets(func(p *Projection) bitset { return p.holds(g) })
		c.Goals = append(c.Goals, GoalComparison{Goal: g, Chances: chances, Differences: differences})
	}
	return c, ctx.Err()
}

// sets compares the paths on which something holds.
func (c *Comparison) sets(of func(p *Projection) bitset) (chances []Chance, differences []Difference) {
	pt := &c.Sides[0].points
	before := of(c.Sides[0])
	for _, p := range c.Sides {
		after := of(p)
		chances, differences = append(chances, pt.chance(after)), append(differences, pt.difference(before, after))
	}
	return chances, differences
}

// target compares the k-th target of indicator i.
func (c *Comparison) target(i, k int) TargetComparison {
	o := c.Sides[0].Outcomes[i]
	t := TargetComparison{Indicator: o.Indicator, Year: o.Targets[k].Target.Year}
	for _, p := range c.Sides {
		t.Targets = append(t.Targets, p.Outcomes[i].Targets[k].Target)
	}
	t.Chances, t.Differences = c.sets(func(p *Projection) bitset { return p.Outcomes[i].met[k] })
	return t
}

// joint compares all targets of the k-th year that holds some.
func (c *Comparison) joint(ctx context.Context, k int) (JointComparison, error) {
	j := JointComparison{Year: c.Sides[0].Joint[k].Year}
	j.All, j.Differences = c.sets(func(p *Projection) bitset { return all(setsOf(p.Outcomes, j.Year, ""), p.Paths) })
	var before []uint16
	for _, p := range c.Sides {
		t, err := newTally(ctx, 1, setsOf(p.Outcomes, j.Year, ""), p.Paths)
		if err != nil {
			return j, err
		}
		if before == nil {
			before = t.met
		}
		m := MeanDifference{Mean: p.Joint[k].MeanMet, MeanError: p.Joint[k].MeanMetError}
		m.Value, m.Error = p.points.meanDifference(before, t.met)
		j.MeanMet = append(j.MeanMet, m)
	}
	return j, nil
}

// meanDifference returns how much more is counted on a path after than before, in the mean, and its standard error.
//
//	random paths: error² = (Σ d²/N − (Σ d/N)²)/N, with d the difference on a path
func (pt *points) meanDifference(before, after []uint16) (value, err float64) {
	r := ratio{hits: make([]float64, pt.replicateCount()), looked: pt.sizes()}
	var squares float64
	for k := range r.hits {
		lo, hi := pt.replicate(k)
		for p := lo; p < hi; p++ {
			d := float64(after[p]) - float64(before[p])
			r.hits[k] += d
			squares += float64(d * d)
		}
	}
	value = r.value()
	switch n := float64(pt.paths); {
	case squares == 0:
		return 0, 0
	case len(r.hits) > 1:
		return value, r.err()
	default:
		return value, math.Sqrt(max(squares/n-float64(value*value), 0) / n)
	}
}
