package sheet

import (
	"fmt"
	"regexp"
	"strings"

	"foretell/model"
)

// preamble is what stands above the table: the plan's own lines where foretell has written the sheet, otherwise a title.
type preamble struct {
	plan model.Plan // without indicators
	unit string     // of all rows that name none
}

var unitLine = regexp.MustCompile(`^[(（]?(?:计量)?(?:单位|unit)s?\s*[:：]\s*(.+?)[)）]?$`)

// readPreamble reads the rows above the header.
func readPreamble(g *grid, end int, l *ledger) (p preamble, notes []string) {
	for row := range end {
		texts, columns := g.texts(row)
		switch {
		case len(texts) == 0:
		case p.line(g, row, l):
		case unitLine.MatchString(texts[0]):
			p.unit = unitLine.FindStringSubmatch(texts[0])[1]
		case len(texts) == 1 && p.plan.Title == (model.Text{}):
			p.plan.Title = phrase(texts[0])
		default:
			notes = append(notes, fmt.Sprintf("%s: above the table, not read", g.ref(row, columns[0])))
		}
	}
	return p, notes
}

// line reads a row that says what it is; false where it does not.
func (p *preamble) line(g *grid, row int, l *ledger) bool {
	value := func(k int) string { return tidy(g.at(row, k).text) }
	text := func(k int) model.Text { return model.Text{En: value(k), Zh: value(k + 1)} }
	switch wordOf(g.at(row, 0).text) {
	case "plan", "规划":
		p.plan.ID = value(1)
	case "title", "标题":
		p.plan.Title = text(1)
	case "source", "来源":
		p.plan.Source = text(1)
	case "base year", "基期":
		p.plan.BaseYear = whole(g, row, 1, l)
	case "horizon", "期末":
		p.plan.Horizon = whole(g, row, 1, l)
	case "group", "类别":
		if value(1) == "" || value(2) == "" && value(3) == "" {
			return false
		}
		p.plan.Groups = append(p.plan.Groups, model.Group{ID: value(1), Title: text(2)})
	default:
		return false
	}
	return true
}

// whole reads a whole number.
func whole(g *grid, row, column int, l *ledger) int {
	f, what, right := figureOf(g.at(row, column), "")
	switch n := int(f.value); {
	case what != "":
		l.refuse(g.ref(row, column), what, right)
	case f.none || float64(n) != f.value:
		l.refuse(g.ref(row, column), "no whole number", "a whole number, such as 2022")
	default:
		return n
	}
	return 0
}

// phrase is a text in the language it is written in.
func phrase(s string) model.Text {
	if isChinese(s) {
		return model.Text{Zh: s}
	}
	return model.Text{En: strings.TrimSpace(s)}
}
