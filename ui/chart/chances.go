package chart

import (
	"math"

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
// is drawn where it is wider than a cell. The axis lies below the last row, so H − 1 rows are shown.
func Chances(c Canvas, d ChancesData) string {
	b := newBuffer(c)
	p := chances{buffer: b, data: d}
	if p.layout() {
		p.drawPercents(p.percents, p.window, 0)
		p.drawMore(p.window, p.window.shown, p.left-1)
		for y := range p.window.shown {
			p.drawRow(y, p.window.first+y)
		}
	}
	return b.String()
}

// chances is a bar chart being drawn.
type chances struct {
	*buffer
	percents    // of the bars
	data        ChancesData
	window      window
	name, label int // cells of the names and of the labels
}

// layout divides the block and reports whether a chart fits.
func (p *chances) layout() bool {
	const leastBars = 12
	for _, r := range p.data.Rows {
		if !r.Heading {
			p.name = max(p.name, style.Width(clean(r.Name)))
			p.label = max(p.label, style.Width(clean(r.Label)))
		}
	}
	p.label = min(p.label, p.W/4)
	p.name = min(p.name, p.W/2, max(p.W-p.label-5-leastBars, 8))
	p.left = 2 + p.name + 1
	p.w = p.W - p.left - 1 - p.label - 1
	p.window = newWindow(p.data.Offset, len(p.data.Rows), p.H-1, func(i int) bool { return p.data.Rows[i].Heading })
	return p.H >= 2 && p.w >= 4
}

func (p *chances) drawRow(y, i int) {
	r := p.data.Rows[i]
	if r.Heading {
		p.drawHeading(y, r.Name)
		return
	}
	ink := p.drawName(y, p.name, r.Name, i == p.data.Selected)
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

// drawError draws an error bar around the end of a bar; what lies on the bar needs a filled one to be seen there.
func (p *chances) drawError(y int, chance, err float64) {
	end := p.column(chance)
	from, to, wide := p.reach(chance, err)
	for x := from; wide && x <= to; x++ {
		if x >= end {
			p.set(x, y, p.whisker(x, from, to), style.Plain)
		} else if !p.Theme.Shaded && p.Glyphs.Mode != style.ASCII {
			p.paint(x, y, p.whisker(x, from, to), style.Plain, style.ChanceFill(chance))
		}
	}
}
