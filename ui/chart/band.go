package chart

import (
	"math"

	"foretell/ui/style"

	"github.com/NimbleMarkets/ntcharts/canvas/runes"
)

// eighth is the height of the thinnest block rune, in cells.
const eighth = 8

// drawBands fills the bands column by column. With colour an upper edge is drawn to an eighth of a cell and a lower one to half,
// by a block rune; without, each cell is shaded by the band most of it lies in.
func (f *fan) drawBands() {
	for col := 1; col < f.w; col++ {
		edges, ok := f.edges(col)
		if !ok {
			continue
		}
		for cell := range f.h {
			f.drawBandCell(col, cell, edges)
		}
	}
}

// bandEdges are the heights of the percentiles 5, 25, 75 and 95 over the lower edge of the plot, in eighths of a cell.
type bandEdges [4]int

// band returns where an eighth of a cell lies.
func (e bandEdges) band(k int) style.Fill {
	switch {
	case k >= e[1] && k < e[2]:
		return style.InnerBand
	case k >= e[0] && k < e[3]:
		return style.OuterBand
	default:
		return style.Empty
	}
}

// edges returns the band edges in a column, between two years on the straight line from one to the next.
func (f *fan) edges(col int) (bandEdges, bool) {
	p, ok := f.between(col)
	if !ok {
		return bandEdges{}, false
	}
	var e bandEdges
	for i, v := range [4]float64{p[0], p[1], p[3], p[4]} {
		e[i] = int(math.Round(eighth * (f.y.place(v) + 0.5)))
	}
	return e, true
}

// between returns the percentiles in a column.
func (f *fan) between(col int) ([5]float64, bool) {
	for i := 1; i < len(f.rows); i++ {
		from, to := f.rows[i-1], f.rows[i]
		x0, x1 := f.column(float64(from.year)), f.column(float64(to.year))
		if x := float64(col); x >= math.Round(x0) && x <= math.Round(x1) {
			share := min(max((x-x0)/(x1-x0), 0), 1)
			var p [5]float64
			for k := range p {
				p[k] = from.p[k] + share*(to.p[k]-from.p[k])
			}
			return p, true
		}
	}
	return [5]float64{}, false
}

// drawBandCell fills a cell, counted from the lower edge of the plot.
func (f *fan) drawBandCell(col, cell int, e bandEdges) {
	first := cell * eighth
	if first+eighth <= e[0] || first >= e[3] {
		return
	}
	low, high := e.band(first), e.band(first+eighth-1)
	below := 0
	for below < eighth && e.band(first+below) == low {
		below++
	}
	most := e.most(first)
	x, y := f.left+col, f.h-1-cell
	if f.shaded() {
		f.set(x, y, f.shade(most), bandInk(most))
		return
	}
	f.region[y*f.w+col] = most
	switch {
	case low == high:
		f.paint(x, y, ' ', bandInk(most), most)
	case low < high:
		f.drawLowerEdge(x, y, eighth-below, low, high)
	default:
		f.paint(x, y, runes.LowerBlockElementFromFloat64(float64(below)/eighth), bandInk(low), high)
	}
}

// drawLowerEdge draws a cell whose upper part lies in another band than its lower one, to half a cell: block runes fill from
// below, and a font that leaves a gap under them would show the upper band's colour as a line of its own.
func (f *fan) drawLowerEdge(x, y, above int, low, high style.Fill) {
	switch {
	case above >= 6:
		f.paint(x, y, ' ', bandInk(high), high)
	case above >= 3:
		f.paint(x, y, '▀', bandInk(high), low)
	default:
		f.paint(x, y, ' ', bandInk(low), low)
	}
}

// most returns the band that fills most of a cell that begins at an eighth; the thin end of a fan counts as a band.
func (e bandEdges) most(first int) style.Fill {
	var count [3]int
	for k := range eighth {
		count[e.band(first+k)]++
	}
	most := style.Empty
	for band, n := range count {
		if n >= 3 && n >= count[most] {
			most = style.Fill(band)
		}
	}
	return most
}

// shaded reports whether bands are drawn by glyphs: without colour, and in ASCII, which has no blocks for their edges.
func (f *fan) shaded() bool { return f.Theme.Shaded || f.Glyphs.Mode == style.ASCII }

func (f *fan) shade(band style.Fill) rune {
	switch band {
	case style.InnerBand:
		return f.Glyphs.Inner
	case style.OuterBand:
		return f.Glyphs.Outer
	default:
		return ' '
	}
}

func bandInk(band style.Fill) style.Ink {
	if band == style.InnerBand {
		return style.Inner
	}
	return style.Outer
}
