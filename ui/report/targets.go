package report

import (
	"math"
	"strconv"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// targets lists the indicators by group: what the plan says, what is assumed, and what follows for each target year.
func (r Result) targets() grid {
	var g grid
	in := func(t model.Text) string { return t.In(r.Lang) }
	years := r.Plan.TargetYears()
	g.add(
		column{head: [2]string{"", in(indicatorWord)}, left: true},
		column{head: [2]string{in(baseWord), strconv.Itoa(r.Plan.BaseYear)}},
		column{head: [2]string{in(assumedWord), in(growthWord)}},
		column{head: [2]string{in(assumedWord), in(spreadWord)}},
		column{head: [2]string{in(neededWord), in(growthWord)}},
	)
	for _, y := range years {
		for _, word := range []model.Text{medianWord, targetWord, chanceWord} {
			g.add(column{head: [2]string{strconv.Itoa(y), in(word)}})
		}
	}
	g.add(column{head: [2]string{"", in(unitWord)}, left: true})
	for _, group := range r.Plan.Groups {
		r.addGroup(&g, group.Title.In(r.Lang), years, func(ind *model.Indicator) bool {
			return ind.Group == group.ID && ind.Last() != nil
		})
	}
	r.addGroup(&g, in(noTargetWord), years, func(ind *model.Indicator) bool { return ind.Last() == nil })
	return g
}

// addGroup adds the indicators that belong, under a heading.
func (r Result) addGroup(g *grid, title string, years []int, belongs func(*model.Indicator) bool) {
	empty := true
	for _, o := range r.Outcomes {
		if !belongs(o.Indicator) {
			continue
		}
		if empty {
			g.rows = append(g.rows, row{heading: true, cells: []string{title}})
			empty = false
		}
		g.rows = append(g.rows, r.targetRow(o, years))
	}
}

func (r Result) targetRow(o *sim.Outcome, years []int) row {
	ind := o.Indicator
	decimals := growthDecimals(o.Growth.Median, needed(o))
	about := ""
	if adjusted(o) {
		about = "~"
	}
	cells := []string{ind.Label(r.Lang), baseOf(ind), derivedWord.In(r.Lang), "", ""}
	if ind.Formula == nil {
		cells[2] = about + style.Growth(o.Growth.Median, decimals, ind.Scale, r.Lang)
		cells[3] = "±" + style.Decimals(o.Growth.SD, decimals, r.Lang)
	}
	if n := needed(o); !math.IsNaN(n) {
		cells[4] = style.Growth(n, decimals, ind.Scale, r.Lang)
	}
	for _, year := range years {
		cells = append(cells, r.median(o, year))
		cells = append(cells, r.targetCells(o, year)...)
	}
	return row{cells: append(cells, ind.Unit.In(r.Lang))}
}

// needed returns the growth that just reaches the last target; NaN where there is none, or its year has passed.
func needed(o *sim.Outcome) float64 {
	if len(o.Targets) == 0 {
		return math.NaN()
	}
	return o.Targets[len(o.Targets)-1].RequiredGrowth
}

// growthDecimals returns the digits after the point that show two growths to about three significant digits.
func growthDecimals(a, b float64) int {
	size := math.Abs(a)
	if !math.IsNaN(b) {
		size = max(size, math.Abs(b))
	}
	switch {
	case size >= 100:
		return 0
	case size >= 1 || size == 0:
		return 1
	default:
		return min(2-int(math.Ceil(math.Log10(size))), 6)
	}
}

// median writes the median of a year, or the published value, marked.
func (r Result) median(o *sim.Outcome, year int) string {
	y := yearOf(o, year)
	if y == nil {
		return ""
	}
	if y.Actual {
		return digits(y.P50) + publishedMark
	}
	return style.Number(y.P50, 3, columnLang)
}

func (r Result) targetCells(o *sim.Outcome, year int) []string {
	for _, t := range o.Targets {
		if t.Target.Year != year {
			continue
		}
		mark := ""
		if testedOf(r.Plan, r.Scenario, o.Indicator, year) != nil {
			mark = testedMark
		}
		return []string{aim(t.Target) + mark, r.verdict(t, yearOf(o, year))}
	}
	return []string{"", ""}
}

func yearOf(o *sim.Outcome, year int) *sim.Year {
	for i := range o.Years {
		if o.Years[i].Year == year {
			return &o.Years[i]
		}
	}
	return nil
}

// aim writes what a target asks for.
func aim(t model.Target) string {
	switch t.Relation {
	case model.AtMost:
		return "≤ " + digits(t.Value)
	case model.Between:
		return digits(t.Value) + "–" + digits(t.High)
	default:
		return "≥ " + digits(t.Value)
	}
}

// verdict writes the chance of a target, or what became of it where its year is published.
func (r Result) verdict(t sim.TargetOutcome, y *sim.Year) string {
	switch {
	case y == nil || !y.Actual:
		return r.chance(t.Chance)
	case t.Chance.Met > 0:
		return metWord.In(r.Lang) + publishedMark
	default:
		return missedWord.In(r.Lang) + publishedMark
	}
}

// chance writes a chance with the digits its error supports.
func (r Result) chance(c sim.Chance) string {
	return style.Chance(c.Value(), c.Error, c.Bound(), r.Lang)
}
