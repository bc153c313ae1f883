package report

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"

	"foretell/sim"
)

// comparisonColumns are what a row of a comparison is about, then a chance, then a mean number of targets met. A row fills one of
// the two; differences are against the first scenario.
var comparisonColumns = []string{
	"plan", "paths", "seed", "row", "indicator", "goal", "year", "scenario",
	"met", "chance", "error", "won", "lost", "difference", "difference_error",
	"mean_met", "mean_met_error", "mean_met_difference", "mean_met_difference_error",
}

// CSV writes the comparison in long form: a header, then a row for each scenario of each target, each year and each goal.
func (c Comparison) CSV(w io.Writer) error {
	rows := [][]string{comparisonColumns}
	names := c.names()
	first := c.Sides[0]
	about := func(row, indicator, goal string, year, k int) []string {
		dated := ""
		if year != 0 {
			dated = strconv.Itoa(year)
		}
		return []string{
			defused(c.plan().ID), strconv.Itoa(first.Paths), strconv.FormatUint(first.Scenario.Run.Seed, 10), row, defused(indicator), defused(goal), dated, defused(names[k]),
		}
	}
	for k := range c.Sides {
		for _, t := range c.Targets {
			rows = append(rows, slices.Concat(about("target", t.Indicator.ID, "", t.Year, k), chanceFields(t.Chances[k], t.Differences[k])))
		}
		for _, j := range c.Joint {
			rows = append(rows, slices.Concat(about("all", "", "", j.Year, k), chanceFields(j.All[k], j.Differences[k])))
			rows = append(rows, slices.Concat(about("mean", "", "", j.Year, k), make([]string, 7), meanFields(j.MeanMet[k])))
		}
		for _, g := range c.Goals {
			rows = append(rows, slices.Concat(about("goal", "", g.Goal.String(), 0, k), chanceFields(g.Chances[k], g.Differences[k])))
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}

func chanceFields(chance sim.Chance, d sim.Difference) []string {
	return []string{
		strconv.Itoa(chance.Met), figure(chance.Value()).String(), figure(chance.Error).String(),
		strconv.Itoa(d.Won), strconv.Itoa(d.Lost), figure(d.Value).String(), figure(d.Error).String(), "", "", "", "",
	}
}

func meanFields(m sim.MeanDifference) (fields []string) {
	for _, v := range []float64{m.Mean, m.MeanError, m.Value, m.Error} {
		fields = append(fields, figure(v).String())
	}
	return fields
}
