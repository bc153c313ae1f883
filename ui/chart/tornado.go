package chart

import (
	"cmp"
	"slices"

	"foretell/ui/style"
)

// TornadoData is what moves a chance, one input to a row. It is drawn in the order given; Sort puts the largest first.
type TornadoData struct {
	Rows     []TornadoRow
	Centre   float64 // share where all bars begin: 0 for shares of the variance, the chance as it is for low and high inputs
	Offset   int     // first row shown
	Selected int     // row with the marker; −1 for none
}

// TornadoRow is an input and what it does. One that has only one end leaves out Low.
type TornadoRow struct {
	Name  string
	Low   Estimate // where the input is low
	High  Estimate // where the input is high, or its share of the variance
	Label string   // as text, for instance "21 % ±0.5"
}

// Estimate is a share and how sure it is.
type Estimate struct {
	Value float64 // share; NaN where hidden
	Error float64 // standard error, share; 0 for none
}

// Tornado draws inputs as bars from the centre, a low input hatched and a high one full. A bar's error reaches 1.96 standard
// errors to either side; where that can be seen a whisker lies on the bar and beyond, with a cross where the bar ends. The axis
// lies below the last row, so H − 1 rows are shown, one less with the key to the two ends.
//
//	Tornado(canvas, TornadoData{Selected: -1, Rows: []TornadoRow{
//		{Name: "Digital value added", High: Estimate{0.214, 0.005}, Label: "21 % ±0.5"},
//	}})
func Tornado(c Canvas, d TornadoData) string {
	b := newBuffer(c)
	t := tornado{buffer: b, data: d}
	if t.layout() {
		t.drawAxis()
		for y := range t.window.shown {
			t.drawRow(t.top+y, t.window.first+y)
		}
	}
	return b.String()
}

// Sort puts the rows that move the most first; the marker stays with its row.
func (d *TornadoData) Sort() {
	order := make([]int, len(d.Rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(d.size(b), d.size(a)) })
	rows := make([]TornadoRow, len(order))
	selected := -1
	for to, from := range order {
		rows[to] = d.Rows[from]
		if from == d.Selected {
			selected = to
		}
	}
	d.Rows, d.Selected = rows, selected
}

// size returns how far a row moves: from one end to the other, or from the centre where that is further.
func (d *TornadoData) size(i int) float64 {
	s := newSpan()
	for _, v := range []float64{d.Centre, d.Rows[i].Low.Value, d.Rows[i].High.Value} {
		s.add(v)
	}
	return s.hi - s.lo
}

// tornado is a tornado chart being drawn.
type tornado struct {
	*buffer
	data          TornadoData
	window        window
	x             scale
	twoEnds       bool
	top           int // first row of a bar
	name, left, w int // cells of the names; first column and cells of the bars, 0 for none
	label         int // cells of the labels
}

// layout divides the block and reports whether a chart fits.
func (t *tornado) layout() bool {
	for _, r := range t.data.Rows {
		t.name = max(t.name, style.Width(clean(r.Name)))
		t.label = max(t.label, style.Width(t.Glyphs.Spell(clean(r.Label))))
		t.twoEnds = t.twoEnds || drawable(r.Low.Value) && r.Low.Value != t.data.Centre
	}
	t.label = min(t.label, t.W/3)
	t.name = min(t.name, t.W/2, max(t.W-t.label-5-12, 8))
	t.left = 2 + t.name + 1
	if t.w = t.W - t.left - t.label - 2; t.w < 8 {
		t.w = 0
	}
	if t.twoEnds && t.H >= 5 && t.w > 0 {
		t.top = 1
	}
	if !drawable(t.data.Centre) {
		t.data.Centre = 0
	}
	t.window = newWindow(t.data.Offset, len(t.data.Rows), t.H-1-t.top, nil)
	lo, hi := t.view()
	t.x = newScale(lo, hi, t.w, max(t.w/10, min(7, t.w/2)), max(t.w/3, 9))
	return t.H >= 2 && t.W >= 20
}

// view returns the shares to show: all bars, also those not in the window, and their errors where these are no wider.
func (t *tornado) view() (lo, hi float64) {
	bars, errors := newSpan(), newSpan()
	bars.add(t.data.Centre)
	for _, r := range t.data.Rows {
		for _, e := range []Estimate{r.Low, r.High} {
			bars.add(e.Value)
			errors.add(e.Value - e.reach())
			errors.add(e.Value + e.reach())
		}
	}
	if errors.empty() {
		return bars.lo, max(bars.hi, bars.lo+0.01)
	}
	size := max(bars.hi-bars.lo, 0.01)
	return max(min(bars.lo, errors.lo), bars.lo-size), min(max(bars.hi, errors.hi), bars.lo+2*size)
}

// reach returns how far an error bar goes to either side: 95 % of a normal's.
func (e Estimate) reach() float64 {
	if e.Error > 0 {
		return 1.96 * e.Error
	}
	return 0
}

// drawAxis draws round shares below the bars and the centre through them; left of it which rows are shown, above the key.
func (t *tornado) drawAxis() {
	y := t.top + t.window.shown
	t.drawMore(t.window, y, t.left-1)
	if t.w == 0 {
		return
	}
	sign := percentSign(t.Lang)
	for cell := t.w - 1; cell >= 0; cell-- {
		if !t.x.round(cell) {
			continue
		}
		x := t.left + cell
		label := style.Decimals(100*t.x.value(cell), max(t.x.decimals-2, 0), t.Lang)
		if start := x - (len(label)-1)/2; start >= t.left-1 && t.unwritten(start, y, len(label+sign)) {
			t.text(start, y, label+sign, style.Faint)
			sign = ""
		}
		for row := range t.window.shown {
			t.set(x, t.top+row, t.Glyphs.DashDown, style.Grid)
		}
	}
	for row := range t.window.shown {
		t.set(t.centre(), t.top+row, t.Glyphs.Vertical, style.Faint)
	}
	if t.top > 0 {
		t.drawKey()
	}
}

// drawKey says which end of a bar is which.
func (t *tornado) drawKey() {
	word := wordsIn(t.Lang)
	t.set(t.left, 0, t.Glyphs.Inner, style.Inner)
	t.text(t.left+2, 0, word.low, style.Faint)
	x := t.left + 4 + style.Width(word.low)
	t.set(x, 0, t.Glyphs.Full, style.Count)
	t.text(x+2, 0, word.high, style.Faint)
}

// centre returns the column of the centre, which bars begin beside.
func (t *tornado) centre() int { return t.column(t.data.Centre) }

// column returns the column of a share, or one just outside.
func (t *tornado) column(v float64) int { return t.left + min(max(t.x.cell(v), -1), t.w) }
