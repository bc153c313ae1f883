package sim

import "foretell/model"

// job is one batch of tracks on its way through all paths.
type job struct {
	sampler  *sampler
	cache    *drawCache
	tracks   []track
	outcomes []*Outcome    // of the tracks
	spans    [][]histogram // by track, by year: empty, with the bins set
	needed   []bool        // factors that have to be drawn
	plan     *model.Plan
	asOf     int
	paths    int
}

func newJob(sm *sampler, cache *drawCache, tracks []track, p *Projection) *job {
	j := &job{sampler: sm, cache: cache, tracks: tracks, plan: p.Plan, asOf: p.Scenario.Run.AsOf, paths: p.Paths, spans: make([][]histogram, len(tracks))}
	var missing []int
	for k := range tracks {
		j.outcomes = append(j.outcomes, p.Outcomes[tracks[k].index])
		j.spans[k] = make([]histogram, len(tracks[k].steps))
		if !cache.full(tracks[k].index) {
			missing = append(missing, tracks[k].index)
		}
	}
	j.needed = sm.needed(missing)
	return j
}

// worker is one goroutine's room.
type worker struct {
	draws   *draws
	columns [][]float64
	walker  *walker
	bins    [][]histogram // by track of the job, by year
	held    []int         // by track of the job: path-years held at leastFactor
}

func (sm *sampler) newWorker() *worker {
	return &worker{draws: sm.newDraws(), columns: newColumns(sm.years + 1), walker: newWalker()}
}

// pilotPaths is the number of paths whose range sets the bins of the histograms.
const pilotPaths = 256

// pilot sets the bins of one track.
func (w *worker) pilot(j *job, k int) {
	t := &j.tracks[k]
	n := min(pilotPaths, j.paths)
	columns := j.cache.block(t.index, 0, n)
	if columns == nil || !j.cache.full(t.index) {
		columns = head(w.columns, n)
		j.sampler.drawFactors(w.draws, 0, n, j.needed)
		j.sampler.draw(w.draws, columns, t.index, 0, t.persistence, t.law.fill != nil)
	}
	w.walker.run(t, columns, func(year int, states []float64) {
		j.spans[k][year].span(states)
	})
}

// open readies the worker for the blocks of a job.
func (w *worker) open(j *job) {
	w.held = make([]int, len(j.tracks))
	w.bins = make([][]histogram, len(j.tracks))
	for k := range j.tracks {
		w.bins[k] = make([]histogram, len(j.spans[k]))
		for year := range w.bins[k] {
			w.bins[k][year].lo, w.bins[k][year].width = j.spans[k][year].lo, j.spans[k][year].width
		}
	}
}

// block runs every track of the job on one block of paths.
func (w *worker) block(j *job, b int) {
	lo := b * blockPaths
	n := min(blockPaths, j.paths-lo)
	j.sampler.drawFactors(w.draws, lo, n, j.needed)
	for k := range j.tracks {
		t := &j.tracks[k]
		words := func(set bitset) []uint64 { return set[lo/64 : (lo+n+63)/64] }
		w.held[k] += w.walker.run(t, w.draw(j, t, b, lo, n), func(year int, states []float64) {
			if !t.steps[year].certain {
				w.bins[k][year].add(states)
			}
			for m, threshold := range t.targets {
				if threshold.year == year {
					met(words(j.outcomes[k].met[m]), states, threshold)
				}
			}
		})
	}
}

// draw returns a track's draws for a block, from the cache where they are kept.
func (w *worker) draw(j *job, t *track, b, lo, n int) [][]float64 {
	columns := j.cache.block(t.index, b, n)
	if columns != nil && j.cache.full(t.index) {
		return columns
	}
	if columns == nil {
		columns = head(w.columns, n)
	}
	j.sampler.draw(w.draws, columns, t.index, lo, t.persistence, t.law.fill != nil || j.cache.admitted(t.index))
	return columns
}

// head returns the first n rows of columns.
func head(columns [][]float64, n int) [][]float64 {
	first := make([][]float64, len(columns))
	for k, c := range columns {
		first[k] = c[:n]
	}
	return first
}

// summarise merges what the workers counted for one year of one track into its outcome.
func (j *job) summarise(workers []*worker, k, year int) {
	t, o := &j.tracks[k], j.outcomes[k]
	calendar := o.firstYear + year
	switch st := t.steps[year]; {
	case st.actual:
		o.Years[year] = sameValue(calendar, st.known, true)
	case st.certain:
		o.Years[year] = sameValue(calendar, value(t.scale, j.spans[k][year].pilot), false)
	default:
		h := &histogram{lo: j.spans[k][year].lo, width: j.spans[k][year].width}
		for _, w := range workers {
			h.merge(&w.bins[k][year])
		}
		h.settle()
		o.histograms[year] = h
		o.Years[year] = summarise(calendar, t.scale, h, j.paths)
	}
}

// judge reads one track's targets off its paths.
func (j *job) judge(workers []*worker, k int) {
	t, o := &j.tracks[k], j.outcomes[k]
	for _, w := range workers {
		o.held += w.held[k]
	}
	for year, st := range t.steps {
		if st.actual {
			o.settle(year, st.known, j.paths)
		}
	}
	o.judge(j.plan, &j.sampler.points, j.asOf)
}
