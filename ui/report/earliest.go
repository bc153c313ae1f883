package report

import (
	"math"
	"strconv"

	"foretell/model"
	"foretell/sim"
)

// mostReachedYears is how many years, the last ones, have a column.
const mostReachedYears = 8

// Words of the years in which targets are reached.
var (
	reachedWord = model.Text{En: "target first reached by", Zh: "首次达到目标的时间"}
	reachedNote = model.Text{
		En: "First reached by: the chance that the value of the last target is reached in that year or before, kept or lost again.",
		Zh: "首次达到：在该年或之前达到最终目标值的概率，此后是否保持不计。",
	}
)

// earliest lists, for each indicator with targets, the chance that its last target's value is reached up to each year.
func (r Result) earliest() grid {
	var g grid
	if len(r.Earliest) != len(r.Outcomes) {
		return g
	}
	g.add(column{head: [2]string{"", reachedWord.In(r.Lang)}, left: true}, column{head: [2]string{"", targetWord.In(r.Lang)}})
	first := max(0, r.Plan.Horizon-r.Plan.BaseYear-mostReachedYears)
	for year := r.Plan.BaseYear + 1 + first; year <= r.Plan.Horizon; year++ {
		g.add(column{head: [2]string{"", strconv.Itoa(year)}})
	}
	for i, e := range r.Earliest {
		if e != nil {
			g.rows = append(g.rows, r.earliestRow(r.Outcomes[i], e, first))
		}
	}
	return g
}

func (r Result) earliestRow(o *sim.Outcome, e *sim.Earliest, first int) row {
	cells := []string{o.Indicator.Label(r.Lang), aim(o.Targets[len(o.Targets)-1].Target)}
	reached := 0
	for k, paths := range e.First {
		reached += int(paths)
		if k >= first {
			cells = append(cells, r.chance(counted(reached, r.Paths)))
		}
	}
	return row{cells: cells}
}

// counted is a chance of which only the count is known: its error is that of random paths, which Sobol paths stay within.
//
//	error = sqrt( p (1−p) / N ),  p = met / N
func counted(met, paths int) sim.Chance {
	p := float64(met) / float64(paths)
	return sim.Chance{Met: met, Paths: paths, Error: math.Sqrt(p * (1 - p) / float64(paths))}
}
