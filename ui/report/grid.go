package report

import "foretell/ui/style"

// grid is rows of cells under column heads, for a reader's eye.
type grid struct {
	columns []column
	rows    []row
	long    bool // its lines are never cut
}

// column is a column's head, in two lines, and the side its cells keep to.
type column struct {
	head [2]string
	left bool
}

// row is cells, one for each column; missing ones are empty. A heading stands over the rows that follow.
type row struct {
	heading bool
	depth   int // steps that the first cell is set in, below a heading
	cells   []string
}

func (g *grid) add(columns ...column) { g.columns = append(g.columns, columns...) }

func (r row) cell(i int) string {
	if i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

// pad fills a text to a number of terminal cells.
func (c column) pad(text string, width int) string {
	if c.left {
		return style.PadRight(text, width)
	}
	return style.PadLeft(text, width)
}

// widths returns the terminal cells that lines of texts need, column by column.
func widths(columns int, lines [][]string) []int {
	out := make([]int, columns)
	for _, line := range lines {
		for i, text := range line {
			out[i] = max(out[i], style.Width(text))
		}
	}
	return out
}
