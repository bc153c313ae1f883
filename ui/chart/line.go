package chart

import (
	"github.com/NimbleMarkets/ntcharts/canvas"
	"github.com/NimbleMarkets/ntcharts/canvas/graph"
	"github.com/NimbleMarkets/ntcharts/canvas/runes"
)

// line is a polyline in braille dots, two by four to a cell, over a plot of w by h cells.
type line struct {
	grid *graph.BrailleGrid
	h    int
}

func newLine(w, h int) line {
	return line{grid: graph.NewBrailleGrid(w, h, 0, 1, 0, 1), h: h}
}

// segment draws from one point to another; x in cells from the left edge, y in cells above the lower edge. thick gives it
// two dots. Its points are clipped to the view before the library walks them.
func (l line) segment(x0, y0, x1, y1 float64, thick bool) {
	from, to := l.dot(x0, y0), l.dot(x1, y1)
	for _, p := range graph.GetLinePoints(from, to) {
		l.grid.Set(p)
		if thick {
			l.grid.Set(canvas.Point{X: p.X, Y: p.Y + 1})
		}
	}
}

func (l line) dot(x, y float64) canvas.Point {
	top := 4 * float64(l.h)
	row := min(max(top-4*y, -4), top+4)
	return canvas.Point{X: int(2 * x), Y: int(row)}
}

// each calls a function for every cell the line goes through; y counts from the top.
func (l line) each(draw func(x, y int, r rune)) {
	for y, row := range l.grid.BraillePatterns() {
		for x, r := range row {
			if r != runes.BrailleBlockOffset {
				draw(x, y, r)
			}
		}
	}
}
