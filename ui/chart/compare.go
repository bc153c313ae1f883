package chart

import (
	"foretell/ui/style"
)

// CompareData is one indicator in two to four scenarios.
type CompareData struct {
	Years     []int        // consecutive, the base year first
	Base      float64      // published value in the first year
	Scenarios []CompareFan // the first is the one the others are compared with; no more than four are drawn
	Marks     []Mark       // targets and milestones; their labels are not written
}

// CompareFan is one scenario's projection.
type CompareFan struct {
	Name         string    // written at its right end, for instance "base 46 %"
	P5, P50, P95 []float64 // percentiles, one for each year, indicator's unit
}

// Compare draws fans over one another. Each scenario has a letter, a colour and a way its median is dashed, and its name at the
// right end. From the 5th to the 95th percentile the first one is a band, the others dotted outlines.
func Compare(c Canvas, d CompareData) string {
	b := newBuffer(c)
	p := newCompare(b, d)
	if p.layout() {
		p.drawAxes()
		p.rows = p.fans[0]
		p.drawBands()
		p.drawOutlines()
		p.drawAims()
		p.drawMedians()
		p.drawLetters()
		p.drawMarks()
		p.drawEnds()
		p.drawKey()
	}
	return b.String()
}

// compare is fans being drawn over one another.
type compare struct {
	fan
	names []string
	fans  [][]fanRow // of each scenario
}

func newCompare(b *buffer, d CompareData) *compare {
	p := &compare{fan: fan{buffer: b, data: FanData{Years: d.Years, Base: d.Base}}}
	for _, m := range d.Marks {
		m.Label = ""
		p.data.Marks = append(p.data.Marks, m)
	}
	for i, s := range d.Scenarios {
		if i == len(rivals) {
			break
		}
		rows := fanRows(FanData{Years: d.Years, P5: s.P5, P25: s.P50, P50: s.P50, P75: s.P50, P95: s.P95})
		p.fans = append(p.fans, rows)
		p.names = append(p.names, clean(s.Name))
		p.rows = append(p.rows, rows...)
		p.ends = max(p.ends, 4+style.Width(p.names[i]))
	}
	return p
}

// layout divides the block, all scenarios in view, and reports whether a chart fits.
func (p *compare) layout() bool { return len(p.fans) > 0 && p.fan.layout() }

// drawOutlines draws the 5th and the 95th percentile of all scenarios but the first, where there are rows to tell them apart.
func (p *compare) drawOutlines() {
	if p.h < 7 {
		return
	}
	for i := len(p.fans) - 1; i > 0; i-- {
		for _, k := range [2]int{0, 4} {
			p.drawStroke(p.fans[i], k, rivals[i].ink, outline)
		}
	}
}

// drawMedians draws the medians, the first scenario's on top.
func (p *compare) drawMedians() {
	for i := len(p.fans) - 1; i >= 0; i-- {
		p.drawStroke(p.fans[i], 2, rivals[i].ink, rivals[i].stroke)
	}
}

// letterGap is how many columns there are at least from one letter on a line to the next.
const letterGap = 8

// drawLetters writes each scenario's letter on its median, half way between years, where no other letter stands.
func (p *compare) drawLetters() {
	for i, rows := range p.fans {
		last := p.w
		for k := len(rows) - 1; k > 0; k-- {
			from, to := rows[k-1], rows[k]
			x := int((p.column(float64(from.year))+p.column(float64(to.year)))/2) + i%2
			y := p.row((from.p[2] + to.p[2]) / 2)
			if last-x < letterGap || x < 2 || !p.inPlot(y) || p.lettered(p.left+x, y) {
				continue
			}
			last = x
			p.over(p.left+x, y, rivals[i].letter, rivals[i].ink)
		}
	}
}

// lettered reports whether a letter stands in a cell or beside it.
func (p *compare) lettered(x, y int) bool {
	for i := x - 1; i <= x+1; i++ {
		if p.inside(i, y) && p.at(i, y).r >= 'A' && p.at(i, y).r <= 'D' {
			return true
		}
	}
	return false
}

// drawEnds writes each scenario's letter and name right of its last median, moved apart where they would lie on one row.
func (p *compare) drawEnds() {
	x := p.left + p.w + 1
	for i, row := range p.endRows() {
		if row < 0 {
			continue
		}
		p.set(x, row, rivals[i].letter, rivals[i].ink)
		p.text(x+2, row, p.names[i], rivals[i].ink)
	}
}

// endRows returns the row of each scenario's name: that of its last median or one near it; −1 for none.
func (p *compare) endRows() []int {
	rows := make([]int, len(p.fans))
	taken := make(map[int]bool)
	for i, fan := range p.fans {
		rows[i] = -1
		if len(fan) == 0 || len(p.fans) > p.h {
			continue
		}
		want := min(max(p.row(fan[len(fan)-1].p[2]), 0), p.h-1)
		for off := 0; rows[i] < 0 && off < 2*p.h; off++ {
			row := want + (off+1)/2
			if (off%2 == 1) == p.above(i) {
				row = want - (off+1)/2
			}
			if p.inPlot(row) && !taken[row] {
				taken[row] = true
				rows[i] = row
			}
		}
	}
	return rows
}

// above reports whether a scenario ends above the first one.
func (p *compare) above(i int) bool {
	first, own := p.fans[0], p.fans[i]
	return len(first) > 0 && own[len(own)-1].p[2] > first[len(first)-1].p[2]
}

// drawKey says what the band and the dotted lines are.
func (p *compare) drawKey() {
	word := wordsIn(p.Lang)
	entries := []legendEntry{{p.sample(style.OuterBand), style.Outer, word.most + " · A"}}
	if n := len(p.fans); n > 1 && p.h >= 7 {
		names := "B"
		if n > 2 {
			names += "–" + string(rivals[n-1].letter)
		}
		entries = append(entries, legendEntry{p.outlineSign(), style.Faint, word.most + " · " + names})
	}
	p.drawEntries(entries)
}
