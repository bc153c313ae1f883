package report

import (
	"fmt"
	"io"
	"strings"

	"foretell/model"
)

// markdown takes the marks out of text that is not ours, so that a name stays a name.
var markdown = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "|", `\|`, "<", `\<`, "#", `\#`,
)

// Markdown writes a result as a document of tables.
func Markdown(w io.Writer, r Result) error { return r.sheet().markdown(w, r.Lang) }

func (s sheet) markdown(w io.Writer, lang model.Lang) error {
	var b strings.Builder
	b.WriteString("# " + markdown.Replace(s.title) + "\n\n")
	for _, a := range s.about {
		b.WriteString("- " + fmt.Sprintf(aboutLine.In(lang), a[0], markdown.Replace(a[1])) + "\n")
	}
	for _, g := range s.grids {
		if len(g.rows) == 0 {
			continue
		}
		b.WriteString("\n")
		for _, line := range g.markdown() {
			b.WriteString(line + "\n")
		}
	}
	b.WriteString("\n")
	for _, note := range s.notes {
		b.WriteString("- " + markdown.Replace(note) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdown lays a grid out as a pipe table, aligned in the source too.
func (g *grid) markdown() []string {
	head := make([]string, len(g.columns))
	for i, c := range g.columns {
		head[i] = strings.TrimSpace(c.head[0] + " " + c.head[1])
	}
	lines := [][]string{head}
	for _, r := range g.rows {
		cells := make([]string, len(g.columns))
		for i := range cells {
			cells[i] = markdown.Replace(r.cell(i))
			if r.heading && cells[i] != "" {
				cells[i] = "**" + cells[i] + "**"
			}
		}
		lines = append(lines, cells)
	}
	w := widths(len(g.columns), lines)
	var out []string
	for n, line := range lines {
		for i, c := range g.columns {
			line[i] = c.pad(line[i], w[i])
		}
		out = append(out, "| "+strings.Join(line, " | ")+" |")
		if n == 0 {
			out = append(out, g.rule(w))
		}
	}
	return out
}

// rule is the line under a pipe table's head, which says the side each column keeps to.
func (g *grid) rule(w []int) string {
	var b strings.Builder
	for i, c := range g.columns {
		dashes := strings.Repeat("-", w[i]+1)
		if c.left {
			b.WriteString("|" + dashes + "-")
		} else {
			b.WriteString("|" + dashes + ":")
		}
	}
	return b.String() + "|"
}
