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
	x := &Index{Year: year, Weights: indexWeights(p, year)}
	sums := make([]float64, p.Paths)
	bases := p.Plan.Bases()
	add := func(o *Outcome, lo int, values []float64) {
		w := x.Weights[o.Indicator.ID]
		base := bases[p.Plan.Index(o.Indicator.ID)]
		goal := aim(targetOf(o, year))
		if w == 0 {
			return
		}
		for k, v := range values {
			sums[lo+k] += float64(w * ((v - base) / (goal - base)))
		}
	}
	for _, o := range p.Outcomes {
		if y := o.Years[year-o.firstYear]; y.Actual && x.Weights[o.Indicator.ID] > 0 {
			add(o, 0, slices.Repeat([]float64{y.P50}, p.Paths))
		}
	}
	err := e.revisit(ctx, p, e.OnProgress, func(o *Outcome, at, lo int, values []float64) {
		if at == year && x.Weights[o.Indicator.ID] > 0 {
			add(o, lo, values)
		}
	})
	if err != nil {
		return nil, err
	}
	if err := x.summarise(ctx, &p.points, sums); err != nil {
		return nil, err
	}
	return x, nil
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
	for _, o := range p.Outcomes {
		if !slices.ContainsFunc(o.Targets, func(t TargetOutcome) bool { return t.Target.Year == year }) {
			continue
		}
		base := bases[p.Plan.Index(o.Indicator.ID)]
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
