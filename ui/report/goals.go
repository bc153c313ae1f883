package report

import (
	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// GoalOutcome is the chance of something that was asked about, among the paths on which something else holds where that was asked too.
type GoalOutcome struct {
	Goal   sim.Goal
	Given  *sim.Goal   // nil where nothing is given
	Chance *sim.Chance // nil where what is given holds on no path
}

// goals lists what was asked about.
func (r Result) goals() grid {
	var g grid
	in := func(t model.Text) string { return t.In(r.Lang) }
	g.add(column{head: [2]string{"", in(goalWord)}, left: true}, column{head: [2]string{"", in(chanceWord)}}, column{head: [2]string{"", in(errorWord)}})
	given := false
	for _, o := range r.Goals {
		cells := []string{o.Goal.String(), in(nowhereWord), ""}
		if o.Chance != nil {
			cells[1], cells[2] = r.chance(*o.Chance), style.Error(o.Chance.Error)
		}
		if o.Given != nil {
			given = true
			paths := 0
			if o.Chance != nil {
				paths = o.Chance.Paths
			}
			cells = append(cells, digits(float64(paths)), o.Given.String())
		}
		g.rows = append(g.rows, row{cells: cells})
	}
	if given {
		g.add(column{head: [2]string{"", in(pathsWord)}}, column{head: [2]string{"", in(givenWord)}, left: true})
	}
	return g
}
