package ui

import (
	"math"
	"strconv"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
)

// levers is the screen of the plan's actions and of events: how far each lever is pulled and how likely each event is, and what
// that does to the chances.
type levers struct {
	*desk
	w, h    int
	pages   []page[leversPane]
	page    int
	at      int // among the efforts
	first   int // line of the list that is the first shown
	told    int // line of the action's text that is the first shown
	year    int // place in the plan's target years
	all     bool
	held    bool // the last key moved the same slider
	gripped bool // the mouse holds the chosen slider
	number  entry
	found   inquiry[effectQuestion, *effect]
	bench   bench

	memos [leversPanes]memo[leversKey]
}

type leversPane uint8

const (
	effortsPane leversPane = iota
	effectPane
	actionPane
	leversPanes
)

// leversKey is all that a pane depends on.
type leversKey struct {
	lookKey
	effectQuestion
	revision, first, told, year, answer int
	busy                                bool
	text                                string
}

func newLevers(d *desk) *levers {
	v := &levers{desk: d, year: max(0, len(d.plan.TargetYears())-1)}
	v.found.ctx = d.ctx
	return v
}

// Init starts nothing.
func (v *levers) Init() tea.Cmd { return nil }

// SetSize lays the panes out.
func (v *levers) SetSize(w, h int) {
	v.w, v.h = w, h
	upper := h / 2
	v.pages = []page[leversPane]{
		{leftW: w, left: []place[leversPane]{{effortsPane, upper}, {effectPane, h - upper}}},
		{leftW: w, left: []place[leversPane]{{actionPane, h}}},
		{leftW: w, left: []place[leversPane]{{effectPane, h}}},
	}
	if roomy(w, h) {
		left := w * 9 / 20
		efforts := min(max(len(v.effortLines())+2, h*2/5), h*3/5)
		v.pages = []page[leversPane]{{
			leftW: left, left: []place[leversPane]{{effortsPane, efforts}, {actionPane, h - efforts}},
			rightW: w - left - 1, right: []place[leversPane]{{effectPane, h}},
		}}
	}
	v.page = min(v.page, len(v.pages)-1)
	v.scroll()
}

// View draws the panes of the page that is open.
func (v *levers) View() string {
	return strings.Join(showPage(v.desk, v.pages[v.page], v.draw), "\n")
}

func (v *levers) typing() bool { return v.number.open }

// claims takes the digits: they type a level.
func (v *levers) claims(msg tea.KeyMsg) bool { return key.Matches(msg, v.keys.levers.Type) }

func (v *levers) back() bool {
	if v.page > 0 || v.told > 0 {
		v.page, v.told = 0, 0
		return true
	}
	return false
}

// halt stops the work in hand.
func (v *levers) halt() { v.found.cancel() }

// chosen is the effort that keys move; false where there is none.
func (v *levers) chosen() (effort, bool) {
	all := v.efforts()
	if len(all) == 0 {
		return effort{}, false
	}
	return all[min(v.at, len(all)-1)], true
}

// Update answers a key.
func (v *levers) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	slid := false
	switch e, any := v.chosen(); {
	case v.number.open:
		v.pressNumber(press, e)
	case any && v.slides(press):
		v.slide(press, e)
		slid = true
	case any && v.turn(press, e):
	default:
		v.look(press)
	}
	v.held = slid
	v.scroll()
	return nil
}

func (v *levers) slides(press tea.KeyMsg) bool {
	k := v.keys.levers
	return key.Matches(press, k.Less, k.More, k.MuchLess, k.MuchMore)
}

// The steps of a slider, shares.
const (
	levelStep    = 0.05
	levelBigStep = 0.25
)

// slide moves a level or a probability to the next round one.
func (v *levers) slide(press tea.KeyMsg, e effort) {
	k, step := v.keys.levers, levelStep
	if key.Matches(press, k.MuchLess, k.MuchMore) {
		step = levelBigStep
	}
	now := e.valueIn(v.scenario())
	to := math.Ceil(now/step-1e-9) - 1
	if key.Matches(press, k.More, k.MuchMore) {
		to = math.Floor(now/step+1e-9) + 1
	}
	v.put(e, min(max(clean(to*step), 0), 1), v.held)
}

// put sets a level or a probability.
func (v *levers) put(e effort, to float64, held bool) {
	switch {
	case !e.turns():
		v.say(sayNoEffect)
	case to == e.valueIn(v.scenario()):
		v.say(sayLevelEnd, v.effortName(e), v.percent(to))
	default:
		v.move(held, model.Edit{Set: e.key(), To: to})
	}
}

// turn answers the keys that set a level at once.
func (v *levers) turn(press tea.KeyMsg, e effort) bool {
	k := v.keys.levers
	switch {
	case key.Matches(press, k.Switch):
		v.put(e, v.switched(e), false)
	case key.Matches(press, k.Reset):
		v.resetEffort(e)
	case key.Matches(press, k.Type) && e.turns():
		v.number.begin(string(press.Runes))
		v.page = 0
	case key.Matches(press, k.Type):
		v.say(sayNoEffect)
	default:
		return false
	}
	return true
}

// switched is what a switch turns to: off, or where that is off already what was saved, or fully on.
func (v *levers) switched(e effort) float64 {
	if e.valueIn(v.scenario()) > 0 {
		return 0
	}
	if saved := e.valueIn(v.saved); saved > 0 {
		return saved
	}
	return 1
}

func (v *levers) resetEffort(e effort) {
	name := v.effortName(e)
	if !e.turns() || !v.edits.Differs(e.key()) {
		v.say(sayAtSaved, name)
		return
	}
	if v.move(false, v.edits.Back(e.key())) {
		v.say(sayReset, name)
	}
}

// pressNumber takes a level in percent.
func (v *levers) pressNumber(press tea.KeyMsg, e effort) {
	if v.number.press(press, v.keys.entry, longestNumber) != accepted {
		return
	}
	text := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(string(v.number.text)), "%"))
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || !(x >= 0 && x <= 100) {
		v.complain(sayNoLevel, text)
		return
	}
	v.put(e, clean(x/100), false)
}

// look answers the keys that change what is looked at.
func (v *levers) look(press tea.KeyMsg) {
	k, last := v.keys.levers, len(v.efforts())-1
	switch {
	case key.Matches(press, k.Up):
		v.choose(max(0, min(v.at, last)-1))
	case key.Matches(press, k.Down):
		v.choose(max(0, min(v.at+1, last)))
	case key.Matches(press, k.First):
		v.choose(0)
	case key.Matches(press, k.Last):
		v.choose(max(0, last))
	case key.Matches(press, k.Against):
		v.all = !v.all
	case key.Matches(press, k.Earlier):
		v.year = max(0, v.year-1)
	case key.Matches(press, k.Later):
		v.year = max(0, min(v.year+1, len(v.plan.TargetYears())-1))
	case key.Matches(press, k.PageDown):
		v.told += v.toldRows()
	case key.Matches(press, k.PageUp):
		v.told = max(0, v.told-v.toldRows())
	case key.Matches(press, k.Pane) && len(v.pages) == 1:
		v.say(sayNoPane)
	case key.Matches(press, k.Pane):
		v.page = (v.page + 1) % len(v.pages)
	}
}

func (v *levers) choose(at int) {
	if at != v.at {
		v.at, v.told = at, 0
	}
}

func (v *levers) targetYear() int {
	if years := v.plan.TargetYears(); len(years) > 0 {
		return years[v.year]
	}
	return v.plan.Horizon
}
