package chart

import (
	"strconv"

	"foretell/ui/style"
)

// shownOf says which rows of a list are shown: "↑↓ 1-17 / 28".
func shownOf(g style.Glyphs, offset, shown, n int) string {
	arrows := ""
	if offset > 0 {
		arrows += string(g.Up)
	}
	if offset+shown < n {
		arrows += string(g.Down)
	}
	return arrows + " " + strconv.Itoa(offset+1) + "-" + strconv.Itoa(offset+shown) + " / " + strconv.Itoa(n)
}
