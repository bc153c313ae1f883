package main

import (
	"context"
	"errors"
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
		return p.agree(s, k, projection)
	})
	bar.clear()
	var difference unmetError
	if errors.As(err, &difference) {
		return difference // which says itself where it is
	}
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

// agree returns the first count of the k-th step, in the plan's order, that is not as it was recorded.
func (p *program) agree(s *model.Scenario, k int, seen *sim.Projection) error {
	e := s.Steps[k].Expect
	for _, o := range seen.Outcomes {
		for _, t := range o.Targets {
			id := fmt.Sprintf("%s@%d", o.Indicator.ID, t.Target.Year)
			if recorded, kept := e.Met[id]; kept && recorded != t.Chance.Met {
				return unmetError{fmt.Sprintf(differsLine.In(p.lang), s.ID, k+1, id, recorded, e.Paths, t.Chance.Met)}
			}
		}
	}
	return nil
}

// differsLine says which count a story does not give any more.
var differsLine = model.Text{
	En: "scenario %s: step %d: %s: recorded as met on %d of %d paths, now on %d",
	Zh: "情景 %[1]s：第 %[2]d 步：%[3]s：记录为 %[5]d 条路径中 %[4]d 条达标，现为 %[6]d 条",
}
