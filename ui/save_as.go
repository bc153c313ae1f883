package ui

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/model/store"
)

// savePlace is where a scenario is saved under a name or a path.
type savePlace struct {
	name string // on the shelf; empty for a path
	path string
}

const scenarioEnding = ".toml"

// askName asks for the name or path to save under.
func (a *App) askName(then func() tea.Cmd) tea.Cmd { return a.askNameFrom("", then) }

// askNameFrom asks for it with a first text, and again where what is typed is refused at once.
func (a *App) askNameFrom(first string, then func() tea.Cmd) tea.Cmd {
	return a.prompt(a.in(askNameTitle), a.askedName(), first, func(text string) tea.Cmd {
		if text == "" {
			return nil
		}
		cmd := a.saveAs(text, then)
		if a.notice.bad {
			return a.askNameFrom(text, then)
		}
		return cmd
	})
}

func (a *App) askedName() string { return a.inf(askName, store.Scenarios.Folder()) }

// saveAs writes the scenario into a new file, and asks before it overwrites one.
func (a *App) saveAs(text string, then func() tea.Cmd) tea.Cmd {
	at, err := a.placeOf(text)
	if err != nil {
		a.failed(err)
		return nil
	}
	if a.source.File != nil && sameFile(at.path, a.source.File.Path) {
		if a.apart {
			a.failed(errors.New(a.in(sayStoryFile)))
			return nil
		}
		return a.save(then)
	}
	now := a.scenario()
	file := a.newFile(at, a.source.Name != "")
	steps := 0 // of the story that is in the file's place
	return a.write(func() wrote {
		w := a.create(at, file)
		if errors.Is(w.err, fs.ErrExist) {
			steps = a.stepsIn(at)
		}
		return w
	}, func(w wrote) tea.Cmd {
		if !errors.Is(w.err, fs.ErrExist) {
			return a.finish(w, at.name, now, then)
		}
		k, text := a.keys.file, a.inf(askOver, readable(at.path))
		if steps > 0 {
			text = a.inf(askOverStory, readable(at.path), steps)
		}
		return a.ask(dialog{title: a.in(askOverTitle), text: text, answers: []answer{
			{k.Overwrite, func() tea.Cmd { return a.saveOver(at, then) }},
			{k.Another, func() tea.Cmd { return a.askName(then) }},
			{k.Back, nil},
		}})
	})
}

// create writes a new file.
func (a *App) create(at savePlace, file func() ([]byte, error)) wrote {
	data, err := file()
	if err != nil {
		return wrote{err: err}
	}
	f, err := at.create(data)
	return a.readBack(f, data, err)
}

// stepsIn is how many steps the story of a file has; 0 where it tells none or cannot be read.
func (a *App) stepsIn(at savePlace) int {
	f, err := at.read()
	if err != nil {
		return 0
	}
	s, err := model.ReadScenario(f.Path, f.Data, a.plan, a.library.kin(f.Path))
	if err != nil {
		return 0
	}
	return len(s.Steps)
}

// saveOver replaces a file by the scenario. What may itself extend the file that goes is not extended.
func (a *App) saveOver(at savePlace, then func() tea.Cmd) tea.Cmd {
	now := a.scenario()
	file := a.newFile(at, a.source.Name != "" && a.source.Embedded)
	return a.write(func() wrote {
		data, err := file()
		if err != nil {
			return wrote{err: err}
		}
		f, err := at.read()
		if err == nil {
			f, err = store.SaveOver(f, data)
		}
		return a.readBack(f, data, err)
	}, func(w wrote) tea.Cmd { return a.finish(w, at.name, now, then) })
}

// newFile makes of the scenario a file of its own, laid over the one it came from where that can be named.
func (a *App) newFile(at savePlace, extend bool) func() ([]byte, error) {
	now := *a.scenario()
	now.Steps = nil
	return a.fileOf(at, now, extend)
}

// fileOf makes of a scenario a file of its own, with its steps. The file is made off the event loop.
func (a *App) fileOf(at savePlace, now model.Scenario, extend bool) func() ([]byte, error) {
	was := a.written()
	now.Plan = a.library.Plan
	if now.Plan == "" {
		now.Plan = a.plan.ID
	}
	if now.Title == was.Title {
		now.Title = model.Text{}
	}
	if now.Note == was.Note {
		now.Note = model.Text{}
	}
	var parent *model.Scenario
	if extend {
		named := *was
		named.ID, named.Steps, parent = a.source.Name, nil, &named // steps are not inherited
	} else {
		now.Extends = ""
	}
	return func() ([]byte, error) {
		return model.NewFile(at.path, a.plan, parent, a.library.kin(at.path), &now)
	}
}

// placeOf returns the place a person means by a name or a path.
func (a *App) placeOf(text string) (savePlace, error) {
	if strings.ContainsAny(text, `/\`) || strings.HasSuffix(text, scenarioEnding) {
		if filepath.Ext(text) == "" {
			text += scenarioEnding
		}
		path, err := pathOf(text)
		return savePlace{path: path}, err
	}
	if err := store.Name(text); err != nil {
		return savePlace{}, err
	}
	if a.library.embedded(text) {
		return savePlace{}, errors.New(a.inf(sayEmbeddedName, text))
	}
	return savePlace{name: text, path: filepath.Join(store.Scenarios.Folder(), text+scenarioEnding)}, nil
}

// pathOf returns the whole path of a file that a person names: from the working folder, or with ~/ from the home folder.
func pathOf(text string) (string, error) {
	if rest, ok := strings.CutPrefix(text, "~/"); ok {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", err
		}
		text = filepath.Join(home, rest)
	}
	return filepath.Abs(text)
}

func (p savePlace) create(data []byte) (store.File, error) {
	if p.name != "" {
		return store.Scenarios.Create(p.name, data)
	}
	return store.Create(p.path, data)
}

func (p savePlace) read() (store.File, error) {
	if p.name != "" {
		return store.Scenarios.Read(p.name)
	}
	return store.Read(p.path)
}

// sameFile reports whether two paths lead to one file.
func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}
