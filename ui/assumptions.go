package ui

import (
	"math"
	"strings"

	"foretell/model"
	"foretell/ui/chart"
	"foretell/ui/style"
)

// drawSliders draws the sliders of the selected indicator and, where there is room, what they stand on.
func (t *targets) drawSliders(w, h int) []string {
	ind := &t.plan.Indicators[t.selected]
	title := t.inf(wordAssumptions, t.label(ind))
	var lines []string
	for of := range inputs {
		lines = append(lines, t.sliderLine(t.slider(t.selected, of), w))
	}
	lines = append(lines, t.theme.Paint(style.Supposed, "  "+t.glyphs.Truncate(t.kind(t.selected), w-2)))
	lines = append(lines, t.theme.Paint(style.Known, "  "+t.glyphs.Truncate(t.baseText(ind), w-2)))
	if why := t.data(t.assumption(t.selected).Why); why != "" {
		phrase := wordWhy
		if t.differs(t.selected) {
			phrase = wordWhySaved
		}
		for _, l := range t.clip(wrap(t.inf(phrase, why), w-4), h-1-len(lines)) {
			lines = append(lines, "  "+t.theme.Paint(style.Faint, l))
		}
	}
	return append([]string{t.titled(title, w, t.sliding)}, t.fit(lines, w, h-1)...)
}

// sliderLine is one slider: its name, its handle, its value, and what it may be measured against.
func (t *targets) sliderLine(s slider, w int) string {
	const name, figure, note = 14, 10, 11
	bar := max(6, w-2-name-1-1-figure-1-note)
	mark, named := " ", t.glyphs.PadRight(t.in(inputNames[s.of]), name)
	if s.of == t.active {
		mark, named = string(t.glyphs.Selected), t.theme.Strong.Render(named)
	}
	edited := " "
	if s.edited {
		edited = string(t.glyphs.Edited)
	}
	figures := t.glyphs.PadLeft(t.inputText(s, s.value), figure)
	paint := style.Supposed
	if s.of == averageInput && t.assumption(s.indicator).Growth.Required {
		paint = style.Known
	}
	figures = t.theme.Paint(paint, figures)
	if t.number.open && s.of == t.active {
		figures = t.theme.Prompt.Render(t.glyphs.PadLeft(t.number.line(), figure))
	}
	track := chart.Slider(chart.Canvas{W: bar, Theme: t.theme, Glyphs: t.glyphs, Lang: t.lang}, chart.SliderData{
		At: s.share(s.value), Reference: s.share(s.required), Saved: s.share(s.saved), Focused: s.of == t.active && t.sliding,
	})
	return t.theme.Paint(style.Aim, mark+edited) + named + " " + track + " " +
		figures + " " + t.theme.Paint(style.Aim, t.glyphs.PadRight(t.sliderNote(s), note))
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

// decimals returns the digits after the point that an indicator's growth is written with: those of its slider's step.
func (d *desk) decimals(i int) int {
	step := d.slider(i, averageInput).step
	return max(0, -int(math.Floor(math.Log10(step)+1e-9)))
}

// kind says what an indicator's growth stands on: the plan, or an assumption of a kind.
func (d *desk) kind(i int) string {
	g := d.assumption(i).Growth
	if g.Required {
		return string(d.glyphs.Mark) + " " + d.in(wordPlansOwn)
	}
	name, known := wordKinds[g.Distribution.Kind]
	if !known {
		name = model.Text{En: g.Distribution.Kind}
	}
	params := make([]string, len(g.Distribution.Params))
	for k, p := range g.Distribution.Params {
		params[k] = style.Decimals(p, d.decimals(i), d.lang)
	}
	return d.inf(wordAssumed, d.data(name)+" ("+strings.Join(params, ", ")+")")
}

// baseText states the fact the projection starts from.
func (d *desk) baseText(ind *model.Indicator) string {
	phrase := wordBase
	if len(ind.Targets) == 0 {
		phrase = wordPublished
	}
	return d.inf(phrase, style.Exact(ind.Base, d.lang), d.plan.BaseYear, d.data(ind.Unit))
}
