package sheet

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"foretell/model"
)

// rowReader reads the values of one row.
type rowReader struct {
	*tableReader
	row      int
	ind      *model.Indicator
	unstated []int    // targets whose relation the sheet does not say
	at       []string // the cell of each target
	percents int      // values shown as percentages
	shares   []string // cells of values from 0 to 1 beside them
}

// values reads the base value, the targets and what was published later.
func (r *rowReader) values() {
	based := false
	for _, c := range r.h.years(baseField) {
		f, ok := r.figure(&c)
		based = !ok || r.base(&c, f) // where it cannot be read, that is said
	}
	if !based {
		at := r.g.ref(r.row, r.h.first(baseField))
		r.l.refuse(at, fmt.Sprintf("no base value of %s", r.named()), "a number; an estimate as ~12, which is then marked as assumed")
	}
	for _, c := range r.h.years(targetField) {
		if f, ok := r.figure(&c); ok && !f.none {
			r.target(&c, f)
		}
	}
	for _, c := range r.h.years(actualField) {
		if f, ok := r.figure(&c); ok && !f.none {
			r.actual(&c, f)
		}
	}
	r.units()
}

// named names the row for a reader.
func (r *rowReader) named() string {
	if r.ind.Name.Zh != "" {
		return r.ind.Name.Zh
	}
	return strconv.Quote(r.ind.Name.En)
}

// figure reads a number, told of where it cannot be read. What stands in merged cells may be of any of them.
func (r *rowReader) figure(c *column) (figure, bool) {
	cell := r.g.at(r.row, c.at)
	at := r.g.ref(r.row, c.at)
	if cell.merged {
		r.l.refuse(at, "merged with another cell: whose value is it?", "a value in each cell")
		return figure{}, false
	}
	f, what, right := figureOf(cell, r.ind.Unit.In(model.Chinese))
	if what != "" && r.ind.Unit.En != "" && r.ind.Unit.Zh != "" {
		f, what, right = figureOf(cell, r.ind.Unit.En)
	}
	if what != "" {
		r.l.refuse(at, what, right)
		return f, false
	}
	switch {
	case f.none:
	case f.percent:
		r.percents++
	case 0 < f.value && f.value <= 1:
		r.shares = append(r.shares, at)
	}
	return f, true
}

// base keeps the base value; false where there is none.
func (r *rowReader) base(c *column, f figure) bool {
	at := r.g.ref(r.row, c.at)
	switch {
	case f.none:
		return false
	case f.related:
		r.l.refuse(at, "a base value is one number, not a bound", "a number; an estimate as ~12, which is then marked as assumed")
	case f.about && r.ind.BaseAssumed == (model.Text{}):
		text := strings.TrimSpace(r.g.at(r.row, c.at).text)
		r.ind.BaseAssumed = model.Text{En: "given as " + text + " in the sheet", Zh: "表中写作" + text}
		r.l.doubt(at, "an estimate: the base value is marked as assumed")
	}
	r.ind.Base = f.value
	return true
}

// target keeps a target. What the sheet does not say of it is settled once the whole row is read.
func (r *rowReader) target(c *column, f figure) {
	at := r.g.ref(r.row, c.at)
	r.ind.Targets = append(r.ind.Targets, model.Target{Year: c.year, Relation: f.relation, Value: f.value, High: f.high})
	r.at = append(r.at, at)
	switch {
	case !f.related:
		r.unstated = append(r.unstated, len(r.ind.Targets)-1)
	case f.strict:
		r.l.doubt(at, fmt.Sprintf("read as %s %s, the nearest that can be measured", f.relation, strconv.FormatFloat(f.value, 'f', -1, 64)))
	}
	if f.about {
		r.l.doubt(at, "only approximately: read as the value itself")
	}
}

func (r *rowReader) actual(c *column, f figure) {
	at := r.g.ref(r.row, c.at)
	if f.related || f.about {
		r.l.refuse(at, "a published value is one number", "the number, or nothing")
		return
	}
	source := ""
	for _, s := range r.h.years(sourceField) {
		if s.year == c.year {
			source = r.text(r.row, &s)
		}
	}
	if source == "" {
		source = r.l.file + ", " + at
		r.l.doubt(at, "its source is not given: the cell is named as such")
	}
	r.ind.Actuals = append(r.ind.Actuals, model.Actual{Year: c.year, Value: f.value, Source: source})
}

var percentUnit = regexp.MustCompile(`(?i)%|％|percent|百分`)

// units looks at percentages: their unit, and shares of one among them.
func (r *rowReader) units() {
	at := r.g.ref(r.row, r.h.first(nameField))
	said := r.ind.Unit.En + r.ind.Unit.Zh
	if strings.Trim(said, "-–—/ ") == "" {
		r.ind.Unit = model.Text{En: "—"}
		if r.percents > 0 {
			r.ind.Unit = model.Text{En: "%"}
		} else {
			r.l.doubt(at, "no unit is given: shown as —")
		}
		said = r.ind.Unit.En
	}
	isShare := percentUnit.MatchString(said)
	switch {
	case r.percents > 0 && !isShare:
		r.l.doubt(at, fmt.Sprintf("values in %% beside the unit %s", said))
	case r.percents > 0 && len(r.shares) > 0:
		for _, at := range r.shares {
			r.l.refuse(at, "a number from 0 to 1 beside percentages", "15.3 % for a share of 0.153")
		}
	case isShare && r.percents == 0 && len(r.shares) > 0 && len(r.shares) >= len(r.ind.Targets):
		r.l.doubt(r.shares[0], "1 or less in a unit of %: read as it stands, not as a share of one")
	}
}
