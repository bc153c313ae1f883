package ui

import (
	"errors"
	"io/fs"

	tea "github.com/charmbracelet/bubbletea"
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
func (a *App) askStoryName(then func() tea.Cmd) tea.Cmd {
	return a.prompt(a.in(askStoryNameTitle), a.askedName(), "", func(text string) tea.Cmd {
		if text == "" {
			return nil
		}
		return a.saveStory(text, then)
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
	// only what the program carries stays as it is: another parent, saved anew, would move the story's beginning
	data, err := a.fileOf(at, told, a.source.Name != "" && a.source.Embedded)
	if err != nil {
		a.failed(err)
		return nil
	}
	f, err := at.create(data)
	if errors.Is(err, fs.ErrExist) {
		k := a.keys.file
		return a.ask(dialog{title: a.in(askOverTitle), text: a.inf(askStoryOver, readable(at.path)), answers: []answer{
			{k.Another, func() tea.Cmd { return a.askStoryName(then) }},
			{k.Back, nil},
		}})
	}
	if err != nil {
		a.failed(err)
		return nil
	}
	a.recording = nil
	a.retold++
	a.say(saySaved, readable(f.Path))
	return followed(then)
}
