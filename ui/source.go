package ui

import (
	"path/filepath"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/model/store"
)

// Source is where a scenario came from, and so where it can be saved.
type Source struct {
	Name     string          // by which another scenario can extend it from anywhere; empty where there is none
	Embedded bool            // the program carries it
	File     *store.File     // nil where it cannot be written back: embedded, or read from standard input
	Written  *model.Scenario // as it is written, without what a command line changed; nil: as it is shown
}

// Library is the scenarios that can be called by name, and how one is read. Any of it may be nil, and is then not offered.
type Library struct {
	List   func() []Entry                                     // those of the plan on the screen
	Recent func() []Entry                                     // files opened or saved last, of that plan; it may take long
	Load   func(word string) (*model.Scenario, Source, error) // by a name or a path
	Kin    func(path string) model.Parent                     // finds what a file at a path extends
	Plan   string                                             // what a scenario in another folder calls the plan; empty: its id
}

// Entry is a scenario that can be opened.
type Entry struct {
	Name     string
	Title    model.Text
	Embedded bool
	Recent   bool   // a file called by its path
	Steps    int    // of its story; 0 where it tells none
	Fault    string // why it cannot be opened, or empty
}

// kin returns what finds the ancestors of a file at a path.
func (l Library) kin(path string) model.Parent {
	if l.Kin == nil {
		return nil
	}
	return l.Kin(path)
}

// embedded reports whether a name means a scenario the program carries.
func (l Library) embedded(name string) bool {
	if l.List == nil {
		return false
	}
	for _, e := range l.List() {
		if e.Embedded && e.Name == name {
			return true
		}
	}
	return false
}

// written is the scenario as its file says it.
func (a *App) written() *model.Scenario {
	if a.source.Written != nil {
		return a.source.Written
	}
	return a.saved
}

// origin says which scenario unsaved edits are edits of.
func (a *App) origin() store.Origin {
	of := store.Origin{Scenario: a.source.Name, Plan: a.plan.ID}
	if of.Scenario == "" {
		of.Scenario = a.saved.ID
	}
	if f := a.source.File; f != nil {
		of.Scenario, of.Hash = f.Path, f.Hash
		if path, err := filepath.Abs(f.Path); err == nil {
			of.Scenario = path
		}
	}
	return of
}

// adopt puts another scenario on the desk, without edits.
func (a *App) adopt(s *model.Scenario, from Source) {
	a.stopRecording()
	a.source, a.saved, a.edits = from, s, model.NewJournal(s)
	a.undone, a.before, a.apart = 0, nil, false
	a.toList()
	a.forget()
	a.changed()
}

// remember has the scenario's file offered among the recent ones. That it cannot be is not worth a word.
func (a *App) remember() tea.Cmd {
	f := a.source.File
	if f == nil || a.keeper == nil {
		return nil
	}
	return func() tea.Msg {
		_ = store.Remember(f.Path)
		return nil
	}
}
