package report

import (
	"fmt"
	"io"
	"math"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// Sensitivity is what an outcome depends on: that Goal holds, the value of Indicator in Year, or where there is neither the number of
// targets met in Year.
type Sensitivity struct {
	Reader
	*sim.Projection
	Goal      *sim.Goal
	Indicator *model.Indicator
	Year      int
	Drivers   []sim.Driver // the one that decides most first
	Top       int          // how many to list; 0 for all
}

// Table writes the drivers for a reader.
func (y Sensitivity) Table(w io.Writer) error { return y.sheet().table(w, y.Lang, y.Width) }

// Markdown writes the drivers for a document.
func (y Sensitivity) Markdown(w io.Writer) error { return y.sheet().markdown(w, y.Lang) }

func (y Sensitivity) sheet() sheet {
	s := newSheet(y.Plan, y.Lang)
	s.assume(y.Scenario, y.Lang)
	if y.Goal != nil {
		s.runWithin(y.Scenario.Run, y.Paths, y.Projection.Chance(*y.Goal).Error, y.Lang)
	} else {
		s.run(y.Scenario.Run, y.Paths, y.Lang)
	}
	s.tell(y.in(outcomeWord), y.Outcome())
	s.grids = []grid{y.grid()}
	all, err := y.Explained(y.Drivers)
	s.note(explainedNote, y.Lang, withError(all, err, y.Lang))
	if rest := y.Drivers[len(y.Listed()):]; len(rest) > 0 {
		all, err := y.Explained(rest)
		s.note(restNote, y.Lang, len(rest), withError(all, err, y.Lang))
	}
	s.note(driversNote, y.Lang)
	return s
}

// Listed returns the drivers that are listed.
func (y Sensitivity) Listed() []sim.Driver {
	if y.Top > 0 && y.Top < len(y.Drivers) {
		return y.Drivers[:y.Top]
	}
	return y.Drivers
}

// Explained returns the share of the outcome's variance that inputs decide one by one, and its standard error, as if the shares'
// were independent.
func (y Sensitivity) Explained(drivers []sim.Driver) (sum, err float64) {
	for _, d := range drivers {
		sum += d.Share
		err += d.ShareError * d.ShareError
	}
	return sum, math.Sqrt(err)
}

func (y Sensitivity) grid() grid {
	var g grid
	g.add(column{head: [2]string{"", y.in(inputWord)}, left: true})
	for _, word := range []model.Text{varianceWord, errorWord, rankWord} {
		g.add(column{head: [2]string{"", y.in(word)}})
	}
	g.add(column{head: [2]string{"", "±"}})
	for _, d := range y.Listed() {
		decimals := errorDecimals(d.RankError, 4, 1)
		g.rows = append(g.rows, row{cells: []string{
			y.Label(d), points(d.Share, d.ShareError) + percentSign(y.Lang), style.Error(d.ShareError), style.Decimals(d.Rank, decimals, columnLang), deviation(d.RankError, decimals),
		}})
	}
	return g
}

// deviation writes a standard error; nothing where there is none.
func deviation(err float64, decimals int) string {
	if math.IsNaN(err) || math.IsInf(err, 0) {
		return ""
	}
	return "±" + style.Decimals(err, decimals, columnLang)
}

// points writes a share in percentage points, with the digits its error supports.
func points(share, err float64) string {
	return style.Decimals(100*share, errorDecimals(100*err, 3, 0), columnLang)
}

// Share writes a share in percent with its error, with the digits that the error supports.
func Share(share, err float64, lang model.Lang) string { return withError(share, err, lang) }

// withError writes a share in percent with its error.
func withError(share, err float64, lang model.Lang) string {
	return strings.TrimSpace(points(share, err)+" "+style.Error(err)) + percentSign(lang)
}

// Label names an input.
func (y Sensitivity) Label(d sim.Driver) string {
	word, known := driverWords[d.Kind]
	if !known {
		return d.Kind + " " + d.ID
	}
	return fmt.Sprintf(y.in(word), y.subject(d))
}

// subject names what an input is of.
func (y Sensitivity) subject(d sim.Driver) string {
	if ind := y.Plan.Indicator(d.ID); ind != nil && (d.Kind == "growth" || d.Kind == "noise") {
		return ind.Label(y.Lang)
	}
	switch d.Kind {
	case "event":
		for _, e := range y.Scenario.Events {
			if e.ID == d.ID {
				return eventLabel(e, y.Lang)
			}
		}
	case "lever":
		for _, l := range y.Scenario.Levers {
			if l.ID == d.ID {
				return leverLabel(y.Plan, l, y.Lang)
			}
		}
	case "common growth", "common noise":
		return y.in(allIndicatorsWord)
	}
	return groupLabel(y.Plan, d.ID, y.Lang)
}

// Outcome names what the drivers decide.
func (y Sensitivity) Outcome() string {
	switch {
	case y.Goal != nil:
		return fmt.Sprintf(y.in(goalOutcomeLine), y.goalLabel(y.Plan, y.Scenario, *y.Goal), y.chance(y.Projection.Chance(*y.Goal)))
	case y.Indicator != nil:
		return fmt.Sprintf(y.in(valueOutcomeLine), y.Indicator.Label(y.Lang), y.Indicator.Unit.In(y.Lang), y.Year)
	default:
		return fmt.Sprintf(y.in(metOutcomeLine), y.Year)
	}
}
