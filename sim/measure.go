package sim

import (
	"context"

	"foretell/model"
)

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
