package ui

import (
	"errors"
	"io/fs"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
)

// unlessStoryLost does something that loses a recorded story, once the person has saved it or let it go.
func (a *App) unlessStoryLost(then func() tea.Cmd) tea.Cmd {
	n := len(a.recordedSteps())
	if n == 0 {
		return then()
	}
	k := a.keys.quit
	return a.ask(dialog{title: a.in(askStoryLostTitle), text: a.inf(askStoryLost, n), answers: []answer{
		{k.Save, func() tea.Cmd { return a.askStoryName(then) }},
		{k.Leave, func() tea.Cmd {
			a.recording = nil
			a.retold++
			return then()
		}},
		{k.Stay, nil},
	}})
}

// askStoryName asks for the name or path to save the recorded story under.
func (a *App) askStoryName(then func() tea.Cmd) tea.Cmd { return a.askStoryNameFrom("", then) }

func (a *App) askStoryNameFrom(first string, then func() tea.Cmd) tea.Cmd {
	return a.prompt(a.in(askStoryNameTitle), a.askedName(), first, func(text string) tea.Cmd {
		if text == "" {
			return nil
		}
		cmd := a.saveStory(text, then)
		if a.notice.bad {
			return a.askStoryNameFrom(text, then)
		}
		return cmd
	})
}

// saveStory writes the recorded story into a new file: the scenario as it was when recording began, and the steps. What is on
// the desk stays as it is.
func (a *App) saveStory(text string, then func() tea.Cmd) tea.Cmd {
	at, err := a.placeOf(text)
	if err != nil {
		a.failed(err)
		return nil
	}
	told := *a.recording.start
	told.Steps = a.recordedSteps()
	end := a.recording.end
	if a.recordingOn() {
		end = a.scenario()
	}
	// only what the program carries stays as it is: another parent, saved anew, would move the story's beginning
	file := a.fileOf(at, told, a.source.Name != "" && a.source.Embedded)
	return a.write(func() wrote { return a.create(at, file) }, func(w wrote) tea.Cmd {
		switch {
		case errors.Is(w.err, fs.ErrExist):
			k := a.keys.file
			return a.ask(dialog{title: a.in(askOverTitle), text: a.inf(askStoryOver, readable(at.path)), answers: []answer{
				{k.Another, func() tea.Cmd { return a.askStoryName(then) }},
				{k.Back, nil},
			}})
		case w.err != nil:
			a.failed(w.err)
			return nil
		}
		a.ending = end
		a.storySaved(told.Steps)
		a.say(sayStorySaved, len(told.Steps), readable(w.file.Path))
		if then == nil {
			return nil
		}
		return then()
	})
}

// storySaved lets a recorded story go that was saved. One that went on meanwhile stays.
func (a *App) storySaved(steps []model.Step) {
	same := func(a, b model.Step) bool { return a.Say == b.Say && a.Edit.String() == b.Edit.String() }
	if slices.EqualFunc(a.recordedSteps(), steps, same) {
		a.recording = nil
		a.retold++
	}
}
