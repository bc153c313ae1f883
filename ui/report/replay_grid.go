package report

import (
	"fmt"
	"slices"
	"strconv"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// grid lists what became of targets, and of all of the last target year together.
func (p Replay) grid(k int, told []move) (grid, error) {
	var g grid
	in := func(t model.Text) string { return t.In(p.Lang) }
	g.add(column{left: true}, column{left: true}, column{})
	for _, head := range []string{in(beforeWord), "±", in(afterWord), "±", in(changeWord), "±"} {
		g.add(column{head: [2]string{"", head}})
	}
	for _, m := range told {
		cells := []string{m.indicator.Label(p.Lang), aim(m.target), strconv.Itoa(m.target.Year)}
		g.rows = append(g.rows, row{cells: slices.Concat(cells, p.change(m.before, m.after, m.by))})
	}
	before, after := p.before(k).Joint, p.Steps[k].Joint
	if len(after) == 0 {
		return g, nil
	}
	a, b := before[len(before)-1], after[len(after)-1]
	year, of := strconv.Itoa(b.Year), fmt.Sprintf(in(ofTargetsWord), b.Targets)
	by, err := difference(p.before(k), p.Steps[k].Projection, "all@"+year)
	if err != nil {
		return g, err
	}
	g.rows = append(g.rows,
		row{cells: []string{in(meanWord), of, year, meanOf(a), meanErrorOf(a), meanOf(b), meanErrorOf(b)}},
		row{cells: []string{in(eightInTenWord), of, year, middleOf(a), "", middleOf(b)}},
		row{cells: slices.Concat([]string{in(allMetWord), of, year}, p.change(a.All, b.All, by))},
	)
	return g, nil
}

// change writes the chances before and after and the difference, each with its error in percentage points.
func (p Replay) change(before, after sim.Chance, by sim.Difference) []string {
	cells := []string{p.chance(before), style.Error(before.Error), p.chance(after), style.Error(after.Error)}
	if by.Value == 0 && by.Won+by.Lost == 0 {
		return append(cells, p.in(sameWord))
	}
	points := style.Decimals(100*by.Value, errorDecimals(100*by.Error, 2, 1), columnLang)
	if by.Value > 0 {
		points = "+" + points
	}
	return append(cells, points, style.Error(by.Error))
}

// meanOf writes a mean number of targets met, hundredths at the finest.
func meanOf(j *sim.Joint) string {
	return style.Decimals(j.MeanMet, errorDecimals(j.MeanMetError, 2, 1), columnLang)
}

func meanErrorOf(j *sim.Joint) string {
	if !(j.MeanMetError > 0) {
		return ""
	}
	return deviation(j.MeanMetError, errorDecimals(j.MeanMetError, 9, 0))
}

// middleOf writes the numbers of targets met that eight paths in ten lie between.
func middleOf(j *sim.Joint) string {
	low, high := middle(j)
	return fmt.Sprintf("%d–%d", low, high)
}
