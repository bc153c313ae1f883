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
	was, now, edited := a.written(), a.scenario(), a.edited
	idle := false
	return a.write(func() wrote {
		data, err := model.Splice(from.Path, from.Data, a.plan, a.library.kin(from.Path), was, now)
		if err != nil {
			return wrote{file: *from, err: err}
		}
		if idle = bytes.Equal(data, from.Data) && !edited; idle {
			return wrote{}
		}
		f, err := store.Save(*from, data)
		return a.readBack(f, data, err)
	}, func(w wrote) tea.Cmd {
		var changed *store.ChangedError
		switch {
		case idle:
			a.say(sayNothingToSave)
			return a.followed(then)
		case errors.As(w.err, &changed):
			return a.askConflict(w.data, now, changed, then)
		}
		return a.finish(w, a.source.Name, now, then)
	})
}

// readBack reads a file that was written as the next start will.
func (a *App) readBack(f store.File, data []byte, err error) wrote {
	w := wrote{file: f, data: data, err: err}
	if err == nil {
		w.scenario, w.err = model.ReadScenario(f.Path, f.Data, a.plan, a.library.kin(f.Path))
	}
	return w
}

// finish takes note of a file that a scenario was saved in, and does what follows. What was edited meanwhile is still unsaved.
func (a *App) finish(w wrote, name string, now *model.Scenario, then func() tea.Cmd) tea.Cmd {
	if w.err != nil {
		if a.source.File != nil && w.file.Path == a.source.File.Path {
			a.source.File = &w.file
		}
		a.failed(w.err)
		return nil
	}
	a.source = Source{Name: name, File: &w.file, Written: w.scenario}
	a.edits.Saved(now, w.scenario)
	a.saved, a.before, a.apart = w.scenario, nil, false
	a.forget()
	a.changed()
	a.say(saySaved, readable(w.file.Path))
	return tea.Batch(a.remember(), a.followed(then))
}

// followed does what was to follow a save, where nothing was edited meanwhile that it would lose.
func (a *App) followed(then func() tea.Cmd) tea.Cmd {
	if then == nil {
		return nil
	}
	return a.unlessEditsLost(then)
}

// failed says why the scenario is not saved. The edits stay as they are.
func (a *App) failed(err error) { a.complain(sayNotSaved, readable(err.Error())) }

// askConflict asks what to do about a file that another program has changed.
func (a *App) askConflict(data []byte, now *model.Scenario, changed *store.ChangedError, then func() tea.Cmd) tea.Cmd {
	text := askChanged
	if changed.Gone {
		text = askGone
	}
	k := a.keys.file
	answers := []answer{
		{k.Overwrite, func() tea.Cmd {
			from := *a.source.File
			return a.write(func() wrote {
				f, err := store.SaveOver(from, data)
				return a.readBack(f, data, err)
			}, func(w wrote) tea.Cmd { return a.finish(w, a.source.Name, now, then) })
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
	a.complain(sayNotOpened, readable(err.Error()))
	return nil
}
