package chart

import (
	"math"

	"foretell/ui/style"

	"github.com/NimbleMarkets/ntcharts/canvas/runes"
)

// drawAims draws a dashed line for each target, from the axis to its year; a range to stay within has one at each end.
func (f *fan) drawAims() {
	for _, m := range f.data.Marks {
		x, ok := f.yearColumn(m.Year)
		if !ok {
			continue
		}
		f.drawAim(m.Value, x)
		if m.High == 0 {
			continue
		}
		f.drawAim(m.High, x)
		for y := max(f.row(m.High)+1, 0); y < min(f.row(m.Value), f.h); y++ {
			f.over(x, y, f.Glyphs.DashDown, style.Aim)
		}
	}
}

func (f *fan) drawAim(v float64, to int) {
	row := f.row(v)
	if !drawable(v) || !f.inPlot(row) {
		return
	}
	for x := f.left + 1; x <= to; x++ {
		if f.edged(x, row) || f.Glyphs.Mode == style.ASCII && x%2 == 1 {
			continue
		}
		f.over(x, row, f.Glyphs.Dash, style.Aim)
	}
}

// edged reports whether the edge of a band runs through a cell; a dash there would make the edge coarse.
func (f *fan) edged(x, y int) bool {
	return !f.shaded() && f.at(x, y).r != ' '
}

// drawLines draws the plan path and, over it, the median.
func (f *fan) drawLines() {
	var path []fanRow
	for i, v := range f.data.Path {
		if i < f.years && drawable(v) {
			path = append(path, fanRow{year: i, p: [5]float64{2: v}})
		}
	}
	f.drawLine(path, style.Supposed, false)
	f.drawLine(f.rows, style.Median, true)
}

// drawLine draws the middle value of rows from year to year: a main line unbroken, another one in dots.
func (f *fan) drawLine(rows []fanRow, ink style.Ink, main bool) {
	switch {
	case f.Glyphs.Mode == style.Braille && (!main || f.steep(rows)):
		f.drawDotted(rows, ink, main)
	case main:
		f.drawSteps(rows, ink, f.Glyphs.Levels)
	default:
		f.drawSteps(rows, ink, [3]rune{f.Glyphs.Dash, f.Glyphs.Dash, f.Glyphs.Dash})
	}
}

// steep reports whether a line climbs or falls by more than a cell from one column to the next.
func (f *fan) steep(rows []fanRow) bool {
	for i := 1; i < len(rows); i++ {
		from, to := rows[i-1], rows[i]
		if math.Abs(f.y.place(to.p[2])-f.y.place(from.p[2])) > f.column(float64(to.year))-f.column(float64(from.year)) {
			return true
		}
	}
	return false
}

// drawDotted draws the middle value of rows in braille dots.
func (f *fan) drawDotted(rows []fanRow, ink style.Ink, thick bool) {
	l := newLine(f.w, f.h)
	for i := 1; i < len(rows); i++ {
		from, to := rows[i-1], rows[i]
		l.segment(f.column(float64(from.year)), f.y.place(from.p[2])+0.5, f.column(float64(to.year)), f.y.place(to.p[2])+0.5, thick)
	}
	l.each(func(x, y int, r rune) {
		if x == 0 {
			return
		}
		if c := f.at(f.left+x, y); runes.IsBraillePattern(c.r) && c.ink != ink {
			r = runes.CombineBraillePatterns(c.r, r)
		}
		f.paint(f.left+x, y, r, ink, f.along(x, y))
	})
}

// along returns what lies behind the median or a path in a cell: the band that fills most of it.
func (f *fan) along(col, y int) style.Fill {
	e, ok := f.edges(col)
	if f.shaded() || !ok {
		return style.Empty
	}
	return e.most((f.h - 1 - y) * eighth)
}

// drawSteps draws the middle value of rows one sign to a column, which lies low, in the middle or high in its cell.
func (f *fan) drawSteps(rows []fanRow, ink style.Ink, levels [3]rune) {
	for i := 1; i < len(rows); i++ {
		from, to := rows[i-1], rows[i]
		x0, x1 := f.column(float64(from.year)), f.column(float64(to.year))
		for x := int(x0) + 1; float64(x) <= x1; x++ {
			v := from.p[2] + (float64(x)-x0)/(x1-x0)*(to.p[2]-from.p[2])
			if y := f.row(v); f.inPlot(y) {
				f.paint(f.left+x, y, levels[level(f.y.place(v))], ink, f.along(x, y))
			}
		}
	}
}

// level returns which of three strokes, at 1/16, 1/2 and 15/16 of a cell's height, is nearest to a place counted in cells from
// the middle of one.
func level(place float64) int {
	switch off := place - math.Round(place); {
	case off < -0.22:
		return 0
	case off > 0.22:
		return 2
	default:
		return 1
	}
}

// baseInk is that of a fact, or of an assumption where the base is one.
func (d *FanData) baseInk() style.Ink {
	if d.Supposed {
		return style.Supposed
	}
	return style.Known
}

// drawMarks draws the base value, the actuals and the targets, and beside each target its chance.
func (f *fan) drawMarks() {
	f.drawPoint(f.data.Years[0], f.data.Base, f.Glyphs.Base, f.data.baseInk())
	for _, a := range f.data.Actuals {
		f.drawPoint(a.Year, a.Value, f.Glyphs.Actual, style.Observed)
	}
	for _, m := range f.data.Marks {
		sign := f.Glyphs.Mark
		if m.Milestone {
			sign = f.Glyphs.Milestone
		}
		f.drawPoint(m.Year, m.Value, sign, style.Aim)
		if m.High != 0 {
			f.drawPoint(m.Year, m.High, sign, style.Aim)
		}
	}
	for _, m := range f.data.Marks {
		f.drawChance(m)
	}
}

func (f *fan) drawPoint(year int, v float64, sign rune, ink style.Ink) {
	x, ok := f.yearColumn(year)
	if row := f.row(v); ok && drawable(v) && f.inPlot(row) {
		f.over(x, row, sign, ink)
	}
}

// drawChance writes a mark's label to the right of it, or to the left, or above or below where another mark is in the way.
func (f *fan) drawChance(m Mark) {
	x, ok := f.yearColumn(m.Year)
	label := clean(m.Label)
	row, w := f.row(m.Value), style.Width(label)
	if !ok || label == "" || !drawable(m.Value) {
		return
	}
	for _, at := range [][2]int{{x + 2, row}, {x - 1 - w, row}, {x + 2, row - 1}, {x + 2, row + 1}, {x - 1 - w, row - 1}, {x - 1 - w, row + 1}} {
		if f.vacant(at[0], at[1], w) {
			f.textOver(at[0], at[1], label)
			return
		}
	}
}

// vacant reports whether a label of w cells can stand somewhere without hiding a mark or another label.
func (f *fan) vacant(x, y, w int) bool {
	if x <= f.left || x+w > f.W || !f.inPlot(y) {
		return false
	}
	for i := x - 1; i < min(x+w+1, f.W); i++ {
		switch c := f.at(i, y); {
		case c.ink == style.Known, c.ink == style.Observed:
			return false
		case c.ink == style.Aim && c.r != f.Glyphs.Dash && c.r != ' ' && (i >= x || c.r != f.Glyphs.Mark && c.r != f.Glyphs.Milestone):
			return false
		}
	}
	return true
}

// textOver writes a label where the bands are cut out for it, so that it reads on any colour.
func (f *fan) textOver(x, y int, label string) {
	w := style.Width(label)
	for i := -1; i <= w; i++ {
		if f.inside(x+i, y) && (i >= 0 && i < w || f.at(x+i, y).ink != style.Aim || f.at(x+i, y).r == f.Glyphs.Dash) {
			f.paint(x+i, y, ' ', style.Plain, style.Empty)
		}
	}
	f.textIn(x, y, w, label, style.Aim)
}
