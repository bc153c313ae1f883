package chart

import (
	"slices"

	"foretell/ui/style"
)

// FuturesData is single futures of one indicator, one of them looked at, among all its projection holds likely.
type FuturesData struct {
	Years   []int       // consecutive, the base year first
	P5, P95 []float64   // percentiles of the projection, one for each year, indicator's unit
	Base    float64     // published value in the first year
	Marks   []Mark      // targets and milestones; their labels are not written
	Met     []bool      // whether the future looked at meets each of Marks
	Path    []float64   // the future looked at, one value for each year
	Earlier [][]float64 // futures looked at before, the latest last
	Strikes []Strike    // what happens in the future looked at
}

// Strike is something that happens in a year.
type Strike struct {
	Year int
	Name string
}

// Futures draws a future year by year with its values below the axis, those looked at before it in dots, the 5th and the 95th
// percentile of the projection as dotted outlines, each target with whether it is met, and below the years what happens in them.
func Futures(c Canvas, d FuturesData) string {
	b := newBuffer(c)
	p := newFutures(b, d)
	whole := b.H
	b.H -= p.below() // the rows below belong to values and strikes
	fits := p.layout()
	if fits {
		p.drawAxes()
		p.drawOutline()
		p.drawEarlier()
		p.drawAims()
		p.drawPath()
		p.drawMarks()
		p.drawSeries()
	}
	b.H = whole
	if fits {
		p.drawValues()
		p.drawStrikes()
	}
	return b.String()
}

// futures is single futures being drawn.
type futures struct {
	fan
	d       FuturesData
	path    []fanRow
	earlier [][]fanRow
	outline []fanRow
	values  bool // there is a row for the values
	strikes int  // rows for what happens
}

// mostEarlier is the number of earlier futures that are drawn; more would be a grey field.
const mostEarlier = 24

func newFutures(b *buffer, d FuturesData) *futures {
	p := &futures{fan: fan{buffer: b, data: FanData{Years: d.Years, Base: d.Base}}, d: d}
	p.years = min(len(d.Years), mostYears)
	word := wordsIn(b.Lang)
	for i, m := range d.Marks {
		m.Label = ""
		switch {
		case i >= len(d.Met) || len(d.Path) == 0:
		case d.Met[i]:
			m.Label = string(b.Glyphs.Reach) + " " + word.reach
		default:
			m.Label = string(b.Glyphs.Miss) + " " + word.miss
		}
		p.data.Marks = append(p.data.Marks, m)
	}
	mid := make([]float64, min(len(d.P5), len(d.P95)))
	for i := range mid {
		mid[i] = d.P5[i]/2 + d.P95[i]/2
	}
	p.outline = fanRows(FanData{Years: d.Years, P5: d.P5, P25: mid, P50: mid, P75: mid, P95: d.P95})
	p.path = pathRows(d.Path, p.years)
	for _, e := range d.Earlier[max(0, len(d.Earlier)-mostEarlier):] {
		p.earlier = append(p.earlier, pathRows(e, p.years))
	}
	p.rows = slices.Concat(append(p.earlier[:len(p.earlier):len(p.earlier)], p.path, p.outline)...)
	return p
}

// below returns how many rows below the years the block has room for, and divides them.
func (p *futures) below() int {
	if p.H < 7 {
		return 0
	}
	p.values = len(p.path) > 0
	rows := 0
	if p.values {
		rows++
	}
	if len(p.d.Strikes) > 0 {
		p.strikes = min(len(p.d.Strikes), max(1, p.H/7), 3)
	}
	return rows + p.strikes
}

func (p *futures) drawOutline() {
	for _, k := range [2]int{0, 4} {
		p.drawStroke(p.outline, k, style.Inner, outline)
	}
}

func (p *futures) drawEarlier() {
	for _, e := range p.earlier {
		p.drawStroke(e, 2, style.Faint, trail)
	}
}

// drawPath draws the future looked at, a dot in each year.
func (p *futures) drawPath() {
	p.drawStroke(p.path, 2, style.Median, rivals[0].stroke)
	for _, r := range p.path {
		p.drawPoint(p.data.Years[0]+r.year, r.p[2], p.Glyphs.Neutral, style.Median)
	}
}

// drawSeries says what the dotted lines are.
func (p *futures) drawSeries() {
	word := wordsIn(p.Lang)
	var entries []legendEntry
	if len(p.outline) > 0 {
		entries = append(entries, legendEntry{p.outlineSign(), style.Inner, word.most})
	}
	if len(p.earlier) > 0 {
		entries = append(entries, legendEntry{p.outlineSign(), style.Faint, word.earlier})
	}
	if len(entries) > 0 {
		p.drawEntries(entries)
	}
}
