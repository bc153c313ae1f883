package chart

import (
	"math"

	"foretell/ui/style"
)

// EffectsData is what an event, a lever or an edit does to many chances, one to a row.
type EffectsData struct {
	Rows     []EffectRow
	Offset   int    // first row shown
	Selected int    // row with the marker; −1 for none
	Change   string // what the last column is in; empty: points
}

// EffectRow is a target's chance before and after, or a heading.
type EffectRow struct {
	Name          string
	Heading       bool    // a group's name; the rest is not looked at
	Before, After float64 // chances, shares in [0, 1]; NaN where hidden
	Error         float64 // standard error of their difference, share
	From, To      string  // the chances as text, for instance "43 %" and "51 %"
	Change        string  // the difference as text, for instance "+8.2 ±0.4"
}

// Effects writes each chance before and after and the difference, and where there is room draws the way from a hollow circle to a
// filled one between 0 and 100 %. An error bar of 1.96 standard errors of the difference lies around the end; a difference within
// it is drawn faint. The axis lies below the last row, so H − 1 rows are shown.
//
//	Effects(canvas, EffectsData{Selected: -1, Rows: []EffectRow{
//		{Name: "Patents", Before: 0.43, After: 0.512, Error: 0.004, From: "43 %", To: "51 %", Change: "+8.2 ±0.4"},
//	}})
func Effects(c Canvas, d EffectsData) string {
	b := newBuffer(c)
	e := effects{buffer: b, data: d}
	if e.layout() {
		e.drawAxis()
		for y := range e.window.shown {
			e.drawRow(y, e.data.Rows[e.window.first+y], e.window.first+y == e.data.Selected)
		}
	}
	return b.String()
}

// effects is a chart of effects being drawn.
type effects struct {
	*buffer
	percents               // of the drawing; no cells where there is none
	data                   EffectsData
	window                 window
	name, from, to, change int // cells of the columns of text
}

// layout divides the block and reports whether a chart fits.
func (e *effects) layout() bool {
	for _, r := range e.data.Rows {
		if r.Heading {
			continue
		}
		e.name = max(e.name, style.Width(clean(r.Name)))
		e.from = max(e.from, e.width(r.From))
		e.to = max(e.to, e.width(r.To))
		e.change = max(e.change, e.width(r.Change))
	}
	if e.data.Change == "" {
		e.data.Change = wordsIn(e.Lang).points
	}
	e.change = max(e.change, e.width(e.data.Change))
	e.from, e.to, e.change = min(e.from, e.W/6), min(e.to, e.W/6), min(e.change, e.W/4)
	whole := min(e.name, max(e.W-e.numbers()-2, 4))
	e.name = min(whole, e.W*2/5)
	e.left = 2 + e.name + e.numbers() + 2
	if e.w = e.W - e.left - percentsTail; e.w < 12 {
		e.name, e.w = whole, 0
	}
	e.window = newWindow(e.data.Offset, len(e.data.Rows), e.H-1, func(i int) bool { return e.data.Rows[i].Heading })
	return e.H >= 2 && e.W >= 20
}

// numbers returns the cells of the chances, the arrow between them and the difference, with the gaps before each.
func (e *effects) numbers() int { return 1 + e.from + 2 + e.width(becomes) + e.to + 2 + e.change }

// becomes stands between a chance before and after.
const becomes = "→"

func (e *effects) width(s string) int { return style.Width(e.Glyphs.Spell(clean(s))) }

// drawAxis says below the rows what the differences are in, and draws 0 … 100 %.
func (e *effects) drawAxis() {
	y := e.window.shown
	e.drawMore(e.window, y, 2+e.name)
	e.right(2+e.name+e.numbers(), y, e.change, e.data.Change, style.Faint)
	if e.w > 0 {
		e.drawPercents(e.percents, e.window, 0)
	}
}

// right writes a text of at most w cells that ends before x.
func (e *effects) right(x, y, w int, s string, ink style.Ink) {
	e.textLeft(x, y, e.Glyphs.Truncate(e.Glyphs.Spell(clean(s)), w), ink)
}

func (e *effects) drawRow(y int, r EffectRow, selected bool) {
	if r.Heading {
		e.drawHeading(y, r.Name)
		return
	}
	ink := e.drawName(y, e.name, r.Name, selected)
	x := 2 + e.name + 1 + e.from
	e.right(x, y, e.from, r.From, ink)
	e.text(x+1, y, becomes, style.Faint)
	x += 2 + e.width(becomes) + e.to
	e.right(x, y, e.to, r.To, ink)
	e.right(x+2+e.change, y, e.change, r.Change, r.ink())
	if e.w > 0 && r.Before >= 0 && r.After >= 0 {
		e.drawWay(y, r)
	}
}

// ink returns the ink of a row's difference: by its direction, faint where it lies within its error.
func (r EffectRow) ink() style.Ink {
	switch d := r.After - r.Before; {
	case !(math.Abs(d) > 1.96*r.Error):
		return style.Faint
	case d > 0:
		return style.Reach
	default:
		return style.Miss
	}
}

// drawWay draws from the chance before to the one after, and the difference's error around its end.
func (e *effects) drawWay(y int, r EffectRow) {
	from, to := e.column(r.Before), e.column(r.After)
	for x := min(from, to); x <= max(from, to); x++ {
		e.set(x, y, e.Glyphs.Done, r.ink())
	}
	low, high, wide := e.reach(r.After, r.Error)
	for x := low; wide && x <= high; x++ {
		e.set(x, y, e.whisker(x, low, high), style.Plain)
	}
	e.set(from, y, e.Glyphs.Idle, style.Faint)
	e.set(to, y, e.Glyphs.Knob, r.ink())
}
