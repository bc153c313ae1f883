package sim

import (
	"context"
	"slices"

	"foretell/sim/num"
)

// uncertainInput is one input, and how to draw it on every path.
type uncertainInput struct {
	kind, id string
	draw     func(ctx context.Context, x []float64)
}

// uncertain lists the inputs of a projection that are uncertain, with noise up to a year.
func (e *Engine) uncertain(p *Projection, year int) []uncertainInput {
	var inputs []uncertainInput
	years := year - p.Plan.BaseYear
	sm := e.sampler
	anyGrowth, anyNoise := map[int]bool{}, map[int]bool{} // by group; −1 for all
	for i := range p.Plan.Indicators {
		ind := &p.Plan.Indicators[i]
		if ind.Formula != nil {
			continue
		}
		t := newTrack(p.Plan, p.Outcomes[i], e.forces, p.Scenario.Run.AsOf)
		group := sm.copula.groupOf[i]
		if t.uncertain() {
			inputs = append(inputs, uncertainInput{"growth", ind.ID, sm.growthOf(sm.owns[i])})
			anyGrowth[-1], anyGrowth[group] = true, true
		}
		if weights, any := noiseWeights(&t, years); any {
			inputs = append(inputs, uncertainInput{"noise", ind.ID, sm.noiseOf(sm.owns[i], weights, t.persistence)})
			anyNoise[-1], anyNoise[group] = true, true
		}
	}
	even := slices.Repeat([]float64{1}, years)
	for f, factor := range sm.factors {
		kind, id := "common", ""
		if f > 0 {
			kind, id = "group", p.Plan.Groups[f-1].ID
		}
		if factor != nil && anyGrowth[f-1] {
			inputs = append(inputs, uncertainInput{kind + " growth", id, sm.growthOf(factor)})
		}
		if factor != nil && anyNoise[f-1] {
			inputs = append(inputs, uncertainInput{kind + " noise", id, sm.noiseOf(factor, even, 0)})
		}
	}
	return append(inputs, e.forces.uncertain()...)
}

// noiseWeights returns how much the noise of each year moves the state at the end of so many years.
func noiseWeights(t *track, years int) (weights []float64, any bool) {
	for _, s := range t.steps[:years] {
		weights = append(weights, s.noise)
		any = any || s.noise != 0
	}
	return weights, any
}

// growthOf draws the normal behind average growth of a walk.
func (sm *sampler) growthOf(f factor) func(ctx context.Context, x []float64) {
	return func(ctx context.Context, x []float64) {
		eachBlock(ctx, x, func(z []float64, points []uint32, lo int) { f[0].score(z, points, lo) })
	}
}

// noiseOf draws the weighted sum of a walk's noise.
func (sm *sampler) noiseOf(f factor, weights []float64, phi float64) func(ctx context.Context, x []float64) {
	return func(ctx context.Context, x []float64) {
		columns, scratch := newColumns(sm.years+1), newColumns(sm.years+1)
		eachBlock(ctx, x, func(sum []float64, points []uint32, lo int) {
			block := head(columns, len(sum))
			for k := range block[1:] {
				f[k+1].score(block[k+1], points, lo)
			}
			sm.bridge.apply(block, scratch)
			persist(block[1:], phi)
			clear(sum)
			for k, w := range weights {
				num.Advance(sum, block[k+1], 0, w)
			}
		})
	}
}

// uncertain lists the events and levers that are at work: an event by what it adds in the year it strikes, a lever by its score.
func (f *forces) uncertain() (inputs []uncertainInput) {
	for k := range f.events {
		e := &f.events[k]
		if p := e.event.Probability; p == 0 || p == 1 && e.law.fill == nil && e.event.From == e.event.To {
			continue
		}
		inputs = append(inputs, uncertainInput{"event", e.event.ID, func(ctx context.Context, x []float64) {
			struck := make([]int8, blockPaths)
			score := make([]float64, blockPaths)
			eachBlock(ctx, x, func(impact []float64, points []uint32, lo int) {
				e.strike.fill(points, lo)
				e.strikes(struck[:len(impact)], points, f.first)
				e.impact.score(score[:len(impact)], points, lo)
				e.law.at(impact, score[:len(impact)])
				for p := range impact {
					if struck[p] < 0 {
						impact[p] = 0
					}
				}
			})
		}})
	}
	for k := range f.levers {
		if l := &f.levers[k]; l.lever.Level > 0 {
			inputs = append(inputs, uncertainInput{"lever", l.lever.ID, func(ctx context.Context, x []float64) {
				eachBlock(ctx, x, func(z []float64, points []uint32, lo int) { l.score.score(z, points, lo) })
			}})
		}
	}
	return inputs
}

// eachBlock calls f for every block of a column, until ctx is cancelled.
func eachBlock(ctx context.Context, x []float64, f func(block []float64, points []uint32, lo int)) {
	var points [blockPaths]uint32
	for lo := 0; lo < len(x) && ctx.Err() == nil; lo += blockPaths {
		block := x[lo:min(lo+blockPaths, len(x))]
		f(block, points[:len(block)], lo)
	}
}

// score writes the normal scores of a source for the paths from lo.
func (s *source) score(z []float64, points []uint32, lo int) {
	s.fill(points, lo)
	num.Scores(z, points)
}
