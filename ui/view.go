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
	viewSurface
	viewLevers
	viewCompare
	viewPaths
	views
)

// newScreens returns the screen of each view.
func newScreens(a *App) [views]screen {
	d := a.desk
	t := newTargets(d)
	return [views]screen{
		viewTargets: t, viewTogether: newTogether(d), viewDrivers: newDrivers(d, t), viewSurface: newSurface(d, t),
		viewLevers: newLevers(d), viewCompare: newCompare(a), viewPaths: newPaths(d, t),
	}
}

// views are the bindings that choose a view, in their order.
func (k globalKeys) views() [views]key.Binding {
	return [views]key.Binding{
		viewTargets: k.Targets, viewTogether: k.Together, viewDrivers: k.Drivers, viewSurface: k.Surface, viewLevers: k.Levers,
		viewCompare: k.Compare, viewPaths: k.Paths,
	}
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

// numberHelp is the footer while a number is typed. Where it began with the digit of a view, which may have been what was meant, it
// names the function key that leads there.
func (d *desk) numberHelp(number entry) []key.Binding {
	short := []key.Binding{d.keys.entry.Accept, d.keys.entry.Cancel}
	for _, b := range d.keys.global.views() {
		if digit := b.Keys()[0]; digit == string(number.text) {
			short = append(short, merged("F"+digit, b.Help().Desc, b))
		}
	}
	return short
}

// pressTyping hands a key to what is typed on a screen; a function key leaves it for its view.
func (a *App) pressTyping(msg tea.KeyMsg) tea.Cmd {
	if v, ok := a.viewOf(msg); ok && msg.Type != tea.KeyRunes {
		a.current().Update(tea.KeyMsg{Type: tea.KeyEsc})
		return a.show(v)
	}
	return a.current().Update(msg)
}

// show turns to a view. The targets let go of their slider, so that the next digit there chooses a view again.
func (a *App) show(v view) tea.Cmd {
	turned := v != a.shown
	if turned {
		a.toList()
	}
	if s, ok := a.screens[a.shown].(inquirer); ok && turned {
		s.halt()
	}
	a.shown = v
	a.resize(a.w, a.h)
	if s, ok := a.screens[v].(greeter); ok && turned {
		return s.greet()
	}
	return nil
}

// toList gives the list of targets the focus, in place of a slider.
func (a *App) toList() { a.screens[viewTargets].(*targets).sliding = false }

// greeter is a screen that asks for something when it is turned to.
type greeter interface{ greet() tea.Cmd }

// back backs out of what is open on the screen, and where nothing is, to the targets.
func (a *App) back() {
	if !a.screens[a.shown].back() {
		a.show(viewTargets)
	}
}
