package sim

import "foretell/model"

// job is one batch of indicators on its way through all paths.
type job struct {
	plan    *model.Plan
	sampler *sampler
	forces  *forces
	cache   *drawCache
	rows    []row  // tracks first, then formulas, each after what it is made of
	needed  []bool // factors that have to be drawn
	growth  bool   // their growth columns as well
	asOf    int
	paths   int
}

// row is one indicator of a job.
type row struct {
	track
	outcome *Outcome
	formula *model.Formula // of a derived indicator, whose states are its values; otherwise nil
	feeds   bool           // formulas of the job need its values
	record  bool           // its outcome is asked for, not only its values
	spans   []bins         // by year, set by a pilot
}

// newJob gathers the rows of the indicators whose outcomes are asked for, and of those that their formulas are made of.
func newJob(e *Engine, p *Projection, asked []int) *job {
	j := &job{
		plan: e.plan, sampler: e.sampler, forces: e.forces, cache: &e.cache,
		asOf: p.Scenario.Run.AsOf, paths: p.Paths,
	}
	record := make(map[int]bool, len(asked))
	for _, i := range asked {
		record[i] = true
	}
	feeds := inputsOf(e.plan, asked)
	var missing []int
	for i := range e.plan.Indicators {
		if (record[i] || feeds[i]) && e.plan.Indicators[i].Formula == nil {
			t := newTrack(e.plan, p.Outcomes[i], e.forces, j.asOf)
			j.rows = append(j.rows, row{track: t, outcome: p.Outcomes[i], feeds: feeds[i], record: record[i]})
			if !e.cache.full(&t) {
				missing = append(missing, i)
				j.growth = j.growth || t.uncertain()
			}
		}
	}
	for _, i := range e.plan.Order() {
		if record[i] || feeds[i] {
			j.rows = append(j.rows, row{
				track: newDerived(e.plan, p.Outcomes[i], j.asOf), outcome: p.Outcomes[i],
				formula: e.plan.Indicators[i].Formula, feeds: feeds[i], record: record[i],
			})
		}
	}
	for k := range j.rows {
		j.rows[k].spans = make([]bins, e.plan.Years())
	}
	j.needed = e.sampler.needed(missing)
	return j
}

// inputsOf returns the indicators that the formulas of the asked ones are made of, and the formulas of those in turn.
func inputsOf(plan *model.Plan, asked []int) map[int]bool {
	feeds := map[int]bool{}
	for queue := asked; len(queue) > 0; queue = queue[1:] {
		formula := plan.Indicators[queue[0]].Formula
		if formula == nil {
			continue
		}
		for _, i := range formula.Indicators() {
			if !feeds[i] {
				feeds[i] = true
				queue = append(queue, i)
			}
		}
	}
	return feeds
}

// size is the number of rows whose outcome is asked for.
func (j *job) size() (n int) {
	for k := range j.rows {
		if j.rows[k].record {
			n++
		}
	}
	return n
}

// pilotPaths is the number of paths whose range sets the bins of the histograms.
const pilotPaths = 256

// pilot sets the bins of every row.
func (j *job) pilot(w *worker) {
	w.open(j)
	w.futures(j, 0, min(pilotPaths, j.paths), func(k, year int, states []float64) {
		j.rows[k].spans[year].span(states)
	})
}

// count runs the paths of a block and counts them.
func (j *job) count(w *worker, b int) {
	lo := b * blockPaths
	n := min(blockPaths, j.paths-lo)
	w.futures(j, lo, n, func(k, year int, states []float64) {
		r := &j.rows[k]
		if !r.record {
			return
		}
		if !r.steps[year].certain {
			w.bins[k][year].add(states)
		}
		for m, threshold := range r.targets {
			if threshold.year == year {
				met(r.outcome.met[m][lo/64:(lo+n+63)/64], states, threshold)
			}
		}
	})
}

// summarise merges what the workers counted for one year of one row into its outcome.
func (j *job) summarise(workers []*worker, k, year int) {
	r := &j.rows[k]
	o := r.outcome
	if !r.record {
		return
	}
	calendar := o.firstYear + year
	switch st := r.steps[year]; {
	case st.actual:
		o.Years[year] = sameValue(calendar, st.known, true)
	case st.certain:
		o.Years[year] = sameValue(calendar, value(r.scale, r.spans[year].pilot), false)
	default:
		h := &histogram{bins: r.spans[year]}
		for _, w := range workers {
			h.merge(&w.bins[k][year])
		}
		h.settle()
		o.histograms[year] = h
		o.undefined[year] = h.undefined
		o.Years[year] = summarise(calendar, r.scale, h, j.paths)
	}
}

// judge reads one row's targets off its paths.
func (j *job) judge(workers []*worker, k int) {
	r := &j.rows[k]
	if !r.record {
		return
	}
	for _, w := range workers {
		r.outcome.held += w.held[k]
	}
	for year, st := range r.steps {
		if st.actual {
			r.outcome.settle(year, st.known, j.paths)
		}
	}
	r.outcome.judge(j.plan, &j.sampler.points)
}
