package model

import (
	"reflect"
	"slices"
)

// Journal is a scenario and the edits that led to it from a base: every one can be undone, and done again.
type Journal struct {
	base    *Scenario
	current *Scenario
	past    []change
	future  []change // undone, the next to redo last
	open    bool     // the last change may still be joined by DoOver
	keys    []string // that were ever edited, in the order of their first edit
}

// change is one step of a journal: usually one edit, or several done at once.
type change struct {
	edits  []Edit
	before *Scenario
	after  *Scenario
}

// NewJournal returns a journal without edits. The base is the saved scenario.
func NewJournal(base *Scenario) *Journal { return &Journal{base: base, current: base} }

// Scenario returns the scenario as the edits have made it.
func (j *Journal) Scenario() *Scenario { return j.current }

// Do makes edits, which Undo takes back in one step. Edits that change nothing leave no step. The error, if any, is of type
// Faults, and then nothing has happened.
func (j *Journal) Do(plan *Plan, edits ...Edit) error {
	after, err := j.current.Apply(plan, edits...)
	if err != nil {
		return err
	}
	if !differ(j.current, after, edits) {
		return nil
	}
	j.past = append(j.past, change{slices.Clone(edits), j.current, after})
	j.current, j.future, j.open = after, nil, true
	for _, e := range edits {
		if !slices.Contains(j.keys, e.Set) {
			j.keys = append(j.keys, e.Set)
		}
	}
	return nil
}

// Saved makes a scenario that was just written the base: as says what the journal's own one said when it was written, under the
// name of its file. Steps from before can still be undone, and steps made since remain; both make the scenario differ from its
// file.
func (j *Journal) Saved(was, as *Scenario) {
	called := func(s *Scenario) *Scenario {
		named := *s
		named.ID, named.Plan, named.Extends, named.Steps = as.ID, as.Plan, as.Extends, as.Steps
		return &named
	}
	for _, list := range [][]change{j.past, j.future} {
		for i := range list {
			list[i].before, list[i].after = called(list[i].before), called(list[i].after)
		}
	}
	if j.current == was {
		j.current = as
	} else {
		j.current = called(j.current)
	}
	j.base, j.open = as, false
}

// DoOver makes an edit that replaces the one just made of the same key, so that a held arrow key is one step back. Where
// anything else came last, also an Undo or a Redo, it is the same as Do.
func (j *Journal) DoOver(plan *Plan, e Edit) error {
	if !j.open || len(j.past) == 0 {
		return j.Do(plan, e)
	}
	last := &j.past[len(j.past)-1]
	if len(last.edits) != 1 || last.edits[0].Set != e.Set {
		return j.Do(plan, e)
	}
	after, err := j.current.Apply(plan, e)
	if err != nil {
		return err
	}
	*last = change{[]Edit{e}, last.before, after}
	j.current = after
	if !differ(last.before, after, last.edits) { // back where the key was first pressed
		j.past = j.past[:len(j.past)-1]
		j.open = false
	}
	return nil
}

// Undo takes the last step back. It returns false where there is none.
func (j *Journal) Undo() bool {
	if len(j.past) == 0 {
		return false
	}
	last := j.past[len(j.past)-1]
	j.past = j.past[:len(j.past)-1]
	j.future = append(j.future, last)
	j.current, j.open = last.before, false
	return true
}

// Redo makes the step again that was taken back last. It returns false where there is none.
func (j *Journal) Redo() bool {
	if len(j.future) == 0 {
		return false
	}
	next := j.future[len(j.future)-1]
	j.future = j.future[:len(j.future)-1]
	j.past = append(j.past, next)
	j.current, j.open = next.after, false
	return true
}

// Edits returns the edits in force, in the order in which they were made.
func (j *Journal) Edits() []Edit {
	var edits []Edit
	for _, c := range j.past {
		edits = append(edits, c.edits...)
	}
	return edits
}

// Edited reports whether the scenario differs from the base.
func (j *Journal) Edited() bool { return len(j.EditedKeys()) > 0 }

// EditedKeys returns the keys under which the scenario differs from the base, in the order of their first edit.
func (j *Journal) EditedKeys() []string {
	var keys []string
	for _, key := range j.keys {
		if j.Differs(key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// Differs reports whether the scenario says something else under a key than the base.
func (j *Journal) Differs(key string) bool { return differ(j.base, j.current, []Edit{{Set: key}}) }

// Back returns the edit that gives a key its base value again.
func (j *Journal) Back(key string) Edit { return j.base.Back(key) }

func differ(a, b *Scenario, edits []Edit) bool {
	return slices.ContainsFunc(edits, func(e Edit) bool { return !reflect.DeepEqual(a.Value(e.Set), b.Value(e.Set)) })
}
