package workload

import (
	"foretell/model"
	"foretell/seeds"
)

// Base returns the embedded plan and its base scenario: the whole model, with growth uncertain, persistent noise, and a common
// and a group factor.
func Base() (*model.Plan, *model.Scenario, error) {
	const planFile, scenarioFile = "plans/zhejiang-digital-2018.toml", "scenarios/base.toml"
	data, err := seeds.Files.ReadFile(planFile)
	if err != nil {
		return nil, nil, err
	}
	plan, err := model.ReadPlan(planFile, data)
	if err != nil {
		return nil, nil, err
	}
	if data, err = seeds.Files.ReadFile(scenarioFile); err != nil {
		return nil, nil, err
	}
	s, err := model.ReadScenario("base", data, plan, nil)
	return plan, s, err
}
