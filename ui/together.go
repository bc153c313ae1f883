package ui

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/ui/chart"
	"foretell/ui/style"
)

// together is the screen of all targets at once: every chance in one bar chart, how many are met, and the groups.
type together struct {
	*desk
	w, h     int
	pages    []page[togetherPane]
	page     int
	year     int // place in the plan's target years
	byChance bool
	offset   int
	marked   []int // places in the plan of the targets that are asked about together

	memos [togetherPanes]memo[togetherKey]
}

// togetherPane is one of the screen's panes.
type togetherPane uint8

const (
	chancesPane togetherPane = iota
	countPane
	groupsPane
	linksPane
	togetherPanes
)

// togetherKey is all that a pane of the screen depends on.
type togetherKey struct {
	w, h, version, selected, offset, year int
	byChance                              bool
	marked                                string
	theme                                 *style.Theme
	lang                                  model.Lang
	glyphs                                style.GlyphMode
}

func newTogether(d *desk) *together {
	return &together{desk: d, year: max(0, len(d.plan.TargetYears())-1)}
}

// Init starts nothing.
func (t *together) Init() tea.Cmd { return nil }

// SetSize lays the panes out.
func (t *together) SetSize(w, h int) {
	t.w, t.h = w, h
	groups := min(len(t.plan.Groups)+2, h/2)
	count := min(max(h/4, 7), 16)
	t.pages = []page[togetherPane]{
		{leftW: w, left: []place[togetherPane]{{chancesPane, h}}},
		{leftW: w, left: []place[togetherPane]{{linksPane, h}}},
		{leftW: w, left: []place[togetherPane]{{countPane, h - groups}, {groupsPane, groups}}},
	}
	if roomy(w, h) {
		left := w * 52 / 100
		t.pages = []page[togetherPane]{{
			leftW: left, left: []place[togetherPane]{{chancesPane, h}},
			rightW: w - left - 1, right: []place[togetherPane]{{linksPane, h - count - groups}, {countPane, count}, {groupsPane, groups}},
		}}
	}
	t.page = min(t.page, len(t.pages)-1)
	t.scroll()
}

// View draws the panes of the page that is open.
func (t *together) View() string {
	return strings.Join(showPage(t.desk, t.pages[t.page], t.draw), "\n")
}

func (t *together) draw(p togetherPane, w, h int) []string {
	k := togetherKey{
		w: w, h: h, version: t.version, selected: t.selected, offset: t.offset, year: t.year, byChance: t.byChance,
		theme: t.theme, lang: t.lang, glyphs: t.glyphs.Mode,
		marked: fmt.Sprint(t.marked),
	}
	return t.memos[p].of(k, func() []string {
		switch p {
		case chancesPane:
			return t.drawChances(w, h)
		case countPane:
			return t.drawMet(w, h, t.targetYear())
		case linksPane:
			return t.drawLinks(w, h)
		default:
			return t.drawGroups(w, h)
		}
	})
}

func (t *together) typing() bool { return false }

func (t *together) back() bool {
	switch {
	case t.page > 0:
		t.page = 0
	case len(t.marked) > 0:
		t.marked = nil
	default:
		return false
	}
	return true
}

// Update answers a key.
func (t *together) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	k := t.keys.together
	switch {
	case key.Matches(press, k.Up):
		t.step(-1)
	case key.Matches(press, k.Down):
		t.step(1)
	case key.Matches(press, k.Earlier):
		t.year = max(0, t.year-1)
	case key.Matches(press, k.Later):
		t.year = max(0, min(len(t.plan.TargetYears())-1, t.year+1))
	case key.Matches(press, k.Mark):
		t.mark()
	case key.Matches(press, k.Order):
		t.byChance = !t.byChance
	case key.Matches(press, k.Pane):
		if len(t.pages) == 1 {
			t.say(sayNoPane)
		}
		t.page = (t.page + 1) % len(t.pages)
	}
	t.scroll()
	return nil
}

func (t *together) targetYear() int {
	if years := t.plan.TargetYears(); len(years) > 0 {
		return years[t.year]
	}
	return t.plan.Horizon
}

// rows are the indicators with a target in the year, under their groups' headings or from the least chance up.
func (t *together) rows() []row {
	var l list
	l.show(t.desk, "")
	year := t.targetYear()
	rows := slices.DeleteFunc(l.rows, func(r row) bool {
		if r.heading {
			return t.byChance || r.group == ""
		}
		return t.target(r.indicator, year) == nil
	})
	if t.byChance {
		slices.SortStableFunc(rows, func(a, b row) int {
			return cmp.Compare(t.target(a.indicator, year).Chance.Value(), t.target(b.indicator, year).Chance.Value())
		})
	}
	return rows
}

func (t *together) step(by int) {
	l := list{rows: t.rows()}
	t.selected = l.step(t.selected, by)
}

func (t *together) scroll() {
	l := list{rows: t.rows(), offset: t.offset}
	l.scroll(t.selected, max(1, t.pages[0].left[0].h-1))
	t.offset = l.offset
}

func (t *together) drawChances(w, h int) []string {
	order := wordPlanOrder
	if t.byChance {
		order = wordChanceOrder
	}
	title := t.inf(wordLine, t.inf(wordChances, t.targetYear()), t.in(order))
	if t.latest == nil {
		return t.waiting(title, w, h)
	}
	data := chart.ChancesData{Offset: t.offset, Selected: -1}
	for n, r := range t.rows() {
		if r.heading {
			data.Rows = append(data.Rows, chart.ChanceRow{Name: t.groupTitle(r.group), Heading: true})
			continue
		}
		c := t.target(r.indicator, t.targetYear()).Chance
		if r.indicator == t.selected {
			data.Selected = n
		}
		data.Rows = append(data.Rows, chart.ChanceRow{
			Name: t.markedName(r.indicator), Chance: c.Value(), Error: c.Error,
			Label: t.glyphs.Spell(strings.TrimSpace(t.fine(c) + " " + style.Error(c.Error))),
		})
	}
	return t.drawn(title, w, chart.Chances(t.canvas(w-2, h-1), data))
}

// markedName is an indicator's name, with a sign before it where it is marked.
func (t *together) markedName(i int) string {
	name := t.label(&t.plan.Indicators[i])
	if slices.Contains(t.marked, i) {
		name = string(t.glyphs.Knob) + " " + name
	}
	return name
}

// drawGroups lists the chance that all targets of a group are met, and how many of them are on average.
func (t *together) drawGroups(w, h int) []string {
	title := t.inf(wordGroups, t.targetYear())
	j := t.joint(t.targetYear())
	if j == nil {
		return t.waiting(title, w, h)
	}
	data := chart.ChancesData{Selected: -1}
	for _, g := range j.Groups {
		label := t.fine(g.All) + " " + t.inf(wordGroupMean, style.Decimals(g.MeanMet, 1, t.lang), g.Targets)
		data.Rows = append(data.Rows, chart.ChanceRow{
			Name: t.groupTitle(g.ID), Chance: g.All.Value(), Error: math.Max(0, g.All.Error), Label: label,
		})
	}
	return t.drawn(title, w, chart.Chances(t.canvas(w-2, h-1), data))
}

// groupTitle returns the title of a group, or its id where the plan lists none.
func (d *desk) groupTitle(id string) string {
	for _, g := range d.plan.Groups {
		if g.ID == id {
			return d.data(g.Title)
		}
	}
	return d.in(wordUngrouped)
}
