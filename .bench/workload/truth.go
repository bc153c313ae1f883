package workload

import (
	"context"

	"foretell/model"
	"foretell/sim"
)

// Truth returns what an estimate tends to, as its mean over many large runs. No single run is trusted, however large: two
// coordinates that go badly together would mislead all of it.
func Truth(ctx context.Context, plan *model.Plan, s *model.Scenario, of func(*sim.Projection) []float64) ([]float64, error) {
	const (
		runs  = 64
		paths = 1 << 18
		apart = 1 << 40 // seeds that no measured run has
	)
	engine := sim.NewEngine(plan)
	var mean []float64
	for r := range uint64(runs) {
		now := *s
		now.Run.Sampling, now.Run.Seed = model.Sobol, apart+r
		p, err := engine.Project(ctx, &now, paths)
		if err != nil {
			return nil, err
		}
		found := of(p)
		if mean == nil {
			mean = make([]float64, len(found))
		}
		for k, x := range found {
			mean[k] += x / runs
		}
	}
	return mean, nil
}
