package ui

import (
	"fmt"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/chart"
	"foretell/ui/style"
)

// table is the columns of the list of indicators, in cells.
type table struct {
	w, label, growth, chance, bar int
	years                         []int
}

const (
	tableMarks = 2 // selected, edited
	mostYears  = 4
)

// columns shares a width out: the name takes what the numbers leave; the bars grow slowly with the width. Where it is narrow
// the earlier years go first.
func (t *targets) columns(w int) table {
	c := table{w: w, growth: 10, chance: 6, bar: min(3+max(0, w-58)/5, 12), years: t.plan.TargetYears()}
	for {
		each := 1 + c.chance + 1 + c.bar
		c.label = w - tableMarks - 1 - c.growth - 1 - len(c.years)*each
		if c.label >= 14 && len(c.years) <= mostYears || len(c.years) <= 1 {
			return c
		}
		c.years = c.years[1:]
	}
}

func (t *targets) drawList(w, h int) []string {
	title := t.in(wordTargets)
	if t.list.filter != "" {
		title = t.inf(wordFiltered, t.list.filter)
	}
	if t.filter.open {
		title = t.inf(wordFilter, t.filter.line())
	}
	c := t.columns(w)
	lines := []string{t.tableHead(c)}
	for _, r := range t.list.visible(h - 2) {
		if r.heading {
			lines = append(lines, t.groupRow(c, r.group))
		} else {
			lines = append(lines, t.indicatorRow(c, r.indicator))
		}
	}
	if len(t.list.rows) == 0 {
		lines = append(lines, t.theme.Paint(style.Faint, t.glyphs.PadRight("  "+t.in(wordNoMatch), w)))
	}
	return append([]string{t.ruled(title, t.listPlace(h-2), w, !t.onSlider() && !t.filter.open)}, filled(lines, w, h-1)...)
}

// listPlace says where the selected indicator is in a list that does not fit into some rows, and where the others are: "↓ 3/25".
func (t *targets) listPlace(height int) string {
	if len(t.list.rows) <= height {
		return ""
	}
	arrows := ""
	if t.list.offset > 0 {
		arrows += string(t.glyphs.Up)
	}
	if t.list.offset+height < len(t.list.rows) {
		arrows += string(t.glyphs.Down)
	}
	at, of := t.list.place(t.selected)
	return fmt.Sprintf("%s %d/%d", arrows, at, of)
}

func (t *targets) tableHead(c table) string {
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", tableMarks))
	b.WriteString(t.glyphs.PadRight(t.in(wordIndicator), c.label+1))
	b.WriteString(t.glyphs.PadLeft(t.in(wordGrowth), c.growth) + " ")
	for _, y := range c.years {
		b.WriteString(" " + t.glyphs.PadLeft(strconv.Itoa(y), c.chance) + strings.Repeat(" ", 1+c.bar))
	}
	return t.theme.Paint(style.Faint, b.String())
}

// groupRow is a heading with the chances that all of the group's targets are met.
func (t *targets) groupRow(c table, id string) string {
	var b strings.Builder
	b.WriteString(t.theme.Paint(style.Heading, t.glyphs.PadRight(t.groupTitle(id), tableMarks+c.label+1+c.growth+1)))
	for _, y := range c.years {
		cell := strings.Repeat(" ", c.chance)
		if g := t.group(y, id); g != nil {
			cell = t.glyphs.PadLeft(t.coarse(g.All), c.chance)
		}
		b.WriteString(t.theme.Paint(style.Heading, " "+cell) + strings.Repeat(" ", 1+c.bar))
	}
	return b.String()
}

func (d *desk) group(year int, id string) *sim.GroupOutcome {
	j := d.joint(year)
	if j == nil || id == "" {
		return nil
	}
	for k := range j.Groups {
		if j.Groups[k].ID == id {
			return &j.Groups[k]
		}
	}
	return nil
}

// rowKey is all that an indicator's row depends on. Most edits change one row.
type rowKey struct {
	w                         int
	average                   float64
	required, differs, chosen bool
	chances                   [mostYears]sim.Chance
	theme                     *style.Theme
	lang                      model.Lang
}

func (t *targets) indicatorRow(c table, i int) string {
	k := rowKey{
		w: c.w, average: t.averageGrowth(i), required: t.assumption(i).Growth.Required, differs: t.differs(i),
		chosen: i == t.selected, theme: t.theme, lang: t.lang,
	}
	for n, y := range c.years {
		if target := t.target(i, y); target != nil {
			k.chances[n] = target.Chance
		}
	}
	return t.rows[i].of(k, func() []string { return []string{t.drawRow(c, i)} })[0]
}

// drawRow is an indicator with its growth and chances. The selected one is plain text on the colour of the selection.
func (t *targets) drawRow(c table, i int) string {
	ind := &t.plan.Indicators[i]
	theme, chosen := t.theme, i == t.selected
	paint := func(ink style.Ink, s string) string { return theme.Paint(ink, s) }
	marks := [2]string{" ", " "}
	if chosen {
		marks[0], theme = string(t.glyphs.Selected), nil
		paint = func(_ style.Ink, s string) string { return s }
	}
	if t.differs(i) {
		marks[1] = string(t.glyphs.Edited)
	}
	var b strings.Builder
	b.WriteString(marks[0] + paint(style.Aim, marks[1]))
	b.WriteString(paint(style.Plain, t.glyphs.PadRight(t.label(ind), c.label)))
	b.WriteString(t.growthCell(c, i, paint))
	for _, y := range c.years {
		b.WriteString(t.chanceCell(c, i, y, theme, paint))
	}
	if chosen {
		return t.theme.Selected.Render(b.String())
	}
	return b.String()
}

// growthCell is an indicator's growth: assumed, the plan's own (with a mark behind it), or derived (with a sign before it).
func (t *targets) growthCell(c table, i int, paint func(style.Ink, string) string) string {
	ink, before, behind := style.Supposed, "", " "
	switch {
	case t.derived(i):
		ink, before = style.Plain, string(t.glyphs.Formula)+" "
	case t.assumption(i).Growth.Required:
		ink, behind = style.Known, string(t.glyphs.Mark)
	}
	text := t.growthText(i, t.averageGrowth(i))
	room := c.growth + 1
	if style.Width(t.label(&t.plan.Indicators[i])) >= c.label { // the name leaves no blank
		room--
	}
	if style.Width(before+text) > room {
		before = strings.TrimSpace(before)
	}
	return paint(ink, t.glyphs.PadLeft(before+text, c.growth+1)) + paint(style.Aim, behind)
}

func (t *targets) chanceCell(c table, i, year int, theme *style.Theme, paint func(style.Ink, string) string) string {
	target := t.target(i, year)
	if target == nil {
		return strings.Repeat(" ", 2+c.chance+c.bar)
	}
	bar := chart.Bar(chart.Canvas{W: c.bar, Theme: theme, Glyphs: t.glyphs, Lang: t.lang}, target.Chance.Value())
	return " " + paint(style.Plain, t.glyphs.PadLeft(t.coarse(target.Chance), c.chance)) + " " + bar
}

// target returns what the latest projection says of an indicator's target of a year, or nil.
func (d *desk) target(i, year int) *sim.TargetOutcome {
	o := d.outcome(i)
	if o == nil {
		return nil
	}
	for k := range o.Targets {
		if o.Targets[k].Target.Year == year {
			return &o.Targets[k]
		}
	}
	return nil
}

// differs reports whether any assumption about an indicator differs from the saved scenario.
func (d *desk) differs(i int) bool {
	return !d.assumption(i).Equal(d.saved.Assumption(d.plan.Indicators[i].ID))
}

// coarse is a chance in whole percents, for a column that is glanced at.
func (d *desk) coarse(c sim.Chance) string {
	return style.Chance(c.Value(), max(c.Error, 0.005), max(c.Bound(), 0.01), d.lang)
}

// fine is a chance with the digits its error supports.
func (d *desk) fine(c sim.Chance) string { return style.Chance(c.Value(), c.Error, c.Bound(), d.lang) }

// growthText is growth of the indicator at a place in the plan, with its unit and the digits of its slider's step.
func (d *desk) growthText(i int, v float64) string {
	return style.Growth(v, d.decimals(i), d.plan.Indicators[i].Scale, d.lang)
}
