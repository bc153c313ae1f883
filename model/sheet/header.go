package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"foretell/model"
)

// mostHead is how many rows may stand above the header.
const mostHead = 200

// header is the row, or the two rows, that head the columns.
type header struct {
	row, rows int
	columns   []column
}

// findHeader returns the first row that heads names and values, with what a person says of it; nil where none does.
func findHeader(g *grid, asked []Asked) *header {
	first := written(g)
	for row := first; row < min(len(g.rows), first+mostHead); row++ {
		one := header{row, 1, headings(g, row, 1)}
		two := header{row, 2, headings(g, row, 2)}
		for _, h := range []*header{&one, &two} {
			if len(h.ask(asked)) > 0 { // another row may have them all
				h.columns = headings(g, row, h.rows)
			}
		}
		switch {
		case two.fits() && len(two.dated()) > len(one.dated()) && underHeads(g, row+1):
			return &two
		case one.fits():
			return &one
		}
	}
	return nil
}

// written returns the row below the lines that foretell itself writes above a table, whatever words stand in them.
func written(g *grid) int {
	for row, word := range []model.Text{planWord, titleWord, sourceWord, baseWord, horizonWord} {
		if text := g.at(row, 0).text; text != word.En && text != word.Zh {
			return 0
		}
	}
	for row := range g.rows {
		if texts, _ := g.texts(row); len(texts) == 0 {
			return row
		}
	}
	return 0
}

// headings reads a row, or two joined, as headers.
func headings(g *grid, row, rows int) []column {
	var columns []column
	width := len(g.rows[row])
	if texts, _ := g.texts(row); rows == 2 && len(texts) < 2 { // a title stands over a table, not over its columns
		return nil
	}
	if rows == 2 && row+1 < len(g.rows) {
		width = max(width, len(g.rows[row+1]))
	}
	upper := ""
	for at := range width {
		head := tidy(headText(g.at(row, at)))
		if rows == 2 {
			lower := tidy(headText(g.at(row+1, at)))
			if head != "" {
				upper = head
			}
			switch {
			case lower != "" && lower != head:
				head = strings.TrimSpace(upper + " " + lower)
			case head == "":
				upper = ""
			}
		}
		if head != "" {
			columns = append(columns, headed(at, head))
		}
	}
	return columns
}

// longestHead is more than any header holds, in bytes.
const longestHead = 1000

// headText returns a header's text; years are often numbers.
func headText(c cell) string {
	if c.bad != "" || len(c.text) > longestHead {
		return ""
	}
	return c.text
}

// underHeads reports whether a row is headers still: years and words, and no other number.
func underHeads(g *grid, row int) bool {
	for at := range len(g.rows[min(row, len(g.rows)-1)]) {
		text := headText(g.at(row, at))
		if f, what, _ := parsed(text, ""); text != "" && what == "" && !f.none && headed(at, text).year == 0 {
			return false
		}
	}
	return row < len(g.rows)
}

// has reports whether a column is of a field.
func (h header) has(f field) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.field == f })
}

// dated returns the columns of a year.
func (h header) dated() (dated []column) {
	for _, c := range h.columns {
		if c.field != skipped && c.year != 0 {
			dated = append(dated, c)
		}
	}
	return dated
}

// fits reports whether the columns can be those of a plan: something is named, and something is measured.
func (h header) fits() bool {
	return (h.has(nameField) || h.has(idField)) && (h.has(baseField) || len(h.dated()) > 0)
}

// repeats reports whether a row heads the columns once more.
func (h header) repeats(g *grid, row int) bool {
	same, other := 0, 0
	for _, c := range h.columns {
		text := wordOf(headText(g.at(row, c.at)))
		switch {
		case text == "":
		case text == wordOf(headText(g.at(h.row, c.at))), h.rows == 2 && text == wordOf(headText(g.at(h.row+1, c.at))), text == wordOf(c.head):
			same++
		default:
			other++
		}
	}
	return same >= 2 && other == 0
}

// settle says of bare years which is the base and which are targets, and tells of headers that cannot all be meant.
func (h *header) settle(g *grid, base int, l *ledger) (baseYear int) {
	slices.SortStableFunc(h.columns, func(a, b column) int { return cmp.Compare(a.at, b.at) })
	baseYear = base
	for _, c := range h.columns {
		if c.field == baseField && c.year != 0 && baseYear == 0 {
			baseYear = c.year
		}
	}
	if baseYear == 0 && !h.has(baseField) {
		for _, c := range h.columns {
			if c.bare && (baseYear == 0 || c.year < baseYear) {
				baseYear = c.year
			}
		}
	}
	if baseYear == 0 {
		l.refuse(g.ref(h.row, h.first(baseField)), "no year of the base values", `a header such as "2017" or "base 2017"`)
		return 0
	}
	for i := range h.columns {
		c := &h.columns[i]
		switch {
		case c.bare && c.year == baseYear && !h.has(baseField):
			c.field, c.bare = baseField, false
		case c.field == baseField && c.year == 0:
			c.year = baseYear
		case c.bare && c.year <= baseYear, c.field == baseField && c.year != baseYear, c.field == actualField && c.year != 0 && c.year <= baseYear:
			c.field, c.cannot = skipped, fmt.Sprintf("not after the base year %d", baseYear)
		}
	}
	if actuals := h.years(actualField); len(actuals) == 1 {
		for i := range h.columns {
			if c := &h.columns[i]; c.field == sourceField && c.year == 0 {
				c.year = actuals[0].year
			}
		}
	}
	h.unique(g, l)
	return baseYear
}

// unique tells of two columns that are read as the same, and of values without a year.
func (h *header) unique(g *grid, l *ledger) {
	seen := map[string]column{}
	for _, c := range h.columns {
		if c.field == skipped {
			continue
		}
		if first, twice := seen[c.String()]; twice {
			l.refuse(g.ref(h.row, c.at), fmt.Sprintf("%q is %s, as is %s", c.head, c, g.ref(h.row, first.at)), "one of them, or --map 'COLUMN=skip'")
		}
		seen[c.String()] = c
		if slices.Contains(yearly, c.field) && c.year == 0 {
			l.refuse(g.ref(h.row, c.at), fmt.Sprintf("%q names no year", c.head), fmt.Sprintf("a header such as %q", string(c.field)+" 2022"))
		}
	}
}

// first returns the place of the first column of a field, or of the first column.
func (h header) first(f field) int {
	for _, c := range h.columns {
		if c.field == f {
			return c.at
		}
	}
	return 0
}

// column returns the column of a field, in a language where it has several; nil where there is none.
func (h header) column(f field, lang model.Lang) *column {
	for i := range h.columns {
		if c := &h.columns[i]; c.field == f && c.lang == lang {
			return c
		}
	}
	return nil
}

// years returns the columns of a yearly field, by year.
func (h header) years(f field) []column {
	var all []column
	for _, c := range h.columns {
		if c.field == f {
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b column) int { return cmp.Compare(a.year, b.year) })
	return all
}
