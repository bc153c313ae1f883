package ui

import (
	"bytes"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/model/store"
)

// save writes the scenario into the file it came from; one that cannot be written back is given a name first. What follows is
// done only after it is saved.
func (a *App) save(then func() tea.Cmd) tea.Cmd {
	from := a.source.File
	if from == nil || a.apart {
		return a.askName(then)
	}
	data, err := model.Splice(from.Path, from.Data, a.plan, a.library.kin(from.Path), a.written(), a.scenario())
	if err != nil {
		a.failed(err)
		return nil
	}
	if bytes.Equal(data, from.Data) && !a.edited {
		a.say(sayNothingToSave)
		return followed(then)
	}
	f, err := store.Save(*from, data)
	var changed *store.ChangedError
	if errors.As(err, &changed) {
		return a.askConflict(data, changed, then)
	}
	return a.finish(f, a.source.Name, err, then)
}

// finish takes note of a file that was saved, and does what follows.
func (a *App) finish(f store.File, name string, err error, then func() tea.Cmd) tea.Cmd {
	if err != nil {
		if f.Path == a.pathOfSource() {
			a.source.File = &f
		}
		a.failed(err)
		return nil
	}
	s, err := model.ReadScenario(f.Path, f.Data, a.plan, a.library.kin(f.Path))
	if err != nil {
		a.failed(err)
		return nil
	}
	a.source = Source{Name: name, File: &f, Written: s}
	a.edits.Saved(s)
	a.saved, a.before, a.apart = s, nil, false
	a.forget()
	a.changed()
	a.say(saySaved, readable(f.Path))
	return followed(then)
}

func (a *App) pathOfSource() string {
	if a.source.File == nil {
		return ""
	}
	return a.source.File.Path
}

func followed(then func() tea.Cmd) tea.Cmd {
	if then == nil {
		return nil
	}
	return then()
}

// failed says why the scenario is not saved. The edits stay as they are.
func (a *App) failed(err error) { a.tell(a.inf(sayNotSaved, readable(err.Error()))) }

// askConflict asks what to do about a file that another program has changed.
func (a *App) askConflict(data []byte, changed *store.ChangedError, then func() tea.Cmd) tea.Cmd {
	text := askChanged
	if changed.Gone {
		text = askGone
	}
	k := a.keys.file
	answers := []answer{
		{k.Overwrite, func() tea.Cmd {
			f, err := store.SaveOver(*a.source.File, data)
			return a.finish(f, a.source.Name, err, then)
		}},
		{k.Another, func() tea.Cmd { return a.askName(then) }},
	}
	if !changed.Gone {
		answers = append(answers, answer{k.Reload, a.reload})
	}
	return a.ask(dialog{title: a.in(askChangedTitle), text: a.inf(text, readable(changed.Path)), answers: append(answers, answer{k.Back, nil})})
}

// reload reads the scenario's file again and lets the edits go.
func (a *App) reload() tea.Cmd {
	f, err := store.Read(a.source.File.Path)
	if err == nil {
		var s *model.Scenario
		s, err = model.ReadScenario(f.Path, f.Data, a.plan, a.library.kin(f.Path))
		if err == nil {
			a.adopt(s, Source{Name: a.source.Name, File: &f, Written: s})
			a.say(sayReloaded, readable(f.Path))
			return nil
		}
	}
	a.tell(a.inf(sayNotOpened, readable(err.Error())))
	return nil
}
