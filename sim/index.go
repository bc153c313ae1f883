package sim

import (
	"cmp"
	"context"
	"math"
	"slices"

	"foretell/model"
)

// Index is the composite of all targets of a year, by path:
//
//	index = Σ w_i·progress_i / Σ w_i,  progress_i = (x_i − base_i)/(target_i − base_i)
//
// 0 is the base year, 1 a path on which every target is just met, or which makes up for one by another.
type Index struct {
	Year                             int
	Weights                          map[string]float64 // by indicator; those used, which add up to 1
	Mean, SD                         float64
	P5, P10, P25, P50, P75, P90, P95 float64 // percentiles, type 7 of Hyndman & Fan 1996
	OnTarget                         Chance  // that the index is at least 1
}

// Index returns the composite index of a year. Weights are the scenario's, or equal.
func (e *Engine) Index(ctx context.Context, p *Projection, year int) (*Index, error) {
	x := newIndexing(p, year)
	if err := e.revisit(ctx, p, e.OnProgress, x.visit()); err != nil {
		return nil, err
	}
	return x.index, x.index.summarise(ctx, &p.points, x.sums)
}

// Aftermath returns the composite index of a year and when targets are first reached, as Index and Earliest do, with one walk over
// the paths.
func (e *Engine) Aftermath(ctx context.Context, p *Projection, year int) (*Index, []*Earliest, error) {
	x, r := newIndexing(p, year), newReaching(p)
	if err := e.revisit(ctx, p, e.OnProgress, x.visit(), r.visit()); err != nil {
		return nil, nil, err
	}
	return x.index, r.found, x.index.summarise(ctx, &p.points, x.sums)
}

// indexing is a composite index being summed up.
type indexing struct {
	index *Index
	sums  []float64 // by path
	bases []float64 // by indicator
}

func newIndexing(p *Projection, year int) *indexing {
	x := &indexing{index: &Index{Year: year, Weights: indexWeights(p, year)}, sums: make([]float64, p.Paths), bases: p.Plan.Bases()}
	for i, o := range p.Outcomes {
		if y := o.Years[year-o.firstYear]; y.Actual && x.index.Weights[o.Indicator.ID] > 0 {
			x.add(i, o, 0, slices.Repeat([]float64{y.P50}, p.Paths))
		}
	}
	return x
}

func (x *indexing) visit() visit {
	return visit{
		wants:  func(o *Outcome, year int) bool { return year == x.index.Year && x.index.Weights[o.Indicator.ID] > 0 },
		values: func(i int, o *Outcome, _, lo int, values []float64) { x.add(i, o, lo, values) },
	}
}

// add adds an indicator's progress on the paths from lo.
func (x *indexing) add(i int, o *Outcome, lo int, values []float64) {
	w, base, goal := x.index.Weights[o.Indicator.ID], x.bases[i], aim(targetOf(o, x.index.Year))
	for k, v := range values {
		x.sums[lo+k] += float64(w * ((v - base) / (goal - base)))
	}
}

func (x *Index) summarise(ctx context.Context, pt *points, sums []float64) error {
	on := newBitset(len(sums))
	for k, s := range sums {
		if s >= 1-touch {
			on[k/64] |= 1 << (k % 64)
		}
	}
	x.OnTarget = pt.chance(on)
	sums = slices.DeleteFunc(sums, math.IsNaN)
	if len(sums) == 0 {
		return nil
	}
	if err := arrange(ctx, sums, cmp.Compare); err != nil {
		return err
	}
	n := float64(len(sums))
	x.Mean = total(sums) / n
	var squares float64
	for _, s := range sums {
		squares += float64((s - x.Mean) * (s - x.Mean))
	}
	x.SD = math.Sqrt(squares / max(n-1, 1))
	for k, to := range []*float64{&x.P5, &x.P10, &x.P25, &x.P50, &x.P75, &x.P90, &x.P95} {
		*to = interpolate(sums, float64((n-1)*percentiles[k]))
	}
	return nil
}

// indexWeights returns the weights of the indicators with a target in a year, which add up to 1. A target that the base value
// meets already has no progress to measure, and no weight but one that the scenario gives it; one at the base value, none at all.
func indexWeights(p *Projection, year int) map[string]float64 {
	weights := map[string]float64{}
	bases := p.Plan.Bases()
	var sum float64
	for i, o := range p.Outcomes {
		if !slices.ContainsFunc(o.Targets, func(t TargetOutcome) bool { return t.Target.Year == year }) {
			continue
		}
		base := bases[i]
		if t := targetOf(o, year); aim(t) == base || p.Scenario.Index == nil && t.Met(base) {
			continue
		}
		w := 1.0
		if p.Scenario.Index != nil {
			w = p.Scenario.Index[o.Indicator.ID]
		}
		weights[o.Indicator.ID] = w
		sum += w
	}
	for id, w := range weights {
		weights[id] = w / sum
	}
	return weights
}

// targetOf returns an outcome's target of a year; the zero one where there is none.
func targetOf(o *Outcome, year int) model.Target {
	for _, t := range o.Targets {
		if t.Target.Year == year {
			return t.Target
		}
	}
	return model.Target{}
}
