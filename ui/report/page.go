package report

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// Page is a report that is told as a table or as JSON.
type Page interface {
	Table(w io.Writer) error
	JSON(w io.Writer) error
}

// PageNames are the names of the formats of a page, the default first.
var PageNames = []string{"table", "json"}

// WritePage writes a page in the format of a name.
func WritePage(w io.Writer, p Page, name string) error {
	if name == PageNames[0] {
		return p.Table(w)
	}
	return p.JSON(w)
}

// Reader is whom a page is for.
type Reader struct {
	Program string     // version of the program
	Lang    model.Lang // of a table; JSON is for programs
	Width   int        // cells a table's line may take; 0 where there is no limit
}

// in returns a phrase in the reader's language.
func (r Reader) in(t model.Text) string { return t.In(r.Lang) }

// goalLabel writes a goal, and what it asks for where that is a single target.
func (r Reader) goalLabel(plan *model.Plan, s *model.Scenario, g sim.Goal) string {
	id, year, dated := strings.Cut(g.String(), "@")
	ind := plan.Indicator(id)
	if ind == nil {
		return g.String()
	}
	label := g.String()
	for _, t := range s.Targets(plan, ind) {
		if at := strconv.Itoa(t.Year); !dated || at == year {
			label = fmt.Sprintf("%s · %s %s (%s)", g, ind.Label(r.Lang), aim(t), at)
		}
	}
	return label
}

// chance writes a chance with the digits its error supports.
func (r Reader) chance(c sim.Chance) string {
	return style.Chance(c.Value(), c.Error, c.Bound(), r.Lang)
}

// errorDecimals returns the digits after the point that show an error by one digit, at most so many; unknown is for no error.
func errorDecimals(err float64, most, unknown int) int {
	if !(err > 0) || math.IsInf(err, 0) {
		return unknown
	}
	return min(max(0, -int(math.Floor(math.Log10(significant(err, 1))))), most)
}
