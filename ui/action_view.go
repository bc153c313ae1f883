package ui

import (
	"slices"
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// drawAction tells what is assumed of the chosen lever or event, and of the action it stands for what the plan says.
func (v *levers) drawAction(w, h int) []string {
	title := v.in(wordAction)
	if e, ok := v.chosen(); ok {
		title = v.effortName(e)
	}
	lines := v.actionLines(w - 4)
	above, rows := min(v.told, max(0, len(lines)-1)), max(1, h-1)
	if rest := len(lines) - above - rows; rest > 0 {
		title = v.inf(wordMoreLines, title, rest)
	}
	return append([]string{v.titled(title, w, false)}, v.fit(indented(lines[above:]), w, h-1)...)
}

// toldRows and toldWidth are the room for the text about an action, in lines and cells.
func (v *levers) toldRows() int { h, _ := v.toldRoom(); return h }

func (v *levers) toldWidth() int { _, w := v.toldRoom(); return w }

func (v *levers) toldRoom() (h, w int) {
	for _, p := range v.pages {
		for _, c := range p.left {
			if c.pane == actionPane {
				return max(1, c.h-1), p.leftW - 4
			}
		}
		for _, c := range p.right {
			if c.pane == actionPane {
				return max(1, c.h-1), p.rightW - 4
			}
		}
	}
	return 1, 1
}

func (v *levers) actionLines(w int) (lines []string) {
	e, ok := v.chosen()
	if !ok {
		return nil
	}
	t := &teller{desk: v.desk, w: w}
	if e.action != nil {
		t.tellAction(e.action)
		t.blank()
	}
	switch e.sort {
	case leverEffort:
		v.tellLever(t, e)
	case eventEffort:
		v.tellEvent(t, e)
	default:
		t.say(style.Supposed, v.in(wordAssumesNone))
	}
	if e.action != nil && len(e.action.Tasks) > 0 {
		t.blank()
		t.head(v.in(wordItsTasks))
		t.tellTasks(e.action.Tasks, 0, func(model.Task) bool { return true })
	}
	return t.lines
}

// tellLever says what the scenario assumes that a lever does.
func (v *levers) tellLever(t *teller, e effort) {
	l := e.lever
	t.head(v.in(wordAssumedHere))
	if l.Ramp > 0 {
		t.say(style.Supposed, v.inf(wordWorksFrom, l.Start, style.Exact(l.Ramp, v.lang)))
	} else {
		t.say(style.Supposed, v.inf(wordWorksAt, l.Start))
	}
	var effects []string
	for _, f := range l.Effects {
		if i := v.plan.Index(f.Indicator); i >= 0 {
			effects = append(effects, v.label(&v.plan.Indicators[i])+" "+v.signed(i, f.Distribution))
		}
	}
	t.say(style.Supposed, v.inf(wordAtFull, strings.Join(effects, v.in(wordSemicolon))))
	t.sayWhy(l.Why)
	if e.action == nil {
		t.say(style.Supposed, v.in(wordNotOfPlan))
	}
}

// tellEvent says what the scenario assumes that an event does.
func (v *levers) tellEvent(t *teller, e effort) {
	t.head(v.in(wordAssumedHere))
	var struck []string
	impact := ""
	for i := range v.plan.Indicators {
		if ind := &v.plan.Indicators[i]; e.event.Strikes(ind) {
			struck = append(struck, v.label(ind))
			if text := v.effectText(i, e.event.Impact); !strings.Contains(impact, text) {
				impact = strings.TrimPrefix(impact+v.in(wordOr)+text, v.in(wordOr))
			}
		}
	}
	t.say(style.Supposed, v.inf(wordStrikes, years(*e.event), impact, strings.Join(struck, v.in(wordListComma))))
	if e.event.Rebound != 0 {
		t.say(style.Supposed, v.inf(wordReboundLine, v.percent(e.event.Rebound)))
	}
	t.sayWhy(e.event.Why)
	t.say(style.Supposed, v.in(wordEventNotPlan))
}

// teller writes texts of the plan and about it, broken into lines of at most w cells.
type teller struct {
	*desk
	w     int
	lines []string
}

func (t *teller) blank() { t.lines = append(t.lines, "") }

func (t *teller) head(text string) {
	for _, l := range wrap(text, t.w) {
		t.lines = append(t.lines, t.theme.Paint(style.Heading, l))
	}
}

func (t *teller) say(ink style.Ink, text string) { t.sayAt(0, ink, text) }

// sayAt writes a text some cells in; its further lines are two cells further in.
func (t *teller) sayAt(in int, ink style.Ink, text string) {
	for n, l := range wrap(text, max(8, t.w-in-2)) {
		if n > 0 {
			l = "  " + l
		}
		t.lines = append(t.lines, strings.Repeat(" ", in)+t.theme.Paint(ink, l))
	}
}

func (t *teller) sayWhy(why model.Text) {
	if text := t.data(why); text != "" {
		t.say(style.Faint, t.inf(wordWhy, text))
	}
}

// tellAction writes an action of the plan with its owners and what it bears on.
func (t *teller) tellAction(a *model.Action) {
	t.head(t.in(wordThePlan) + t.inParentheses(t.lineText(a.SourceLine)))
	t.say(style.Known, t.data(a.Title))
	t.tellOwners(0, a.Owners, ownedBy(a.Tasks, a.Owners))
	t.tellBears(a.BearsOn, statedBy(*a))
}

// ownedBy reports whether the owners of an action are named for its tasks alone.
func ownedBy(tasks []model.Task, owners []string) bool {
	var all []string
	for _, k := range tasks {
		all = append(all, k.Owners...)
	}
	return len(all) > 0 && !slices.ContainsFunc(owners, func(o string) bool { return !slices.Contains(all, o) })
}

// tellOwners names who answers for something; of says that the plan names them for its parts only.
func (t *teller) tellOwners(in int, owners []string, parts bool) {
	if len(owners) == 0 {
		return
	}
	phrase := wordOwners
	if parts {
		phrase = wordOwnersOfParts
	}
	t.sayAt(in, style.Plain, t.inf(phrase, t.names(owners)))
}

func (t *teller) names(all []string) string {
	clean := make([]string, len(all))
	for i, s := range all {
		clean[i] = t.glyphs.Spell(readable(s))
	}
	return strings.Join(clean, t.in(wordListComma))
}

// tellBears lists the indicators that the plan's own words name, and apart from them those that are a judgement.
func (t *teller) tellBears(on, stated []string) {
	var said, judged []string
	for i := range t.plan.Indicators {
		ind := &t.plan.Indicators[i]
		switch {
		case slices.Contains(stated, ind.ID):
			said = append(said, t.label(ind))
		case slices.Contains(on, ind.ID):
			judged = append(judged, t.label(ind))
		}
	}
	if len(said) > 0 {
		t.say(style.Known, t.inf(wordStatedOn, strings.Join(said, t.in(wordListComma))))
	}
	if len(judged) > 0 {
		t.say(style.Supposed, t.inf(wordJudgedOn, strings.Join(judged, t.in(wordListComma))))
	}
}

// tellTasks lists the tasks that are wanted, and among their parts those that are, each with its owners where the plan names them.
func (t *teller) tellTasks(tasks []model.Task, in int, wanted func(model.Task) bool) {
	for _, k := range tasks {
		if !wanted(k) {
			continue
		}
		t.sayAt(in, style.Plain, strings.TrimSpace(readable(k.Code)+" "+t.data(k.Title))+t.inParentheses(t.lineText(k.SourceLine)))
		if k.OwnersStated {
			t.tellOwners(in+2, k.Owners, false)
		}
		t.tellTasks(k.Subtasks, in+2, wanted)
	}
}

// lineText names a line of the plan's text; empty where it is unknown.
func (d *desk) lineText(line int) string {
	if line == 0 {
		return ""
	}
	return d.inf(wordSourceLine, line)
}

func (d *desk) inParentheses(text string) string {
	if text == "" {
		return ""
	}
	return d.inf(wordID, text)
}
