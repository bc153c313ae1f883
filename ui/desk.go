package ui

import (
	"context"
	"fmt"
	"time"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// desk is what lies before every screen: the plan, the edits, the latest projection, and the look of things.
type desk struct {
	plan  *model.Plan
	saved *model.Scenario // as it was opened
	edits *model.Journal

	revision  int              // of the scenario: goes up with every edit, undo and redo
	edited    bool             // the scenario differs from the saved one
	telling   bool             // a story is told: its edits are not the person's
	undone    int              // steps that can be done again
	ctx       context.Context  // of the program
	recording *recording       // nil where no story is in the making
	retold    int              // goes up with everything that changes a recorded story but is no edit
	clock     func() time.Time // time.Now, outside tests
	latest    *sim.Projection  // nil until the first has come in
	version   int              // of latest
	fault     error            // why the latest revision could not be projected
	refining  bool             // a larger run is under way, for some time
	refined   int              // how much of it is done, percent

	lang   model.Lang
	theme  *style.Theme
	glyphs style.Glyphs
	keys   keys

	selected int          // place in the plan of the indicator all screens look at
	notice   notice       // what the last key did
	bases    []float64    // by indicator: value in the base year, of a derived one by its formula
	growth   []grown      // by indicator
	before   []sim.Growth // by indicator: of the saved scenario
}

// notice is what the last key did, said until the next key.
type notice struct {
	text string
	bad  bool
}

// grown is an indicator's growth made explicit, for a revision of the scenario.
type grown struct {
	sim.Growth
	known    bool
	revision int
}

// in returns a phrase in the language of the screen.
func (d *desk) in(t model.Text) string { return d.glyphs.Spell(t.In(d.lang)) }

// inf returns a phrase with its verbs filled.
func (d *desk) inf(t model.Text, args ...any) string {
	return d.glyphs.Spell(fmt.Sprintf(t.In(d.lang), args...))
}

func (d *desk) say(t model.Text, args ...any) { d.notice = notice{text: d.inf(t, args...)} }

func (d *desk) complain(t model.Text, args ...any) {
	d.notice = notice{text: d.inf(t, args...), bad: true}
}

// scenario is the scenario with all edits in it.
func (d *desk) scenario() *model.Scenario { return d.edits.Scenario() }

// move makes edits, as one step of undo; held ones join the step before where that set the same key. Edits that are refused
// say why and leave the scenario as it was.
func (d *desk) move(held bool, edits ...model.Edit) bool {
	var err error
	before := len(d.edits.Edits())
	first := d.recordingOn() && before == d.recording.from // a story's first step joins nothing from before
	if held && len(edits) == 1 && !first {
		err = d.edits.DoOver(d.plan, edits[0])
	} else {
		err = d.edits.Do(d.plan, edits...)
	}
	if err != nil {
		d.complain(sayRefused, readable(err.Error()))
		return false
	}
	d.undone = 0
	d.record(before)
	d.changed()
	return true
}

// changed takes note of a scenario that is another than before.
func (d *desk) changed() {
	d.revision++
	d.edited = d.edits.Edited() && !d.telling
	k := &d.keys
	k.global.Undo.SetEnabled(len(d.edits.Edits()) > 0)
	k.global.Redo.SetEnabled(d.undone > 0)
	k.targets.ResetAll.SetEnabled(d.edited)
}

func (d *desk) undo() {
	if d.recordingOn() && len(d.recordedEdits()) == 0 {
		d.say(sayBeforeRecording)
		return
	}
	before := d.edits.Edits()
	if !d.edits.Undo() {
		d.say(sayNothingUndo)
		return
	}
	d.undone++
	d.changed()
	d.say(sayUndone, d.stepText(before[len(d.edits.Edits()):]))
}

// stepText says in words what the scenario has now under the keys of a step's edits.
func (d *desk) stepText(step []model.Edit) string {
	text := d.editText(d.scenario(), step[0])
	if more := len(step) - 1; more > 0 {
		return d.inf(sayAndMore, text, more)
	}
	return text
}

func (d *desk) redo() {
	before := len(d.edits.Edits())
	if !d.edits.Redo() {
		d.say(sayNothingRedo)
		return
	}
	d.undone--
	if d.recordingOn() {
		d.markNew()
	}
	d.changed()
	d.say(sayRedone, d.stepText(d.edits.Edits()[before:]))
}

// resetAll brings every input back to its saved value, as one step of undo.
func (d *desk) resetAll() {
	var back []model.Edit
	for _, key := range d.edits.EditedKeys() {
		back = append(back, d.edits.Back(key))
	}
	switch {
	case len(back) == 0:
		d.say(sayAllAtSaved)
	case d.move(false, back...):
		d.say(sayResetAll)
	}
}

// growthBefore returns the explicit growth of the indicator at a place in the plan as the saved scenario has it.
func (d *desk) growthBefore(i int) sim.Growth {
	if d.before == nil {
		d.before = make([]sim.Growth, len(d.plan.Indicators))
		for k := range d.before {
			if !d.derived(k) {
				d.before[k] = d.explicit(k, d.saved)
			}
		}
	}
	return d.before[i]
}

// growthOf returns the explicit growth of the indicator at a place in the plan; a derived one has none.
func (d *desk) growthOf(i int) sim.Growth {
	if d.growth == nil {
		d.growth = make([]grown, len(d.plan.Indicators))
	}
	g := &d.growth[i]
	if !g.known || g.revision != d.revision {
		*g = grown{Growth: d.explicit(i, d.scenario()), known: true, revision: d.revision}
	}
	return g.Growth
}

func (d *desk) explicit(i int, s *model.Scenario) sim.Growth {
	ind := &d.plan.Indicators[i]
	return sim.NewGrowth(d.plan, ind, s.Assumption(ind.ID), s.Run.AsOf)
}

// outcome returns what the latest projection says of an indicator, or nil before the first.
func (d *desk) outcome(i int) *sim.Outcome {
	if d.latest == nil {
		return nil
	}
	return d.latest.Outcomes[i]
}

// joint returns what the latest projection says of a year's targets together, or nil.
func (d *desk) joint(year int) *sim.Joint {
	if d.latest == nil {
		return nil
	}
	for _, j := range d.latest.Joint {
		if j.Year == year {
			return j
		}
	}
	return nil
}

// lastYear is the last year that holds a target, or the horizon where none does.
func (d *desk) lastYear() int {
	if years := d.plan.TargetYears(); len(years) > 0 {
		return years[len(years)-1]
	}
	return d.plan.Horizon
}
