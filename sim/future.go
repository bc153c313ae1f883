package sim

import (
	"context"
	"fmt"
	"math"
)

// Future is one path of a projection: what every indicator does on it, and what happens.
type Future struct {
	Path   int           // number of the path, from 0
	Tracks []FutureTrack // one for each indicator asked for, in the plan's order
	Struck []Strike      // the events that strike, in the scenario's order
	Levers []Pull        // the levers that are pulled, in the scenario's order
}

// FutureTrack is one indicator on one path.
type FutureTrack struct {
	Outcome *Outcome  // of the indicator, over all paths
	Values  []float64 // from the year after the base to the horizon, indicator's unit; NaN where a formula has no value
	Growth  float64   // average growth drawn for the path, growth units per year; NaN for a derived indicator
	Met     []bool    // by target, in the order of Outcome.Targets
}

// Strike is an event on a path that it strikes.
type Strike struct {
	Event   string  // id
	Year    int     // calendar year
	Impact  float64 // added to growth in that year, growth units
	Rebound float64 // added to growth in the year after, growth units
}

// Pull is a lever on a path.
type Pull struct {
	Lever   string       // id
	Score   float64      // standard normal behind all its effects: 0 on a median path
	Effects []PullEffect // in the lever's order
}

// PullEffect is what a lever adds to one indicator on a path.
type PullEffect struct {
	Indicator string  // id
	Growth    float64 // added at the lever's level once it is fully at work, growth units per year
}

// Futures returns n paths of a projection by their numbers, from path from on, or as many as there are, with the given
// indicators, or all. Their values are those that the projection's chances are counted from.
func (e *Engine) Futures(ctx context.Context, p *Projection, from, n int, indicators ...string) ([]Future, error) {
	if from < 0 || from >= p.Paths || n < 1 {
		return nil, fmt.Errorf("%d paths from path %d on: at least 1, from one of 0 to %d", n, from, p.Paths-1)
	}
	n = min(n, p.Paths-from)
	asked, err := p.positions(indicators)
	if err != nil {
		return nil, err
	}
	if err := e.prepare(ctx, p.Scenario, p.Paths, silent()); err != nil {
		return nil, err
	}
	r := newFutureRun(e, p, asked)
	for path := from; path < from+n; path++ {
		r.futures = append(r.futures, newFuture(p, path, asked))
	}
	first := from / blockPaths
	if err := parallel(ctx, 1, (from+n-1)/blockPaths-first+1, func(_, b int) { r.block(first + b) }); err != nil {
		return nil, err
	}
	return r.futures, nil
}

// positions returns the positions of indicators in the plan's order, or of all.
func (p *Projection) positions(ids []string) (asked []int, err error) {
	wanted, known := map[string]bool{}, []string{}
	for _, ind := range p.Plan.Indicators {
		known = append(known, ind.ID)
	}
	for _, id := range ids {
		if p.Plan.Index(id) < 0 {
			return nil, unknown("indicator", id, known)
		}
		wanted[id] = true
	}
	for i, id := range known {
		if len(ids) == 0 || wanted[id] {
			asked = append(asked, i)
		}
	}
	return asked, nil
}

// newFuture returns a path with what is known of it before it is walked: published values, and the targets met.
func newFuture(p *Projection, path int, asked []int) Future {
	f := Future{Path: path}
	for _, i := range asked {
		o := p.Outcomes[i]
		t := FutureTrack{Outcome: o, Values: make([]float64, len(o.Years)), Growth: math.NaN(), Met: make([]bool, len(o.Targets))}
		for k, y := range o.Years {
			if y.Actual {
				t.Values[k] = y.P50
			}
		}
		for k := range o.Targets {
			t.Met[k] = o.met[k].has(path)
		}
		f.Tracks = append(f.Tracks, t)
	}
	return f
}

// futureRun walks the blocks that hold the paths asked for.
type futureRun struct {
	job        *job
	worker     *worker
	projection *Projection
	place      map[int]int // by indicator: its place among those asked for
	effects    [][]law     // by lever, by effect
	futures    []Future
}

func newFutureRun(e *Engine, p *Projection, asked []int) *futureRun {
	r := &futureRun{job: newJob(e, p, asked), worker: e.newWorker(), projection: p, place: map[int]int{}}
	for k := range r.job.rows {
		r.job.rows[k].record = false
	}
	r.worker.open(r.job)
	for k, i := range asked {
		r.place[i] = k
	}
	for k := range e.forces.levers {
		var effects []law
		for _, effect := range e.forces.levers[k].lever.Effects {
			effects = append(effects, newLaw(effect.Distribution, p.Plan.Years()))
		}
		r.effects = append(r.effects, effects)
	}
	return r
}

// block walks a block and takes what belongs to its paths.
func (r *futureRun) block(b int) {
	lo := b * blockPaths
	n := min(blockPaths, r.projection.Paths-lo)
	from := r.futures[0].Path
	mine := r.futures[max(lo-from, 0):min(lo+n-from, len(r.futures))]
	r.worker.futures(r.job, lo, n, func(k, year int, states []float64) {
		row := &r.job.rows[k]
		if at, ok := r.place[row.index]; ok {
			for m := range mine {
				mine[m].Tracks[at].Values[year] = value(row.scale, states[mine[m].Path-lo])
			}
		}
	})
	for k := range r.job.rows {
		row := &r.job.rows[k]
		if at, ok := r.place[row.index]; ok && row.formula == nil {
			normals := r.worker.draw(r.job, &row.track, lo, n)[0]
			for m := range mine {
				p := mine[m].Path - lo
				mine[m].Tracks[at].Growth = row.law.quantile(normals[p])
			}
		}
	}
	for m := range mine {
		r.happen(&mine[m], mine[m].Path-lo)
	}
}

// happen tells what the forces do on path p of the block at hand.
func (r *futureRun) happen(future *Future, p int) {
	f, d := r.job.forces, r.worker.forces
	for k := range f.events {
		e := &f.events[k].event
		if year := int(d.struck[k][p]); year >= 0 {
			impact := d.impact[k][p]
			future.Struck = append(future.Struck, Strike{
				Event: e.ID, Year: f.first + year, Impact: impact, Rebound: float64(-e.Rebound * impact),
			})
		}
	}
	for k := range f.levers {
		l := &f.levers[k].lever
		if l.Level == 0 {
			continue
		}
		pull := Pull{Lever: l.ID, Score: d.levers[k][p]}
		for i, effect := range l.Effects {
			full := r.effects[k][i].quantile(pull.Score)
			pull.Effects = append(pull.Effects, PullEffect{Indicator: effect.Indicator, Growth: float64(l.Level * full)})
		}
		future.Levers = append(future.Levers, pull)
	}
}
