package ui

import (
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

// large writes a number so that it reads from the back of a room, in at most w cells; nothing where that is too few.
func (d *desk) large(text string, w int) []string {
	sign := "█"
	if d.glyphs.Mode == style.ASCII {
		sign = "#"
	}
	for _, wide := range []int{2, 1} {
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
			return lines
		}
	}
	return nil
}
