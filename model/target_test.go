package model

import (
	"reflect"
	"testing"
)

// A commitment takes the place of the target of its year, and of no other.
func TestTargets(t *testing.T) {
	plan := readPlanFile(t)
	s := readScenarioFile(t, plan)
	output, online := plan.Indicator("output"), plan.Indicator("online")
	want := []Target{{Year: 2020, Relation: AtLeast, Value: 110}, {Year: 2022, Relation: AtLeast, Value: 200}}
	if got := s.Targets(plan, output); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if output.Targets[1].Value != 130 {
		t.Error("the plan's own target has changed")
	}
	if got := s.Targets(plan, online); !reflect.DeepEqual(got, online.Targets) {
		t.Errorf("got %v, want %v", got, online.Targets)
	}
	if got := NewScenario(plan).Targets(plan, output); !reflect.DeepEqual(got, output.Targets) {
		t.Errorf("got %v, want %v", got, output.Targets)
	}
}
