package report

import (
	"fmt"

	"foretell/model"
)

// Step is a part of the method: what is done, and its formulas, a line each.
type Step struct {
	Title, Text model.Text
	Formulas    []string
}

// Method says how the numbers of a result come about.
func (r Result) Method() []Step {
	steps := []Step{growthStep}
	used := map[model.Scale]bool{}
	for i := range r.Plan.Indicators {
		if ind := &r.Plan.Indicators[i]; ind.Formula == nil {
			used[ind.Scale] = true
		}
	}
	for _, scale := range []model.Scale{model.Log, model.Logit, model.Linear} {
		if used[scale] {
			steps = append(steps, scaleSteps[scale])
		}
	}
	steps = append(steps, noiseStep, dependenceStep)
	if len(r.Scenario.Events) > 0 || len(r.Scenario.Levers) > 0 {
		steps = append(steps, forcesStep)
	}
	return append(steps, chanceStep, readStep, drawsStep)
}

// ScenarioFile returns the scenario as a file that says all it assumes, whatever files it was made from.
func (r Result) ScenarioFile() ([]byte, error) {
	s := *r.Scenario
	s.Plan, s.Extends, s.Steps = r.Plan.ID, "", nil
	text, err := model.NewFile(s.ID+".toml", r.Plan, nil, nil, &s)
	if err != nil {
		return nil, fmt.Errorf("scenario %s as a file: %w", s.ID, err)
	}
	return text, nil
}
