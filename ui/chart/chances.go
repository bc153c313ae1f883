package chart

import (
	"math"
	"strconv"

	"foretell/ui/style"

	"github.com/NimbleMarkets/ntcharts/canvas/runes"
)

// ChancesData is the chances of many targets, one below the other.
type ChancesData struct {
	Rows     []ChanceRow
	Offset   int // first row shown
	Selected int // row with the marker; −1 for none
}

// ChanceRow is a target's chance, or a heading.
type ChanceRow struct {
	Name    string
	Heading bool    // a group's name; the rest is not looked at
	Chance  float64 // share in [0, 1]; NaN where hidden
	Error   float64 // standard error, share
	Label   string  // the chance as text, for instance "46.2 % ±0.2"
}

// Chances draws the chances as one horizontal bar chart from 0 to 100 %. An error bar of 1.96 standard errors to either side
// is drawn where it is wider than a cell. The last row is the axis, so H − 1 rows are shown.
func Chances(c Canvas, d ChancesData) string {
	b := newBuffer(c)
	p := chances{buffer: b, data: d}
	if p.layout() {
		p.drawAxis()
		for y := range p.shown() {
			p.drawRow(y, p.data.Offset+y)
		}
	}
	return b.String()
}

// chances is a bar chart being drawn.
type chances struct {
	*buffer
	data          ChancesData
	name, left, w int // cells of the names, first column and cells of the bars
	label         int // cells of the labels
}

// layout divides the block and reports whether a chart fits.
func (p *chances) layout() bool {
	p.data.Offset = min(max(p.data.Offset, 0), len(p.data.Rows))
	for _, r := range p.data.Rows {
		if !r.Heading {
			p.name = max(p.name, style.Width(clean(r.Name)))
			p.label = max(p.label, style.Width(clean(r.Label)))
		}
	}
	p.label = min(p.label, p.W/4)
	p.name = min(p.name, p.W*2/5)
	p.left = 2 + p.name + 1
	p.w = p.W - p.left - 1 - p.label - 1
	return p.H >= 2 && p.w >= 4
}

func (p *chances) shown() int { return min(p.H-1, len(p.data.Rows)-p.data.Offset) }

// drawAxis draws 0 … 100 % below the bars, and left of it which rows are shown where not all are.
func (p *chances) drawAxis() {
	parts := 2
	if p.w >= 30 {
		parts = 4
	}
	for i := range parts + 1 {
		x := p.left + i*(p.w-1)/parts
		label := strconv.Itoa(100 * i / parts)
		if i == parts && p.W-x > 3 {
			label += " %"
		}
		p.text(x-min(i, 1)*1, p.H-1, label, style.Faint)
		for y := range p.shown() {
			if !p.data.Rows[p.data.Offset+y].Heading {
				p.set(x, y, p.Glyphs.DashDown, style.Grid)
			}
		}
	}
	if n := len(p.data.Rows); p.shown() < n {
		p.textIn(0, p.H-1, p.left-1, shownOf(p.Glyphs, p.data.Offset, p.shown(), n), style.Faint)
	}
}

func (p *chances) drawRow(y, i int) {
	r := p.data.Rows[i]
	ink := style.Plain
	if i == p.data.Selected {
		p.set(0, y, p.Glyphs.Selected, style.Known)
		ink = style.Known
	}
	if r.Heading {
		p.textIn(0, y, p.W, r.Name, style.Heading)
		return
	}
	p.textIn(2, y, p.name, r.Name, ink)
	p.textLeft(p.W, y, p.Glyphs.Truncate(clean(r.Label), p.label), ink)
	if r.Chance >= 0 {
		p.drawBar(y, min(r.Chance, 1))
		p.drawError(y, min(r.Chance, 1), r.Error)
	}
}

// drawBar draws a bar to an eighth of a cell. A chance above 0 is never drawn as nothing.
func (p *chances) drawBar(y int, chance float64) {
	length := max(chance*float64(p.w-1), 1.0/eighth)
	for x := range p.w {
		r := runes.LeftBlockElementFromFloat64(length - float64(x))
		if p.Glyphs.Mode == style.ASCII {
			r = p.Glyphs.Eighths[int(math.Round(eighth*min(max(length-float64(x), 0), 1)))]
		}
		if r != runes.Null && r != ' ' {
			p.set(p.left+x, y, r, style.ChanceInk(chance))
		}
	}
}

// drawError draws an error bar around the end of a bar; what lies on the bar needs a colour to be seen there.
func (p *chances) drawError(y int, chance, err float64) {
	reach := 1.96 * err
	from, end, to := p.column(chance-reach), p.column(chance), p.column(chance+reach)
	if !(reach > 0) || to-from < 2 {
		return
	}
	for x := from; x <= to; x++ {
		r := p.Glyphs.Horizontal
		switch x {
		case from:
			r = p.Glyphs.WhiskerLeft
		case to:
			r = p.Glyphs.WhiskerRight
		}
		if x >= end {
			p.set(x, y, r, style.Plain)
		} else if !p.Theme.Shaded {
			p.paint(x, y, r, style.Plain, style.ChanceFill(chance))
		}
	}
}

func (p *chances) column(chance float64) int {
	return p.left + int(math.Round(min(max(chance, 0), 1)*float64(p.w-1)))
}
