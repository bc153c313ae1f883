package chart

import (
	"math"

	"foretell/ui/style"
)

// SurfaceData is the chance of one target over two inputs, and the point of the grid that is read.
type SurfaceData struct {
	X, Y        Input
	Chances     [][]float64 // shares in [0, 1]: a row for each value of Y, a number for each of X; NaN where not computed yet
	Rough       [][]float64 // drawn where Chances has none, but not read: what is guessed meanwhile; nil for nothing
	Errors      [][]float64 // their standard errors, shares, in the same order; nil for none
	Bound       float64     // what the paths support where all or none meet the target, a share
	Column, Row int         // the reading cursor's place on the grid; −1 for none
}

// Input is one axis of a surface.
type Input struct {
	Name    string
	Unit    string    // as it follows a number, for instance " %/y"
	Values  []float64 // rising
	Current float64   // where the scenario stands; NaN for none
	Digits  int       // after the point, that a value is read with; 0 for as many as tell Values apart
}

// Surface draws a heat map of a chance over two inputs: five steps of colour, each with its own sign, lines where the chance is
// 50 % and 80 %, the scenario's own place, and in the first row what the chance is under the cursor. Between the points of
// the grid the chance runs straight from one to the next; what is not computed yet is dotted.
func Surface(c Canvas, d SurfaceData) string {
	b := newBuffer(c)
	s := surface{buffer: b, data: d}
	if s.layout() {
		s.measure()
		s.drawHeat()
		s.drawContours()
		s.drawPlaces()
		s.drawAxes()
		s.drawReading()
		s.drawHeatLegend()
	}
	return b.String()
}

// SurfaceAt returns the point of the grid that is nearest to a cell of a drawn surface, or false where the cell is not on the map.
func SurfaceAt(c Canvas, d SurfaceData, x, y int) (column, row int, ok bool) {
	s := surface{buffer: newBuffer(c), data: d}
	if !s.layout() || x < s.left || x >= s.left+s.w || y < s.top || y >= s.top+s.h {
		return 0, 0, false
	}
	return s.x.places[x-s.left].nearest(), s.y.places[s.h-1-(y-s.top)].nearest(), true
}

// surface is a heat map being drawn.
type surface struct {
	*buffer
	data            SurfaceData
	left, top, w, h int // the plot's first column and row, its columns and rows
	x, y            gauge
	labels          []axisLabel
	field           []float64 // chance in the middle of each cell of the plot, the top row first
	lines           []uint8   // contours through each of these cells, a bit for each
}

// layout divides the block and reports whether a map fits: the reading above, then the inputs' names, the map, its axis and
// what its steps mean.
func (s *surface) layout() bool {
	if s.H >= 4 {
		s.top++
	}
	if s.H >= 7 {
		s.top++
	}
	s.h = s.H - s.top - 1 - s.axisLine() - s.legendLine()
	if s.h < 2 || !gaugeable(s.data.X.Values) || !gaugeable(s.data.Y.Values) {
		return false
	}
	s.y = newGauge(s.data.Y.Values, s.h)
	s.labels = s.y.ticks(2+s.h/16, s.Lang)
	s.left = labelsWidth(s.labels) + 1
	if s.left > s.W/3 {
		s.labels, s.left = nil, 0
	}
	s.w = s.W - s.left - 2
	if s.w < 4 {
		return false
	}
	s.x = newGauge(s.data.X.Values, s.w)
	return true
}

func (s *surface) axisLine() int {
	if s.H >= 9 {
		return 1
	}
	return 0
}

func (s *surface) legendLine() int {
	if s.H >= 8 {
		return 1
	}
	return 0
}

// measure computes the chance in the middle of every cell of the plot.
func (s *surface) measure() {
	s.field, s.lines = make([]float64, s.w*s.h), make([]uint8, s.w*s.h)
	for cell := range s.h {
		row := s.field[(s.h-1-cell)*s.w:]
		for col := range s.w {
			row[col] = s.chance(s.x.places[col], s.y.places[cell])
		}
	}
}

// chance returns the chance between four points of the grid; where not all are known, that on the nearer row, or else that of the
// nearest point.
func (s *surface) chance(x, y place) float64 {
	low := mix(s.computed(x.i, y.i), s.computed(x.i+1, y.i), x.share)
	high := mix(s.computed(x.i, y.i+1), s.computed(x.i+1, y.i+1), x.share)
	if v := mix(low, high, y.share); !math.IsNaN(v) {
		return v
	}
	near := low
	if y.share >= 0.5 {
		near = high
	}
	if !math.IsNaN(near) {
		return near
	}
	return s.computed(x.nearest(), y.nearest())
}

func mix(from, to, share float64) float64 {
	switch share {
	case 0:
		return from
	case 1:
		return to
	}
	return from + share*(to-from)
}

// computed returns the chance at a point of the grid, or what is guessed of it; NaN where there is neither.
func (s *surface) computed(column, row int) float64 {
	if v := chanceAt(s.data.Chances, column, row); !math.IsNaN(v) {
		return v
	}
	return chanceAt(s.data.Rough, column, row)
}

func chanceAt(grid [][]float64, column, row int) float64 {
	if row < 0 || row >= len(grid) || column < 0 || column >= len(grid[row]) {
		return math.NaN()
	}
	if v := grid[row][column]; v >= 0 && v <= 1 {
		return v
	}
	return math.NaN()
}

// level returns the chance in a cell of the plot; NaN outside it.
func (s *surface) level(col, row int) float64 {
	if col < 0 || col >= s.w || row < 0 || row >= s.h {
		return math.NaN()
	}
	return s.field[row*s.w+col]
}

// drawPlaces marks where the scenario stands and where the cursor reads.
func (s *surface) drawPlaces() {
	if x, y, ok := s.current(); ok {
		s.mark(x, y, s.Glyphs.Knob)
	}
	x, y, ok := s.cursor()
	if !ok {
		return
	}
	sign := s.Glyphs.Tick
	if cx, cy, ok := s.current(); ok && cx == x && cy == y {
		sign = s.Glyphs.Knob
	}
	s.mark(x, y, sign)
	for _, side := range [2]struct {
		x    int
		sign rune
	}{{x - 1, '['}, {x + 1, ']'}} {
		if side.x >= 0 && side.x < s.w {
			s.paint(s.left+side.x, s.top+y, side.sign, style.Aim, style.Empty)
		}
	}
}

func (s *surface) mark(col, row int, sign rune) {
	s.paint(s.left+col, s.top+row, sign, style.Known, style.Empty)
}

// current returns the cell of the plot where the scenario stands, or false where it lies outside.
func (s *surface) current() (col, row int, ok bool) {
	x, inX := s.x.cell(s.data.X.Current)
	y, inY := s.y.cell(s.data.Y.Current)
	return x, s.h - 1 - y, inX && inY
}

// cursor returns the cell of the plot where the cursor reads.
func (s *surface) cursor() (col, row int, ok bool) {
	if !s.reads() {
		return 0, 0, false
	}
	x, inX := s.x.cell(s.data.X.Values[s.data.Column])
	y, inY := s.y.cell(s.data.Y.Values[s.data.Row])
	return x, s.h - 1 - y, inX && inY
}

// reads reports whether the cursor stands on a point of the grid.
func (s *surface) reads() bool {
	return s.data.Column >= 0 && s.data.Column < len(s.data.X.Values) && s.data.Row >= 0 && s.data.Row < len(s.data.Y.Values)
}
