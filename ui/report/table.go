package report

import (
	"fmt"
	"io"
	"strings"

	"foretell/ui/style"
)

// gap is the cells between two columns of a table.
const gap = "  "

// Table writes a result as lines of text, in columns that meet to the terminal cell.
func Table(w io.Writer, r Result) error {
	s := newSheet(r)
	lines := []string{s.title}
	for _, a := range s.about {
		lines = append(lines, fmt.Sprintf(aboutLine.In(r.Lang), a[0], a[1]))
	}
	for _, g := range []grid{s.targets, s.together} {
		lines = append(lines, "")
		for _, line := range g.text() {
			if r.Width > 0 {
				line = style.Truncate(line, r.Width)
			}
			lines = append(lines, strings.TrimRight(line, " "))
		}
	}
	lines = append(append(lines, ""), s.notes...)
	_, err := io.WriteString(w, strings.Join(lines, "\n")+"\n")
	return err
}

// text lays a grid out in columns.
func (g *grid) text() []string {
	lines := make([][]string, 2, 2+len(g.rows))
	for _, c := range g.columns {
		lines[0] = append(lines[0], c.head[0])
		lines[1] = append(lines[1], c.head[1])
	}
	for _, r := range g.rows {
		cells := make([]string, len(g.columns))
		for i := range cells {
			cells[i] = r.cell(i)
		}
		if !r.heading && g.headed() {
			cells[0] = gap + cells[0]
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

// headed reports whether rows stand under headings.
func (g *grid) headed() bool { return len(g.rows) > 0 && g.rows[0].heading }
