package ui

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"foretell/sim"
	"foretell/ui/chart"
	"foretell/ui/style"
)

// mark marks the selected target of the year, or unmarks it: the marked ones are asked about together.
func (t *together) mark() {
	if t.target(t.selected, t.targetYear()) == nil {
		return
	}
	if at := slices.Index(t.marked, t.selected); at >= 0 {
		t.marked = slices.Delete(slices.Clone(t.marked), at, at+1)
		return
	}
	t.marked = append(slices.Clone(t.marked), t.selected)
	slices.Sort(t.marked)
}

// chosen are the indicators with a target in the year that are asked about: the marked ones, otherwise the selected one.
func (t *together) chosen() []int {
	has := func(i int) bool { return t.target(i, t.targetYear()) != nil }
	if marked := slices.DeleteFunc(slices.Clone(t.marked), func(i int) bool { return !has(i) }); len(marked) > 0 {
		return marked
	}
	if has(t.selected) {
		return []int{t.selected}
	}
	return nil
}

// goal is that all of some indicators' targets of the year are met.
func (t *together) goal(of []int) (sim.Goal, error) {
	parts := make([]string, len(of))
	for k, i := range of {
		parts[k] = t.plan.Indicators[i].ID + "@" + strconv.Itoa(t.targetYear())
	}
	return sim.ParseGoal(t.plan, t.latest.Scenario, strings.Join(parts, " & "))
}

// drawLinks says how likely the chosen targets are met all together, and how all others fare where they are and where they are not.
func (t *together) drawLinks(w, h int) []string {
	title := t.inf(wordLinks, t.targetYear())
	if t.latest == nil {
		return t.waiting(title, w, h)
	}
	of := t.chosen()
	goal, err := t.goal(of)
	if len(of) == 0 || err != nil {
		return t.waiting(title, w, h)
	}
	head := wrap(t.chosenText(of, t.latest.Chance(goal)), w-4)
	for i, l := range head {
		head[i] = "  " + t.theme.Strong.Render(l)
	}
	head = append(t.clip(head, max(1, h-4)), "  "+t.theme.Paint(style.Faint, t.glyphs.Truncate(t.in(wordLinksHow), w-4)))
	data := chart.EffectsData{Selected: -1, Change: "r"}
	for _, l := range t.strongest(goal) {
		data.Rows = append(data.Rows, chart.EffectRow{
			Name: t.label(l.Indicator), Before: l.IfMissed.Value(), After: l.IfMet.Value(), Error: l.IfMet.Error,
			From: t.coarse(*l.IfMissed), To: t.coarse(*l.IfMet), Change: t.glyphs.Spell(correlationText(l)),
		})
	}
	lines := []string{t.titled(title, w, false)}
	lines = append(lines, t.fit(head, w, len(head))...)
	for l := range strings.SplitSeq(chart.Effects(t.canvas(w-2, h-1-len(head)), data), "\n") {
		lines = append(lines, " "+l+" ")
	}
	return filled(lines, w, h)
}

// strongest are the other targets of the year, those that meet and miss together with a goal the most first.
func (t *together) strongest(goal sim.Goal) []sim.Link {
	of := t.chosen()
	links := slices.DeleteFunc(t.latest.Links(goal, t.targetYear()), func(l sim.Link) bool {
		return l.IfMet == nil || l.IfMissed == nil || slices.Contains(of, t.plan.Index(l.Indicator.ID))
	})
	slices.SortStableFunc(links, func(a, b sim.Link) int {
		return cmp.Compare(math.Abs(b.Correlation), math.Abs(a.Correlation))
	})
	return links
}

// chosenText says how likely the chosen targets are met.
func (t *together) chosenText(of []int, c sim.Chance) string {
	sure := strings.TrimSpace(t.fine(c) + " " + style.Error(c.Error))
	if len(of) == 1 {
		return t.inf(wordOneMet, t.label(&t.plan.Indicators[of[0]]), sure)
	}
	return t.inf(wordMarkedMet, len(of), sure)
}

// correlationText is a correlation with the digits its error supports.
func correlationText(l sim.Link) string {
	decimals := 2
	if l.CorrelationError >= 0.05 {
		decimals = 1
	}
	text := strconv.FormatFloat(l.Correlation, 'f', decimals, 64)
	if l.Correlation >= 0 {
		text = "+" + text
	}
	return text
}
