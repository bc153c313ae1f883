package ui

import (
	"errors"

	"foretell/model"
)

// load reads a scenario of the plan on the screen by its name or path.
func (a *App) load(word string) (*model.Scenario, Source, error) {
	if a.library.Load == nil {
		return nil, Source{}, errors.New(a.inf(sayNoLibrary, readable(word)))
	}
	return a.library.Load(word)
}
