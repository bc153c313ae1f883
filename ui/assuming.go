package ui

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
)

// assumed is all that is assumed of the selected indicator, one value to a row: the distribution of its average growth with each of
// its parameters, the noise, the adjustments of single years, and the reason.
type assumed struct {
	*App
	at     int   // among the rows
	typed  entry // the value typed for the row
	offset int   // first row shown
	held   bool  // the last key moved the row's value too
}

// field is one row: a value, what arrows do to it, and what a typed text does.
type field struct {
	key    string // of the edit, without "assume.ID."
	name   string
	value  string // as shown
	text   string // as typed anew
	words  bool   // it takes words, not a number
	number bool   // it takes a number
	step   func(by int) any
	typed  func(v float64) any
}

// askAssuming opens the rows of the selected indicator.
func (a *App) askAssuming() tea.Cmd {
	ind := &a.plan.Indicators[a.selected]
	if a.derived(a.selected) {
		a.say(sayDerived, a.inputList(a.selected, a.label))
		return nil
	}
	if len(a.openYears()) == 0 {
		a.say(sayNothingTurns, a.label(ind))
		return nil
	}
	a.cover(&assumed{App: a})
	return nil
}

// openYears are the years that are projected.
func (d *desk) openYears() []int {
	var years []int
	for y := d.scenario().Run.AsOf + 1; y <= d.plan.Horizon; y++ {
		years = append(years, y)
	}
	return years
}

func (m *assumed) press(msg tea.KeyMsg) tea.Cmd {
	fields := m.fields()
	m.at = min(m.at, len(fields)-1)
	f := fields[m.at]
	if m.typed.open {
		m.pressTyped(msg, f)
		return nil
	}
	k, g := m.keys.assuming, m.keys.global
	moves := false
	switch {
	case key.Matches(msg, k.Up):
		m.at = max(0, m.at-1)
	case key.Matches(msg, k.Down):
		m.at = min(m.at+1, len(fields)-1)
	case key.Matches(msg, k.Less):
		moves = m.step(f, -1)
	case key.Matches(msg, k.More):
		moves = m.step(f, 1)
	case key.Matches(msg, k.Type) && f.number:
		m.typed.begin(string(msg.Runes))
	case key.Matches(msg, k.Edit) && (f.number || f.words):
		m.typed.begin(f.text)
	case key.Matches(msg, k.Reset):
		m.reset(f)
	case pressed(msg, g.Undo):
		m.undo()
	case pressed(msg, g.Redo):
		m.redo()
	case key.Matches(msg, k.Leave):
		m.uncover()
	case key.Matches(msg, g.Stop):
		return m.leave()
	}
	m.held = moves
	return nil
}

// step moves a row's value.
func (m *assumed) step(f field, by int) bool {
	if f.step == nil {
		m.say(sayTypeIt)
		return false
	}
	return m.move(m.held, m.edit(f, f.step(by)))
}

func (m *assumed) edit(f field, to any) model.Edit {
	return model.Edit{Set: "assume." + m.plan.Indicators[m.selected].ID + "." + f.key, To: to}
}

// reset brings a row back to its saved value.
func (m *assumed) reset(f field) {
	edit := m.edits.Back(m.edit(f, nil).Set)
	if m.move(false, edit) {
		m.say(sayReset, f.name)
	}
}

func (m *assumed) pressTyped(msg tea.KeyMsg, f field) {
	most := longestNumber
	if f.words {
		most = longestLine
	}
	if m.typed.press(msg, m.keys.entry, most) != accepted {
		return
	}
	text := strings.TrimSpace(string(m.typed.text))
	if f.words {
		if text != f.text {
			m.move(false, m.edit(f, said(m.assumption(m.selected).Why, m.lang, text)))
		}
		return
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(text, "−", "-"), 64)
	if err != nil || !finite(v) {
		m.complain(sayNotANumber, text)
		return
	}
	m.move(false, m.edit(f, f.typed(v)))
}
