package sim

import (
	"context"

	"foretell/model"
)

// revisit walks all paths of a projection again, for what its summary does not keep. visit is called for every row and year with
// the values of a block, from several goroutines, though never twice at once for one block; within a block the rows come in the
// plan's order, formulas last.
func (e *Engine) revisit(ctx context.Context, p *Projection, tell func(done, total int), visit func(o *Outcome, year, lo int, values []float64)) error {
	if err := e.prepare(ctx, p.Scenario, p.Paths, silent()); err != nil {
		return err
	}
	asked := make([]int, len(p.Plan.Indicators))
	for i := range asked {
		asked[i] = i
	}
	j := newJob(e, p, asked)
	for k := range j.rows {
		j.rows[k].record = false
	}
	workers := make([]*worker, e.workerCount())
	for k := range workers {
		workers[k] = e.newWorker()
		workers[k].open(j)
	}
	blocks := (p.Paths + blockPaths - 1) / blockPaths
	work := newProgress(tell, blocks)
	return parallel(ctx, len(workers), blocks, func(w, b int) {
		defer work.add(1)
		lo := b * blockPaths
		n := min(blockPaths, p.Paths-lo)
		var room [blockPaths]float64
		workers[w].futures(j, lo, n, func(k, year int, states []float64) {
			o := j.rows[k].outcome
			values(room[:n], states, j.rows[k].scale)
			visit(o, o.firstYear+year, lo, room[:n])
		})
	})
}

// Values returns an indicator's value on every path in a year, in its unit; NaN where a formula has none.
func (e *Engine) Values(ctx context.Context, p *Projection, ind *model.Indicator, year int) ([]float64, error) {
	out := make([]float64, p.Paths)
	if y := p.Outcome(ind.ID).Years[year-p.Plan.BaseYear-1]; y.Actual {
		for k := range out {
			out[k] = y.P50
		}
		return out, nil
	}
	err := e.revisit(ctx, p, nil, func(o *Outcome, at, lo int, values []float64) {
		if o.Indicator == ind && at == year {
			copy(out[lo:], values)
		}
	})
	return out, err
}
