package model

import (
	"fmt"
	"strings"
)

// NewFile returns a new scenario file that says what differs from the scenario it extends, or, where parent is nil, from what
// a scenario of the plan says by itself. It tells the scenario's steps.
func NewFile(name string, plan *Plan, parent *Scenario, find Parent, now *Scenario) ([]byte, error) {
	base := NewScenario(plan)
	var b strings.Builder
	fmt.Fprintf(&b, "schema = %q\nplan = %s\n", ScenarioSchema, quoted(now.Plan))
	if parent != nil {
		base = parent
		fmt.Fprintf(&b, "extends = %s # only what differs from it follows\n", quoted(parent.ID))
	}
	// neither the title, the note nor the steps are inherited
	start := *base
	start.Title, start.Note, start.Steps = Text{}, Text{}, nil
	if parent != nil {
		start.Extends = parent.ID
	}
	want := *now
	want.Extends = start.Extends
	b.WriteString("\n# Everything below is assumed. Facts stand in the plan's file.\n")
	return Splice(name, []byte(b.String()), plan, find, &start, &want)
}
