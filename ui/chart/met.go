package chart

import (
	"math"
	"strconv"

	"foretell/ui/style"

	"github.com/NimbleMarkets/ntcharts/canvas/runes"
)

// MetData is the distribution of the number of targets met.
type MetData struct {
	Counts []int    // paths on which exactly k targets are met, k = 0 … n
	Mean   float64  // mean number met; NaN for none
	Notes  []string // lines written beside the columns where there is room
}

// Met draws the distribution of the number of targets met as columns, the highest one labelled with its share and the mean
// marked on the axis.
func Met(c Canvas, d MetData) string {
	b := newBuffer(c)
	m := met{buffer: b, data: d}
	if m.layout() {
		m.drawColumns()
		m.drawAxis()
		m.drawNotes()
	}
	return b.String()
}

// met is a distribution being drawn.
type met struct {
	*buffer
	data       MetData
	left, w, h int // left column, columns and rows of the plot
	each       int // cells of one column
	merged     int // numbers in one column, where there are more than cells
	shares     []float64
	most       float64
}

// layout divides the block and reports whether a plot fits.
func (m *met) layout() bool {
	m.h = m.H - 1
	if m.H >= 4 {
		m.h--
	}
	m.w = m.W
	if notes := textWidth(m.data.Notes); notes > 0 && m.W-notes-3 >= min(len(m.data.Counts), 30) {
		m.w = m.W - notes - 3
	}
	total := 0.0
	for _, n := range m.data.Counts {
		total += float64(max(n, 0))
	}
	if m.h < 1 || total == 0 {
		return false
	}
	if m.h >= 3 && m.w >= 40 {
		m.left = 6
		m.w -= 6
	}
	m.merged = 1 + (len(m.data.Counts)-1)/max(m.w, 1)
	m.shares = make([]float64, (len(m.data.Counts)+m.merged-1)/m.merged)
	for k, n := range m.data.Counts {
		m.shares[k/m.merged] += float64(max(n, 0)) / total
	}
	for _, s := range m.shares {
		m.most = max(m.most, s)
	}
	m.each = min(m.w/len(m.shares), 6)
	return m.each >= 1
}

// drawColumns draws the columns to an eighth of a cell. A number met on some path is never drawn as none. With colour a full cell is
// a coloured blank, which leaves no seam to the next in any font.
func (m *met) drawColumns() {
	wide := m.each
	if wide > 2 {
		wide--
	}
	for k, share := range m.shares {
		height := share / m.most * float64(m.h)
		if share > 0 {
			height = max(height, 1.0/eighth)
		}
		for y := range m.h {
			r, fill := m.block(height-float64(y)), style.Empty
			if r == runes.FullBlock && !m.Theme.Shaded {
				r, fill = ' ', style.Counted
			}
			for i := range wide {
				m.paint(m.left+k*m.each+i, m.h-1-y, r, style.Count, fill)
			}
		}
	}
	if m.left > 0 {
		label := style.Chance(m.most, 0.005, 0, m.Lang)
		m.textLeft(m.left-1, 0, label, style.Faint)
	}
}

// block returns the rune for a cell filled to a share from below.
func (b *buffer) block(share float64) rune {
	if b.Glyphs.Mode == style.ASCII {
		return b.Glyphs.Columns[int(math.Round(eighth*min(max(share, 0), 1)))]
	}
	if r := runes.LowerBlockElementFromFloat64(share); r != runes.Null {
		return r
	}
	return ' '
}

// middle returns the column in the middle of a number of targets met.
func (m *met) middle(k float64) int {
	return m.left + int(math.Floor((k/float64(m.merged)+0.5)*float64(m.each)-0.25))
}

// drawAxis labels every few numbers, the first and the last always, and marks the mean.
func (m *met) drawAxis() {
	last := len(m.data.Counts) - 1
	if m.h == m.H-2 {
		for x := range len(m.shares) * m.each {
			m.set(m.left+x, m.h, m.Glyphs.Horizontal, style.Faint)
		}
	}
	every := m.every(last)
	for k := 0; k <= last; k += every {
		m.tick(k)
	}
	if every > 0 && last%every != 0 {
		m.tick(last)
	}
	if mean := m.data.Mean; m.h == m.H-2 && mean >= 0 && mean <= float64(last) {
		m.set(m.middle(mean), m.h, m.Glyphs.Pointer, style.Aim)
	}
}

// every returns how many numbers there are from one label to the next: a divisor of the last where there is a fitting one.
func (m *met) every(last int) int {
	room := func(n int) bool {
		return n*m.each/m.merged >= len(strconv.Itoa(last))+2
	}
	best := 1
	for best < last && !room(best) {
		best++
	}
	for n := best; n <= min(3*best, last); n++ {
		if last%n == 0 {
			return n
		}
	}
	return max(best, 1)
}

func (m *met) tick(k int) {
	label := strconv.Itoa(k)
	x := m.middle(float64(k))
	start := x - (len(label)-1)/2
	for i := start - 1; i <= start+len(label); i++ {
		if m.inside(i, m.H-1) && m.at(i, m.H-1).r != ' ' {
			return
		}
	}
	m.textIn(min(start, m.W-len(label)), m.H-1, len(label), label, style.Faint)
	if m.h == m.H-2 {
		m.set(x, m.h, m.Glyphs.TickDown, style.Faint)
	}
}

func (m *met) drawNotes() {
	right := m.left + m.w
	if right+3 > m.W {
		return
	}
	x := min(right, m.left+len(m.shares)*m.each) + 2
	for i, note := range m.data.Notes {
		m.textIn(x, i, m.W-x, note, style.Plain)
	}
}
