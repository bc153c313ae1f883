package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/model/store"
)

// offer takes in what runs that ended without saving have left of edits to this plan, and asks about the newest.
func (a *App) offer(left []*store.Recovery) {
	for _, r := range slices.Backward(left) {
		if r.Plan == a.plan.ID {
			a.left = append(a.left, r)
		} else {
			r.Release()
		}
	}
	a.askRecovery()
}

// askRecovery asks about the first of what was left.
func (a *App) askRecovery() tea.Cmd {
	if len(a.left) == 0 {
		return nil
	}
	r := a.left[0]
	text := a.leftText(r)
	if r.Scenario == a.origin().Scenario && r.Hash != a.origin().Hash {
		text += " " + a.in(askLeftChanged)
	}
	k := a.keys.left
	return a.ask(dialog{title: a.in(askLeftTitle), text: text, answers: []answer{
		{k.Take, func() tea.Cmd { return a.takeBack(r) }},
		{k.Discard, func() tea.Cmd { return a.decline(r) }},
		{k.Later, func() tea.Cmd { return a.later() }},
	}})
}

func (a *App) leftText(r *store.Recovery) string {
	scenario, last := readable(r.Scenario), r.Last.Format("2006-01-02 15:04")
	switch {
	case len(r.Steps) == 0 && len(r.Lines) == 1:
		return a.inf(askLeftOne, 1, scenario, last)
	case len(r.Steps) == 0:
		return a.inf(askLeft, len(r.Lines), scenario, last)
	case len(r.Lines) == 0:
		return a.inf(askLeftStory, scenario, len(r.Steps), last)
	default:
		return a.inf(askLeftBoth, len(r.Lines), scenario, len(r.Steps), last)
	}
}

// takeBack makes the edits again, on the scenario they were made on. They leave the recovery journal they came from only when
// every one of them is in this run's. What else was left waits for another start: it would be mixed with these.
func (a *App) takeBack(r *store.Recovery) tea.Cmd {
	if r.Scenario != a.origin().Scenario {
		s, from, err := a.load(r.Scenario)
		if err != nil {
			a.complain(sayNotOpened, readable(err.Error()))
			return a.later()
		}
		a.adopt(s, from)
	}
	a.left = a.left[1:]
	lost := a.remake(r.Lines) + a.retell(r.Unsaved)
	a.later()
	err := a.keeper.flush(a.unsaved())
	if err == nil && lost == 0 {
		err = r.Discard()
	} else {
		r.Release()
	}
	switch {
	case err != nil:
		a.complain(sayNotKept, readable(err.Error()))
	case lost > 0:
		a.complain(sayPartTaken, len(r.Lines)+len(r.Steps)-lost, lost)
	case len(r.Steps) > 0:
		a.say(sayStoryTaken, len(r.Lines), len(r.Steps))
	case len(r.Lines) == 1:
		a.say(sayTakenOne, 1)
	default:
		a.say(sayTaken, len(r.Lines))
	}
	return nil
}

// remake makes edits from their lines, all at once or, where some do not fit any more, one by one; it returns how many do not.
func (a *App) remake(lines []string) (lost int) {
	var edits []model.Edit
	for _, line := range lines {
		if e, err := model.ParseEdit(line); err == nil {
			edits = append(edits, e)
		} else {
			lost++
		}
	}
	if a.move(false, edits...) {
		return lost
	}
	for _, e := range edits {
		if !a.move(false, e) {
			lost++
		}
	}
	return lost
}

// retell brings a recorded story back as one that is made but not saved; it returns how many of its steps do not fit any more.
func (a *App) retell(left store.Unsaved) (lost int) {
	if len(left.Steps) == 0 {
		return 0
	}
	var edits []model.Edit
	for _, line := range left.Start {
		e, err := model.ParseEdit(line)
		if err != nil {
			return len(left.Steps)
		}
		edits = append(edits, e)
	}
	start, err := a.written().Apply(a.plan, edits...)
	if err != nil {
		return len(left.Steps)
	}
	var steps []model.Step
	for _, line := range left.Steps {
		if s, err := model.ParseStep(line); err == nil {
			steps = append(steps, s)
		} else {
			lost++
		}
	}
	a.recording = &recording{start: start, stopped: steps}
	a.retold++
	return lost
}

// decline removes what was left, and asks about the next.
func (a *App) decline(r *store.Recovery) tea.Cmd {
	a.left = a.left[1:]
	if err := r.Discard(); err != nil {
		a.complain(sayNotKept, readable(err.Error()))
	}
	return a.askRecovery()
}

// later leaves everything that was left for another start.
func (a *App) later() tea.Cmd {
	for _, r := range a.left {
		r.Release()
	}
	a.left = nil
	return nil
}
