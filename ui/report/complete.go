package report

import (
	"context"
	"fmt"

	"foretell/sim"
)

// New returns all that is said of a projection of the engine: for whom, and in how much room, is left to be filled in.
func New(ctx context.Context, engine *sim.Engine, p *sim.Projection) (Result, error) {
	r := Result{Projection: p}
	years := p.Plan.TargetYears()
	if len(years) == 0 {
		return r, nil
	}
	var err error
	if r.Index, r.Earliest, err = engine.Aftermath(ctx, p, years[len(years)-1]); err != nil {
		return r, fmt.Errorf("scenario %s: composite index and earliest years: %w", p.Scenario.ID, err)
	}
	return r, nil
}
