package sim

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"foretell/model"
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

// fewestForDrivers is the fewest paths whose scatter tells anything: some hundred for each of the batches.
const fewestForDrivers = 1000

// Drivers returns how much each uncertain input of a projection decides of a measure, the most first. The inputs are independent
// of each other: what indicators share is an input of its own, and an indicator's growth and noise are what is its own of them.
//
// The paths are random ones, also where the projection's are quasi-random: classes of one Sobol coordinate are not alike in the
// others, which would lend an input a share that is another's.
func (e *Engine) Drivers(ctx context.Context, p *Projection, m Measure) ([]Driver, error) {
	if p.Paths < fewestForDrivers {
		return nil, fmt.Errorf("too few paths to tell what decides an outcome: %d, where at least %d are needed", p.Paths, fewestForDrivers)
	}
	if p.Scenario.Run.Sampling == model.Sobol {
		s := *p.Scenario
		s.Run.Sampling = model.Random
		random := NewEngine(e.plan)
		random.Workers = e.Workers
		random.OnProgress = portion(e.OnProgress, 0, 1, 8)
		again, err := random.Project(ctx, &s, p.Paths)
		if err != nil {
			return nil, err
		}
		random.OnProgress = portion(e.OnProgress, 1, 8, 8)
		return random.Drivers(ctx, again, m)
	}
	if err := e.prepare(ctx, p.Scenario, p.Paths, silent()); err != nil {
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
	balance, err := newBalance(ctx, y, p.points.batches())
	if err != nil {
		return nil, err
	}
	work := newProgress(e.OnProgress, len(inputs))
	pans := make([]pan, e.workerCount())
	err = parallel(ctx, len(pans), len(inputs), func(w, k int) {
		if pans[w].parts == nil {
			pans[w] = balance.newPan(make([]float64, len(y)))
		}
		drivers[k] = balance.weigh(ctx, inputs[k], &pans[w])
		work.add(1)
	})
	slices.SortStableFunc(drivers, func(a, b Driver) int { return cmp.Compare(b.Share, a.Share) })
	return drivers, err
}

// batches cuts random paths into independent even parts.
func (pt *points) batches() [][2]int {
	n := min(8, pt.paths)
	var parts [][2]int
	for r := range n {
		parts = append(parts, [2]int{r * pt.paths / n, (r + 1) * pt.paths / n})
	}
	return parts
}

// balance weighs inputs against an outcome.
type balance struct {
	batches [][2]int
	outcome pan
}

// pan is a column, whole and in batches.
type pan struct {
	whole  ranked
	parts  []ranked
	places []placed
}

func newBalance(ctx context.Context, y []float64, batches [][2]int) (*balance, error) {
	l := &balance{batches: batches}
	l.outcome = l.newPan(y)
	return l, l.outcome.rank(ctx)
}

func (l *balance) newPan(numbers []float64) pan {
	p := pan{whole: newRanked(numbers), places: make([]placed, len(numbers))}
	for _, b := range l.batches {
		p.parts = append(p.parts, newRanked(numbers[b[0]:b[1]]))
	}
	return p
}

func (p *pan) rank(ctx context.Context) error {
	if err := p.whole.rank(ctx, p.places); err != nil {
		return err
	}
	return p.whole.split(ctx, p.parts)
}

// weigh measures one input against the outcome, in a pan of its own; the errors come from the scatter between batches. Once ctx is
// cancelled what it returns means nothing.
func (l *balance) weigh(ctx context.Context, in uncertainInput, x *pan) Driver {
	in.draw(ctx, x.whole.numbers)
	if err := x.rank(ctx); err != nil {
		return Driver{}
	}
	y := &l.outcome
	d := Driver{Kind: in.kind, ID: in.id, Rank: spearman(x.whole, y.whole), Share: varianceShare(x.whole, y.whole)}
	var ranks, shares []float64
	for k, part := range x.parts {
		if ctx.Err() != nil {
			return Driver{}
		}
		ranks = append(ranks, spearman(part, y.parts[k]))
		shares = append(shares, varianceShare(part, y.parts[k]))
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
