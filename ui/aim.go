package ui

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/sim"
)

// aim is the question what it would take to meet the selected indicator's last target with a wanted chance: which value one input
// would need.
type aim struct {
	*App
	goal   sim.Goal
	year   int // of the target
	turned []sim.Input
	at     int     // among turned
	wanted float64 // chance in (0, 1)
	number entry   // the chance typed, in percent
	found  inquiry[aimQuestion, *sim.Answer]
}

// aimQuestion is all that the answer depends on.
type aimQuestion struct {
	revision, at int
	wanted       float64
}

// usual are the chances that arrows step through.
var usual = []float64{0.5, 0.8, 0.9}

// askAim opens the question for the selected indicator.
func (a *App) askAim() tea.Cmd {
	ind := &a.plan.Indicators[a.selected]
	if len(ind.Targets) == 0 {
		a.say(sayNoAim, a.label(ind))
		return nil
	}
	year := ind.Targets[len(ind.Targets)-1].Year
	goal, err := sim.ParseGoal(a.plan, a.scenario(), ind.ID+"@"+strconv.Itoa(year))
	if err != nil {
		a.complain(sayRefused, readable(err.Error()))
		return nil
	}
	m := &aim{App: a, goal: goal, year: year, wanted: 0.8}
	m.turned = a.turnable()
	m.found.ctx = a.ctx
	if len(m.turned) == 0 {
		a.say(sayNothingTurns, a.label(ind))
		return nil
	}
	a.cover(m)
	return nil
}

// turnable are the inputs that one number can turn towards a target: the selected indicator's own, or the growth of what its
// formula is made of, and all levers.
func (a *App) turnable() (all []sim.Input) {
	for _, in := range a.inputsOn(a.selected) {
		if _, of, _ := a.ownInput(in); of == averageInput || !a.derived(a.selected) {
			all = append(all, in)
		}
	}
	if levers, err := sim.LeverInput(a.scenario(), ""); err == nil {
		all = append(all, levers)
	}
	return all
}

// inquire looks for the answer to what is asked now.
func (m *aim) inquire() tea.Cmd {
	in, wanted, plan, s := m.turned[m.at], m.wanted, m.plan, m.scenario()
	return m.found.ask(aimQuestion{m.revision, m.at, wanted}, func(ctx context.Context, _ func(*sim.Answer)) (*sim.Answer, error) {
		return besideKeys(plan).Seek(ctx, s, s.Run.Paths, m.goal, wanted, in)
	})
}

func (m *aim) press(msg tea.KeyMsg) tea.Cmd {
	if m.number.open {
		m.pressNumber(msg)
		return nil
	}
	k := m.keys.aim
	switch {
	case key.Matches(msg, k.Less):
		m.step(-1)
	case key.Matches(msg, k.More):
		m.step(1)
	case key.Matches(msg, k.Next):
		m.at = (m.at + 1) % len(m.turned)
	case key.Matches(msg, k.Previous):
		m.at = (m.at + len(m.turned) - 1) % len(m.turned)
	case key.Matches(msg, k.Type):
		m.number.begin(string(msg.Runes))
	case key.Matches(msg, k.Accept):
		m.take()
	case key.Matches(msg, k.Leave):
		m.leave()
	case key.Matches(msg, m.keys.global.Stop):
		m.leave()
		return m.App.leave()
	}
	return nil
}

// halt stops the work in hand.
func (m *aim) halt() { m.found.cancel() }

func (m *aim) leave() {
	m.halt()
	m.uncover()
}

// step goes to the next of the usual chances above or below.
func (m *aim) step(by int) {
	at, exact := slices.BinarySearch(usual, m.wanted)
	if by < 0 {
		at--
	} else if exact {
		at++
	}
	m.wanted = usual[min(max(at, 0), len(usual)-1)]
}

func (m *aim) pressNumber(msg tea.KeyMsg) {
	if m.number.press(msg, m.keys.entry, longestNumber) != accepted {
		return
	}
	text := strings.TrimSuffix(strings.TrimSpace(string(m.number.text)), "%")
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || !(v > 0 && v < 100) {
		m.complain(sayNoChance, text)
		return
	}
	m.wanted = v / 100
}

// take makes the answer an edit, with a few more digits than a slider shows.
func (m *aim) take() {
	answer := m.found.answer
	if !m.found.current() || m.found.busy || m.found.err != nil || !answer.Reached {
		m.say(sayNoAnswerYet)
		return
	}
	in := m.turned[m.at]
	if m.move(false, in.Edits(m.settled(in, answer.Value))...) {
		m.leave()
		m.say(sayAimTaken, m.inputName(in), m.inputValue(in, answer.Value))
	}
}
