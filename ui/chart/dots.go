package chart

import (
	"math"

	"foretell/ui/style"
)

// DotsData is a quantile dot plot: equally likely outcomes, usually twenty.
//
// Kay, Kola, Hullman and Munson (2016), "When (ish) is My Bus?", found that people read chances off twenty dots more
// precisely than off a density.
type DotsData struct {
	Values []float64 // outcomes, indicator's unit
	Met    []bool    // whether each outcome meets the target; nil where there is none
	Target float64   // indicator's unit; NaN for none
	High   float64   // upper end of a range to stay within; 0 for none
	Label  string    // of the target on the axis, for instance "40 000"; empty: its value
	Notes  []string  // lines written beside the dots where there is room
}

// Dots draws a quantile dot plot: a filled dot misses, a hollow one reaches, a small one has no target. The target lies between two columns of dots, so
// that no column is on both sides of it.
func Dots(c Canvas, d DotsData) string {
	b := newBuffer(c)
	p := dots{buffer: b, data: d}
	if p.layout() {
		p.drawAxis()
		p.drawTargets()
		p.drawStacks()
		p.drawNotes()
	}
	return b.String()
}

// dots is a dot plot being drawn.
type dots struct {
	*buffer
	data DotsData
	w, h int // columns and rows of the plot; the axis lies below, notes to the right
	bins bins
	view span
}

// layout divides the block and reports whether a plot fits.
func (d *dots) layout() bool {
	d.h = d.H - 1
	if d.H >= 5 {
		d.h--
	}
	d.w = d.W
	if notes := textWidth(d.data.Notes); notes > 0 && d.W-notes-3 >= 24 {
		d.w = d.W - notes - 3
	}
	all := newSpan()
	for _, v := range d.data.Values {
		all.add(v)
	}
	if all.empty() || d.h < 1 || d.w < 6 {
		return false
	}
	d.fit(*all)
	return true
}

// fit chooses the view and the bins. The target is in view, unless that would press the dots together more than they need be.
func (d *dots) fit(all span) {
	near, nearFits := fitBins(d.data.Values, all, all.lo, d.w-1, d.h)
	d.view, d.bins = all, near
	target := d.data.Target
	if !drawable(target) {
		return
	}
	all.add(target)
	if wide, fits := fitBins(d.data.Values, all, target, d.w-1, d.h); fits || !nearFits {
		d.view, d.bins = all, wide
	}
}

// column returns the column of a value.
func (d *dots) column(v float64) int {
	b := d.bins
	return b.left - 1 + int(math.Round(min(max(((v-b.origin)/b.width-float64(b.first))*float64(b.cells), -1e6), 1e6)))
}

func (d *dots) drawAxis() {
	if d.h == d.H-2 {
		for x := range d.w {
			d.set(x, d.h, d.Glyphs.Horizontal, style.Faint)
		}
	}
	low, high := d.bins.value(d.bins.first), d.bins.value(d.bins.last+1)
	step, decimals := roundStep((high - low) * 12 / float64(d.w))
	edge := 0
	for k := range 60 {
		v := (math.Ceil(low/step-1e-9) + float64(k)) * step
		if v > high+step*1e-9 {
			return
		}
		label := style.Decimals(v, decimals, d.Lang)
		x, w := d.column(v), style.Width(label)
		start := x - w/2
		if start < edge || start+w > d.w {
			continue
		}
		edge = start + w + 2
		d.text(start, d.H-1, label, style.Faint)
		if d.h == d.H-2 {
			d.set(x, d.h, d.Glyphs.TickDown, style.Faint)
		}
	}
}

// drawTargets draws a dashed line up from the target's place on the axis and its label there, or an arrow towards a target
// that lies far outside.
func (d *dots) drawTargets() {
	d.drawTarget(d.data.High, "", d.data.High != 0)
	label := clean(d.data.Label)
	if label == "" && drawable(d.data.Target) {
		label = style.Exact(d.data.Target, d.Lang)
	}
	d.drawTarget(d.data.Target, label, true)
}

func (d *dots) drawTarget(v float64, label string, wanted bool) {
	if !wanted || !drawable(v) {
		return
	}
	x := d.column(v)
	switch w := style.Width(label); {
	case v > d.view.hi:
		d.label(d.w-w-2, label+" "+string(d.Glyphs.Right))
		return
	case v < d.view.lo:
		d.label(0, string(d.Glyphs.Left)+" "+label)
		return
	default:
		d.label(min(max(x-w/2, 0), d.w-w), label)
	}
	for y := range d.h {
		d.set(x, y, d.Glyphs.DashDown, style.Aim)
	}
	if d.h == d.H-2 {
		d.set(x, d.h, d.Glyphs.Mark, style.Aim)
	}
}

// label writes a target's label over the axis labels, and takes away those it would touch.
func (d *dots) label(x int, label string) {
	y, w := d.H-1, style.Width(label)
	if label == "" {
		return
	}
	d.wipe(x-1, x+w, y)
	d.text(max(x, 0), y, label, style.Aim)
}

// wipe clears the words of a row that touch columns from … to.
func (d *dots) wipe(from, to, y int) {
	gap := func(x int) bool {
		return !d.inside(x, y) || d.at(x, y).r == ' ' && (!d.inside(x+1, y) || d.at(x+1, y).r == ' ')
	}
	for !gap(from) {
		from--
	}
	for !gap(to) {
		to++
	}
	for x := from; x <= to; x++ {
		d.set(x, y, ' ', style.Faint)
	}
}

func (d *dots) drawStacks() {
	count := make(map[int]int)
	room := d.h / d.bins.step * d.bins.across
	for i, v := range d.data.Values {
		if !drawable(v) {
			continue
		}
		bin := d.bins.bin(v)
		n := count[bin]
		count[bin]++
		sign, ink := d.sign(i)
		if n >= room {
			sign, n = '+', room-1
		}
		x := d.bins.left + (bin-d.bins.first)*d.bins.cells + (d.bins.cells/d.bins.across)*(n%d.bins.across) + (d.bins.cells/d.bins.across-1)/2
		d.set(x, d.h-1-n/d.bins.across*d.bins.step, sign, ink)
	}
}

// sign returns how an outcome is drawn: by whether it meets the target, where there is one.
func (d *dots) sign(i int) (rune, style.Ink) {
	switch {
	case i >= len(d.data.Met):
		return d.Glyphs.Neutral, style.Count
	case d.data.Met[i]:
		return d.Glyphs.Reach, style.Reach
	default:
		return d.Glyphs.Miss, style.Miss
	}
}

// drawNotes writes the notes right of the plot, and what the dots mean above them.
func (d *dots) drawNotes() {
	if d.w == d.W {
		return
	}
	for i, note := range d.data.Notes {
		d.textIn(d.w+2, i, d.W-d.w-2, note, style.Plain)
	}
	y := min(len(d.data.Notes)+1, d.H-1)
	if len(d.data.Met) == 0 || y < len(d.data.Notes) {
		return
	}
	x := d.w + 2
	word := wordsIn(d.Lang)
	d.set(x, y, d.Glyphs.Miss, style.Miss)
	d.text(x+2, y, word.miss, style.Faint)
	x += 4 + style.Width(word.miss)
	d.set(x, y, d.Glyphs.Reach, style.Reach)
	d.text(x+2, y, word.reach, style.Faint)
}
