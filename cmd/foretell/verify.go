package main

import (
	"context"
	"fmt"

	"foretell/model"
	"foretell/sim"
)

// verify compares what each step gives with what it was recorded to give.
func (p *program) verify(ctx context.Context, plan *model.Plan, s *model.Scenario) error {
	engine := sim.NewEngine(plan)
	bar := p.progress()
	defer bar.clear()
	engine.OnProgress = bar.stages(len(s.Steps))
	counts := 0
	err := eachStep(plan, s, func(k int, after *model.Scenario) error {
		e := s.Steps[k].Expect
		if e == nil {
			return nil
		}
		counts += len(e.Met)
		projection, err := engine.Project(ctx, after, e.Paths)
		if err != nil {
			return err
		}
		return agree(e, projection)
	})
	bar.clear()
	if err != nil {
		return err
	}
	if counts == 0 {
		return fmt.Errorf("scenario %s records no counts to verify; --record FILE writes them", s.ID)
	}
	return p.write(fmt.Sprintf(verifiedLine.In(p.lang)+"\n", s.ID, len(s.Steps), counts))
}

// verifiedLine says that a story still gives what it gave.
var verifiedLine = model.Text{
	En: "%s: all as recorded (steps: %d, counts of paths: %d)",
	Zh: "%s：均与记录一致（步数 %d，路径计数 %d）",
}

// unmetError is a result that is not what was asked for it to be.
type unmetError struct{ what string }

func (e unmetError) Error() string { return e.what }

// agree returns the first count, in the plan's order, that is not as it was recorded.
func agree(e *model.Expect, seen *sim.Projection) error {
	for _, o := range seen.Outcomes {
		for _, t := range o.Targets {
			id := fmt.Sprintf("%s@%d", o.Indicator.ID, t.Target.Year)
			if recorded, kept := e.Met[id]; kept && recorded != t.Chance.Met {
				return unmetError{fmt.Sprintf("%s: recorded as met on %d of %d paths, now on %d", id, recorded, e.Paths, t.Chance.Met)}
			}
		}
	}
	return nil
}
