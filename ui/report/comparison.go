package report

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// Comparison is scenarios of one plan side by side, against the first of them.
type Comparison struct {
	*sim.Comparison
	Reader
}

// ComparisonNames are the formats of a comparison, the default first.
var ComparisonNames = []string{"table", "json", "csv", "md"}

// WriteComparison writes a comparison in the format of a name.
func WriteComparison(w io.Writer, c Comparison, name string) error {
	switch name {
	case "json":
		return c.JSON(w)
	case "csv":
		return c.CSV(w)
	case "md":
		return c.sheet().markdown(w, c.Lang)
	default:
		return c.sheet().table(w, c.Lang, c.Width)
	}
}

func (c Comparison) plan() *model.Plan { return c.Sides[0].Plan }

// names returns what the scenarios are called, apart even where several have one name.
func (c Comparison) names() []string {
	names := make([]string, len(c.Sides))
	for k, p := range c.Sides {
		names[k] = p.Scenario.ID
		for n := 2; slices.Contains(names[:k], names[k]); n++ {
			names[k] = fmt.Sprintf("%s (%d)", p.Scenario.ID, n)
		}
	}
	return names
}

func (c Comparison) sheet() sheet {
	s := newSheet(c.plan(), c.Lang)
	for _, p := range c.Sides {
		s.assume(p.Scenario, c.Lang)
	}
	first := c.Sides[0]
	s.runWithin(first.Scenario.Run, first.Paths, c.largestError(), c.Lang)
	s.grids = append([]grid{c.targets(), c.together(), c.goals()}, c.assumed()...)
	s.note(pairedNote, c.Lang, c.names()[0])
	if len(s.grids[3].rows)+len(s.grids[4].rows) == 0 {
		s.note(allAlikeNote, c.Lang)
	} else {
		s.note(differencesNote, c.Lang)
	}
	return s
}

// largestError returns the largest standard error of the chances of single targets, a share.
func (c Comparison) largestError() (largest float64) {
	for _, t := range c.Targets {
		for _, chance := range t.Chances {
			largest = max(largest, chance.Error)
		}
	}
	return largest
}

// sided returns a grid with a column for the first side and three for each other: what it gives, the difference, and its error.
func (c Comparison) sided(first ...column) grid {
	g := grid{columns: first}
	for k, name := range c.names() {
		g.add(column{head: [2]string{name, c.in(chanceWord)}})
		if k > 0 {
			g.add(column{head: [2]string{"", c.in(differenceWord)}}, column{head: [2]string{"", "±"}})
		}
	}
	return g
}

// targets lists the chances of each target by group.
func (c Comparison) targets() grid {
	g := c.sided(column{head: [2]string{"", c.in(targetWord)}, left: true}, column{head: [2]string{"", c.in(yearWordAlone)}})
	for _, group := range c.plan().Groups {
		for n, t := range c.of(group.ID) {
			if n == 0 {
				g.rows = append(g.rows, row{heading: true, cells: []string{group.Title.In(c.Lang)}})
			}
			label := t.Indicator.Label(c.Lang) + " " + aim(t.Targets[0])
			g.rows = append(g.rows, row{cells: append([]string{label, strconv.Itoa(t.Year)}, c.cells(t.Chances, t.Differences)...)})
		}
	}
	return g
}

// of returns the targets of a group.
func (c Comparison) of(group string) (found []sim.TargetComparison) {
	for _, t := range c.Targets {
		if t.Indicator.Group == group {
			found = append(found, t)
		}
	}
	return found
}

// together lists, year by year, the mean number of targets met and the chance of all.
func (c Comparison) together() grid {
	g := c.sided(column{head: [2]string{"", c.in(togetherWord)}, left: true}, column{head: [2]string{"", c.in(yearWordAlone)}})
	for i := range g.columns {
		if g.columns[i].head[1] == c.in(chanceWord) {
			g.columns[i].head[1] = ""
		}
	}
	for _, j := range c.Joint {
		means := []string{c.in(meanWord), strconv.Itoa(j.Year)}
		for k, m := range j.MeanMet {
			means = append(means, mean(m.Mean, m.MeanError))
			if k > 0 {
				means = append(means, moved(m.Value, m.Error), within(m.Error))
			}
		}
		g.rows = append(g.rows, row{cells: means}, row{cells: append([]string{c.in(allMetWord), strconv.Itoa(j.Year)}, c.cells(j.All, j.Differences)...)})
	}
	return g
}

// goals lists what was asked about.
func (c Comparison) goals() grid {
	g := c.sided(column{head: [2]string{"", c.in(goalWord)}, left: true})
	for _, o := range c.Goals {
		g.rows = append(g.rows, row{cells: append([]string{o.Goal.String()}, c.cells(o.Chances, o.Differences)...)})
	}
	return g
}

// cells writes chances, and for all but the first their differences in percentage points.
func (c Comparison) cells(chances []sim.Chance, differences []sim.Difference) []string {
	var cells []string
	for k, chance := range chances {
		cells = append(cells, c.chance(chance))
		if k > 0 {
			d := differences[k]
			cells = append(cells, moved(100*d.Value, 100*d.Error), within(100*d.Error))
		}
	}
	return cells
}

// moved writes a difference with its sign and the digits its error supports; "=" where nothing differs on any path.
func moved(value, err float64) string {
	if value == 0 && !(err > 0) {
		return "="
	}
	text := style.Decimals(value, errorDecimals(err, 3, 2), columnLang)
	if value > 0 {
		text = "+" + text
	}
	return text
}

// within writes an error by one digit.
func within(err float64) string {
	if !(err > 0) || math.IsInf(err, 0) {
		return ""
	}
	err = significant(err, 1)
	return "±" + style.Decimals(err, max(0, -int(math.Floor(math.Log10(err)))), columnLang)
}
