package sim

import (
	"context"

	"foretell/model"
)

// visit is what is looked at when the paths of a projection are walked again. i is the place of an outcome's indicator in the plan.
type visit struct {
	wants func(o *Outcome, year int) bool // calendar year
	// One of these is called for every row and year that is wanted, with what a block of paths from lo comes to: in the
	// indicator's unit, or on the scale of states, which costs less. They are called from several goroutines, though never twice
	// at once for one block; within a block the rows come in the plan's order, formulas last.
	values func(i int, o *Outcome, year, lo int, values []float64)
	states func(i int, o *Outcome, year, lo int, states []float64)
}

// revisit walks all paths of a projection again, for what its summary does not keep.
func (e *Engine) revisit(ctx context.Context, p *Projection, tell func(done, total int), visits ...visit) error {
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
			i, o := j.rows[k].index, j.rows[k].outcome
			for _, v := range visits {
				switch year := o.firstYear + year; {
				case !v.wants(o, year):
				case v.states != nil:
					v.states(i, o, year, lo, states)
				default:
					values(room[:n], states, j.rows[k].scale)
					v.values(i, o, year, lo, room[:n])
				}
			}
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
	err := e.revisit(ctx, p, nil, visit{
		wants:  func(o *Outcome, at int) bool { return o.Indicator == ind && at == year },
		values: func(_ int, _ *Outcome, _, lo int, values []float64) { copy(out[lo:], values) },
	})
	return out, err
}
