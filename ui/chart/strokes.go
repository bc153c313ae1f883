package chart

import (
	"foretell/ui/style"

	"github.com/NimbleMarkets/ntcharts/canvas"
	"github.com/NimbleMarkets/ntcharts/canvas/graph"
	"github.com/NimbleMarkets/ntcharts/canvas/runes"
)

// rival is how one of several scenarios is drawn: it can be told from the others by its letter and its stroke alone.
type rival struct {
	letter rune
	ink    style.Ink
	stroke stroke
}

// stroke is a way to draw a line.
type stroke struct {
	thick       bool    // two dots of braille
	on, off     int     // dots (or columns) drawn and left out in turn; off = 0: unbroken
	sign, ascii [3]rune // low, in the middle and high in a cell, where there is no braille
}

var rivals = [4]rival{
	{'A', style.Median, stroke{thick: true, on: 1, sign: [3]rune{'▁', '━', '▔'}, ascii: [3]rune{'_', '=', '"'}}},
	{'B', style.Supposed, stroke{thick: true, on: 6, off: 3, sign: [3]rune{'╍', '╍', '╍'}, ascii: [3]rune{'~', '~', '~'}}},
	{'C', style.Heading, stroke{thick: true, on: 2, off: 3, sign: [3]rune{'•', '•', '•'}, ascii: [3]rune{'o', 'o', 'o'}}},
	{'D', style.Reach, stroke{thick: false, on: 1, sign: [3]rune{'─', '─', '─'}, ascii: [3]rune{':', ':', ':'}}},
}

// outline is the edge of a fan, fainter than any median.
var outline = stroke{on: 1, off: 3, sign: [3]rune{'.', '·', '˙'}, ascii: [3]rune{'.', '.', '.'}}

// trail is the line of a future among others.
var trail = stroke{on: 1, off: 1, sign: [3]rune{'.', '·', '˙'}, ascii: [3]rune{'.', '.', '.'}}

// drawStroke draws the k-th percentile of rows from year to year.
func (f *fan) drawStroke(rows []fanRow, k int, ink style.Ink, s stroke) {
	if f.Glyphs.Mode == style.Braille {
		f.drawDashes(rows, k, ink, s)
		return
	}
	signs := s.sign
	if f.Glyphs.Mode == style.ASCII {
		signs = s.ascii
	}
	for i := 1; i < len(rows); i++ {
		from, to := rows[i-1], rows[i]
		x0, x1 := f.column(float64(from.year)), f.column(float64(to.year))
		for x := int(x0) + 1; float64(x) <= x1; x++ {
			v := from.p[k] + (float64(x)-x0)/(x1-x0)*(to.p[k]-from.p[k])
			if y := f.row(v); f.inPlot(y) && (x%2 == 0 || s.off == 0 || s.thick) {
				f.over(f.left+x, y, signs[level(f.y.place(v))], ink)
			}
		}
	}
}

// drawDashes draws the k-th percentile of rows in braille dots.
func (f *fan) drawDashes(rows []fanRow, k int, ink style.Ink, s stroke) {
	l := line{h: f.h}
	drawn := 0
	for i := 1; i < len(rows); i++ {
		from, to := rows[i-1], rows[i]
		a := l.dot(f.column(float64(from.year)), f.y.place(from.p[k])+0.5)
		b := l.dot(f.column(float64(to.year)), f.y.place(to.p[k])+0.5)
		for _, p := range graph.GetLinePoints(a, b) {
			if drawn++; drawn%(s.on+s.off) >= s.on {
				continue
			}
			f.drawDot(p, ink)
			if s.thick {
				p.Y++
				f.drawDot(p, ink)
			}
		}
	}
}

// drawDot adds a dot of the plot to the cell it lies in, right of the value axis.
func (f *fan) drawDot(p canvas.Point, ink style.Ink) {
	if x, y := p.X/2, p.Y/4; x > 0 && x < f.w && p.Y >= 0 && y < f.h {
		f.over(f.left+x, y, f.at(f.left+x, y).dotted(p, ink), ink)
	}
}

// dotBits are the dots of a braille pattern by column and row.
var dotBits = [2][4]rune{{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}}

// dotted returns a cell's braille pattern with one dot more. Another sign gives way to the dot, and so does another line: its dots
// would take this one's colour.
func (c *cell) dotted(p canvas.Point, ink style.Ink) rune {
	r := rune(runes.BrailleBlockOffset)
	if runes.IsBraillePattern(c.r) && c.ink == ink {
		r = c.r
	}
	return r | dotBits[p.X&1][p.Y&3]
}

// outlineSign returns an outline's sign for a legend.
func (f *fan) outlineSign() rune {
	if f.Glyphs.Mode == style.ASCII {
		return outline.ascii[1]
	}
	return outline.sign[1]
}

// pathRows returns the years of a single path that can be drawn, as rows whose percentiles are all its value.
func pathRows(path []float64, years int) []fanRow {
	var rows []fanRow
	for i, v := range path[:min(len(path), years)] {
		if drawable(v) {
			rows = append(rows, fanRow{year: i, p: [5]float64{v, v, v, v, v}})
		}
	}
	return rows
}
