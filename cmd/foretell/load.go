package main

import (
	"foretell/model"
)

// first is the scenario that opens where none is named.
const first = "base"

// requiredTitle is the title of what a scenario that says nothing assumes.
var requiredTitle = model.Text{En: "Growth as the plan requires", Zh: "增速按规划所需"}

// standardInput is the name of the scenario read from standard input.
const standardInput = "stdin"

// load returns the plan and the scenario that the command line asks for, its edits applied.
func (p *program) load(args []string) (*model.Plan, *model.Scenario, error) {
	f, plan, s, err := p.open(args)
	if err != nil {
		return nil, nil, err
	}
	p.opened, p.said = f, s
	s, err = p.edited(f, plan, s)
	return plan, s, err
}

// edited returns a scenario with the edits of the command line applied.
func (p *program) edited(f file, plan *model.Plan, s *model.Scenario) (*model.Scenario, error) {
	edits, err := p.edits()
	if err != nil {
		return nil, err
	}
	if s, err = s.Apply(plan, edits...); err != nil {
		return nil, err
	}
	return s, f.agrees(plan, s)
}

// open returns the plan and the scenario as they are written, and the file of the scenario, which is empty where there is none.
func (p *program) open(args []string) (file, *model.Plan, *model.Scenario, error) {
	if len(args) == 0 && p.plan == "" {
		p.plan = p.usualPlan
	}
	if len(args) == 0 && p.plan != "" {
		plan, s, err := p.openPlan()
		return file{}, plan, s, err
	}
	word := first
	if len(args) > 0 {
		word = args[0]
	}
	f, err := p.scenario(word)
	if err != nil {
		return file{}, nil, nil, err
	}
	plan, s, err := p.read(f)
	return f, plan, s, err
}

// openPlan opens the plan of --plan without a scenario: over the first scenario's own plan that one, otherwise what a
// scenario that says nothing assumes.
func (p *program) openPlan() (*model.Plan, *model.Scenario, error) {
	plan, err := readPlan(p.planFile(p.plan))
	if err != nil {
		return nil, nil, err
	}
	f, err := scenarios.find(first)
	if err != nil {
		return nil, nil, err
	}
	kin := family{file: f}
	if id, _, err := model.ScenarioPlan(f.name, f.data, kin.parent); err == nil && id == plan.ID {
		s, err := model.ReadScenario(f.name, f.data, plan, (&family{file: f}).parent)
		return plan, s, err
	}
	s := model.NewScenario(plan)
	s.ID, s.Title = model.RequiredGrowth, requiredTitle
	return plan, s, nil
}

// scenario returns the file of a scenario on the command line.
func (p *program) scenario(word string) (file, error) { return p.named(scenarios, word) }

// planFile returns the file of a plan on the command line.
func (p *program) planFile(word string) (file, error) { return p.named(plans, word) }

// named returns the file that a word of the command line means: what flows in, a path, or a name.
func (p *program) named(s shelf, word string) (file, error) {
	if word == "-" || isPath(word) {
		if f, flows, err := p.flowing(word); flows {
			return f, err
		}
	}
	return s.find(word)
}

// read reads a scenario's file and the plan it is laid over.
func (p *program) read(f file) (*model.Plan, *model.Scenario, error) {
	plan, err := p.planOf(f)
	if err != nil {
		return nil, nil, err
	}
	s, err := model.ReadScenario(f.name, f.data, plan, (&family{file: f}).parent)
	return plan, s, err
}

// planOf returns the plan of --plan, or the one that a scenario's file names.
func (p *program) planOf(f file) (*model.Plan, error) {
	if p.plan != "" {
		return readPlan(p.planFile(p.plan))
	}
	kin := family{file: f}
	word, name, err := model.ScenarioPlan(f.name, f.data, kin.parent)
	if err != nil {
		return nil, err
	}
	namer := kin.member(name)
	found, err := plans.from(namer, word)
	if err != nil {
		return nil, model.FaultAt(name, namer.data, "plan", err.Error(), "")
	}
	return model.ReadPlan(found.name, found.data)
}

func readPlan(f file, err error) (*model.Plan, error) {
	if err != nil {
		return nil, err
	}
	return model.ReadPlan(f.name, f.data)
}

// edits returns what the flags change in the scenario, in order: a flag is an edit like any other.
func (p *program) edits() ([]model.Edit, error) {
	var edits []model.Edit
	var faults model.Faults
	for _, set := range p.sets {
		e, err := model.ParseEdit(set)
		if found, ok := err.(model.Faults); ok {
			faults = append(faults, found...)
		} else if err != nil {
			return nil, err
		}
		edits = append(edits, e)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return edits, nil
}
