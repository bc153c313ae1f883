package ui

import (
	"strings"

	"foretell/sim"
	"foretell/ui/chart"
)

// drawDifferences draws the chances of all targets of the year in each scenario.
func (v *compare) drawDifferences(w, h int) []string {
	order := wordPlanOrder
	if v.byDifference {
		order = wordByGap
	}
	title := v.inf(wordAgainst, v.targetYear(), v.in(order))
	if pane := v.unknown(title, w, h); pane != nil {
		return pane
	}
	c := v.found.answer
	data := chart.DifferencesData{Names: v.sideNames(c.sides), Offset: v.offset, Selected: -1}
	if j := v.together(); j != nil {
		data.Rows = v.jointRows(j)
	}
	for _, r := range v.rows() {
		if r.heading {
			data.Rows = append(data.Rows, chart.DifferenceRow{Name: v.groupTitle(r.group), Heading: true})
			continue
		}
		if r.indicator == v.selected {
			data.Selected = len(data.Rows)
		}
		line := chart.DifferenceRow{Name: v.label(&v.plan.Indicators[r.indicator])}
		if t := v.compared(r.indicator); t != nil {
			line.Chances, line.Against = v.chancesOf(t.Chances, t.Differences)
		}
		data.Rows = append(data.Rows, line)
	}
	if len(c.sides) > 2 && w < roomForErrors {
		withoutErrors(data.Rows)
	}
	return v.drawn(title, w, chart.Differences(v.canvas(w-2, h-1), data))
}

// roomForErrors is the cells from which several columns of differences leave the scale room beside their errors.
const roomForErrors = 90

// withoutErrors leaves the errors out of what is written; a difference within its own stays faint.
func withoutErrors(rows []chart.DifferenceRow) {
	for _, r := range rows {
		for k, d := range r.Against {
			r.Against[k].Text, _, _ = strings.Cut(d.Text, " ")
		}
	}
}

// jointRows are all targets of a year together: the chance that all are met, and the share that is on average.
func (v *compare) jointRows(j *sim.JointComparison) []chart.DifferenceRow {
	n := v.joint(j.Year).Targets
	every := chart.DifferenceRow{Name: v.inf(wordEveryTarget, n)}
	every.Chances, every.Against = v.chancesOf(j.All, j.Differences)
	mean := chart.DifferenceRow{Name: v.in(wordMeanShare)}
	for k, m := range j.MeanMet {
		of := float64(max(1, n))
		mean.Chances = append(mean.Chances, m.Mean/of)
		if k > 0 {
			mean.Against = append(mean.Against, chart.Difference{Value: m.Value / of, Error: m.Error / of, Text: v.byPoints(m.Value/of, m.Error/of)})
		}
	}
	return []chart.DifferenceRow{every, mean}
}

func (v *compare) chancesOf(chances []sim.Chance, differences []sim.Difference) (values []float64, against []chart.Difference) {
	for k, c := range chances {
		values = append(values, c.Value())
		if d := differences[k]; k > 0 {
			against = append(against, chart.Difference{Value: d.Value, Error: d.Error, Text: v.byPoints(d.Value, d.Error)})
		}
	}
	return values, against
}

// fanName is the most cells that a scenario's chance and name take beside its fan.
const fanName = 16

// drawFans draws the selected indicator's fans over one another.
func (v *compare) drawFans(w, h int) []string {
	ind := &v.plan.Indicators[v.selected]
	title := v.inf(wordLine, v.label(ind), v.data(ind.Unit))
	if pane := v.unknown(title, w, h); pane != nil {
		return pane
	}
	c := v.found.answer
	data := chart.CompareData{Years: []int{v.plan.BaseYear}, Base: ind.Base}
	for k, name := range v.sideNames(c.sides) {
		o, base := c.Sides[k].Outcomes[v.selected], v.bases[v.selected]
		fan := chart.CompareFan{Name: name, P5: []float64{base}, P50: []float64{base}, P95: []float64{base}}
		for _, y := range o.Years {
			if k == 0 {
				data.Years = append(data.Years, y.Year)
			}
			fan.P5, fan.P50, fan.P95 = append(fan.P5, y.P5), append(fan.P50, y.P50), append(fan.P95, y.P95)
		}
		if n := len(o.Targets); n > 0 {
			fan.Name = v.coarse(o.Targets[n-1].Chance) + " " + name
		}
		fan.Name = v.glyphs.Truncate(fan.Name, fanName)
		data.Scenarios = append(data.Scenarios, fan)
		data.Marks = v.marked(data.Marks, o)
	}
	return v.drawn(title, w, chart.Compare(v.canvas(w-2, h-1), data))
}

// marked adds an outcome's targets to marks that lack them: a scenario may test another target than the plan's.
func (v *compare) marked(marks []chart.Mark, o *sim.Outcome) []chart.Mark {
	for k, t := range o.Targets {
		m := chart.Mark{Year: t.Target.Year, Value: t.Target.Value, High: t.Target.High, Milestone: k < len(o.Targets)-1}
		known := false
		for _, other := range marks {
			known = known || other == m
		}
		if !known {
			marks = append(marks, m)
		}
	}
	return marks
}
