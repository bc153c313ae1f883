package ui

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"foretell/sim"
	"foretell/ui/chart"
	"foretell/ui/style"
)

// drawEffect draws the chances before and after: first how many targets are met, then each target that is moved, then all at once.
func (v *levers) drawEffect(w, h int) []string {
	if v.latest == nil || len(v.plan.TargetYears()) == 0 {
		return v.waiting(v.in(wordEffect), w, h)
	}
	f := v.known()
	title, lines := v.effectTitle(f), v.effectHead(f, w-4)
	body := v.fit(indented(lines), w, min(len(lines), h-1))
	rest := h - 1 - len(body)
	if rest < 2 {
		return append([]string{v.titled(title, w, false)}, body...)
	}
	block := chart.Effects(v.canvas(w-2, rest), chart.EffectsData{Rows: v.effectRows(f), Selected: -1})
	for l := range strings.SplitSeq(block, "\n") {
		body = append(body, " "+l+" ")
	}
	return append([]string{v.titled(title, w, false)}, v.fit(body, w, h-1)...)
}

// effectTitle says what is turned from where to where, and for which year's targets.
func (v *levers) effectTitle(f *effect) string {
	year := v.targetYear()
	e, ok := v.chosen()
	switch {
	case v.all:
		return v.inf(wordAllEdits, year)
	case !ok:
		return v.in(wordEffect)
	case f == nil:
		return v.inf(wordEffectOf, v.effortName(e), year)
	}
	phrase := wordAsSet
	if f.fully {
		phrase = wordIfFully
	}
	return v.inf(phrase, v.percent(f.from), v.percent(f.to), year, v.effortName(e))
}

// effectHead is how many targets are met before and after, or why nothing is known of it.
func (v *levers) effectHead(f *effect, w int) []string {
	e, ok := v.chosen()
	switch {
	case v.found.err != nil && (v.all || ok && e.turns()):
		return []string{v.theme.Muted.Render(v.in(wordNoAnswer))}
	case !v.all && ok && !e.turns():
		return wrap(v.in(wordAssumesNone), w)
	case f == nil && !ok && !v.all:
		return wrap(v.in(wordNothingToTurn), w)
	case f == nil:
		return []string{v.theme.Muted.Render(v.in(wordComputing))}
	}
	for _, j := range f.sides.Joint {
		if j.Year != v.targetYear() {
			continue
		}
		of, was, now := v.joint(j.Year).Targets, j.MeanMet[0], j.MeanMet[1]
		text := v.inf(wordMeanMoves, v.mean(was), v.mean(now), of, v.meanChange(now))
		return []string{v.theme.Strong.Render(v.glyphs.Truncate(text, w))}
	}
	return nil
}

// mean is a mean number of targets met, with the digits its error supports.
func (v *levers) mean(m sim.MeanDifference) string { return style.Decimals(m.Mean, 1, v.lang) }

// meanChange is how many more targets are met, with its error.
func (v *levers) meanChange(m sim.MeanDifference) string {
	if m.Value == 0 && m.Error == 0 {
		return v.in(wordUnmoved)
	}
	return v.glyphs.Spell(v.signedTo(m.Value, m.Error) + " ±" + style.Number(m.Error, 1, v.lang))
}

// effectRows are the targets of the year that are moved, then all of them at once. Without a known effect each has its chance now.
func (v *levers) effectRows(f *effect) (rows []chart.EffectRow) {
	e, ok := v.chosen()
	year := v.targetYear()
	for i := range v.plan.Indicators {
		t := v.target(i, year)
		if t == nil || !v.all && (!ok || !v.moves(e, i)) {
			continue
		}
		row := chart.EffectRow{Name: v.label(&v.plan.Indicators[i]), Before: math.NaN(), After: math.NaN(), To: v.fine(t.Chance)}
		if f != nil {
			for _, c := range f.sides.Targets {
				if c.Indicator == &v.plan.Indicators[i] && c.Year == year {
					v.fill(&row, c.Chances, c.Differences)
				}
			}
		}
		rows = append(rows, row)
	}
	if f == nil {
		return rows
	}
	if v.all {
		rows = farthest(rows)
	}
	for _, j := range f.sides.Joint {
		if j.Year == year {
			row := chart.EffectRow{Name: v.inf(wordAllOf, v.joint(year).Targets)}
			v.fill(&row, j.All, j.Differences)
			rows = append(rows, chart.EffectRow{Name: v.in(wordAllAtOnce), Heading: true}, row)
		}
	}
	return rows
}

// farthest keeps the rows that moved, the farthest first.
func farthest(rows []chart.EffectRow) []chart.EffectRow {
	far := func(r chart.EffectRow) float64 { return math.Abs(r.After - r.Before) }
	rows = slices.DeleteFunc(rows, func(r chart.EffectRow) bool { return far(r) == 0 })
	slices.SortStableFunc(rows, func(a, b chart.EffectRow) int { return cmp.Compare(far(b), far(a)) })
	return rows
}

// fill writes the chances before and after into a row, and their difference.
func (v *levers) fill(row *chart.EffectRow, chances []sim.Chance, differences []sim.Difference) {
	d := differences[1]
	row.Before, row.After, row.Error = chances[0].Value(), chances[1].Value(), d.Error
	row.From, row.To = v.fine(chances[0]), v.fine(chances[1])
	row.Change = v.byPoints(d.Value, d.Error)
}
