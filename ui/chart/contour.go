package chart

import (
	"math"

	"foretell/ui/style"

	"github.com/NimbleMarkets/ntcharts/canvas"
	"github.com/NimbleMarkets/ntcharts/canvas/graph"
)

// contours are the chances a surface has a line for, shares; the second is drawn heavier.
var contours = [2]float64{0.5, 0.8}

// drawContours draws a line where the chance passes each level, in a channel cut out of the map so that it shows on any colour,
// and its level on it.
func (s *surface) drawContours() {
	for i := range contours {
		if s.Glyphs.Mode == style.Braille {
			s.contourDots(i)
		} else {
			s.contourStrokes(i)
		}
	}
	for i := range contours {
		s.labelContour(i)
	}
}

// contourDots draws a line in braille dots through the squares between the middles of four cells.
func (s *surface) contourDots(i int) {
	l := line{h: s.h}
	for row := range s.h - 1 {
		for col := range s.w - 1 {
			points, n := s.crossings(col, row, contours[i])
			for k := 0; k+1 < n; k += 2 {
				from, to := points[k], points[k+1]
				for _, p := range graph.GetLinePoints(l.dot(from.x, float64(s.h)-from.y), l.dot(to.x, float64(s.h)-to.y)) {
					s.contourDot(i, p)
					if p.Y++; i > 0 {
						s.contourDot(i, p)
					}
				}
			}
		}
	}
}

func (s *surface) contourDot(i int, p canvas.Point) {
	if x, y := p.X/2, p.Y/4; p.X >= 0 && x < s.w && p.Y >= 0 && y < s.h {
		s.contourCell(i, x, y, s.at(s.left+x, s.top+y).dotted(p, style.Median))
	}
}

// crossing is a point of the plot, in cells from its upper left corner.
type crossing struct{ x, y float64 }

// crossings returns where a level passes the edges of a square, two and two joined by a line: marching squares (Lorensen and
// Cline, 1987, in two dimensions), a saddle parted by the mean of its corners.
func (s *surface) crossings(col, row int, level float64) (points [4]crossing, n int) {
	i := row*s.w + col
	a, b, c, d := s.field[i], s.field[i+1], s.field[i+1+s.w], s.field[i+s.w] // clockwise from the upper left
	if math.IsNaN(a+b+c+d) || min(a, b, c, d) >= level || max(a, b, c, d) < level {
		return points, 0
	}
	x, y := float64(col)+0.5, float64(row)+0.5
	add := func(from, to, x0, y0, x1, y1 float64) {
		if (from >= level) != (to >= level) {
			share := (level - from) / (to - from)
			points[n] = crossing{x0 + share*(x1-x0), y0 + share*(y1-y0)}
			n++
		}
	}
	add(a, b, x, y, x+1, y)
	add(b, c, x+1, y, x+1, y+1)
	add(d, c, x, y+1, x+1, y+1)
	add(a, d, x, y, x, y+1)
	if n == 4 && ((a+b+c+d)/4 >= level) != (a >= level) {
		points[1], points[3] = points[3], points[1]
	}
	return points, n
}

// contourStrokes draws a line one stroke to a cell, in the cells at or above a level that have a neighbour below it.
func (s *surface) contourStrokes(i int) {
	level := contours[i]
	for row := range s.h {
		for col := range s.w {
			if s.field[row*s.w+col] >= level && s.bounds(col, row, level) {
				s.contourCell(i, col, row, s.stroke(col, row, i > 0))
			}
		}
	}
}

func (s *surface) bounds(col, row int, level float64) bool {
	return s.level(col-1, row) < level || s.level(col+1, row) < level || s.level(col, row-1) < level || s.level(col, row+1) < level
}

// stroke returns the sign along a contour: across the way the chance rises fastest, cells being twice as high as wide.
func (s *surface) stroke(col, row int, heavy bool) rune {
	across := s.slope(col-1, row, col, row, col+1, row)
	down := s.slope(col, row-1, col, row, col, row+1) / 2
	signs := [4]rune{'─', '╱', '│', '╲'}
	switch {
	case s.Glyphs.Mode == style.ASCII && heavy:
		signs = [4]rune{'=', '/', '|', '\\'}
	case s.Glyphs.Mode == style.ASCII:
		signs = [4]rune{'-', '/', '|', '\\'}
	case heavy:
		signs[0], signs[2] = '━', '┃'
	}
	turn := math.Atan2(across, down) // 0 where the chance rises downwards, so that the line lies level
	return signs[(int(math.Round(turn/(math.Pi/4)))+8)%4]
}

// slope returns how much the chance changes over three cells, as far as they are known.
func (s *surface) slope(x0, y0, x, y, x1, y1 int) float64 {
	from, here, to := s.level(x0, y0), s.level(x, y), s.level(x1, y1)
	change := 0.0
	if !math.IsNaN(from) {
		change += here - from
	}
	if !math.IsNaN(to) {
		change += to - here
	}
	return change
}

// contourCell draws one cell of a contour.
func (s *surface) contourCell(i, col, row int, r rune) {
	s.paint(s.left+col, s.top+row, r, style.Median, style.Empty)
	s.lines[row*s.w+col] |= 1 << i
}

// labelContour writes a contour's level on it, high up, where it hides nothing else.
func (s *surface) labelContour(i int) {
	label := style.Chance(contours[i], 0.005, 0, s.Lang)
	w := style.Width(label)
	for k := range s.lines {
		k = (k + s.w) % len(s.lines) // the top row last: a label in it looks like a heading
		col, row := k%s.w-w/2, k/s.w
		if s.lines[k] != 1<<i || !s.hasRoom(col-1, row, w+2, 1<<i) {
			continue
		}
		for x := col - 1; x <= col+w; x++ {
			s.paint(s.left+x, s.top+row, ' ', style.Plain, style.Empty)
			s.lines[row*s.w+x] = 1 << len(contours)
		}
		s.text(s.left+col, s.top+row, label, style.Median)
		return
	}
}

// hasRoom reports whether a label of w cells on one contour hides no other one and no mark.
func (s *surface) hasRoom(col, row, w int, own uint8) bool {
	if col < 0 || col+w > s.w {
		return false
	}
	for _, l := range s.lines[row*s.w+col : row*s.w+col+w] {
		if l|own != own {
			return false
		}
	}
	for _, mark := range []func() (int, int, bool){s.current, s.cursor} {
		if x, y, ok := mark(); ok && y == row && x >= col-2 && x <= col+w+1 {
			return false
		}
	}
	return true
}
