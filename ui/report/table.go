package report

import (
	"fmt"
	"io"
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// gap is the cells between two columns of a table.
const gap = "  "

// Table writes a result as lines of text, in columns that meet to the terminal cell.
func Table(w io.Writer, r Result) error { return r.sheet().table(w, r.Lang, r.Width) }

// table writes a sheet as lines of text; those of its grids take at most width cells, where that is not 0.
func (s sheet) table(w io.Writer, lang model.Lang, width int) error {
	lines := []string{s.title}
	for _, a := range s.about {
		lines = append(lines, fmt.Sprintf(aboutLine.In(lang), a[0], a[1]))
	}
	for _, g := range s.grids {
		if len(g.rows) == 0 {
			continue
		}
		lines = append(lines, "")
		for _, line := range g.text() {
			if width > 0 && !g.long {
				line = style.Truncate(line, width)
			}
			lines = append(lines, strings.TrimRight(line, " "))
		}
	}
	if len(s.notes) > 0 {
		lines = append(append(lines, ""), s.notes...)
	}
	_, err := io.WriteString(w, strings.Join(lines, "\n")+"\n")
	return err
}

// text lays a grid out in columns.
func (g *grid) text() []string {
	lines := g.heads()
	for _, r := range g.rows {
		cells := make([]string, len(g.columns))
		for i := range cells {
			cells[i] = r.cell(i)
		}
		if !r.heading && g.headed() {
			cells[0] = strings.Repeat(gap, 1+r.depth) + cells[0]
		}
		lines = append(lines, cells)
	}
	w := widths(len(g.columns), lines)
	out := make([]string, len(lines))
	for n, line := range lines {
		for i, c := range g.columns {
			line[i] = c.pad(line[i], w[i])
		}
		out[n] = strings.Join(line, gap)
	}
	return out
}

// heads returns the lines of the column heads; one where all fit in one.
func (g *grid) heads() [][]string {
	var lines [][]string
	for l := range 2 {
		var line []string
		for _, c := range g.columns {
			line = append(line, c.head[l])
		}
		if l == 1 || strings.Join(line, "") != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// headed reports whether rows stand under headings.
func (g *grid) headed() bool { return len(g.rows) > 0 && g.rows[0].heading }
