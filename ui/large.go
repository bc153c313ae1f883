package ui

import (
	"slices"
	"strings"

	"foretell/ui/style"
)

// largeHeight is the lines of large digits.
const largeHeight = 5

// largeSigns are digits and signs of 3 × 5 cells.
var largeSigns = map[rune][largeHeight]string{
	'0': {"###", "# #", "# #", "# #", "###"}, '1': {" # ", "## ", " # ", " # ", "###"},
	'2': {"###", "  #", "###", "#  ", "###"}, '3': {"###", "  #", "###", "  #", "###"},
	'4': {"# #", "# #", "###", "  #", "  #"}, '5': {"###", "#  ", "###", "  #", "###"},
	'6': {"###", "#  ", "###", "# #", "###"}, '7': {"###", "  #", "  #", "  #", "  #"},
	'8': {"###", "# #", "###", "# #", "###"}, '9': {"###", "# #", "###", "  #", "###"},
	'%': {"# #", "  #", " # ", "#  ", "# #"}, '?': {"###", "  #", " ##", "   ", " # "},
	'<': {"  #", " # ", "#  ", " # ", "  #"}, '>': {"#  ", " # ", "  #", " # ", "#  "},
	'+': {"   ", " # ", "###", " # ", "   "}, '−': {"   ", "   ", "###", "   ", "   "}, '-': {"   ", "   ", "###", "   ", "   "},
	'.': {" ", " ", " ", " ", "#"}, ' ': {" ", " ", " ", " ", " "},
}

// leading is what stands at the beginning of a figure and can be written large.
func leading(figure string) string {
	for i, r := range figure {
		if _, ok := largeSigns[r]; !ok {
			return strings.TrimSpace(figure[:i])
		}
	}
	return figure
}

// large writes a number so that it reads from the back of a room, as large as fits into w × h cells; nothing where none does.
func (d *desk) large(text string, w, h int) []string {
	for times := h / largeHeight; times >= 1; times-- {
		if lines := d.enlarged(text, w, times); lines != nil {
			return lines
		}
	}
	return nil
}

// enlarged writes a number in signs of 3 × 5 points, each of some lines and twice as many cells, or in the least size of one cell.
func (d *desk) enlarged(text string, w, times int) []string {
	sign := "█"
	if d.glyphs.Mode == style.ASCII {
		sign = "#"
	}
	for _, wide := range []int{2 * times, times} {
		if times > 1 && wide == times {
			break
		}
		lines := make([]string, largeHeight)
		for _, r := range text {
			for n, row := range largeSigns[r] {
				for _, cell := range row + " " {
					if cell == '#' {
						lines[n] += strings.Repeat(sign, wide)
					} else {
						lines[n] += strings.Repeat(" ", wide)
					}
				}
			}
		}
		if style.Width(lines[0]) <= w {
			var tall []string
			for _, l := range lines {
				tall = append(tall, slices.Repeat([]string{l}, times)...)
			}
			return tall
		}
	}
	return nil
}
