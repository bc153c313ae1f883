package ui

import (
	"fmt"
	"math"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
)

// recording is a story in the making: the edits made since it began, as the journal holds them, and what goes with each.
type recording struct {
	start   *model.Scenario // when it began
	from    int             // edits in the journal when it began
	opening mark            // words before the first edit
	marks   []mark          // by edit since from; those behind the journal's last are of edits undone
	stopped []model.Step    // nil while it goes on
	end     *model.Scenario // when it was stopped; nil while it goes on, and where that is not known
}

// mark is what a recording keeps of an edit.
type mark struct {
	at   time.Time // when it was made
	say  model.Text
	seen *model.Expect // nil until the exact projection is there
}

// longestRecorded is the longest pause kept, in seconds; the shortest is one unit, since none leaves the pause to the player.
const (
	longestRecorded = 60
	pauseUnit       = 0.5
)

// recordingOn reports whether edits are being recorded.
func (d *desk) recordingOn() bool { return d.recording != nil && d.recording.stopped == nil }

// recordedEdits are the edits that belong to the story in the making.
func (d *desk) recordedEdits() []model.Edit { return d.edits.Edits()[d.recording.from:] }

// recordedSteps are the steps of the story that is being made, or is made but not saved.
func (d *desk) recordedSteps() []model.Step {
	r := d.recording
	switch {
	case r == nil:
		return nil
	case r.stopped != nil:
		return r.stopped
	}
	var steps []model.Step
	var last time.Time
	tell := func(m mark, e model.Edit) {
		if n := len(steps); n > 0 { // a step stays until the next came; how long the last one stays is the player's choice
			steps[n-1].Pause = pauseOf(m.at.Sub(last))
		}
		steps = append(steps, model.Step{Edit: e, Say: m.say, Expect: m.seen})
		last = m.at
	}
	if r.opening.say != (model.Text{}) {
		tell(r.opening, model.Edit{})
	}
	for i, e := range d.recordedEdits() {
		tell(r.marks[i], e)
	}
	return steps
}

func pauseOf(passed time.Duration) float64 {
	units := math.Round(passed.Seconds() / pauseUnit)
	return min(max(pauseUnit, units*pauseUnit), longestRecorded)
}

// record takes note of an edit just made, where there were some edits in the journal before.
func (d *desk) record(before int) {
	if !d.recordingOn() {
		return
	}
	r, now := d.recording, len(d.recordedEdits())
	if made := before - r.from; now != made {
		r.marks = r.marks[:min(made, now)]
	}
	d.markNew()
	if now > 0 {
		r.marks[now-1].seen = nil
	}
}

// markNew gives edits a mark that have none yet.
func (d *desk) markNew() {
	r := d.recording
	for len(r.marks) < len(d.recordedEdits()) {
		r.marks = append(r.marks, mark{at: d.clock()})
	}
}

// lastMark is the mark of the last edit in force, or the opening before the first.
func (d *desk) lastMark() *mark {
	if n := len(d.recordedEdits()); n > 0 {
		return &d.recording.marks[n-1]
	}
	return &d.recording.opening
}

// see keeps the counts of the selected indicator's targets with the last step, where they are those of its very scenario.
func (d *desk) see() {
	p := d.latest
	if !d.recordingOn() || p == nil || p.Scenario != d.scenario() || p.Paths != p.Scenario.Run.Paths {
		return
	}
	m, o := d.lastMark(), p.Outcomes[d.selected]
	if m.seen != nil || len(o.Targets) == 0 {
		return
	}
	m.seen = &model.Expect{Paths: p.Paths, Met: map[string]int{}}
	for _, t := range o.Targets {
		m.seen.Met[fmt.Sprintf("%s@%d", o.Indicator.ID, t.Target.Year)] = t.Chance.Met
	}
	d.retold++
}

// toggleRecording begins to record, or stops.
func (a *App) toggleRecording() tea.Cmd {
	if a.recordingOn() {
		a.stopRecording()
		return nil
	}
	return a.unlessStoryLost(func() tea.Cmd {
		a.recording = &recording{start: a.scenario(), from: len(a.edits.Edits())}
		a.say(sayRecording)
		return nil
	})
}

// stopRecording keeps the steps as they are; one without steps is nothing to keep.
func (a *App) stopRecording() {
	if !a.recordingOn() {
		return
	}
	steps := a.recordedSteps()
	a.retold++
	if len(steps) == 0 {
		a.recording = nil
		a.say(sayNothingRecorded)
		return
	}
	a.recording.stopped, a.recording.end = steps, a.scenario()
	a.say(sayRecorded, len(steps))
}

// askWords asks for the words of the last step in the language of the screen.
func (a *App) askWords() tea.Cmd {
	m := a.lastMark()
	number := len(a.recordedEdits())
	if number == 0 || a.recording.opening.say != (model.Text{}) {
		number++
	}
	question := a.in(askWords)
	if made := a.recordedEdits(); len(made) > 0 {
		question = a.inf(askWordsOf, a.editText(a.scenario(), made[len(made)-1]), question)
	}
	return a.prompt(a.inf(askWordsTitle, number), question, readable(own(m.say, a.lang)), func(text string) tea.Cmd {
		if m == &a.recording.opening && m.say == (model.Text{}) {
			m.at = a.clock()
		}
		m.say = worded(m.say, a.lang, text)
		a.retold++
		a.see()
		a.say(sayWordsNoted, number)
		return nil
	})
}
