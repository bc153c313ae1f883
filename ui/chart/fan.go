package chart

import (
	"math"
	"strconv"

	"foretell/ui/style"
)

// FanData is one indicator's base, projection and targets.
type FanData struct {
	Years                  []int     // consecutive, the base year first
	P5, P25, P50, P75, P95 []float64 // percentiles, one for each year, indicator's unit
	Base                   float64   // value in the first year
	Supposed               bool      // the base is assumed, not published
	Actuals                []Point   // published later values
	Marks                  []Mark    // targets and milestones
	Path                   []float64 // a typed plan path, one for each year; nil for none
}

// Point is a value in a year.
type Point struct {
	Year  int
	Value float64 // indicator's unit
}

// Mark is a target or milestone.
type Mark struct {
	Year      int
	Value     float64 // indicator's unit
	High      float64 // upper end of a range to stay within; 0 for none
	Label     string  // its chance, for instance "46 %"
	Milestone bool    // not the last target
}

// Fan draws a fan chart: the bands from the 5th to the 95th and from the 25th to the 75th percentile and the median, from the
// base year on; the base value, actuals, and targets each with a dashed line and its chance.
func Fan(c Canvas, d FanData) string {
	b := newBuffer(c)
	f := fan{buffer: b, data: d, rows: fanRows(d)}
	if f.layout() {
		f.drawAxes()
		f.drawBands()
		f.drawAims()
		f.drawLines()
		f.drawMarks()
		f.drawLegend()
	}
	return b.String()
}

// fan is a fan chart being drawn. Column left is both the value axis and the base year.
type fan struct {
	*buffer
	data       FanData
	rows       []fanRow
	y          scale
	left, w, h int // the plot's left column, its columns, its rows; its top row is 0
	labels     []axisLabel
	years      int // number of years on the axis
	ends       int // columns right of the last year that what is written there needs
	region     []style.Fill
}

// fanRow is the percentiles of one year: 5, 25, 50, 75, 95.
type fanRow struct {
	year int // position in FanData.Years
	p    [5]float64
}

// fanRows returns the years whose percentiles can all be drawn.
func fanRows(d FanData) []fanRow {
	var rows []fanRow
	for i := range d.Years {
		if i >= len(d.P5) || i >= len(d.P25) || i >= len(d.P50) || i >= len(d.P75) || i >= len(d.P95) {
			break
		}
		r := fanRow{year: i, p: [5]float64{d.P5[i], d.P25[i], d.P50[i], d.P75[i], d.P95[i]}}
		ok := true
		for _, v := range r.p {
			ok = ok && drawable(v)
		}
		if ok {
			rows = append(rows, r)
		}
	}
	return rows
}

// view returns the range of values to show. Facts, targets and the median are always in view; a band that runs away from
// them is cut, or the rest would be a flat line.
func (f *fan) view() (lo, hi float64, ok bool) {
	core, bands := newSpan(), newSpan()
	core.add(f.data.Base)
	for _, m := range f.data.Marks {
		core.add(m.Value)
		if m.High != 0 {
			core.add(m.High)
		}
	}
	for _, a := range f.data.Actuals {
		core.add(a.Value)
	}
	for _, v := range f.data.Path {
		core.add(v)
	}
	for _, r := range f.rows {
		core.add(r.p[2])
		bands.add(r.p[1])
		bands.add(r.p[3])
	}
	if core.empty() {
		return 0, 0, false
	}
	room := 2 * max(core.hi-core.lo, bands.hi-bands.lo)
	for _, r := range f.rows {
		bands.add(r.p[0])
		bands.add(r.p[4])
	}
	return max(min(core.lo, bands.lo), core.lo-room), min(max(core.hi, bands.hi), core.hi+room), true
}

// span is a range of values.
type span struct{ lo, hi float64 }

func newSpan() *span { return &span{lo: math.Inf(1), hi: math.Inf(-1)} }

func (s *span) empty() bool { return s.lo > s.hi }

func (s *span) add(v float64) {
	if drawable(v) {
		s.lo, s.hi = min(s.lo, v), max(s.hi, v)
	}
}

// mostYears is the longest projection that is drawn.
const mostYears = 500

// layout divides the block and reports whether a chart fits.
func (f *fan) layout() bool {
	f.years = len(f.data.Years)
	f.h = f.H - 1
	if f.H >= 8 {
		f.h--
	}
	lo, hi, ok := f.view()
	if !ok || f.h < 2 || f.years == 0 || f.years > mostYears {
		return false
	}
	f.y = newScale(lo, hi, f.h, (f.h+7)/8, (f.h+2)/3)
	f.labels = f.valueLabels()
	width := labelsWidth(f.labels)
	if width > f.W/4 {
		compactLabels(f.labels, f.Lang)
		width = labelsWidth(f.labels)
	}
	if width > f.W/2 {
		f.labels, width = nil, 0
	}
	if width > 0 {
		width++
	}
	f.left = width
	f.w = f.W - f.left - f.margin()
	f.region = make([]style.Fill, max(f.w, 0)*f.h)
	return f.w >= 4
}

// margin returns the columns right of the last year that its labels need.
func (f *fan) margin() int {
	need := max(2, f.ends)
	for _, m := range f.data.Marks {
		if m.Year == f.data.Years[f.years-1] {
			need = max(need, 3+style.Width(clean(m.Label)))
		}
	}
	return min(need, f.W/3)
}

// column returns the column of a year by its position, counted from the left edge of the plot.
func (f *fan) column(year float64) float64 {
	if f.years < 2 {
		return 0
	}
	return year * float64(f.w-1) / float64(f.years-1)
}

// yearColumn returns the column of a calendar year, or false where it is not on the axis.
func (f *fan) yearColumn(year int) (int, bool) {
	i := year - f.data.Years[0]
	if i < 0 || i >= f.years {
		return 0, false
	}
	return f.left + int(math.Round(f.column(float64(i)))), true
}

// row returns the row of a value, which may lie outside the plot.
func (f *fan) row(v float64) int { return f.h - 1 - f.y.cell(v) }

func (f *fan) inPlot(row int) bool { return row >= 0 && row < f.h }

// over writes a sign over the bands.
func (f *fan) over(x, y int, r rune, ink style.Ink) {
	if f.inside(x, y) {
		f.paint(x, y, r, ink, f.behind(x, y))
	}
}

// behind returns the band behind a cell.
func (f *fan) behind(x, y int) style.Fill {
	if col := x - f.left; col >= 0 && col < f.w && f.inPlot(y) {
		return f.region[y*f.w+col]
	}
	return style.Empty
}

func (f *fan) drawAxes() {
	for y := range f.h {
		f.set(f.left, y, f.Glyphs.Vertical, style.Faint)
	}
	for _, l := range f.labels {
		f.textLeft(f.left-1, l.row, l.text, l.ink)
		f.set(f.left, l.row, f.Glyphs.TickLeft, style.Faint)
	}
	if f.h == f.H-2 {
		f.set(f.left, f.h, f.Glyphs.Corner, style.Faint)
		for x := 1; x < f.w; x++ {
			f.set(f.left+x, f.h, f.Glyphs.Horizontal, style.Faint)
		}
	}
	f.drawYears()
}

// drawYears labels as many years as fit, the last one always.
func (f *fan) drawYears() {
	every := 1
	for f.years > 1 && every < f.years && float64(every)*f.column(1) < 6 {
		every++
	}
	for i := f.years - 1; i >= 0; i -= every {
		label := strconv.Itoa(f.data.Years[i])
		x := f.left + int(math.Round(f.column(float64(i))))
		if f.h == f.H-2 && i > 0 {
			f.set(x, f.h, f.Glyphs.TickDown, style.Faint)
		}
		start := min(max(x-len(label)/2, 0), max(f.W-len(label), 0))
		f.text(start, f.H-1, label, style.Faint)
	}
}
