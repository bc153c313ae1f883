package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/ui/style"
)

// targets is the main screen: the indicators with their chances, the selected one's assumptions, its fan, its outcomes, and
// how many targets are met together.
type targets struct {
	*desk
	w, h     int
	pages    []page[targetPane]
	page     int
	sliding  bool    // a slider has the focus, not the list
	active   input   // the slider that arrows move
	held     bool    // the last key moved the slider too
	picture  picture // of the outcomes
	dragging bool    // the mouse holds the active slider
	filter   entry
	number   entry
	list     list
	full     int // rows of the list without a filter

	memos [targetPanes]memo[targetKey]
	rows  []memo[rowKey] // by indicator
}

// targetPane is one of the main screen's panes.
type targetPane uint8

const (
	listPane targetPane = iota
	sliderPane
	fanPane
	dotsPane
	metPane
	targetPanes
)

// targetKey is all that a pane of the main screen depends on.
type targetKey struct {
	w, h, page                  int
	version, revision, selected int
	offset                      int
	sliding                     bool
	active                      input
	text                        string
	theme                       *style.Theme
	lang                        model.Lang
	glyphs                      style.GlyphMode
	picture                     picture
}

func newTargets(d *desk) *targets {
	t := &targets{desk: d, rows: make([]memo[rowKey], len(d.plan.Indicators))}
	t.list.show(d, "")
	t.full = len(t.list.rows)
	return t
}

// Init starts nothing.
func (t *targets) Init() tea.Cmd { return nil }

// SetSize lays the panes out.
func (t *targets) SetSize(w, h int) {
	t.w, t.h = w, h
	t.pages = targetPages(w, h, t.full)
	t.page = min(t.page, len(t.pages)-1)
	t.scroll()
}

// scroll keeps the selected indicator in sight.
func (t *targets) scroll() { t.list.scroll(t.selected, t.listRows()) }

func (t *targets) listRows() int { return max(1, t.pages[0].left[0].h-2) }

// targetPages shares a window out. The assumptions get what a list of some rows leaves.
func targetPages(w, h, rows int) []page[targetPane] {
	if roomy(w, h) {
		left := min(max(w/2, 56), 92)
		sliders := min(max(h-rows-2, 7), 16)
		met, dots := min(max(h/5, 6), 9), min(max(h/4, 8), 12)
		return []page[targetPane]{{
			leftW: left, left: []place[targetPane]{{listPane, h - sliders}, {sliderPane, sliders}},
			rightW: w - left - 1, right: []place[targetPane]{{fanPane, h - met - dots}, {dotsPane, dots}, {metPane, met}},
		}}
	}
	const short = 4 // the sliders alone
	full := min(max(h/3, 5), 9)
	dots := (h - short) * 4 / 7
	return []page[targetPane]{
		{leftW: w, left: []place[targetPane]{{listPane, h - full}, {sliderPane, full}}},
		{leftW: w, left: []place[targetPane]{{fanPane, h - short}, {sliderPane, short}}},
		{leftW: w, left: []place[targetPane]{{dotsPane, dots}, {metPane, h - short - dots}, {sliderPane, short}}},
	}
}

// View draws the panes of the page that is open.
func (t *targets) View() string {
	return strings.Join(showPage(t.desk, t.pages[t.page], t.draw), "\n")
}

func (t *targets) draw(p targetPane, w, h int) []string {
	k := targetKey{
		w: w, h: h, page: t.page, version: t.version, revision: t.revision, selected: t.selected,
		theme: t.theme, lang: t.lang, glyphs: t.glyphs.Mode, sliding: t.sliding, active: t.active,
	}
	switch p {
	case listPane:
		k.offset, k.text = t.list.offset, t.list.filter
		if t.filter.open {
			k.text = t.filter.line()
		}
		return t.memos[p].of(k, func() []string { return t.drawList(w, h) })
	case sliderPane:
		if !t.derived(t.selected) {
			k.version = 0
		}
		if t.number.open {
			k.text = t.number.line()
		}
		return t.memos[p].of(k, func() []string { return t.drawSliders(w, h) })
	}
	k.revision, k.sliding, k.active = 0, false, 0
	switch p {
	case fanPane:
		return t.memos[p].of(k, func() []string { return t.drawFan(w, h) })
	case dotsPane:
		k.picture = t.picture
		return t.memos[p].of(k, func() []string { return t.drawOutcomes(w, h) })
	default:
		k.selected = 0
		return t.memos[p].of(k, func() []string { return t.drawMet(w, h, t.lastYear()) })
	}
}

func (t *targets) typing() bool { return t.filter.open || t.number.open }

// onSlider reports whether a slider has the focus; a derived indicator has none to give it to.
func (t *targets) onSlider() bool { return t.sliding && !t.derived(t.selected) }

// Update answers a key.
func (t *targets) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch {
	case t.filter.open:
		t.pressFilter(press)
	case t.number.open:
		t.pressNumber(press)
	case !t.pressSlider(press):
		t.pressList(press)
	}
	t.held = t.moves(press)
	t.scroll()
	return nil
}

// moves reports whether a key moves a slider.
func (t *targets) moves(msg tea.KeyMsg) bool {
	k := t.keys.targets
	return key.Matches(msg, k.Less, k.More, k.MuchLess, k.MuchMore)
}

// pressSlider answers the keys that move or choose a slider.
func (t *targets) pressSlider(msg tea.KeyMsg) bool {
	k := t.keys.targets
	if t.derived(t.selected) {
		return t.refuseSlider(msg)
	}
	switch {
	case key.Matches(msg, k.Less):
		t.slide(-1)
	case key.Matches(msg, k.More):
		t.slide(1)
	case key.Matches(msg, k.MuchLess):
		t.slide(-10)
	case key.Matches(msg, k.MuchMore):
		t.slide(10)
	case key.Matches(msg, k.Next):
		t.turn(1)
	case key.Matches(msg, k.Previous):
		t.turn(-1)
	case key.Matches(msg, k.Reset):
		t.reset(t.slider(t.selected, t.active))
	case key.Matches(msg, k.Type) && t.sliding:
		t.number.begin(string(msg.Runes))
	case key.Matches(msg, k.Type):
		t.say(sayTabFirst)
	default:
		return false
	}
	return true
}

// refuseSlider says why a key moves no slider of a derived indicator.
func (t *targets) refuseSlider(msg tea.KeyMsg) bool {
	k := t.keys.targets
	if !key.Matches(msg, k.Less, k.More, k.MuchLess, k.MuchMore, k.Next, k.Previous, k.Reset, k.Type) {
		return false
	}
	t.say(sayDerived, t.inputList(t.selected, t.label))
	return true
}

// slide moves the active slider by a number of its steps.
func (t *targets) slide(steps int) {
	s := t.slider(t.selected, t.active)
	to := s.moved(steps)
	if to == s.value {
		t.say(sayAtEnd)
		return
	}
	t.set(s, to, t.held)
}

// turn hands the focus on: list, average growth, spread, volatility, and round again.
func (t *targets) turn(by int) {
	const stops = int(inputs) + 1
	at := 0
	if t.sliding {
		at = int(t.active) + 1
	}
	at = (at + by + stops) % stops
	t.sliding = at > 0
	if t.sliding {
		t.active = input(at - 1)
	}
}

// pressList answers the keys that move through the indicators, filter them, reset them, and turn the pages.
func (t *targets) pressList(msg tea.KeyMsg) {
	k := t.keys.targets
	switch {
	case key.Matches(msg, k.Up):
		t.selected = t.list.step(t.selected, -1)
	case key.Matches(msg, k.Down):
		t.selected = t.list.step(t.selected, 1)
	case key.Matches(msg, k.PageUp):
		t.selected = t.list.step(t.selected, 1-t.listRows())
	case key.Matches(msg, k.PageDown):
		t.selected = t.list.step(t.selected, t.listRows()-1)
	case key.Matches(msg, k.First):
		t.selected = t.list.step(t.selected, -len(t.list.rows))
	case key.Matches(msg, k.Last):
		t.selected = t.list.step(t.selected, len(t.list.rows))
	case key.Matches(msg, k.Filter):
		t.page = 0
		t.filter.begin(t.list.filter)
	case key.Matches(msg, k.Pane):
		t.nextPage()
	case key.Matches(msg, k.Picture):
		t.picture = (t.picture + 1) % pictures
	case key.Matches(msg, k.ResetAll):
		t.resetAll()
	}
}

func (t *targets) nextPage() {
	if len(t.pages) == 1 {
		t.say(sayNoPane)
		return
	}
	t.page = (t.page + 1) % len(t.pages)
}

// opened reports whether there is something to back out of.
func (t *targets) opened() bool { return t.onSlider() || t.page > 0 || t.list.filter != "" }

// back undoes the latest of what was opened: the slider's focus, then the page, then the filter.
func (t *targets) back() bool {
	defer t.scroll()
	switch {
	case t.onSlider():
		t.sliding = false
	case t.page > 0:
		t.page = 0
	case t.list.filter != "":
		t.search("")
	default:
		return false
	}
	return true
}

// claims takes the digits while a slider has the focus.
func (t *targets) claims(msg tea.KeyMsg) bool {
	return t.onSlider() && key.Matches(msg, t.keys.targets.Type)
}
