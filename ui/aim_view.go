package ui

import (
	"math"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/chart"
	"foretell/ui/style"
)

// draw is the question and, once it is found, the answer.
func (m *aim) draw() []string {
	ind := &m.plan.Indicators[m.selected]
	target, today := m.now()
	lines := []string{
		m.titled(m.in(askAimTitle), m.w, true), "",
		" " + m.theme.Strong.Render(m.label(ind)) + "  " + m.theme.Paint(style.Known, m.targetText(target, m.selected)),
		" " + today, "",
		m.choices(m.in(wordWanted), m.chanceNames(), m.chanceAt()),
		m.choices(m.in(wordTurn), m.turnedNames(), m.at), "",
	}
	if m.roomForLarge() && m.reached() {
		for _, l := range m.large(leading(m.inputValue(m.turned[m.at], m.found.answer.Value)), m.w-4, m.h/4) {
			lines = append(lines, "  "+m.theme.Paint(style.Supposed, l))
		}
		lines = append(lines, "")
	}
	for _, l := range m.answerLines() {
		if l == "" {
			lines = append(lines, "")
		}
		for _, part := range wrap(l, m.w-4) {
			lines = append(lines, "  "+part)
		}
	}
	return append(m.fit(lines, m.w, m.h-1), m.aimFoot())
}

// targetText says what a target asks for.
func (d *desk) targetText(t model.Target, i int) string {
	unit, value := d.data(d.plan.Indicators[i].Unit), style.Exact(t.Value, d.lang)
	switch t.Relation {
	case model.AtMost:
		return d.inf(wordAimAtMost, value, unit, t.Year)
	case model.Between:
		return d.inf(wordAimBetween, value+"–"+style.Exact(t.High, d.lang), unit, t.Year)
	}
	return d.inf(wordAimAtLeast, value, unit, t.Year)
}

// now is the target and its chance as the scenario stands, or until that is known the plan's own target.
func (m *aim) now() (target model.Target, today string) {
	if t := m.target(m.selected, m.year); t != nil {
		return t.Target, m.inf(wordToday, m.fine(t.Chance))
	}
	all := m.plan.Indicators[m.selected].Targets
	return all[len(all)-1], m.in(wordComputing)
}

func (m *aim) aimFoot() string {
	k := m.keys.aim
	keys := []key.Binding{merged("←→", m.in(wordWanted), k.Less, k.More), k.Next, k.Type}
	if m.reached() {
		keys = append([]key.Binding{k.Accept}, keys...)
	}
	return m.foot(k.Leave, keys...)
}

// choices is a line of names, one of them chosen.
func (m *aim) choices(title string, names []string, chosen int) string {
	const head = 16
	line := " " + m.glyphs.PadRight(title, head)
	for n, name := range names {
		if n == chosen {
			line += m.theme.Selected.Render(string(m.glyphs.Selected)+name) + "  "
		} else {
			line += " " + m.theme.Muted.Render(name) + "  "
		}
	}
	return line
}

func (m *aim) chanceNames() []string {
	var names []string
	for _, c := range usual {
		names = append(names, m.percent(c))
	}
	switch {
	case m.number.open:
		names = append(names, m.number.line()+" %")
	case !slices.Contains(usual, m.wanted):
		names = append(names, m.percent(m.wanted))
	}
	return names
}

func (m *aim) chanceAt() int {
	if at := slices.Index(usual, m.wanted); at >= 0 && !m.number.open {
		return at
	}
	return len(usual)
}

func (m *aim) turnedNames() []string {
	var names []string
	for _, in := range m.turned {
		names = append(names, m.inputName(in))
	}
	return names
}

// answerLines say what it would take.
func (m *aim) answerLines() []string {
	in := m.turned[m.at]
	switch {
	case m.found.err != nil:
		return []string{m.theme.Muted.Render(m.in(wordNoAnswer))}
	case !m.found.current():
		return []string{m.theme.Muted.Render(m.in(wordComputing))}
	}
	a := m.found.answer
	if !a.Reached {
		return []string{
			m.inf(sayNotReached, m.inputName(in), m.inputValue(in, a.Input.Low), m.inputValue(in, a.Input.High), m.percent(a.Wanted)),
			m.inf(sayNearest, m.fine(a.Chance), m.inputValue(in, a.Value)),
		}
	}
	lines := []string{m.theme.Strong.Render(m.inf(sayTakes, m.inputName(in), m.inputValue(in, a.Value), m.inputValue(in, a.Input.Now), m.fine(a.Chance)))}
	if m.roomForLarge() {
		lines = append(append(append(lines, ""), m.bars(in, a)...), "")
	}
	if sure := m.sureness(in, a.Error); sure != "" {
		lines = append(lines, sure)
	}
	if required := m.requiredGrowth(m.selected, m.scenario()); in.Name == "growth of "+m.plan.Indicators[m.selected].ID && finite(required) {
		lines = append(lines, m.theme.Paint(style.Known, m.inf(sayPlanRequires, m.growthText(m.selected, required))))
	}
	return append(lines, "", m.theme.Muted.Render(m.in(sayAimEnter)))
}

// roomForLarge reports whether the window has the lines for what reads from afar.
func (m *aim) roomForLarge() bool { return m.h >= 30 }

func (m *aim) reached() bool {
	return m.found.err == nil && m.found.current() && m.found.answer.Reached
}

// bars are the chance as the scenario stands and the one wanted, each with the value that gives it.
func (m *aim) bars(in sim.Input, a *sim.Answer) []string {
	before, after := m.inputValue(in, a.Input.Now), m.inputValue(in, a.Value)
	w := max(style.Width(before), style.Width(after))
	bar := m.canvas(min(m.w-w-16, 80), 1)
	line := func(value string, c sim.Chance) string {
		return m.glyphs.PadLeft(value, w) + " " + chart.Bar(bar, c.Value()) + " " + m.theme.Strong.Render(m.fine(c))
	}
	var lines []string
	if t := m.target(m.selected, m.year); t != nil {
		lines = append(lines, line(before, t.Chance))
	}
	return append(lines, line(after, a.Chance))
}

// sureness says how sure the answer is, in the unit of the input.
func (m *aim) sureness(in sim.Input, err float64) string {
	if !(err > 0) || math.IsInf(err, 0) {
		return ""
	}
	if in.Unit == "share" {
		return m.inf(saySure, strings.TrimPrefix(style.Error(err), "±"))
	}
	unit, times := m.inputUnit(in)
	return m.inf(saySure, style.Number(err*times, 1, m.lang)+unit)
}

var _ inquirer = (*aim)(nil)
