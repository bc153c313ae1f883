package sim

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"foretell/model"
)

// Engine projects scenarios of one plan and keeps what the next edit can use again. It is for one goroutine at a time; any
// number of engines may work at once.
type Engine struct {
	Workers    int                   // goroutines; 0 means one for each CPU. The results do not depend on it
	Replicates int                   // independently scrambled sequences that quasi-random paths are shared among; 0 means 8
	OnProgress func(done, total int) // called from time to time during a projection and what else goes through all paths, from one goroutine at a time; may be nil

	plan    *model.Plan
	sampler *sampler
	forces  *forces
	forced  *model.Scenario // whose forces they are
	cache   drawCache
	last    *Projection
	tallies map[int]*tally // by target year, of the last projection
	workers []*worker
	only    []bool // of a fork: the indicators that are followed; nil for all
}

// NewEngine returns an engine for a plan.
func NewEngine(plan *model.Plan) *Engine { return &Engine{plan: plan} }

// Project projects a scenario on a number of paths. Only what changed since the engine's last projection is computed again; the
// result is the same, to the last bit, as that of a new engine. It stops soon after ctx is cancelled and returns ctx's error.
func (e *Engine) Project(ctx context.Context, s *model.Scenario, paths int) (*Projection, error) {
	if paths < 1 {
		return nil, fmt.Errorf("%d paths: a projection needs at least 1", paths)
	}
	blocks := (paths + blockPaths - 1) / blockPaths
	work := newProgress(e.OnProgress, len(e.plan.Indicators)*(1+blocks))
	if err := e.prepare(ctx, s, paths, work); err != nil {
		return nil, err
	}
	p := &Projection{Plan: e.plan, Scenario: s, Paths: paths, points: e.sampler.points}
	changed := e.outcomes(ctx, p)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if work.done == 0 { // nothing had to be prepared
		work.total = len(changed) * blocks
	}
	for batch := range slices.Chunk(changed, rowsAtOnce) {
		if err := e.run(ctx, newJob(e, p, batch), p, work); err != nil {
			return nil, err
		}
	}
	if err := e.join(ctx, p, changed); err != nil {
		return nil, err
	}
	p.Warnings = warnings(p)
	e.last = p
	return p, nil
}

// prepare makes the sampler and the forces that the scenario asks for, and forgets the last projection where they draw others.
func (e *Engine) prepare(ctx context.Context, s *model.Scenario, paths int, work *progress) error {
	if l := e.last; l != nil {
		run := l.Scenario.Run
		same := l.Paths == paths && run.Seed == s.Run.Seed && run.Sampling == s.Run.Sampling &&
			e.sampler.points.replicates == e.replicates() &&
			certainByDefault(l.Scenario.Default, e.plan.Years()) == certainByDefault(s.Default, e.plan.Years())
		if same && l.Scenario.Dependence.Equal(s.Dependence) {
			if !sameForces(e.forced, s) {
				e.forces, e.forced = newForces(e.plan, s, &e.sampler.points), s
				e.workers = nil
			}
			return nil
		}
	}
	sampler, err := newSampler(e.plan, s, paths, e.replicates())
	if err != nil {
		return err
	}
	if err := sampler.ready(ctx, e.workerCount(), work); err != nil {
		return err
	}
	e.last, e.sampler, e.workers = nil, sampler, nil
	e.forces, e.forced = newForces(e.plan, s, &sampler.points), s
	e.cache = newDrawCache(e.plan.Years(), paths)
	return nil
}

func (e *Engine) replicates() int {
	if e.Replicates > 0 {
		return e.Replicates
	}
	return replicates
}

// outcomes gives the projection an outcome for every indicator: the last one's where nothing it rests on has changed, otherwise
// an empty one. It returns the indicators of those; none once ctx is cancelled.
func (e *Engine) outcomes(ctx context.Context, p *Projection) (changed []int) {
	p.Outcomes = make([]*Outcome, len(e.plan.Indicators))
	fresh := make([]bool, len(e.plan.Indicators))
	add := func(i int, o *Outcome) {
		o.open(e.plan)
		p.Outcomes[i], fresh[i] = o, true
		changed = append(changed, i)
	}
	for i := range e.plan.Indicators {
		if ctx.Err() != nil {
			return nil
		}
		if o := newOutcome(p, i); e.last == nil || e.follows(i) && !o.restsOnTheSame(e.last.Outcomes[i]) {
			add(i, o)
		} else {
			p.Outcomes[i] = e.last.Outcomes[i]
		}
	}
	for _, i := range e.plan.Order() {
		for _, input := range e.plan.Indicators[i].Formula.Indicators() {
			if fresh[input] && !fresh[i] && e.follows(i) {
				add(i, newOutcome(p, i))
			}
		}
	}
	return changed
}

// rowsAtOnce bounds the memory of the histograms that each worker fills.
const rowsAtOnce = 64

// run runs a job on every path and summarises its rows into their outcomes.
func (e *Engine) run(ctx context.Context, j *job, p *Projection, work *progress) error {
	count := e.hands(len(j.rows) * p.Paths)
	for len(e.workers) < count {
		e.workers = append(e.workers, e.newWorker())
	}
	workers := e.workers[:count]
	e.cache.admit(j.rows)
	blocks := (p.Paths + blockPaths - 1) / blockPaths
	if err := parallel(ctx, 1, 1, func(int, int) { j.pilot(workers[0]) }); err != nil {
		return err
	}
	for _, w := range workers {
		w.open(j)
	}
	err := parallel(ctx, count, blocks, func(w, b int) {
		j.count(workers[w], b)
		work.add(j.size())
	})
	if err != nil {
		e.cache.drop(j.rows)
		return err
	}
	e.cache.settle(j.rows)
	years := e.plan.Years()
	err = parallel(ctx, count, len(j.rows)*years, func(_, k int) { j.summarise(workers, k/years, k%years) })
	if err != nil {
		return err
	}
	return parallel(ctx, count, len(j.rows), func(_, k int) { j.judge(workers, k) })
}

// join counts the targets met on each path, following the last projection where few indicators changed.
func (e *Engine) join(ctx context.Context, p *Projection, changed []int) error {
	const few = 4
	if e.last == nil || len(changed) > few {
		e.tallies = map[int]*tally{}
	}
	years := e.plan.TargetYears()
	followed := make([]*tally, len(years))
	for k, year := range years {
		if followed[k] = e.tallies[year]; followed[k] != nil {
			continue
		}
		t, err := newTally(ctx, e.workerCount(), setsOf(p.Outcomes, year, ""), p.Paths)
		if err != nil {
			e.last = nil
			return err
		}
		e.tallies[year] = t
	}
	p.Joint = make([]*Joint, len(years))
	err := parallel(ctx, e.hands(p.Paths/2), len(years), func(_, k int) {
		if followed[k] != nil {
			followed[k].follow(e.last.Outcomes, p.Outcomes, changed, years[k])
		}
		p.Joint[k] = newJoint(e.plan, e.last, p.Outcomes, &p.points, years[k], e.tallies[years[k]])
	})
	if err != nil {
		e.last = nil // the tallies follow neither this projection nor the last
	}
	return err
}

// hands returns the number of workers that a piece of work on so many path-indicators is worth: where it is small, waking a second
// one takes longer than it saves.
func (e *Engine) hands(work int) int {
	const each = 32_768
	return max(1, min(e.workerCount(), work/each))
}

func (e *Engine) workerCount() int {
	if e.Workers > 0 {
		return e.Workers
	}
	return runtime.GOMAXPROCS(0)
}
