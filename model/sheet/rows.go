package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"foretell/model"
)

// tableReader reads the rows below a header into a plan.
type tableReader struct {
	g     *grid
	h     header
	unit  string // of rows that name none
	plan  *model.Plan
	l     *ledger
	cells map[string]string // the cell behind each key of the plan, as faults name it
	notes []string
	under string // group of the rows to come, as a heading or an earlier row names it
}

var (
	remark    = regexp.MustCompile(`(?i)^[(（]?(注|备注|说明|资料来源|数据来源|来源|note|source|remark|\*|※)`)
	continued = regexp.MustCompile(`(?i)^[(（]?(续表|续|continued)`)
)

// read reads every row.
func (t *tableReader) read() {
	for row := t.h.row + t.h.rows; row < len(t.g.rows); row++ {
		texts, columns := t.g.texts(row)
		switch {
		case !t.filled(row):
		case t.h.repeats(t.g, row):
			t.note(row, "repeats the header")
		case len(texts) == 1 && (continued.MatchString(texts[0]) || remark.MatchString(texts[0])):
			t.note(row, "a remark, not read")
		case len(texts) == 1 && !t.measured(row):
			t.heading(row, columns[0], texts[0])
		default:
			t.indicator(row)
		}
	}
	t.plan.Groups = slices.DeleteFunc(t.plan.Groups, func(g model.Group) bool {
		return t.cells["heading "+g.ID] != "" && !slices.ContainsFunc(t.plan.Indicators, func(ind model.Indicator) bool { return ind.Group == g.ID })
	})
}

func (t *tableReader) note(row int, what string) {
	t.notes = append(t.notes, fmt.Sprintf("%s%d: %s", t.g.prefix(), row+1, what))
}

// filled reports whether a row holds anything in the columns that are read.
func (t *tableReader) filled(row int) bool {
	return slices.ContainsFunc(t.h.columns, func(c column) bool { return !t.g.at(row, c.at).blank() })
}

// measured reports whether a row holds a value.
func (t *tableReader) measured(row int) bool {
	return slices.ContainsFunc(t.h.columns, func(c column) bool {
		cell := t.g.at(row, c.at)
		f, what, _ := figureOf(cell, "")
		return slices.Contains(yearly, c.field) && !cell.blank() && !cell.merged && (what != "" || !f.none)
	})
}

// heading reads a row with one text as the heading of those that follow.
func (t *tableReader) heading(row, column int, text string) {
	t.l.doubt(t.g.ref(row, column), fmt.Sprintf("%q stands alone: read as the heading of a group", text))
	t.under = t.group(row, column, text)
	t.cells["heading "+t.under] = t.g.ref(row, column)
}

// group returns the id of a group by its id or its title, and makes one where there is none.
func (t *tableReader) group(row, column int, text string) string {
	title := spaceless(text)
	for _, g := range t.plan.Groups {
		if g.ID == text || spaceless(g.Title.En) == title || spaceless(g.Title.Zh) == title {
			return g.ID
		}
	}
	if isChinese(text) {
		text = title
	}
	g := model.Group{Title: phrase(text)}
	g.ID = unused(slug(g.Title.En), fmt.Sprintf("g%d", len(t.plan.Groups)+1), func(id string) bool {
		return slices.ContainsFunc(t.plan.Groups, func(other model.Group) bool { return other.ID == id })
	})
	t.plan.Groups = append(t.plan.Groups, g)
	t.cells["group."+g.ID] = t.g.ref(row, column)
	return g.ID
}

// spaceless leaves out the spaces that set Chinese letters apart, as in 产业 数字 化.
func spaceless(s string) string {
	if isChinese(s) {
		return strings.Join(strings.Fields(s), "")
	}
	return strings.ToLower(strings.TrimSpace(s))
}

// mostSlug is the length of an id made of words, which people are to type.
const mostSlug = 40

// slug makes an id of English words; empty where there are none.
func slug(words string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(words) {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteRune(r)
		case (unicode.IsSpace(r) || r == '-' || r == '_' || r == '/') && b.Len() > 0 && !strings.HasSuffix(b.String(), "_"):
			b.WriteByte('_')
		}
	}
	s := b.String()
	for len(s) > mostSlug {
		if at := strings.LastIndexByte(s, '_'); at > 0 {
			s = s[:at]
			continue
		}
		s = s[:mostSlug]
	}
	return strings.Trim(s, "_")
}

// unused returns an id that is not taken: the first, or the second, or one of them with a number.
func unused(first, second string, taken func(string) bool) string {
	if first == "" {
		first = second
	}
	id := first
	for n := 2; taken(id); n++ {
		id = fmt.Sprintf("%s_%d", first, n)
	}
	return id
}
