package chart

import (
	"math"

	"foretell/model"
	"foretell/ui/style"
)

// axisLabel is a value written beside the value axis.
type axisLabel struct {
	row   int
	value float64
	text  string
	ink   style.Ink
}

// valueLabels returns the base value, the targets, and round values on the rows these leave free.
func (f *fan) valueLabels() []axisLabel {
	var labels []axisLabel
	taken := make(map[int]bool)
	add := func(v float64, text string, ink style.Ink) {
		row := f.row(v)
		if drawable(v) && f.inPlot(row) && !taken[row] {
			taken[row] = true
			labels = append(labels, axisLabel{row, v, text, ink})
		}
	}
	exact := func(v float64, ink style.Ink) { add(v, style.Exact(v, f.Lang), ink) }
	for i := len(f.data.Marks) - 1; i >= 0; i-- {
		m := f.data.Marks[i]
		exact(m.Value, style.Aim)
		if m.High != 0 {
			exact(m.High, style.Aim)
		}
	}
	exact(f.data.Base, f.data.baseInk())
	for cell := range f.h {
		row := f.h - 1 - cell
		if f.y.round(cell) && !taken[row-1] && !taken[row+1] {
			v := f.y.value(cell)
			add(v, style.Decimals(v, f.y.decimals, f.Lang), style.Faint)
		}
	}
	return labels
}

func labelsWidth(labels []axisLabel) int {
	w := 0
	for _, l := range labels {
		w = max(w, style.Width(l.text))
	}
	return w
}

// compactLabels shortens labels where the axis would take too much of the chart.
func compactLabels(labels []axisLabel, lang model.Lang) {
	for i := range labels {
		if v := labels[i].value; math.Abs(v) >= 1 {
			labels[i].text = style.Compact(v, lang)
		}
	}
}
