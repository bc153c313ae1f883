package sim

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"foretell/model"
	"foretell/sim/num"
)

// Driver is how much of an outcome one uncertain input decides.
type Driver struct {
	Kind       string  // "growth", "noise", "common growth", "common noise", "group growth", "group noise", "event", "lever"
	ID         string  // indicator, group, event or lever; empty for the common factors
	Rank       float64 // Spearman's rank correlation with the outcome
	RankError  float64 // standard error
	Share      float64 // of the outcome's variance that is decided by the input alone, in [0, 1] but for its error
	ShareError float64 // standard error
}

// Measure is the number on each path that drivers are sought for.
type Measure struct {
	Year int // up to which noise counts
	of   func(ctx context.Context, e *Engine, p *Projection) ([]float64, error)
}

// MeasureGoal is 1 on the paths on which a goal holds, 0 on the others.
func MeasureGoal(g Goal) Measure {
	year := 0
	for _, part := range g.parts {
		year = max(year, part.year)
	}
	return Measure{Year: year, of: func(_ context.Context, _ *Engine, p *Projection) ([]float64, error) {
		set := p.holds(g)
		y := make([]float64, p.Paths)
		for k := range y {
			y[k] = float64(set[k/64] >> (k % 64) & 1)
		}
		return y, nil
	}}
}

// MeasureMet is the number of a year's targets that are met.
func MeasureMet(year int) Measure {
	return Measure{Year: year, of: func(ctx context.Context, e *Engine, p *Projection) ([]float64, error) {
		t, err := newTally(ctx, e.workerCount(), setsOf(p.Outcomes, year, ""), p.Paths)
		if err != nil {
			return nil, err
		}
		y := make([]float64, p.Paths)
		for k, m := range t.met {
			y[k] = float64(m)
		}
		return y, nil
	}}
}

// MeasureValue is an indicator's value in a year.
func MeasureValue(ind *model.Indicator, year int) Measure {
	return Measure{Year: year, of: func(ctx context.Context, e *Engine, p *Projection) ([]float64, error) {
		return e.Values(ctx, p, ind, year)
	}}
}

// Drivers returns how much each uncertain input of a projection decides of a measure, the most first. The inputs are independent
// of each other: what indicators share is an input of its own, and an indicator's growth and noise are what is its own of them.
func (e *Engine) Drivers(ctx context.Context, p *Projection, m Measure) ([]Driver, error) {
	if err := e.prepare(p.Scenario, p.Paths); err != nil {
		return nil, err
	}
	if m.Year == 0 {
		m.Year = p.Plan.Horizon
	}
	y, err := m.of(ctx, e, p)
	if err != nil {
		return nil, err
	}
	if lo, hi := rangeOf(y); lo == hi {
		return nil, fmt.Errorf("it is the same on all %d paths: nothing decides it", p.Paths)
	}
	inputs := e.uncertain(p, m.Year)
	drivers := make([]Driver, len(inputs))
	batches := p.points.batches()
	err = parallel(ctx, e.workerCount(), len(inputs), func(_, k int) {
		drivers[k] = weigh(inputs[k], y, batches)
	})
	slices.SortStableFunc(drivers, func(a, b Driver) int { return cmp.Compare(b.Share, a.Share) })
	return drivers, err
}

// uncertainInput is one input, and how to draw it on every path.
type uncertainInput struct {
	kind, id string
	draw     func(x []float64)
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
		if t.law.fill != nil {
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
func (sm *sampler) growthOf(f factor) func(x []float64) {
	return func(x []float64) {
		eachBlock(x, func(z []float64, points []uint32, lo int) { f[0].score(z, points, lo) })
	}
}

// noiseOf draws the weighted sum of a walk's noise.
func (sm *sampler) noiseOf(f factor, weights []float64, phi float64) func(x []float64) {
	return func(x []float64) {
		columns, scratch := newColumns(sm.years+1), newColumns(sm.years+1)
		eachBlock(x, func(sum []float64, points []uint32, lo int) {
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
		inputs = append(inputs, uncertainInput{"event", e.event.ID, func(x []float64) {
			struck := make([]int8, blockPaths)
			score := make([]float64, blockPaths)
			eachBlock(x, func(impact []float64, points []uint32, lo int) {
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
			inputs = append(inputs, uncertainInput{"lever", l.lever.ID, func(x []float64) {
				eachBlock(x, func(z []float64, points []uint32, lo int) { l.score.score(z, points, lo) })
			}})
		}
	}
	return inputs
}

// eachBlock calls f for every block of a column.
func eachBlock(x []float64, f func(block []float64, points []uint32, lo int)) {
	var points [blockPaths]uint32
	for lo := 0; lo < len(x); lo += blockPaths {
		block := x[lo:min(lo+blockPaths, len(x))]
		f(block, points[:len(block)], lo)
	}
}

// score writes the normal scores of a source for the paths from lo.
func (s *source) score(z []float64, points []uint32, lo int) {
	s.fill(points, lo)
	num.Scores(z, points)
}

// batches cuts the paths into independent parts: the replicates, or for random paths as many even parts.
func (pt *points) batches() [][2]int {
	n := min(replicates, pt.paths)
	var parts [][2]int
	for r := range n {
		parts = append(parts, [2]int{r * pt.paths / n, (r + 1) * pt.paths / n})
	}
	return parts
}

// weigh measures one input against an outcome; the errors come from the scatter between batches.
func weigh(in uncertainInput, y []float64, batches [][2]int) Driver {
	x := make([]float64, len(y))
	in.draw(x)
	d := Driver{Kind: in.kind, ID: in.id, Rank: spearman(x, y), Share: varianceShare(x, y)}
	var ranks, shares []float64
	for _, b := range batches {
		ranks = append(ranks, spearman(x[b[0]:b[1]], y[b[0]:b[1]]))
		shares = append(shares, varianceShare(x[b[0]:b[1]], y[b[0]:b[1]]))
	}
	d.RankError, d.ShareError = scatter(ranks), scatter(shares)
	return d
}

// scatter is the standard error of the mean of independent estimates, widened as chances' errors are.
func scatter(xs []float64) float64 {
	n := float64(len(xs))
	if n < 2 {
		return math.NaN()
	}
	mean := total(xs) / n
	var squares float64
	for _, x := range xs {
		squares += float64((x - mean) * (x - mean))
	}
	return math.Sqrt(squares/(n-1)/n) * widen(n-1)
}

// spearman returns the rank correlation of two columns: the correlation of their ranks, ties sharing their mean rank.
//
// Source: C. Spearman, The proof and measurement of association between two things, American Journal of Psychology 15, 1904.
func spearman(x, y []float64) float64 {
	return correlation(ranks(x), ranks(y))
}

func ranks(x []float64) []float64 {
	order := ordered(x)
	r := make([]float64, len(x))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for _, k := range order[i:j] {
			r[k] = float64(i+j-1) / 2
		}
		i = max(j, i+1)
	}
	return r
}

// ordered returns the positions of a column's numbers, ascending.
func ordered(x []float64) []int {
	order := make([]int, len(x))
	for k := range order {
		order[k] = k
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(x[a], x[b]), a-b) })
	return order
}

func correlation(x, y []float64) float64 {
	mx, my := total(x)/float64(len(x)), total(y)/float64(len(y))
	var xx, yy, xy float64
	for k := range x {
		dx, dy := x[k]-mx, y[k]-my
		xx += float64(dx * dx)
		yy += float64(dy * dy)
		xy += float64(dx * dy)
	}
	if xx == 0 || yy == 0 {
		return 0
	}
	return xy / math.Sqrt(float64(xx*yy))
}

// varianceShare returns the share of y's variance that x alone decides: the first-order sensitivity index Var(E[y|x])/Var(y),
// estimated between equal classes of x. What little of x is lost within the classes is made up for by x's own share.
//
// Source: A. Saltelli et al., Global Sensitivity Analysis: The Primer, 2008, section 1.2.
func varianceShare(x, y []float64) float64 {
	order := ordered(x)
	if own := classShare(order, x); own > 0 {
		return classShare(order, y) / own
	}
	return 0
}

// classShare returns the share of y's variance between equal classes of an order, freed of what classes have by chance.
//
//	ε² = (SS_between − (K−1)·MS_within)/SS_total
//
// Source: T. L. Kelley, An unbiased correlation ratio measure, PNAS 21, 1935.
func classShare(order []int, y []float64) float64 {
	n := len(y)
	classes := min(32, n/8)
	if classes < 2 {
		return 0
	}
	mean := total(y) / float64(n)
	var between, all float64
	for c := range classes {
		lo, hi := c*n/classes, (c+1)*n/classes
		var sum float64
		for _, k := range order[lo:hi] {
			sum += y[k]
			all += float64((y[k] - mean) * (y[k] - mean))
		}
		d := sum/float64(hi-lo) - mean
		between += float64(float64(hi-lo) * float64(d*d))
	}
	if all == 0 {
		return 0
	}
	within := (all - between) / float64(n-classes)
	return (between - float64(float64(classes-1)*within)) / all
}
