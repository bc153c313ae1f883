package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// compare is the screen of scenarios side by side: which gives the better chance, by how much and how surely, and what they
// assume otherwise.
type compare struct {
	*App
	w, h         int
	pages        []page[comparePane]
	page         int
	year         int // place in the plan's target years
	byDifference bool
	offset       int // first row of the chances
	below        int // first line of what differs
	sides        []side
	found        inquiry[compareQuestion, compared]

	memos [comparePanes]memo[compareKey]
}

type comparePane uint8

const (
	comparedPane comparePane = iota
	differencesPane
	comparedFans
	assumedPane
	comparePanes
)

type compareKey struct {
	lookKey
	selected, year, answer, sides, offset, below, page int
	byDifference, current                              bool
	err                                                error
}

func newCompare(a *App) *compare {
	v := &compare{App: a, year: max(0, len(a.plan.TargetYears())-1), sides: []side{{kind: savedSide}, {kind: deskSide}}}
	v.found.ctx = a.ctx
	return v
}

// Init starts nothing.
func (v *compare) Init() tea.Cmd { return nil }

// SetSize lays the panes out.
func (v *compare) SetSize(w, h int) {
	v.w, v.h = w, h
	answer := 6 + len(v.shownSides())
	v.pages = []page[comparePane]{
		{leftW: w, left: []place[comparePane]{{comparedPane, answer}, {differencesPane, h - answer}}},
		{leftW: w, left: []place[comparePane]{{comparedPane, answer}, {comparedFans, h - answer}}},
		{leftW: w, left: []place[comparePane]{{assumedPane, h}}},
	}
	if roomy(w, h) {
		left, fans := w*54/100, h*11/20
		v.pages = []page[comparePane]{{
			leftW: left, left: []place[comparePane]{{comparedPane, answer}, {differencesPane, h - answer}},
			rightW: w - left - 1, right: []place[comparePane]{{comparedFans, fans}, {assumedPane, h - fans}},
		}}
	}
	v.page = min(v.page, len(v.pages)-1)
	v.scroll()
}

// View draws the panes of the page that is open.
func (v *compare) View() string {
	if want := 6 + len(v.shownSides()); v.pages[0].left[0].h != want {
		v.SetSize(v.w, v.h)
	}
	return strings.Join(showPage(v.desk, v.pages[v.page], v.drawPane), "\n")
}

func (v *compare) typing() bool { return false }

func (v *compare) back() bool {
	if v.page > 0 || v.below > 0 {
		v.page, v.below = 0, 0
		return true
	}
	return false
}

// greet has a scenario chosen where there is none to compare with.
func (v *compare) greet() tea.Cmd {
	if len(v.shownSides()) > 1 || v.library.List == nil {
		return nil
	}
	return v.askRival()
}

// Update answers a key.
func (v *compare) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	k := v.keys.compare
	switch {
	case key.Matches(press, k.Up):
		v.step(-1)
	case key.Matches(press, k.Down):
		v.step(1)
	case key.Matches(press, k.Earlier):
		v.year = max(0, v.year-1)
	case key.Matches(press, k.Later):
		v.year = max(0, min(len(v.plan.TargetYears())-1, v.year+1))
	case key.Matches(press, k.Add):
		return v.askRival()
	case key.Matches(press, k.Remove):
		v.drop()
	case key.Matches(press, k.Swap):
		v.swap()
	case key.Matches(press, k.Order):
		v.byDifference = !v.byDifference
	case key.Matches(press, k.PageUp):
		v.turnAssumed(-1)
	case key.Matches(press, k.PageDown):
		v.turnAssumed(1)
	case key.Matches(press, k.Pane):
		if len(v.pages) == 1 {
			v.say(sayNoPane)
		}
		v.page = (v.page + 1) % len(v.pages)
	}
	v.scroll()
	return nil
}

func (v *compare) targetYear() int {
	if years := v.plan.TargetYears(); len(years) > 0 {
		return years[v.year]
	}
	return v.plan.Horizon
}

// step goes to the indicator some rows away.
func (v *compare) step(by int) {
	l := list{rows: v.rows()}
	v.selected = l.step(v.selected, by)
}

// headRows are the rows of all targets together, above those of each.
const headRows = 2

// scroll keeps the selected indicator in sight.
func (v *compare) scroll() {
	rows := v.rows()
	height := max(1, v.pages[0].left[1].h-3)
	for n, r := range rows {
		if !r.heading && r.indicator == v.selected {
			at := n + headRows
			top := at
			if n == 0 || n == 1 && rows[0].heading {
				top = 0
			}
			v.offset = max(min(v.offset, top), at-height+1)
		}
	}
	v.offset = max(0, min(v.offset, len(rows)+headRows-height))
}

// turnAssumed goes through what differs in the assumptions.
func (v *compare) turnAssumed(by int) {
	w, h := v.assumedSize()
	v.below = max(0, min(v.below+by*(h-2), len(v.assumedLines(w))-h+1))
}

// assumedSize returns the size of the pane of assumptions.
func (v *compare) assumedSize() (w, h int) {
	if len(v.pages) > 1 {
		return v.w, v.h
	}
	p := v.pages[0]
	return p.rightW, p.right[1].h
}

// ShortHelp is the footer.
func (v *compare) ShortHelp() []key.Binding {
	k, g := v.keys.compare, v.keys.global
	short := []key.Binding{
		merged("↑↓", v.in(keyIndicators), k.Up, k.Down), merged("←→", v.in(keyYear), k.Earlier, k.Later),
		merged("1 esc", g.Targets.Help().Desc, g.Targets, g.Back),
		merged("a", v.in(keyAddShort), k.Add), merged("x", v.in(keyDropShort), k.Remove), merged("w", v.in(keySwapShort), k.Swap),
	}
	if len(v.pages) > 1 {
		short = append(short, k.Pane)
	}
	return append(short, merged("b", v.in(keyOrderShort), k.Order), g.Undo, g.Lang, g.Quit)
}

// FullHelp is every key of the screen.
func (v *compare) FullHelp() [][]key.Binding { return bindings(v.sections()) }

func (v *compare) sections() []section {
	k := v.keys.compare
	return []section{{helpCompare, []key.Binding{
		k.Up, k.Down, k.Earlier, k.Later, k.Add, k.Remove, k.Swap, k.Order, k.PageUp, k.PageDown, k.Pane,
	}}}
}
