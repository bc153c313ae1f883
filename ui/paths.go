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

// paths is the screen of single futures, drawn one after another as from a hat, so that a room sees what a chance counts.
type paths struct {
	*desk
	panes   *targets // whose list says which indicator is next
	w, h    int
	pages   []page[pathsPane]
	page    int
	at      int   // the future looked at, among those drawn
	order   []int // numbers of the paths drawn so far, in their order
	hat     hatKey
	playing bool
	turn    int // counts what the player waits for
	found   inquiry[pathsQuestion, *drawing]

	memos [pathsPanes]memo[pathsKey]
}

// drawing is the futures drawn from a projection.
type drawing struct {
	projection *sim.Projection
	futures    []sim.Future // in the order they were drawn
}

// pathsQuestion is all that the futures depend on. The same numbers are drawn whatever the scenario becomes: the same luck in
// another world.
type pathsQuestion struct {
	revision, count int
	hat             hatKey
}

// hatKey is what the order of drawing depends on.
type hatKey struct {
	seed  uint64
	paths int
}

type pathsPane uint8

const (
	pathPane pathsPane = iota
	happenedPane
	countedPane
	pathsPanes
)

type pathsKey struct {
	lookKey
	version, revision, selected, at, answer int
	playing, failed                         bool
}

// mostDrawn is how many futures are drawn at most; the chance itself counts thousands.
const mostDrawn = 400

// pathPause is how long a future stays when they play by themselves.
const pathPause = 1500 * time.Millisecond

func newPaths(d *desk, panes *targets) *paths {
	v := &paths{desk: d, panes: panes}
	v.found.ctx = d.ctx
	return v
}

// Init starts nothing.
func (v *paths) Init() tea.Cmd { return nil }

// SetSize lays the panes out.
func (v *paths) SetSize(w, h int) {
	v.w, v.h = w, h
	counted := min(max(h/4, 5), 8)
	v.pages = []page[pathsPane]{
		{leftW: w, left: []place[pathsPane]{{pathPane, h - counted}, {countedPane, counted}}},
		{leftW: w, left: []place[pathsPane]{{happenedPane, h - counted}, {countedPane, counted}}},
	}
	if roomy(w, h) {
		left := w * 58 / 100
		v.pages = []page[pathsPane]{{
			leftW: left, left: []place[pathsPane]{{pathPane, h}},
			rightW: w - left - 1, right: []place[pathsPane]{{countedPane, counted + 2}, {happenedPane, h - counted - 2}},
		}}
	}
	v.page = min(v.page, len(v.pages)-1)
}

// View draws the panes of the page that is open.
func (v *paths) View() string {
	return strings.Join(showPage(v.desk, v.pages[v.page], v.draw), "\n")
}

func (v *paths) typing() bool { return false }

// back stops playing, then turns to the first pane.
func (v *paths) back() bool {
	switch {
	case v.playing:
		v.playing = false
	case v.page > 0:
		v.page = 0
	default:
		return false
	}
	return true
}

// halt stops the work in hand and the player.
func (v *paths) halt() {
	v.found.cancel()
	v.playing = false
}

// drawTo draws futures until there are n of them.
func (v *paths) drawTo(n int) {
	run := v.scenario().Run
	if k := (hatKey{run.Seed, min(quickPaths, run.Paths)}); v.hat != k {
		v.hat, v.order = k, nil
	}
	if n = min(max(n, 1), mostDrawn, v.hat.paths); len(v.order) < n {
		v.order = sim.Hat(v.hat.seed, v.hat.paths, n)
	}
	v.at = min(v.at, len(v.order)-1)
}

// inquire computes the futures drawn that are not known yet.
func (v *paths) inquire() tea.Cmd {
	v.drawTo(v.at + 1)
	q := pathsQuestion{v.revision, len(v.order), v.hat}
	plan, s, latest, drawn, before := v.plan, v.scenario(), v.latest, v.order, (*drawing)(nil)
	if a := v.found.answer; a != nil && v.found.answered.revision == q.revision && v.found.answered.hat == q.hat {
		before = a
	}
	return v.found.ask(q, func(ctx context.Context, _ func(*drawing)) (*drawing, error) {
		return drawFutures(ctx, plan, s, latest, drawn, before)
	})
}

// drawFutures adds to the futures known before those of the other paths drawn. They are always those of the projection that answers
// a key, so that a larger run does not change them.
func drawFutures(ctx context.Context, plan *model.Plan, s *model.Scenario, latest *sim.Projection, drawn []int, before *drawing) (*drawing, error) {
	e, d := besideKeys(plan), &drawing{projection: latest}
	if before != nil {
		d.projection, d.futures = before.projection, before.futures
	}
	if want := min(quickPaths, s.Run.Paths); d.projection.Paths != want {
		p, err := e.Project(ctx, s, want)
		if err != nil {
			return nil, err
		}
		d.projection = p
	}
	d.futures = d.futures[:len(d.futures):len(d.futures)]
	for _, path := range drawn[len(d.futures):] {
		f, err := e.Futures(ctx, d.projection, path, 1)
		if err != nil {
			return nil, err
		}
		d.futures = append(d.futures, f...)
	}
	return d, nil
}

// Update answers a key.
func (v *paths) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	k := v.keys.paths
	switch {
	case key.Matches(press, k.Play):
		v.playing = !v.playing
	case key.Matches(press, k.Next):
		v.to(v.at + 1)
	case key.Matches(press, k.Previous):
		v.to(v.at - 1)
	case key.Matches(press, k.Ten):
		v.to(v.at + 10)
	case key.Matches(press, k.TenBack):
		v.to(v.at - 10)
	case key.Matches(press, k.First):
		v.to(0)
	case key.Matches(press, k.Up):
		v.selected = v.panes.list.step(v.selected, -1)
	case key.Matches(press, k.Down):
		v.selected = v.panes.list.step(v.selected, 1)
	case key.Matches(press, k.Pane):
		if len(v.pages) == 1 {
			v.say(sayNoPane)
		}
		v.page = (v.page + 1) % len(v.pages)
	}
	return v.wait()
}

// to looks at a future, and draws those up to it that are not drawn yet.
func (v *paths) to(at int) {
	v.drawTo(at + 1)
	if at >= len(v.order) {
		v.playing = false
		v.say(sayEnoughDrawn, len(v.order))
	}
	v.at = min(max(at, 0), len(v.order)-1)
}

// wait has the next future drawn a while from now, where they play by themselves.
func (v *paths) wait() tea.Cmd {
	v.turn++
	turn := v.turn
	if !v.playing {
		return nil
	}
	return tea.Tick(pathPause, func(time.Time) tea.Msg {
		return answeredMsg{func() tea.Cmd {
			if !v.playing || turn != v.turn {
				return nil
			}
			v.to(v.at + 1)
			return v.wait()
		}}
	})
}

// looked returns the future looked at and those drawn before it, as far as they are known; nil where it is not.
func (v *paths) looked() (*sim.Future, []sim.Future) {
	a := v.found.answer
	if a == nil || len(a.futures) == 0 {
		return nil, nil
	}
	at := min(v.at, len(a.futures)-1)
	return &a.futures[at], a.futures[:at+1]
}
