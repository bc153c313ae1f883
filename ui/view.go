package ui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// view is one of the screens that a digit chooses.
type view uint8

const (
	viewTargets view = iota
	viewTogether
	viewDrivers
	views
)

// newScreens returns the screen of each view.
func newScreens(d *desk) [views]screen {
	t := newTargets(d)
	return [views]screen{viewTargets: t, viewTogether: newTogether(d), viewDrivers: newDrivers(d, t)}
}

// views are the bindings that choose a view, in their order.
func (k globalKeys) views() [views]key.Binding {
	return [views]key.Binding{viewTargets: k.Targets, viewTogether: k.Together, viewDrivers: k.Drivers}
}

// viewOf returns the view that a key chooses.
func (a *App) viewOf(msg tea.KeyMsg) (view, bool) {
	for v, b := range a.keys.global.views() {
		if key.Matches(msg, b) {
			return view(v), true
		}
	}
	return 0, false
}

// show turns to a view.
func (a *App) show(v view) {
	if s, ok := a.screens[a.shown].(inquirer); ok && v != a.shown {
		s.halt()
	}
	a.shown = v
	a.resize(a.w, a.h)
}

// back backs out of what is open on the screen, and where nothing is, to the targets.
func (a *App) back() {
	if !a.screens[a.shown].back() {
		a.show(viewTargets)
	}
}
