package sheet

import (
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
)

// The largest sheet that is read. A plan's table needs far less.
const (
	mostRows    = 2000
	mostColumns = 200
	mostCells   = 50_000
)

// cell is what stands in one place of a sheet.
type cell struct {
	text    string
	number  float64
	numeric bool      // number holds; text is as it was stored
	percent bool      // a number shown as a percentage: 0.153 for 15.3 %
	shown   magnitude // behind a number, by its format; none where there is none
	scaled  bool      // the number is divided by it to be shown
	merged  bool      // repeats the first cell of a merged range
	bad     string    // why it says nothing that can be read: a date, an error, a formula without a result
}

// grid is one sheet.
type grid struct {
	name  string // of the sheet; empty for a CSV file
	rows  [][]cell
	notes []string // what was done to read it
	left  []Doubt  // what was left out
}

// blank reports whether nothing stands in a cell.
func (c cell) blank() bool { return c.text == "" && !c.numeric && c.bad == "" }

// at returns a cell; an empty one beyond the end of its row.
func (g *grid) at(row, column int) cell {
	if row < 0 || row >= len(g.rows) || column < 0 || column >= len(g.rows[row]) {
		return cell{}
	}
	return g.rows[row][column]
}

// ref names a cell as a spreadsheet does, for instance 目标!D7.
func (g *grid) ref(row, column int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		name = "?"
	}
	return g.prefix() + name
}

func (g *grid) prefix() string {
	if g.name == "" {
		return ""
	}
	return cleaned(g.name) + "!"
}

// cleaned replaces what a terminal would obey, or hide.
func cleaned(s string) string {
	return strings.Map(func(r rune) rune {
		if invisible(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// invisible reports whether a letter is one that no text of a plan may hold.
func invisible(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }

// texts returns the different texts of a row, with the column each stands in first.
func (g *grid) texts(row int) (texts []string, columns []int) {
	seen := map[string]bool{}
	for column, c := range g.rows[row] {
		if text := tidy(c.text); text != "" && !seen[text] {
			seen[text] = true
			texts, columns = append(texts, text), append(columns, column)
		}
	}
	return texts, columns
}

// tidy trims a text and sets it on one line. Between Chinese letters a break is no space.
func tidy(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsSpace(r) && r != ' ' }) {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	for line := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' || r == '\v' || r == '\f' }) {
		line = strings.TrimSpace(line)
		if b.Len() > 0 && !(endsHan(b.String()) && startsHan(line)) {
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return strings.TrimSpace(b.String())
}

func startsHan(s string) bool {
	for _, r := range s {
		return unicode.Is(unicode.Han, r)
	}
	return false
}

func endsHan(s string) bool {
	last := rune(0)
	for _, r := range s {
		last = r
	}
	return unicode.Is(unicode.Han, last)
}

// isChinese reports whether a text has a Chinese letter.
func isChinese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// folded writes full-width letters, digits and signs as their half-width ones, and every kind of space and minus as one.
func folded(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '！' <= r && r <= '～':
			return r - '！' + '!'
		case r == '−' || r == '﹣':
			return '-'
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
}
