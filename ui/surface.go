package ui

import (
	"context"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/sim"
)

// surface is the screen of a chance over two inputs: a heat map, a cursor that reads it, and what the cursor's values would mean.
type surface struct {
	*desk
	panes  *targets // whose list says which indicator is next
	w, h   int
	pages  []page[surfacePane]
	page   int
	year   int       // calendar; 0 for the last that has a target
	roles  [2]string // of the inputs chosen
	reads  bool      // the cursor has left where the scenario stands
	cursor [2]float64

	dragging bool      // the mouse holds the cursor
	clicked  time.Time // when the mouse last did

	found inquiry[plotKey, *surfaceMap]

	laid    plot    // of laidFor
	laidFor plotKey // where isLaid
	isLaid  bool
	memos   [surfacePanes]memo[surfaceKey]
}

type surfacePane uint8

const (
	mapPane surfacePane = iota
	surfaceNotes
	surfacePanes
)

// surfaceKey is all that a pane of the screen depends on.
type surfaceKey struct {
	lookKey
	plotKey
	version, answer, column, row int
	busy                         bool
}

func newSurface(d *desk, panes *targets) *surface {
	v := &surface{desk: d, panes: panes}
	v.found.ctx, v.found.rest = d.ctx, rested
	return v
}

// Init starts nothing.
func (v *surface) Init() tea.Cmd { return nil }

// SetSize lays the panes out.
func (v *surface) SetSize(w, h int) {
	v.w, v.h = w, h
	v.pages = []page[surfacePane]{
		{leftW: w, left: []place[surfacePane]{{mapPane, h}}},
		{leftW: w, left: []place[surfacePane]{{surfaceNotes, h}}},
	}
	if roomy(w, h) {
		right := min(max(w/3, 38), 56)
		v.pages = []page[surfacePane]{{
			leftW: w - right - 1, left: []place[surfacePane]{{mapPane, h}},
			rightW: right, right: []place[surfacePane]{{surfaceNotes, h}},
		}}
	}
	v.page = min(v.page, len(v.pages)-1)
}

// View draws the panes of the page that is open.
func (v *surface) View() string {
	return strings.Join(showPage(v.desk, v.pages[v.page], v.draw), "\n")
}

func (v *surface) typing() bool { return false }

// back gives the cursor back to where the scenario stands, then turns to the map.
func (v *surface) back() bool {
	switch {
	case v.reads:
		v.reads = false
	case v.page > 0:
		v.page = 0
	default:
		return false
	}
	return true
}

// halt stops the work in hand.
func (v *surface) halt() { v.found.cancel() }

// plotKey is what is asked for now: two cells of the map to a value across, one upward.
func (v *surface) plotKey() plotKey {
	p := v.pages[0]
	return plotKey{
		revision: v.revision, selected: v.selected, year: v.year, roles: v.roles,
		most: [2]int{min(max(p.leftW/2, 17), 49), min(max(p.left[0].h-5, 9), 25)},
	}
}

// plot is the plot of what is asked for now.
func (v *surface) plot() *plot {
	if k := v.plotKey(); !v.isLaid || v.laidFor != k {
		v.laid, v.laidFor, v.isLaid = v.newPlot(k), k, true
	}
	return &v.laid
}

// inquire computes the map.
func (v *surface) inquire() tea.Cmd {
	p := *v.plot()
	if p.fault != (model.Text{}) {
		v.halt()
		return nil
	}
	k, plan, s, before := v.laidFor, v.plan, v.scenario(), v.found.answer
	return v.found.ask(k, func(ctx context.Context, report func(*surfaceMap)) (*surfaceMap, error) {
		return survey(ctx, plan, s, &p, newSurfaceMap(k, &p, before), report)
	})
}

// Update answers a key.
func (v *surface) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	k := v.keys.surface
	switch {
	case key.Matches(press, k.Left):
		v.step(-1, 0)
	case key.Matches(press, k.Right):
		v.step(1, 0)
	case key.Matches(press, k.Down):
		v.step(0, -1)
	case key.Matches(press, k.Up):
		v.step(0, 1)
	case key.Matches(press, k.FarLeft):
		v.step(-far, 0)
	case key.Matches(press, k.FarRight):
		v.step(far, 0)
	case key.Matches(press, k.FarDown):
		v.step(0, -far)
	case key.Matches(press, k.FarUp):
		v.step(0, far)
	case key.Matches(press, k.Take):
		v.take()
	default:
		v.choose(press)
	}
	return nil
}

// choose answers the keys that choose what is shown.
func (v *surface) choose(press tea.KeyMsg) {
	k := v.keys.surface
	switch {
	case key.Matches(press, k.Previous):
		v.selected, v.reads = v.panes.list.step(v.selected, -1), false
	case key.Matches(press, k.Next):
		v.selected, v.reads = v.panes.list.step(v.selected, 1), false
	case key.Matches(press, k.Across):
		v.turn(across, 1)
	case key.Matches(press, k.AcrossBack):
		v.turn(across, -1)
	case key.Matches(press, k.Upward):
		v.turn(upward, 1)
	case key.Matches(press, k.UpwardBack):
		v.turn(upward, -1)
	case key.Matches(press, k.Year):
		v.nextYear()
	case key.Matches(press, k.Pane):
		if len(v.pages) == 1 {
			v.say(sayNoPane)
		}
		v.page = (v.page + 1) % len(v.pages)
	}
}

// far is a bigger step of the cursor, values of an axis.
const far = 4

// place is where the cursor is, among the values of the axes.
func (v *surface) place() [2]int {
	p := v.plot()
	at := [2]int{p.axes[across].now, p.axes[upward].now}
	if v.reads {
		for n := range at {
			at[n] = nearest(p.axes[n].values, v.cursor[n])
		}
	}
	return at
}

// step moves the cursor by so many values of each axis.
func (v *surface) step(right, up int) {
	p := v.plot()
	if p.fault != (model.Text{}) {
		return
	}
	at := v.place()
	for n, by := range [2]int{right, up} {
		at[n] = min(max(at[n]+by, 0), len(p.axes[n].values)-1)
		v.cursor[n] = p.axes[n].values[at[n]]
	}
	v.reads = at != [2]int{p.axes[across].now, p.axes[upward].now}
}

// turn lays another input along an axis.
func (v *surface) turn(n, by int) {
	p := v.plot()
	if p.fault != (model.Text{}) || len(p.inputs) < 3 {
		return
	}
	id := v.plan.Indicators[v.selected].ID
	at, other := p.axes[n].at, p.axes[1-n].at
	for at == p.axes[n].at || at == other {
		at = (at + by + len(p.inputs)) % len(p.inputs)
	}
	v.roles[n], v.roles[1-n] = roleOf(p.inputs[at], id), roleOf(p.inputs[other], id)
	v.reads = false
}

// nextYear turns to the next year that the indicator has a target in, and round again.
func (v *surface) nextYear() {
	targets := v.scenario().Targets(v.plan, &v.plan.Indicators[v.selected])
	now := v.plot().target.Year
	for k, t := range targets {
		if t.Year == now {
			v.year = targets[(k+1)%len(targets)].Year
			return
		}
	}
}

// take sets both inputs to the cursor's values, as one step of undo. The second input is turned where the first already is, since
// both may be in one distribution.
func (v *surface) take() {
	p, at := v.plot(), v.place()
	if p.fault != (model.Text{}) || !v.reads {
		v.say(sayCursorAtNow)
		return
	}
	var edits []model.Edit
	var said []string
	s := v.scenario()
	for n, a := range p.axes {
		if at[n] == a.now {
			continue
		}
		in, err := sim.NewInput(v.plan, s, a.input.Name)
		if err != nil {
			v.complain(sayRefused, readable(err.Error()))
			return
		}
		turned := in.Edits(a.values[at[n]])
		edits = append(without(edits, turned), turned...)
		said = append(said, v.inf(wordInputAt, v.inputName(in), v.inputValue(in, a.values[at[n]])))
		if s, err = s.Apply(v.plan, turned...); err != nil {
			v.complain(sayRefused, readable(err.Error()))
			return
		}
	}
	if v.move(false, edits...) {
		v.reads = false
		v.say(sayCursorTaken, strings.Join(said, v.in(wordListComma)))
	}
}

// without leaves out the edits of keys that later ones set anew.
func without(edits, later []model.Edit) (kept []model.Edit) {
	for _, e := range edits {
		again := false
		for _, l := range later {
			again = again || l.Set == e.Set
		}
		if !again {
			kept = append(kept, e)
		}
	}
	return kept
}
