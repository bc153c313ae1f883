package model

import (
	"reflect"
	"slices"
	"testing"
)

func volatility(v float64) Edit { return Edit{"assume.output.volatility", v} }

func TestJournal(t *testing.T) {
	plan := readPlanFile(t)
	base := readScenarioFile(t, plan) // volatility of output 2
	j := NewJournal(base)
	says := func(when string, want float64, edits int, edited bool) {
		t.Helper()
		if got := *j.Scenario().Assume["output"].Volatility; got != want || len(j.Edits()) != edits || j.Edited() != edited {
			t.Errorf("%s: volatility %v, %d edits, edited %v; want %v, %d, %v", when, got, len(j.Edits()), j.Edited(), want, edits, edited)
		}
	}
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	says("at first", 2, 0, false)
	do(j.Do(plan, volatility(3)))
	do(j.Do(plan, volatility(4)))
	says("after two edits", 4, 2, true)
	do(j.Do(plan, volatility(4)))
	says("after an edit that changes nothing", 4, 2, true)
	if err := j.Do(plan, volatility(-1)); err == nil {
		t.Error("an edit out of range is accepted")
	}
	says("after an edit refused", 4, 2, true)
	j.Undo()
	says("after undo", 3, 1, true)
	j.Undo()
	says("after undoing all", 2, 0, false)
	if j.Undo() {
		t.Error("nothing is left, and yet something was undone")
	}
	j.Redo()
	j.Redo()
	says("after redoing all", 4, 2, true)
	if j.Redo() {
		t.Error("nothing is left, and yet something was redone")
	}
	j.Undo()
	do(j.Do(plan, volatility(5)))
	if j.Redo() {
		t.Error("an edit leaves something to redo")
	}
	do(j.Do(plan, j.Back("assume.output.volatility")))
	says("back at the base value", 2, 3, false)
	if j.Scenario() == base || !reflect.DeepEqual(base, readScenarioFile(t, plan)) {
		t.Error("the base has changed")
	}
}

// A held arrow key is one step back, and what came before it stays a step of its own.
func TestJournalDoOver(t *testing.T) {
	plan := readPlanFile(t)
	j := NewJournal(readScenarioFile(t, plan))
	_ = j.Do(plan, volatility(3))
	_ = j.Do(plan, volatility(4)) // the key goes down
	for v := 5.0; v < 10; v++ {
		_ = j.DoOver(plan, volatility(v))
	}
	if err := j.DoOver(plan, volatility(1e9)); err == nil {
		t.Error("an edit out of range is accepted")
	}
	if got := j.Edits(); !reflect.DeepEqual(got, []Edit{volatility(3), volatility(9)}) {
		t.Errorf("edits %v", got)
	}
	j.Undo()
	_ = j.DoOver(plan, volatility(7)) // after an undo nothing is joined
	if got := j.Edits(); !reflect.DeepEqual(got, []Edit{volatility(3), volatility(7)}) {
		t.Errorf("edits after an undo %v", got)
	}
	_ = j.DoOver(plan, Edit{"run.paths", 100}) // nor another key
	_ = j.DoOver(plan, Edit{"run.paths", 200})
	if got := j.Edits(); !reflect.DeepEqual(got, []Edit{volatility(3), volatility(7), {"run.paths", 200}}) {
		t.Errorf("edits after another key %v", got)
	}
	_ = j.DoOver(plan, Edit{"run.paths", 4096})
	if got := j.Edits(); len(got) != 2 {
		t.Errorf("held back to where it was pressed, the key leaves the edits %v", got)
	}
}

// Everything goes back to the base in one step, and that step can be undone.
func TestJournalAllBack(t *testing.T) {
	plan := readPlanFile(t)
	j := NewJournal(readScenarioFile(t, plan)) // common 0.3, group 0.1
	for _, e := range []Edit{
		volatility(3), {"dependence.common", 0}, {"dependence.group", 0.9}, {"assume.online.adjust.2020", 4}, {"assume.output", nil},
	} {
		if err := j.Do(plan, e); err != nil {
			t.Fatal(err)
		}
	}
	edited := j.Scenario()
	var back []Edit
	for _, key := range j.EditedKeys() {
		back = append(back, j.Back(key))
	}
	if err := j.Do(plan, back...); err != nil {
		t.Fatal(err)
	}
	if got, want := j.Scenario(), readScenarioFile(t, plan); !reflect.DeepEqual(got, want) || j.Edited() {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	if j.Undo(); !reflect.DeepEqual(j.Scenario(), edited) {
		t.Error("undone in more than one step")
	}
}

// What was edited while the file was being written is not in it, and stays.
func TestJournalSavedMeanwhile(t *testing.T) {
	plan := readPlanFile(t)
	s := readScenarioFile(t, plan)
	j := NewJournal(s)
	if err := j.Do(plan, Edit{"run.paths", int64(100)}); err != nil {
		t.Fatal(err)
	}
	written := j.Scenario()
	if err := j.Do(plan, Edit{"run.seed", int64(4711)}); err != nil {
		t.Fatal(err)
	}
	file := *written
	file.ID = "mine"
	j.Saved(written, &file)
	if keys := j.EditedKeys(); !slices.Equal(keys, []string{"run.seed"}) || j.Scenario().ID != "mine" || j.Scenario().Run.Seed != 4711 {
		t.Errorf("edited %v, %s with seed %d", keys, j.Scenario().ID, j.Scenario().Run.Seed)
	}
	if !j.Undo() || j.Edited() {
		t.Errorf("undone, it is edited: %v", j.EditedKeys())
	}
}

// Saving moves the base and keeps every step: undone, the scenario differs from what was saved.
func TestJournalSaved(t *testing.T) {
	plan := readPlanFile(t)
	s := readScenarioFile(t, plan)
	j := NewJournal(s)
	do := func(key string, to any) {
		t.Helper()
		if err := j.Do(plan, Edit{Set: key, To: to}); err != nil {
			t.Fatal(err)
		}
	}
	was := s.Run.Paths
	do("run.paths", 2*was)
	file := *j.Scenario()
	file.ID, file.Extends = "mine", "base"
	j.Saved(j.Scenario(), &file)
	if j.Edited() || j.Scenario().ID != "mine" || j.Scenario().Run.Paths != 2*was {
		t.Fatalf("saved: edited %v, %s with %d paths, want mine with %d", j.Edited(), j.Scenario().ID, j.Scenario().Run.Paths, 2*was)
	}
	if !j.Undo() || j.Scenario().Run.Paths != was || j.Scenario().ID != "mine" || !j.Edited() {
		t.Errorf("undone: %s with %d paths, edited %v", j.Scenario().ID, j.Scenario().Run.Paths, j.Edited())
	}
	do("run.seed", int64(4711)) // drops what could be done again, but not that the paths are not the saved ones
	if keys := j.EditedKeys(); !slices.Equal(keys, []string{"run.paths", "run.seed"}) {
		t.Errorf("edited: %v", keys)
	}
	if err := j.Do(plan, j.Back("run.paths"), j.Back("run.seed")); err != nil || j.Edited() {
		t.Errorf("all back: %v, edited %v", err, j.Edited())
	}
}
