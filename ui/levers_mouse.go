package ui

import (
	"math"

	tea "github.com/charmbracelet/bubbletea"
)

// point chooses what is clicked, and moves the slider that is clicked or dragged.
func (v *levers) point(msg tea.MouseMsg, x, y int) tea.Cmd {
	switch msg.Action {
	case tea.MouseActionRelease:
		v.gripped = false
	case tea.MouseActionMotion:
		if v.gripped {
			v.drag(x, true)
		}
	case tea.MouseActionPress:
		pane, _, row, ok := v.pages[v.page].at(x, y)
		if ok && pane == effortsPane && msg.Button == tea.MouseButtonLeft {
			v.grasp(x, row)
		}
	}
	return nil
}

// grasp chooses what is on a row of the list, and takes hold of its slider where that is clicked.
func (v *levers) grasp(x, row int) {
	const head = 1
	lines := v.effortLines()
	at := row - head + v.first
	if row < head || at >= len(lines) || lines[at].at < 0 {
		return
	}
	v.choose(lines[at].at)
	if from, to := v.track(); lines[at].effort.turns() && x >= from && x <= to {
		v.gripped = true
		v.drag(x, false)
	}
	v.scroll()
}

// drag moves the chosen slider to a column, in its usual steps.
func (v *levers) drag(x int, held bool) {
	e, ok := v.chosen()
	if !ok || !e.turns() {
		return
	}
	from, to := v.track()
	share := float64(min(max(x, from), to)-from) / float64(max(1, to-from))
	if level := clean(math.Round(share/levelStep) * levelStep); level != e.valueIn(v.scenario()) {
		v.put(e, level, held)
	}
}

// track returns the columns of the ends of the sliders' way.
func (v *levers) track() (from, to int) {
	c := effortColumns(v.pages[v.page].leftW)
	from = 2 + c.name + 1
	return from, from + c.track - 1
}

var _ pointed = (*levers)(nil)
