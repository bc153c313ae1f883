package ui

import (
	"slices"
	"strconv"

	"github.com/charmbracelet/bubbles/key"

	"foretell/model"
	"foretell/ui/report"
	"foretell/ui/style"
)

// bookWidth is the longest line of the book, in cells: what the eye still finds back from.
const bookWidth = 100

// bookColumn is the least width of a column, in cells, where there is more than one.
const bookColumn = 80

func (b *book) draw() []string {
	all, room, k := b.page(), b.room(), b.keys.book
	first := max(0, min(b.first, len(all)-room))
	title := b.inf(wordBookOf, b.label(&b.plan.Indicators[b.selected]), b.number(), len(b.plan.Indicators))
	lines := append([]string{b.titled(title, b.w, true)}, b.poured(all[first:])...)
	keys := []key.Binding{merged("←→", b.in(keyIndicators), k.Previous, k.Next)}
	if more := b.in(helpMore); len(all) > room {
		if rest := len(all) - first - room; rest > 0 {
			more = b.inf(wordBookRest, rest)
		}
		keys = append([]key.Binding{merged("↑↓", more, k.Up, k.Down)}, keys...)
	}
	return append(lines, b.foot(k.Close, keys...))
}

// poured is as much of a text as finds room, column after column.
func (b *book) poured(text []string) []string {
	rows, w := b.rows(), b.columnWidth()
	lines := make([]string, rows)
	for c := range b.columns() {
		from := min(c*rows, len(text))
		column := b.fit(indented(slices.Clone(text[from:min(from+rows, len(text))])), w, rows)
		for n, l := range column {
			lines[n] += l
		}
	}
	return b.fit(lines, b.w, rows)
}

// number is the page's place among all, from 1.
func (b *book) number() int {
	n := 0
	for _, r := range b.order.rows {
		if !r.heading {
			if n++; r.indicator == b.selected {
				break
			}
		}
	}
	return n
}

// write writes the selected indicator's page: the plan's table, its text, and the actions that bear on it.
func (b *book) write() []string {
	t := &teller{desk: b.desk, w: min(b.columnWidth()-4, bookWidth)}
	ind := &b.plan.Indicators[b.selected]
	for _, l := range wrap(b.data(ind.Name), t.w) {
		t.lines = append(t.lines, b.theme.Strong.Render(l))
	}
	t.say(style.Faint, b.inf(wordLine, b.data(b.plan.Title), b.data(b.plan.Source)))
	t.blank()
	b.writeRow(t, ind)
	t.blank()
	b.writePromises(t, ind)
	t.blank()
	b.writeActions(t, ind)
	return t.lines
}

// writeRow writes the indicator's row of the plan's table, and what was published later.
func (b *book) writeRow(t *teller, ind *model.Indicator) {
	if len(ind.Targets) == 0 {
		t.head(b.in(wordNotInTable))
	} else {
		t.head(b.in(wordPlansTable) + b.inParentheses(b.lineText(ind.SourceLine)))
	}
	t.say(style.Plain, b.inf(wordUnitLine, b.data(ind.Unit), b.groupTitle(ind.Group)))
	base := strconv.Itoa(b.plan.BaseYear) + b.in(wordColon) + style.Exact(ind.Base, b.lang)
	if why := b.data(ind.BaseAssumed); why != "" {
		t.say(style.Supposed, base+b.inParentheses(b.inf(wordBaseAssumed, why)))
	} else {
		t.say(style.Known, base+b.inParentheses(b.in(wordBaseYear)))
	}
	for k, target := range ind.Targets {
		sort := b.in(wordFinal)
		if k < len(ind.Targets)-1 {
			sort = b.in(wordMilestone)
		}
		if b.standings() {
			sort += b.in(wordListComma) + b.in(wordStandings[target.Standing])
		}
		t.say(style.Known, strconv.Itoa(target.Year)+b.in(wordColon)+b.aimText(target)+b.inParentheses(sort))
	}
	if len(ind.Targets) > 0 && !b.standings() {
		t.say(style.Faint, b.in(wordNoStanding))
	}
	for _, a := range ind.Actuals {
		t.say(style.Observed, b.inf(wordActual, a.Year, style.Exact(a.Value, b.lang), b.glyphs.Spell(readable(a.Source))))
	}
	if ind.Formula != nil {
		t.say(style.Supposed, b.inf(wordByOurFormula, readable(ind.Formula.Text)))
	}
	if text := b.testedText(b.selected); text != "" {
		t.say(style.Aim, text)
	}
}

// aimText is what a target asks for, in few cells: "≥ 40 000".
func (d *desk) aimText(t model.Target) string {
	sign := map[model.Relation]string{model.AtLeast: "≥ ", model.AtMost: "≤ "}[t.Relation]
	return d.glyphs.Spell(sign + d.threshold(t))
}

// standings reports whether the plan gives any of its targets a force of its own.
func (b *book) standings() bool {
	return slices.ContainsFunc(b.plan.Indicators, func(ind model.Indicator) bool {
		return slices.ContainsFunc(ind.Targets, func(t model.Target) bool { return t.Standing == model.Binding })
	})
}

// writePromises writes what the plan's text promises of the indicator, in its words.
func (b *book) writePromises(t *teller, ind *model.Indicator) {
	t.head(b.in(wordInItsWords))
	any := false
	for i := range b.plan.Commitments {
		if c := &b.plan.Commitments[i]; c.Indicator == ind.ID {
			b.writePromise(t, c)
			any = true
		}
	}
	if !any {
		t.say(style.Faint, b.in(wordNoPromise))
	}
}

func (b *book) writePromise(t *teller, c *model.Commitment) {
	t.say(style.Known, b.glyphs.Spell("“"+readable(c.Quote)+"”")+b.inParentheses(b.lineText(c.SourceLine)))
	text := b.data(c.Name) + b.in(wordColon) + b.glyphs.Spell(readable(report.Promise(c, b.lang)))
	if c.Deadline != 0 {
		text += b.inf(wordDueBy, c.Deadline) + b.inParentheses(b.data(c.DeadlineBasis))
	}
	t.sayAt(2, style.Plain, text)
	if len(c.Owners) > 0 {
		t.sayAt(2, style.Plain, b.inf(wordOwners, t.names(c.Owners))+b.inParentheses(b.data(c.OwnersBasis)))
	}
	if c.Restates {
		t.sayAt(2, style.Faint, b.in(wordRestates))
	}
	if c.Target != nil && !c.Restates {
		t.sayAt(2, style.Supposed, b.inf(wordTestable, b.aimText(*c.Target), c.Target.Year))
	}
	if note := b.data(c.Note); note != "" {
		t.sayAt(2, style.Supposed, b.inf(wordOurNote, note))
	}
}

// writeActions writes the actions and tasks that bear on the indicator: first those that name it, then those that we judge to.
func (b *book) writeActions(t *teller, ind *model.Indicator) {
	if len(b.plan.Actions) == 0 {
		t.head(b.in(wordStatedActions))
		t.say(style.Faint, b.in(wordNoActions))
		return
	}
	b.writeBearing(t, wordStatedActions, wordNoneStated, style.Known,
		func(a model.Action) bool { return slices.Contains(statedBy(a), ind.ID) },
		func(k model.Task) bool { return slices.Contains(k.StatedOn, ind.ID) })
	t.blank()
	b.writeBearing(t, wordJudgedActions, wordNoneJudged, style.Supposed,
		func(a model.Action) bool { return slices.Contains(a.BearsOn, ind.ID) },
		func(k model.Task) bool {
			return slices.Contains(k.BearsOn, ind.ID) && !slices.Contains(k.StatedOn, ind.ID)
		})
}

// statedBy returns the indicators that the plan's own words name for an action.
func statedBy(a model.Action) []string {
	if a.Stated {
		return append(slices.Clone(a.StatedOn), a.BearsOn...)
	}
	return a.StatedOn
}

// writeBearing writes the actions that pass, each with the tasks that do or have a part that does.
func (b *book) writeBearing(t *teller, head, none model.Text, ink style.Ink, passes func(model.Action) bool, bears func(model.Task) bool) {
	t.head(b.in(head))
	any := false
	for _, a := range b.plan.Actions {
		if !passes(a) {
			continue
		}
		any = true
		t.say(ink, b.data(a.Title)+b.inParentheses(b.lineText(a.SourceLine)))
		before := len(t.lines)
		t.tellTasks(a.Tasks, 2, func(k model.Task) bool { return bears(k) || slices.ContainsFunc(k.Subtasks, bears) })
		if len(t.lines) == before {
			t.tellOwners(2, a.Owners, ownedBy(a.Tasks, a.Owners))
		}
	}
	if !any {
		t.say(style.Faint, b.in(none))
	}
}

var _ overlay = (*book)(nil)
