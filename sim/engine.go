// Package sim is the mathematics: draws, paths and what is read off them. It knows no file and no screen.
package sim

import (
	"context"
	"errors"

	"foretell/model"
)

// Engine projects scenarios of one plan and keeps what the next edit can use again. It is for one goroutine at a time.
type Engine struct {
	plan *model.Plan
}

// NewEngine returns an engine for a plan.
func NewEngine(plan *model.Plan) *Engine { return &Engine{plan: plan} }

// Project projects a scenario on a number of paths. Only what changed since the engine's last projection is computed again.
func (e *Engine) Project(ctx context.Context, s *model.Scenario, paths int) (*Projection, error) {
	return nil, errors.New("under construction")
}
