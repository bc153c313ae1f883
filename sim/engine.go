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
	OnProgress func(done, total int) // called from time to time during a projection, from one goroutine at a time; may be nil

	plan    *model.Plan
	sampler *sampler
	cache   drawCache
	last    *Projection
	tallies map[int]*tally // by target year, of the last projection
	workers []*worker
}

// NewEngine returns an engine for a plan.
func NewEngine(plan *model.Plan) *Engine { return &Engine{plan: plan} }

// Project projects a scenario on a number of paths. Only what changed since the engine's last projection is computed again; the
// result is the same, to the last bit, as that of a new engine. It stops soon after ctx is cancelled and returns ctx's error.
func (e *Engine) Project(ctx context.Context, s *model.Scenario, paths int) (*Projection, error) {
	if paths < 1 {
		return nil, fmt.Errorf("%d paths: a projection needs at least 1", paths)
	}
	fresh := e.prepare(s, paths)
	p := &Projection{Plan: e.plan, Scenario: s, Paths: paths, Outcomes: make([]*Outcome, len(e.plan.Indicators)), points: e.sampler.points}
	var tracks []track
	for i := range e.plan.Indicators {
		a := s.Assumption(e.plan.Indicators[i].ID)
		if !fresh && e.last.Scenario.Run.AsOf == s.Run.AsOf && a.Equal(e.last.Outcomes[i].Assumption) {
			p.Outcomes[i] = e.last.Outcomes[i]
			continue
		}
		p.Outcomes[i] = e.newOutcome(i, a, s.Run.AsOf, paths)
		tracks = append(tracks, newTrack(e.plan, i, a, s.Run.AsOf))
	}
	if err := e.walk(ctx, tracks, p); err != nil {
		return nil, err
	}
	if err := e.join(ctx, p, tracks); err != nil {
		return nil, err
	}
	p.Warnings = warnings(p)
	e.last = p
	return p, nil
}

// join counts the targets met on each path, following the last projection where few tracks changed.
func (e *Engine) join(ctx context.Context, p *Projection, tracks []track) error {
	const few = 4
	if e.last == nil || len(tracks) > few {
		e.tallies = map[int]*tally{}
	}
	for _, year := range e.plan.TargetYears() {
		t := e.tallies[year]
		if t == nil {
			var err error
			if t, err = newTally(ctx, e.workerCount(), setsOf(p.Outcomes, year, ""), p.Paths); err != nil {
				e.last = nil
				return err
			}
			e.tallies[year] = t
		} else {
			for k := range tracks {
				i := tracks[k].index
				for m, target := range e.plan.Indicators[i].Targets {
					if target.Year == year {
						t.swap(e.last.Outcomes[i].met[m], p.Outcomes[i].met[m])
					}
				}
			}
		}
		p.Joint = append(p.Joint, newJoint(e.plan, p.Outcomes, &p.points, year, t))
	}
	return nil
}

// prepare makes the sampler the scenario asks for, and reports whether it is another than before.
func (e *Engine) prepare(s *model.Scenario, paths int) (fresh bool) {
	if e.last != nil {
		l := e.last.Scenario
		if e.last.Paths == paths && l.Run.Seed == s.Run.Seed && l.Run.Sampling == s.Run.Sampling && l.Dependence == s.Dependence {
			return false
		}
	}
	e.last = nil
	e.sampler = newSampler(e.plan, s, paths)
	e.cache = newDrawCache(e.plan.Years(), paths)
	e.workers = nil
	return true
}

func (e *Engine) newOutcome(i int, a model.Assumption, asOf, paths int) *Outcome {
	ind := &e.plan.Indicators[i]
	o := &Outcome{
		Indicator:  ind,
		Assumption: a,
		Growth:     NewGrowth(e.plan, ind, a, asOf),
		Years:      make([]Year, e.plan.Years()),
		histograms: make([]*histogram, e.plan.Years()),
		met:        make([]bitset, len(ind.Targets)),
		paths:      paths,
		firstYear:  e.plan.BaseYear + 1,
	}
	for k := range o.met {
		o.met[k] = newBitset(paths)
	}
	return o
}

func (e *Engine) workerCount() int {
	if e.Workers > 0 {
		return e.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// tracksAtOnce bounds the memory of the histograms that each worker fills.
const tracksAtOnce = 64

// walk runs the tracks on every path and summarises them into their outcomes.
func (e *Engine) walk(ctx context.Context, tracks []track, p *Projection) error {
	blocks := (p.Paths + blockPaths - 1) / blockPaths
	e.cache.admit(tracks)
	count := e.workerCount()
	for len(e.workers) < count {
		e.workers = append(e.workers, e.sampler.newWorker())
	}
	progress := newProgress(e.OnProgress, len(tracks)*blocks)
	for batch := range slices.Chunk(tracks, tracksAtOnce) {
		j := newJob(e.sampler, &e.cache, batch, p)
		if err := parallel(ctx, count, len(batch), func(w, k int) { e.workers[w].pilot(j, k) }); err != nil {
			return err
		}
		for _, w := range e.workers[:count] {
			w.open(j)
		}
		err := parallel(ctx, min(count, blocks), blocks, func(w, b int) {
			e.workers[w].block(j, b)
			progress.add(len(batch))
		})
		if err != nil {
			e.cache.drop(tracks)
			return err
		}
		years := e.plan.Years()
		if err := parallel(ctx, count, len(batch)*years, func(_, k int) { j.summarise(e.workers[:count], k/years, k%years) }); err != nil {
			return err
		}
		if err := parallel(ctx, count, len(batch), func(_, k int) { j.judge(e.workers[:count], k) }); err != nil {
			return err
		}
	}
	e.cache.settle(tracks)
	return nil
}
