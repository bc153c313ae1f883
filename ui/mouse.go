package ui

import (
	"math"

	tea "github.com/charmbracelet/bubbletea"
)

// pointed is a screen that answers a mouse; x and y are cells of the screen.
type pointed interface {
	point(msg tea.MouseMsg, x, y int) tea.Cmd
}

// mouse hands what the mouse does to the screen. The wheel does what the arrows do, wherever there are rows to go through.
func (a *App) mouse(msg tea.MouseMsg) tea.Cmd {
	if a.asked != nil || a.tooSmall() {
		return nil
	}
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		return a.key(tea.KeyMsg{Type: tea.KeyUp})
	case tea.MouseButtonWheelDown:
		return a.key(tea.KeyMsg{Type: tea.KeyDown})
	}
	const header = 1
	if s, ok := a.current().(pointed); ok && a.over == nil && !a.current().typing() {
		if msg.Action == tea.MouseActionPress {
			a.notice = notice{}
		}
		return s.point(msg, msg.X, msg.Y-header)
	}
	return nil
}

// at returns the pane that holds a cell of the screen, and the cell's place in it.
func (p page[P]) at(x, y int) (pane P, px, py int, ok bool) {
	places, px := p.left, x
	if p.rightW > 0 && x > p.leftW {
		places, px = p.right, x-p.leftW-1
	} else if x >= p.leftW {
		return pane, 0, 0, false
	}
	for _, s := range places {
		if y >= 0 && y < s.h {
			return s.pane, px, y, true
		}
		y -= s.h
	}
	return pane, 0, 0, false
}

// point selects the indicator that is clicked, and moves the slider that is clicked or dragged.
func (t *targets) point(msg tea.MouseMsg, x, y int) tea.Cmd {
	switch msg.Action {
	case tea.MouseActionRelease:
		t.dragging = false
	case tea.MouseActionMotion:
		if t.dragging {
			t.drag(x, true)
		}
	case tea.MouseActionPress:
		pane, _, row, ok := t.pages[t.page].at(x, y)
		if !ok || msg.Button != tea.MouseButtonLeft {
			return nil
		}
		switch pane {
		case listPane:
			t.clickRow(row)
		case sliderPane:
			t.grasp(x, row)
		}
	}
	return nil
}

// clickRow selects the indicator of a row of the list.
func (t *targets) clickRow(row int) {
	const head = 2 // the rule and the columns' names
	if rows := t.list.visible(t.listRows()); row >= head && row-head < len(rows) && !rows[row-head].heading {
		t.selected, t.sliding = rows[row-head].indicator, false
		t.scroll()
	}
}

// grasp takes hold of the slider on a row of its pane.
func (t *targets) grasp(x, row int) {
	const head = 1
	if row < head || row-head >= int(inputs) {
		return
	}
	if t.derived(t.selected) {
		t.say(sayDerived, t.inputList(t.selected, t.label))
		return
	}
	t.active, t.sliding = input(row-head), true
	if from, to := t.track(); x >= from && x <= to {
		t.dragging = true
		t.drag(x, false)
	}
}

// drag moves the handle of the active slider to a column.
func (t *targets) drag(x int, held bool) {
	s := t.slider(t.selected, t.active)
	from, to := t.track()
	share := float64(min(max(x, from), to)-from) / float64(max(1, to-from))
	value := clean(math.Round((s.low+share*(s.high-s.low))/s.step) * s.step)
	if value != s.value {
		t.set(s, min(max(value, s.low), s.high), held)
	}
}

// track returns the columns of the ends of the sliders' way.
func (t *targets) track() (from, to int) {
	p := t.pages[t.page]
	from, bar := sliderTrack(p.leftW)
	return from + 1, from + bar - 2
}
