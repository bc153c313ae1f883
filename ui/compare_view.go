package ui

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"foretell/sim"
	"foretell/ui/style"
)

func (v *compare) drawPane(p comparePane, w, h int) []string {
	k := compareKey{
		lookKey: v.looks(w, h), selected: v.selected, year: v.year, answer: v.found.version, sides: len(v.sides), offset: v.offset, below: v.below,
		page: v.page, byDifference: v.byDifference, current: v.known(), err: v.found.err,
	}
	return v.memos[p].of(k, func() []string {
		switch p {
		case comparedPane:
			return v.drawCompared(w, h)
		case differencesPane:
			return v.drawDifferences(w, h)
		case comparedFans:
			return v.drawFans(w, h)
		default:
			return v.drawAssumed(w, h)
		}
	})
}

// known reports whether the answer is about as many scenarios as are shown, though one may have been edited since.
func (v *compare) known() bool {
	return v.found.version > 0 && v.found.err == nil && len(v.found.answer.sides) == len(v.shownSides())
}

// rows are the indicators with a target in the year, under their groups' headings or with the largest difference first.
func (v *compare) rows() []row {
	var l list
	l.show(v.desk, "")
	year := v.targetYear()
	rows := slices.DeleteFunc(l.rows, func(r row) bool {
		if r.heading {
			return v.byDifference || r.group == ""
		}
		return v.latest == nil || v.App.target(r.indicator, year) == nil
	})
	if v.byDifference && v.known() {
		slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(v.largest(b.indicator), v.largest(a.indicator)) })
	}
	return rows
}

// largest is the largest difference of an indicator's chance in the year, in either direction.
func (v *compare) largest(i int) (largest float64) {
	if t := v.compared(i); t != nil {
		for _, d := range t.Differences {
			largest = max(largest, math.Abs(d.Value))
		}
	}
	return largest
}

// compared returns the comparison of an indicator's target in the year, or nil.
func (v *compare) compared(i int) *sim.TargetComparison {
	if v.found.answer.Comparison == nil {
		return nil
	}
	for n := range v.found.answer.Targets {
		if t := &v.found.answer.Targets[n]; t.Year == v.targetYear() && t.Indicator == &v.plan.Indicators[i] {
			return t
		}
	}
	return nil
}

// together returns the comparison of all targets of the year, or nil.
func (v *compare) together() *sim.JointComparison {
	if v.found.answer.Comparison == nil {
		return nil
	}
	for n := range v.found.answer.Joint {
		if j := &v.found.answer.Joint[n]; j.Year == v.targetYear() {
			return j
		}
	}
	return nil
}

// unknown is a pane without an answer; nil where there is one.
func (v *compare) unknown(title string, w, h int) []string {
	text := v.theme.Muted.Render(v.in(wordComputing))
	switch {
	case v.known():
		return nil
	case v.found.err != nil:
		text = v.theme.Muted.Render(v.in(wordNoAnswer))
	}
	return append([]string{v.titled(title, w, false)}, v.fit(indented(append([]string{""}, wrap(text, w-4)...)), w, h-1)...)
}

// drawCompared says which scenario gives the better chance, by how much and how surely, and under it what each gives.
func (v *compare) drawCompared(w, h int) []string {
	ind := &v.plan.Indicators[v.selected]
	title := v.inf(wordCompared, v.label(ind), v.targetYear())
	if pane := v.unknown(title, w, h); pane != nil {
		return pane
	}
	head, sure := v.verdict()
	lines := wrap(head, w-4)
	for i, l := range lines {
		lines[i] = "  " + v.theme.Strong.Render(l)
	}
	for _, l := range wrap(sure, w-4) {
		lines = append(lines, "  "+l)
	}
	lines = v.clip(lines, h-2-len(v.found.answer.sides))
	if len(lines) < h-3-len(v.found.answer.sides) {
		lines = append(lines, "")
	}
	return append([]string{v.titled(title, w, true)}, v.fit(append(lines, v.sideTable(w)...), w, h-1)...)
}

// verdict says which scenario gives the better chance, and how sure that is.
func (v *compare) verdict() (head, sure string) {
	c := v.found.answer
	names, t := v.sideNames(c.sides), v.compared(v.selected)
	switch {
	case t == nil:
		return v.inf(wordNoAim, v.label(&v.plan.Indicators[v.selected]), v.targetYear()), ""
	case len(c.sides) == 1:
		return v.in(wordAlone), v.in(wordHowToRival)
	}
	best, next := leaders(t.Chances)
	gap := v.gap(t, next, best)
	first, second := v.fine(t.Chances[best]), v.fine(t.Chances[next])
	switch {
	case gap.Won+gap.Lost == 0:
		return v.inf(wordNoChange, first), v.inf(wordSamePaths, style.Exact(float64(c.Sides[0].Paths), v.lang))
	case math.Abs(gap.Value) <= 2*gap.Error:
		return v.inf(wordNoBetter, names[best], first, names[next], second), v.inf(wordUnsureGap, v.byPoints(gap.Value, gap.Error))
	}
	phrase := wordBetter
	if len(names) > 2 {
		phrase = wordBest
		head = v.inf(phrase, names[best], first, names[next], second)
	} else {
		head = v.inf(phrase, names[best], first, second)
	}
	return head, v.inf(wordSureGap, v.byPoints(gap.Value, gap.Error), style.Number(gap.Value/gap.Error, 2, v.lang))
}

// leaders returns the scenarios with the two greatest chances.
func leaders(chances []sim.Chance) (best, next int) {
	order := make([]int, len(chances))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(chances[b].Value(), chances[a].Value()) })
	return order[0], order[1]
}

// gap is the difference of a target's chance between two scenarios, path by path.
func (v *compare) gap(t *sim.TargetComparison, from, to int) sim.Difference {
	a, b := v.found.answer.Sides[from], v.found.answer.Sides[to]
	goal, err := sim.ParseGoal(v.plan, b.Scenario, "all("+t.Indicator.ID+")@"+strconv.Itoa(t.Year))
	if err == nil {
		if d, err := sim.Compare(a, b, goal); err == nil {
			return d
		}
	}
	return sim.Difference{Value: t.Chances[to].Value() - t.Chances[from].Value(), Error: math.Hypot(t.Chances[to].Error, t.Chances[from].Error)}
}

// byPoints is a difference of chances in points with its error, and no more digits than that supports; "=" where not one path
// differs.
func (d *desk) byPoints(value, err float64) string {
	if value == 0 && !(err > 0) {
		return "="
	}
	text := d.signedTo(100*value, 100*err)
	if e := style.Error(err); e != "" {
		text += " " + e
	}
	return d.glyphs.Spell(text)
}

// signedTo is a number with its sign and the digits an error supports, two at most after the point, or three of a
// small one.
func (d *desk) signedTo(v, err float64) string {
	decimals, most := 2, 2
	if math.Abs(v) < 0.1 {
		most = 3
	}
	if err > 0 {
		decimals = min(max(int(math.Ceil(-math.Log10(err)-1e-9)), 0), most)
	}
	text := style.Decimals(v, decimals, d.lang)
	if v > 0 {
		text = "+" + text
	}
	return text
}

// sideTable is a line for each scenario: the chance, how many targets are met, and both against the first.
func (v *compare) sideTable(w int) []string {
	const chance, gap, mean = 7, 13, 11 // the last gap, of targets, is one wider
	c := v.found.answer
	t, j := v.compared(v.selected), v.together()
	name := max(8, w-5-chance-2*gap-mean)
	right := func(cells ...string) string {
		line := ""
		for n, cell := range cells {
			line += v.glyphs.PadLeft(cell, []int{chance, gap, mean, gap + 1}[n])
		}
		return line
	}
	of := 0
	if j != nil {
		of = v.joint(v.targetYear()).Targets
	}
	against := ""
	if len(c.sides) > 1 {
		against = v.in(wordSideGap)
	}
	lines := []string{v.theme.Paint(style.Faint, "  "+v.glyphs.PadRight(v.in(wordSide), name)+
		right(v.in(wordSideChance), against, v.inf(wordSideMean, of), against))}
	for k, called := range v.sideNames(c.sides) {
		cells := make([]string, 4)
		if t != nil {
			cells[0] = v.fine(t.Chances[k])
		}
		if t != nil && k > 0 {
			cells[1] = v.byPoints(t.Differences[k].Value, t.Differences[k].Error)
		}
		if j != nil {
			m := j.MeanMet[k]
			cells[2] = v.unsigned(m.Mean, m.MeanError)
			if k > 0 {
				cells[3] = v.byTargets(m.Value, m.Error)
			}
		}
		lines = append(lines, "  "+v.theme.Paint(style.Supposed, v.glyphs.PadRight(string(rune('A'+k))+" "+called, name))+right(cells...))
	}
	return lines
}

// unsigned is a mean with the digits its error supports.
func (d *desk) unsigned(v, err float64) string {
	return strings.TrimPrefix(d.signedTo(v, max(err, 0.05)), "+")
}

// byTargets is a difference of mean numbers of targets met with its error.
func (d *desk) byTargets(value, err float64) string {
	if value == 0 && !(err > 0) {
		return "="
	}
	text := d.signedTo(value, err)
	if e := style.Error(err / 100); e != "" {
		text += " " + e
	}
	return d.glyphs.Spell(text)
}
