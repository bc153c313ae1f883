package chart

import (
	"math"
	"strconv"

	"foretell/ui/style"
)

// percents are the cells that stand for chances from 0 to 100 %: the first one's column, and how many.
type percents struct{ left, w int }

// percentsTail is how many cells right of the scale its last label takes.
const percentsTail = 3

// column returns the column of a chance; one outside [0, 1] is moved to the nearer end.
func (p percents) column(chance float64) int {
	return p.left + int(math.Round(min(max(chance, 0), 1)*float64(p.w-1)))
}

// reach returns the columns of 1.96 standard errors to either side of a chance, and whether they can be told from the chance's own.
func (p percents) reach(chance, err float64) (from, to int, wide bool) {
	by := 1.96 * err
	from, to = p.column(chance-by), p.column(chance+by)
	return from, to, by > 0 && to-from >= 2
}

// drawPercents labels 0 … 100 % below the rows of a window that begins on line top, and draws a grid through its entries.
func (b *buffer) drawPercents(p percents, v window, top int) {
	parts := 2
	if p.w >= 30 {
		parts = 4
	}
	for i := range parts + 1 {
		x := p.left + i*(p.w-1)/parts
		label := strconv.Itoa(100 * i / parts)
		start := x - min(i, 1)
		if full := label + percentSign(b.Lang); i == parts && start+style.Width(full) <= b.W {
			label = full
		}
		b.text(start, top+v.shown, label, style.Faint)
		for row := range v.shown {
			if !v.heading(v.first + row) {
				b.set(x, top+row, b.Glyphs.DashDown, style.Grid)
			}
		}
	}
}

// whisker returns the sign of an error bar in a column.
func (b *buffer) whisker(x, from, to int) rune {
	switch x {
	case from:
		return b.Glyphs.WhiskerLeft
	case to:
		return b.Glyphs.WhiskerRight
	}
	return b.Glyphs.Horizontal
}
