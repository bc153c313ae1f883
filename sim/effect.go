package sim

import (
	"context"
	"fmt"
	"sync"

	"foretell/model"
)

// Effect is what one lever or event does to the chances, all else as the scenario has it.
type Effect struct {
	Kind string  // "lever" or "event"
	ID   string  // of the lever or event
	Now  float64 // level of the lever, or probability of the event, share in [0, 1]
	// Comparison has three sides, with differences against the first: the lever at 0, at 1, and as it is now; or the event
	// ruled out, certain, and as likely as now.
	Comparison *Comparison
}

// The sides of an effect's comparison.
const (
	EffectOff = iota
	EffectOn
	EffectNow
)

// Effects returns the effect of every lever and then of every event of a scenario on all targets, and on the given goals. report,
// which may be nil, is given each as soon as it is known, from one goroutine at a time.
func (e *Engine) Effects(ctx context.Context, s *model.Scenario, paths int, report func(Effect), goals ...Goal) ([]Effect, error) {
	now, err := e.Project(ctx, s, paths)
	if err != nil {
		return nil, err
	}
	effects := forcesOf(s)
	count, workers := e.forks()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var mu sync.Mutex
	err = parallel(ctx, count, len(effects), func(_, k int) {
		var err error
		if effects[k].Comparison, err = e.fork(workers).extremes(ctx, now, effects[k], goals); err != nil {
			stop(err)
			return
		}
		mu.Lock()
		defer mu.Unlock()
		if report != nil && ctx.Err() == nil {
			report(effects[k])
		}
	})
	if cause := context.Cause(ctx); cause != nil {
		return nil, cause
	}
	return effects, err
}

// forcesOf lists the levers and events of a scenario, as effects yet to be found.
func forcesOf(s *model.Scenario) (effects []Effect) {
	for _, l := range s.Levers {
		effects = append(effects, Effect{Kind: "lever", ID: l.ID, Now: l.Level})
	}
	for _, v := range s.Events {
		effects = append(effects, Effect{Kind: "event", ID: v.ID, Now: v.Probability})
	}
	return effects
}

// extremes compares a lever or event that is off with one that is fully on, and with the projection of what is now.
func (e *Engine) extremes(ctx context.Context, now *Projection, f Effect, goals []Goal) (*Comparison, error) {
	find := LeverInput
	if f.Kind == "event" {
		find = EventInput
	}
	in, err := find(now.Scenario, f.ID)
	if err != nil {
		return nil, err
	}
	sides := make([]*Projection, EffectNow+1)
	sides[EffectNow] = now
	for side, x := range []float64{EffectOff: 0, EffectOn: 1} {
		turned, err := now.Scenario.Apply(e.plan, in.Edits(x)...)
		if err != nil {
			return nil, fmt.Errorf("%s at %g: %w", in.Name, x, err)
		}
		if sides[side], err = e.Project(ctx, turned, now.Paths); err != nil {
			return nil, err
		}
	}
	return NewComparison(ctx, sides, goals...)
}
