package chart

import (
	"math"

	"foretell/ui/style"
)

// DifferencesData is the chances of many targets in two to four scenarios, one target to a row.
type DifferencesData struct {
	Names    []string // of the scenarios, the one the others are compared with first; no more than four are drawn
	Rows     []DifferenceRow
	Offset   int // first row shown
	Selected int // row with the marker; −1 for none
}

// DifferenceRow is a target's chance in each scenario, or a heading.
type DifferenceRow struct {
	Name    string
	Heading bool         // a group's name; the rest is not looked at
	Chances []float64    // one for each scenario, shares in [0, 1]; NaN where hidden
	Against []Difference // of each scenario from the second on against the first
}

// Difference is how much likelier a target is in one scenario than in another.
type Difference struct {
	Value float64 // share
	Error float64 // its standard error, share
	Text  string  // both in points, for instance "+8.2 ±0.4"
}

// Differences draws each target's chances as the scenarios' letters on one line from 0 to 100 %, an error bar of 1.96 standard
// errors of the difference around all but the first where it is wider than a cell, and beside it each difference in points: faint
// where it lies within that bar. The first row names the scenarios and the axis takes one, so H − 2 rows are shown.
func Differences(c Canvas, d DifferencesData) string {
	b := newBuffer(c)
	p := differences{buffer: b, data: d}
	if p.layout() {
		p.drawHead()
		p.drawAxis()
		for y := range p.window.shown {
			p.drawRow(1+y, p.window.first+y)
		}
		p.drawAlike()
	}
	return b.String()
}

// differences is a chart of differences being drawn.
type differences struct {
	*buffer
	percents // of the letters
	data     DifferencesData
	window   window
	names    int   // scenarios drawn
	name     int   // cells of the targets' names
	columns  []int // where each difference that is written ends
	alike    bool  // letters fell on one cell
}

// leastScale is how many columns the scale keeps before a difference is left out.
const leastScale = 8

// layout divides the block and reports whether a chart fits. Where there is no room, names are cut first, then the differences of the
// last scenarios left out.
func (p *differences) layout() bool {
	p.names = min(len(p.data.Names), len(rivals))
	p.window = newWindow(p.data.Offset, len(p.data.Rows), p.H-2, func(i int) bool { return p.data.Rows[i].Heading })
	widths := p.widths()
	for _, r := range p.data.Rows {
		if !r.Heading {
			p.name = max(p.name, style.Width(clean(r.Name)))
		}
	}
	wanted := leastScale + 3
	for _, w := range widths {
		wanted += w + 2
	}
	p.name = min(p.name, p.W*2/5, max(p.W-wanted, 10))
	p.left = 2 + p.name + 1
	p.w = p.W - p.left
	kept := 0
	for _, w := range widths {
		if p.w-w-2 < leastScale {
			break
		}
		p.w -= w + 2
		kept++
	}
	if kept == 0 {
		p.w -= 2 // the axis ends in "100"
	}
	end := p.left + p.w
	for _, w := range widths[:kept] {
		end += w + 2
		p.columns = append(p.columns, end)
	}
	return p.H >= 3 && p.w >= 6 && p.names > 0
}

// widths returns the cells each scenario's differences need.
func (p *differences) widths() []int {
	widths := make([]int, max(p.names-1, 0))
	for i := range widths {
		widths[i] = 3
		for _, r := range p.data.Rows {
			if !r.Heading && i < len(r.Against) {
				widths[i] = max(widths[i], style.Width(p.Glyphs.Spell(clean(r.Against[i].Text))))
			}
		}
	}
	return widths
}

// bottom returns the row of the axis, below the last one shown.
func (p *differences) bottom() int { return 1 + p.window.shown }

// drawHead names the scenarios by their letters, and above the differences says which they are of.
func (p *differences) drawHead() {
	x, room := 2, p.left+p.w-2
	for i := range p.names {
		name := clean(p.data.Names[i])
		each := (room - x) / (p.names - i)
		if each < 4 {
			break
		}
		p.set(x, 0, rivals[i].letter, rivals[i].ink)
		p.textIn(x+2, 0, each-4, name, rivals[i].ink)
		x += min(4+style.Width(name), each)
	}
	for i, end := range p.columns {
		p.textLeft(end, 0, string(rivals[i+1].letter)+"−A", rivals[i+1].ink)
	}
}

// drawAxis draws 0 … 100 % below the rows, what the differences are in, and which rows are shown where not all are.
func (p *differences) drawAxis() {
	p.drawPercents(p.percents, p.window, 1)
	if word := wordsIn(p.Lang).points; len(p.columns) > 0 && p.columns[0]-p.left-p.w-3 >= style.Width(word) {
		p.textLeft(p.columns[len(p.columns)-1], p.bottom(), word, style.Faint)
	}
	p.drawMore(p.window, p.bottom(), p.left-1)
}

func (p *differences) drawRow(y, i int) {
	r := p.data.Rows[i]
	if r.Heading {
		p.drawHeading(y, r.Name)
		return
	}
	ink := p.drawName(y, p.name, r.Name, i == p.data.Selected)
	p.drawWay(y, r)
	for k := min(p.names, len(r.Chances)) - 1; k >= 0; k-- {
		p.drawBar(y, k, r)
	}
	p.drawMarks(y, r)
	for k, end := range p.columns {
		if k < len(r.Against) {
			p.textLeft(end, y, r.Against[k].Text, r.Against[k].ink(ink))
		}
	}
}

// ink returns the ink of a difference: faint where it lies within its error.
func (d Difference) ink(ink style.Ink) style.Ink {
	if math.Abs(d.Value) <= 1.96*d.Error {
		return style.Faint
	}
	return ink
}

// drawWay joins the lowest and the highest of a row's chances.
func (p *differences) drawWay(y int, r DifferenceRow) {
	all := newSpan()
	for _, v := range r.Chances[:min(p.names, len(r.Chances))] {
		if v >= 0 && v <= 1 {
			all.add(v)
		}
	}
	if all.empty() {
		return
	}
	for x := p.column(all.lo); x <= p.column(all.hi); x++ {
		p.set(x, y, p.Glyphs.Horizontal, style.Faint)
	}
}

// drawBar draws the error bar of a scenario's difference around its chance.
func (p *differences) drawBar(y, k int, r DifferenceRow) {
	if k == 0 || k-1 >= len(r.Against) || !(r.Chances[k] >= 0 && r.Chances[k] <= 1) {
		return
	}
	from, to, wide := p.reach(r.Chances[k], r.Against[k-1].Error)
	for x := from; wide && x <= to; x++ {
		p.set(x, y, p.whisker(x, from, to), rivals[k].ink)
	}
}

// alikeSign stands where several scenarios' letters would.
const alikeSign = '='

// drawMarks writes the letters of the scenarios at their chances.
func (p *differences) drawMarks(y int, r DifferenceRow) {
	taken := make(map[int]bool)
	for k, v := range r.Chances[:min(p.names, len(r.Chances))] {
		if !(v >= 0 && v <= 1) {
			continue
		}
		x := p.column(v)
		if taken[x] {
			p.alike = true
			p.set(x, y, alikeSign, style.Plain)
			continue
		}
		taken[x] = true
		p.set(x, y, rivals[k].letter, rivals[k].ink)
	}
}

// drawAlike says what the sign for equal chances means, where it is used.
func (p *differences) drawAlike() {
	if p.alike && p.window.shown == p.window.rows {
		p.textIn(2, p.bottom(), p.name, string(alikeSign)+" "+wordsIn(p.Lang).alike, style.Faint)
	}
}
