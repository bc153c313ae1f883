package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"foretell/model"
	"foretell/model/store"
	"foretell/ui"
)

// source says where a scenario came from, for saving it again. One that is in no file of the person's cannot be written back.
func (p *program) source(f file, s *model.Scenario) ui.Source {
	from := ui.Source{Written: s}
	switch {
	case f.data == nil || f.dir != "" && f.kept == nil: // no file, or one that was read from a pipe
		return from
	case f.dir == "":
		from.Name, from.Embedded = f.name, true
		return from
	}
	if filepath.Dir(f.name) == scenarios.saved() {
		from.Name = s.ID
	}
	from.File = f.kept
	return from
}

// library is the scenarios of a plan that can be called by name.
func (p *program) library(plan *model.Plan) ui.Library {
	return ui.Library{
		List:   func() []ui.Entry { return p.entries(plan) },
		Recent: func() []ui.Entry { return p.recent(plan) },
		Load:   func(word string) (*model.Scenario, ui.Source, error) { return p.another(plan, word) },
		Kin: func(path string) model.Parent {
			return (&family{file: file{name: path, dir: filepath.Dir(path)}}).parent
		},
		Plan: p.planWord(plan),
	}
}

// planWord is what a scenario in the user's folder calls the plan: its name, or where its file is.
func (p *program) planWord(plan *model.Plan) string {
	word, dir := p.plan, "."
	if word == "" && p.said != nil {
		word, dir = p.said.Plan, p.opened.dir
	}
	if !isPath(word) {
		return plan.ID
	}
	if !filepath.IsAbs(word) {
		word = filepath.Join(dir, filepath.FromSlash(word))
	}
	if path, err := filepath.Abs(word); err == nil {
		return path
	}
	return plan.ID
}

// another reads a scenario of the plan on the screen.
func (p *program) another(plan *model.Plan, word string) (*model.Scenario, ui.Source, error) {
	f, err := scenarios.find(word)
	if err != nil {
		return nil, ui.Source{}, err
	}
	found, s, err := p.read(f)
	if err == nil && found.ID != plan.ID {
		err = fmt.Errorf("%s is a scenario of the plan %s", word, found.ID)
	}
	if err != nil {
		return nil, ui.Source{}, err
	}
	return s, p.source(f, s), nil
}

// entries lists the scenarios of a plan: the embedded ones, then the person's own. One that cannot be read is listed with why.
func (p *program) entries(plan *model.Plan) []ui.Entry {
	embedded := scenarios.embedded()
	var all []ui.Entry
	for i, name := range slices.Concat(embedded, scenarios.own()) {
		e := ui.Entry{Name: name, Embedded: i < len(embedded)}
		if !e.Embedded && slices.Contains(embedded, name) {
			continue // the name means the embedded one
		}
		if f, err := scenarios.named(name); p.describe(&e, plan, f, err) {
			all = append(all, e)
		}
	}
	return all
}

// recent lists the files that were opened or saved last and hold scenarios of a plan, without those called by name.
func (p *program) recent(plan *model.Plan) []ui.Entry {
	var all []ui.Entry
	for _, path := range store.Recent() {
		if filepath.Dir(path) == scenarios.saved() {
			continue
		}
		e := ui.Entry{Name: path, Recent: true}
		if f, err := readFile(path); p.describe(&e, plan, f, err) {
			all = append(all, e)
		}
	}
	return all
}

// describe says what is in a file, or why it cannot be read; it returns false for a scenario of another plan.
func (p *program) describe(e *ui.Entry, plan *model.Plan, f file, err error) bool {
	var of *model.Plan
	var s *model.Scenario
	if err == nil {
		of, s, err = p.read(f)
	}
	switch {
	case err != nil:
		e.Fault = err.Error()
	case of.ID != plan.ID:
		return false
	default:
		e.Title, e.Steps = s.Title, len(s.Steps)
	}
	return true
}
