package ui

import (
	"math"

	"foretell/model"
	"foretell/ui/chart"
	"foretell/ui/style"
)

// drawSliders draws the sliders of the selected indicator and, where there is room, what they stand on.
func (t *targets) drawSliders(w, h int) []string {
	ind := &t.plan.Indicators[t.selected]
	title := t.inf(wordAssumptions, t.label(ind))
	var lines []string
	if t.derived(t.selected) {
		lines = t.derivedLines(t.selected, w)
	} else {
		for of := range inputs {
			lines = append(lines, t.sliderLine(t.slider(t.selected, of), w))
		}
		lines = append(lines, t.theme.Paint(style.Supposed, "  "+t.glyphs.Truncate(t.kind(t.selected), w-2)))
	}
	lines = append(lines, t.theme.Paint(style.Known, "  "+t.glyphs.Truncate(t.baseText(t.selected), w-2)))
	if text := t.testedText(t.selected); text != "" {
		lines = append(lines, t.theme.Paint(style.Aim, "  "+t.glyphs.Truncate(text, w-2)))
	}
	working, idle := t.forceLines(t.selected, w)
	lines = append(lines, t.counted(working, h-1-len(lines))...)
	lines = append(lines, t.whyLines(w, h-1-len(lines))...)
	return append([]string{t.titled(title, w, t.onSlider())}, t.fit(append(lines, idle...), w, h-1)...)
}

// whyLines are the reason for an assumption, in at most some lines.
func (t *targets) whyLines(w, most int) []string {
	why := t.data(t.assumption(t.selected).Why)
	if why == "" || t.derived(t.selected) {
		return nil
	}
	phrase := wordWhy
	if t.differs(t.selected) {
		phrase = wordWhySaved
	}
	lines := t.clip(wrap(t.inf(phrase, why), w-4), most)
	for k, l := range lines {
		lines[k] = "  " + t.theme.Paint(style.Faint, l)
	}
	return lines
}

// The parts of a slider's line, in cells: marks, name, a blank, the handle's way, a blank, the figure, a blank, the note.
const (
	sliderMarks  = 2
	sliderName   = 14
	sliderFigure = 10
	sliderRest   = 11
)

// sliderTrack returns where the handle's way begins on a slider's line of some cells, and how long it is.
func sliderTrack(w int) (from, bar int) {
	from = sliderMarks + sliderName + 1
	return from, max(6, w-from-1-sliderFigure-1-sliderRest)
}

// sliderLine is one slider: its name, its handle, its value, and what it may be measured against.
func (t *targets) sliderLine(s slider, w int) string {
	_, bar := sliderTrack(w)
	mark, named := " ", t.glyphs.PadRight(t.in(inputNames[s.of]), sliderName)
	if s.of == t.active {
		mark, named = string(t.glyphs.Selected), t.theme.Strong.Render(named)
	}
	edited := " "
	if s.edited {
		edited = string(t.glyphs.Edited)
	}
	figures := t.glyphs.PadLeft(t.inputText(s, s.value), sliderFigure)
	paint := style.Supposed
	if s.of == averageInput && t.assumption(s.indicator).Growth.Required {
		paint = style.Known
	}
	figures = t.theme.Paint(paint, figures)
	if t.number.open && s.of == t.active {
		figures = t.theme.Prompt.Render(t.glyphs.PadLeft(t.number.line(), sliderFigure))
	}
	track := chart.Slider(chart.Canvas{W: bar, Theme: t.theme, Glyphs: t.glyphs, Lang: t.lang}, chart.SliderData{
		At: s.share(s.value), Reference: s.share(s.required), Saved: s.share(s.saved), Focused: s.of == t.active,
	})
	return t.theme.Paint(style.Aim, mark+edited) + named + " " + track + " " +
		figures + " " + t.theme.Paint(style.Aim, t.glyphs.PadRight(t.sliderNote(s), sliderRest))
}

// sliderNote is the growth needed, or the saved value of an input that was moved.
func (t *targets) sliderNote(s slider) string {
	switch {
	case finite(s.required):
		return t.inf(wordRequired, style.Decimals(s.required, t.decimals(s.indicator), t.lang))
	case s.edited:
		return t.inf(wordSaved, style.Decimals(s.saved, t.decimals(s.indicator), t.lang))
	default:
		return ""
	}
}

// share returns where a value lies on the handle's way, in [0, 1]; NaN for none.
func (s slider) share(v float64) float64 {
	if !finite(v) || s.high <= s.low {
		return math.NaN()
	}
	return min(max((v-s.low)/(s.high-s.low), 0), 1)
}

// inputText is a value of an input with its unit.
func (d *desk) inputText(s slider, v float64) string {
	scale := d.plan.Indicators[s.indicator].Scale
	if s.of == averageInput {
		return style.Growth(v, d.decimals(s.indicator), scale, d.lang)
	}
	number := style.Decimals(v, d.decimals(s.indicator), d.lang)
	if scale == model.Linear {
		return number
	}
	return d.inf(wordPoints, number)
}

// decimals returns the digits after the point that an indicator's growth is written with: those of its sliders' step.
func (d *desk) decimals(i int) int { return max(0, -int(math.Floor(math.Log10(d.step(i))+1e-9))) }

// kind says what an indicator's growth stands on: the plan, or an assumption of a kind.
func (d *desk) kind(i int) string {
	g := d.assumption(i).Growth
	if g.Required {
		return string(d.glyphs.Mark) + " " + d.in(wordPlansOwn)
	}
	return d.inf(wordAssumed, d.describe(g.Distribution, d.decimals(i)))
}

// baseText states the fact the projection starts from, and beside it what a formula makes of others' where that differs by more
// than rounding.
func (d *desk) baseText(i int) string {
	ind := &d.plan.Indicators[i]
	phrase := wordBase
	switch {
	case ind.BaseAssumed != (model.Text{}):
		phrase = wordSupposed
	case len(ind.Targets) == 0:
		phrase = wordPublished
	}
	text := d.inf(phrase, style.Exact(ind.Base, d.lang), d.plan.BaseYear, d.data(ind.Unit))
	if base := d.bases[i]; !rounded(base, ind.Base) {
		text += d.inf(wordByFormula, style.Number(base, 4, d.lang))
	}
	return text
}
