package ui

import (
	"math"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/chart"
	"foretell/ui/style"
)

// dots is the number of outcomes a quantile dot plot shows: few enough to count.
const dots = 20

// canvas is a chart's place in a pane.
func (d *desk) canvas(w, h int) chart.Canvas {
	return chart.Canvas{W: max(0, w), H: max(0, h), Theme: d.theme, Glyphs: d.glyphs, Lang: d.lang}
}

// drawn puts a chart under a pane's rule, a blank cell on either side.
func (d *desk) drawn(title string, w int, block string) []string {
	lines := []string{d.titled(title, w, false)}
	for l := range strings.SplitSeq(block, "\n") {
		lines = append(lines, " "+l+" ")
	}
	return lines
}

// waiting is a pane before the first projection, or one about targets over a plan that has none.
func (d *desk) waiting(title string, w, h int) []string {
	text := d.in(wordComputing)
	switch {
	case d.latest != nil:
		text = d.in(wordNoTargets)
	case d.fault != nil:
		text = ""
	}
	return append([]string{d.titled(title, w, false)}, d.fit([]string{"", " " + d.theme.Muted.Render(text)}, w, h-1)...)
}

// drawFan draws the selected indicator's past, its projection and its targets.
func (t *targets) drawFan(w, h int) []string {
	ind, base := &t.plan.Indicators[t.selected], t.bases[t.selected]
	title := t.inf(wordLine, t.label(ind), t.data(ind.Unit))
	o := t.outcome(t.selected)
	if o == nil {
		return t.waiting(title, w, h)
	}
	fan := chart.FanData{
		Years: []int{t.plan.BaseYear}, Base: ind.Base, Supposed: ind.BaseAssumed != (model.Text{}),
		P5: []float64{base}, P25: []float64{base}, P50: []float64{base}, P75: []float64{base}, P95: []float64{base},
	}
	for _, y := range o.Years {
		fan.Years = append(fan.Years, y.Year)
		fan.P5, fan.P25, fan.P50 = append(fan.P5, y.P5), append(fan.P25, y.P25), append(fan.P50, y.P50)
		fan.P75, fan.P95 = append(fan.P75, y.P75), append(fan.P95, y.P95)
	}
	for _, a := range ind.Actuals {
		fan.Actuals = append(fan.Actuals, chart.Point{Year: a.Year, Value: a.Value})
	}
	for k, target := range o.Targets {
		fan.Marks = append(fan.Marks, chart.Mark{
			Year: target.Target.Year, Value: target.Target.Value, High: target.Target.High,
			Label: t.coarse(target.Chance), Milestone: k < len(o.Targets)-1,
		})
	}
	return t.drawn(title, w, chart.Fan(t.canvas(w-2, h-1), fan))
}

// picture is how a final year's outcomes are drawn.
type picture uint8

const (
	dotsPicture picture = iota
	histogramPicture
	exceedancePicture
	pictures
)

// drawOutcomes draws the selected indicator's final year in the way chosen.
func (t *targets) drawOutcomes(w, h int) []string {
	o := t.outcome(t.selected)
	if t.picture == dotsPicture || o == nil {
		return t.drawDots(w, h)
	}
	year, label := t.plan.Horizon, ""
	var target *model.Target
	if n := len(o.Targets); n > 0 {
		last := &o.Targets[n-1]
		year, target, label = last.Target.Year, &last.Target, t.coarse(last.Chance)
	}
	outcomes := chart.EqualBins(t.latest.Paths, 256, func(share float64) float64 { return o.Quantile(year, share) })
	if t.picture == histogramPicture {
		title := t.inf(wordHistogram, t.label(o.Indicator), year)
		return t.drawn(title, w, chart.Histogram(t.canvas(w-2, h-1), chart.HistogramData{Outcomes: outcomes, Target: target, Label: label}))
	}
	title := t.inf(wordExceedance, t.label(o.Indicator), year)
	data := chart.ExceedanceData{Outcomes: outcomes, Target: target, Label: label, Cursor: math.NaN()}
	return t.drawn(title, w, chart.Exceedance(t.canvas(w-2, h-1), data))
}

// drawDots draws the selected indicator's final year as equally likely outcomes, and says what they mean.
func (t *targets) drawDots(w, h int) []string {
	o := t.outcome(t.selected)
	year := t.plan.Horizon
	var last *sim.TargetOutcome
	if o != nil && len(o.Targets) > 0 {
		last = &o.Targets[len(o.Targets)-1]
		year = last.Target.Year
	}
	title := t.inf(wordDots, year, dots)
	if c, _ := t.tested(t.selected); c != nil && c.Target.Year == year {
		title = t.inf(wordDotsOf, title, t.data(c.Name))
	}
	if o == nil {
		return t.waiting(title, w, h)
	}
	data := chart.DotsData{Values: make([]float64, dots), Target: math.NaN()}
	for k := range dots {
		data.Values[k] = o.Quantile(year, (float64(k)+0.5)/dots)
	}
	if last == nil {
		median := o.Years[year-o.Years[0].Year].P50
		data.Notes = []string{t.in(wordNoTarget), t.inf(wordMedianAt, style.Number(median, 3, t.lang))}
		return t.drawn(title, w, chart.Dots(t.canvas(w-2, h-1), data))
	}
	data.Target, data.High = last.Target.Value, last.Target.High
	data.Label = style.Exact(last.Target.Value, t.lang)
	data.Met = make([]bool, dots)
	for k, v := range data.Values {
		data.Met[k] = last.Target.Met(v)
	}
	data.Notes = t.dotNotes(o, last, data.Met)
	return t.drawn(title, w, chart.Dots(t.canvas(w-2, h-1), data))
}

// dotNotes are the sentences beside the dots: how many reach, how far off the middle one is, what growth it takes, and what
// the milestone tells.
func (d *desk) dotNotes(o *sim.Outcome, last *sim.TargetOutcome, met []bool) []string {
	reach := 0
	for _, m := range met {
		if m {
			reach++
		}
	}
	notes := []string{d.inf(wordReach, reach, dots), d.distance(o, last.Target)}
	if finite(last.RequiredGrowth) {
		notes = append(notes, d.inf(wordNeeds, d.growthText(d.selected, last.RequiredGrowth)))
	}
	if n := len(o.Targets); n > 1 {
		before := o.Targets[n-2].Target.Year
		if last.IfMet != nil {
			notes = append(notes, d.inf(wordIfMet, d.coarse(*last.IfMet), before))
		}
		if last.IfMissed != nil {
			notes = append(notes, d.inf(wordIfMissed, d.coarse(*last.IfMissed), before))
		}
	}
	return append(notes, d.warnings(o.Indicator.ID)...)
}

// warnings are what a reader must know of the figures of an indicator, or of all figures.
func (d *desk) warnings(indicator string) []string {
	var all []string
	for _, w := range d.latest.Warnings {
		if w.Indicator == indicator && (w.Year == 0 || w.Year == d.lastYear()) {
			all = append(all, d.inf(wordWarning, d.data(w.Text)))
		}
	}
	return all
}

// distance says how far the median is from a target, in the unit and as a share of the target.
func (d *desk) distance(o *sim.Outcome, target model.Target) string {
	median := o.Years[target.Year-o.Years[0].Year].P50
	if !finite(median) { // a formula that has no value on most paths
		return d.inf(wordMedianAt, style.Number(median, 3, d.lang))
	}
	gap := shortOf(target, median)
	phrase := wordAbove
	if gap > 0 {
		phrase = wordShort
	} else if target.Relation == model.AtMost {
		phrase = wordBelow
	}
	far := math.Abs(gap)
	if far < 0.001*math.Abs(target.Value) {
		return d.in(wordAtTarget)
	}
	if target.Relation == model.Between && gap <= 0 {
		return d.in(wordWithin)
	}
	amount := style.Number(far, 3, d.lang)
	if o.Indicator.Scale == model.Logit || target.Value == 0 {
		return d.inf(phrase, d.inf(wordGapPoints, style.Number(far, 2, d.lang)))
	}
	return d.inf(phrase, amount+d.inf(wordShare, style.Number(100*far/math.Abs(target.Value), 2, d.lang)))
}

// shortOf returns by how much a value misses a target, in the indicator's unit; below 0 by how much it is beyond.
func shortOf(t model.Target, x float64) float64 {
	switch t.Relation {
	case model.AtMost:
		return x - t.Value
	case model.Between:
		return max(t.Value-x, x-t.High)
	default:
		return t.Value - x
	}
}

// drawMet draws how many of a year's targets are met at once.
func (d *desk) drawMet(w, h, year int) []string {
	title := d.inf(wordTargetsMet, year)
	j := d.joint(year)
	if j == nil {
		return d.waiting(title, w, h)
	}
	data := chart.MetData{Counts: j.MetDistribution, Mean: j.MeanMet, Notes: d.metNotes(j)}
	return d.drawn(title, w, chart.Met(d.canvas(w-2, h-1), data))
}

func (d *desk) metNotes(j *sim.Joint) []string {
	decimals := 1
	if j.MeanMetError >= 0.1 {
		decimals = 0
	}
	return append([]string{
		d.inf(wordMeanMet, style.Decimals(j.MeanMet, decimals, d.lang), j.Targets),
		d.inf(wordAllMet, j.Targets, d.fine(j.All)),
	}, d.warnings("")...)
}
