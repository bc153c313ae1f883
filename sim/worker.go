package sim

// worker is one goroutine's room.
type worker struct {
	draws   *draws
	forces  *forceDraws
	columns [][]float64
	walker  *walker
	values  [][][]float64 // by row of the job, by year, of rows that feed formulas: the values of a block
	stack   [][]float64   // of the formulas
	bins    [][]histogram // by row of the job, by year
	held    []int         // by row of the job: path-years held at leastFactor
}

func (e *Engine) newWorker() *worker {
	return &worker{
		draws: e.sampler.newDraws(), forces: e.forces.newDraws(), columns: newColumns(e.sampler.years + 1), walker: newWalker(),
	}
}

// open readies the worker for the blocks of a job.
func (w *worker) open(j *job) {
	w.held = make([]int, len(j.rows))
	if len(w.bins) < len(j.rows) {
		w.bins = make([][]histogram, len(j.rows))
	}
	w.values = make([][][]float64, len(j.rows))
	for k := range j.rows {
		r := &j.rows[k]
		if r.feeds {
			w.values[k] = newColumns(len(r.steps))
		}
		if !r.record {
			continue
		}
		if w.bins[k] == nil {
			w.bins[k] = make([]histogram, len(r.spans))
		}
		for year := range w.bins[k] {
			w.bins[k][year] = histogram{bins: r.spans[year]}
		}
	}
}

// futures runs every row of a job on n paths from lo, the first of a block. each is called with the states of every row and year
// that is no published one.
func (w *worker) futures(j *job, lo, n int, each func(k, year int, states []float64)) {
	j.sampler.drawFactors(w.draws, lo, n, j.needed, j.growth)
	j.forces.draw(w.forces, lo, n)
	for k := range j.rows {
		r := &j.rows[k]
		if r.formula != nil {
			w.derive(j, k, n, each)
			continue
		}
		if r.feeds {
			w.fillKnown(k, r, n)
		}
		shock := func(year int) []float64 { return j.forces.add(w.forces, &r.shocks, year, n) }
		w.held[k] += w.walker.run(&r.track, w.draw(j, &r.track, lo, n), shock, func(year int, states []float64) {
			if r.feeds {
				values(w.values[k][year][:n], states, r.scale)
			}
			each(k, year, states)
		})
	}
}

// fillKnown fills in the published values of a row that feeds formulas.
func (w *worker) fillKnown(k int, r *row, n int) {
	for year, st := range r.steps {
		if st.actual {
			column := w.values[k][year][:n]
			for p := range column {
				column[p] = st.known
			}
		}
	}
}

// draw returns a track's draws for a block, from the cache where they are kept.
func (w *worker) draw(j *job, t *track, lo, n int) [][]float64 {
	columns := j.cache.block(t.index, lo/blockPaths, n)
	if j.cache.full(t) {
		return columns
	}
	if columns == nil || n < j.cache.length(lo/blockPaths) {
		columns = head(w.columns, n)
	}
	j.sampler.draw(w.draws, columns, t.index, lo, t.persistence, t.uncertain())
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
