package report

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
)

// Columns of a CSV row: what it is about, then the value of a year, then the outcome of a target. A row fills one of the two.
var (
	aboutColumns  = []string{"plan", "scenario", "paths", "seed", "row", "indicator", "group", "scale", "unit", "year"}
	yearColumns   = []string{"mean", "sd", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "actual"}
	targetColumns = []string{
		"relation", "value", "high", "met", "chance", "error", "chance_if_milestone_met", "chance_if_milestone_missed",
		"required_growth", "shortfall_mean",
	}
)

// CSV writes a result in long form: a header, then a row for each indicator and year and one for each target. Numbers have
// every digit; a field without a value is empty. Text that a spreadsheet would take for a formula has an apostrophe before it.
func CSV(w io.Writer, r Result) error {
	out := csv.NewWriter(w)
	rows := [][]string{slices.Concat(aboutColumns, yearColumns, targetColumns)}
	for _, o := range r.Outcomes {
		for _, y := range o.Years {
			rows = append(rows, slices.Concat(r.about("year", o, y.Year), yearFields(y), make([]string, len(targetColumns))))
		}
		for _, t := range o.Targets {
			rows = append(rows, slices.Concat(r.about("target", o, t.Target.Year), make([]string, len(yearColumns)), targetFields(t)))
		}
	}
	return out.WriteAll(rows)
}

func (r Result) about(row string, o *sim.Outcome, year int) []string {
	ind := o.Indicator
	return []string{
		defused(r.Plan.ID), defused(r.Scenario.ID), strconv.Itoa(r.Paths), strconv.FormatUint(r.Scenario.Run.Seed, 10),
		row, defused(ind.ID), defused(ind.Group), ind.Scale.String(), defused(ind.Unit.In(model.English)), strconv.Itoa(year),
	}
}

// defused returns a text as a spreadsheet leaves it: what begins as a formula does is marked as text. A number never comes here.
func defused(text string) string {
	if text != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(text)[0]) {
		return "'" + text
	}
	return text
}

func yearFields(y sim.Year) []string {
	out := newYearJSON(y)
	var fields []string
	for _, f := range []figure{out.Mean, out.SD, out.P5, out.P10, out.P25, out.P50, out.P75, out.P90, out.P95} {
		fields = append(fields, f.String())
	}
	return append(fields, strconv.FormatBool(y.Actual))
}

func targetFields(t sim.TargetOutcome) []string {
	out := newTargetJSON(t)
	high := ""
	if out.High != nil {
		high = out.High.String()
	}
	return []string{
		out.Relation, out.Value.String(), high, strconv.Itoa(out.Met), out.Chance.String(), out.Error.String(),
		out.IfMet.String(), out.IfMissed.String(), out.RequiredGrowth.String(), out.Shortfall.String(),
	}
}
