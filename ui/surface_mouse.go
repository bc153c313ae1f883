package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/ui/chart"
)

// twice is how soon a second click on a place makes the two a double click.
const twice = 500 * time.Millisecond

// point moves the cursor to the place of the map that is clicked or that the mouse is drawn to; a double click sets both inputs to
// it.
func (v *surface) point(msg tea.MouseMsg, x, y int) tea.Cmd {
	at, onMap := v.placeAt(x, y)
	switch {
	case msg.Action == tea.MouseActionRelease:
		v.dragging = false
	case !onMap || msg.Button != tea.MouseButtonLeft:
	case msg.Action == tea.MouseActionMotion && v.dragging:
		v.moveTo(at)
	case msg.Action == tea.MouseActionPress && at == v.place() && v.clock().Sub(v.clicked) < twice:
		v.take()
	case msg.Action == tea.MouseActionPress:
		v.clicked, v.dragging = v.clock(), true
		v.moveTo(at)
	}
	return nil
}

// placeAt returns the values of the axes, by their places, that a cell of the screen stands for; false outside the map.
func (v *surface) placeAt(x, y int) (at [2]int, ok bool) {
	pane, px, py, ok := v.pages[v.page].at(x, y)
	if !ok || pane != mapPane || v.latest == nil || v.plot().fault != (model.Text{}) || v.found.err != nil {
		return at, false
	}
	const rule, margin = 1, 1
	p := v.pages[v.page]
	at[across], at[upward], ok = chart.SurfaceAt(v.canvas(p.leftW-2*margin, p.left[0].h-rule), v.mapData(), px-margin, py-rule)
	return at, ok
}

// moveTo moves the cursor to a place.
func (v *surface) moveTo(at [2]int) {
	now := v.place()
	v.step(at[across]-now[across], at[upward]-now[upward])
}

var _ pointed = (*surface)(nil)
