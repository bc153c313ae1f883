package main

import (
	"strings"

	"foretell/model"
	"foretell/sim"
)

// dependenceKey is the key of what a scenario says of how indicators move together.
const dependenceKey = "dependence"

// agrees returns the fault of a scenario whose correlations contradict each other, at the place in the file, or in the one it
// extends, that says them.
func (f file) agrees(plan *model.Plan, s *model.Scenario) error {
	err := sim.CheckDependence(plan, s)
	if err == nil {
		return nil
	}
	key, what, found := strings.Cut(err.Error(), ": ")
	if !found {
		key, what = dependenceKey, err.Error()
	}
	said := model.Faults{{Key: key, What: what}}
	kin := &family{file: f}
	read, err := model.ReadScenario(f.name, f.data, plan, kin.parent)
	if err != nil || sim.CheckDependence(plan, read) == nil {
		return said // by an edit
	}
	for _, member := range append([]file{f}, kin.ancestors...) {
		if at := placeOf(member, dependenceKey); at != nil {
			said[0].File, said[0].Line, said[0].Column = at.File, at.Line, at.Column
			break
		}
	}
	return said
}

// placeOf returns where a file says a top-level key, or nil where it does not. Nothing but the first key stands at the beginning,
// and that one cannot be a table: the schema comes before any.
func placeOf(f file, key string) *model.Fault {
	faults, ok := model.FaultAt(f.name, f.data, key, "", "").(model.Faults)
	if !ok || faults[0].Line == 1 && faults[0].Column == 1 {
		return nil
	}
	return &faults[0]
}
