package chart

import "foretell/ui/style"

// drawLegend says what the bands and marks are.
func (f *fan) drawLegend() {
	word := wordsIn(f.Lang)
	entries := []legendEntry{
		{f.Glyphs.Median, style.Median, word.median},
		{f.sample(style.InnerBand), style.Inner, word.half},
		{f.sample(style.OuterBand), style.Outer, word.most},
	}
	if len(f.data.Actuals) > 0 {
		entries = append(entries, legendEntry{f.Glyphs.Actual, style.Observed, word.actual})
	}
	if len(f.data.Path) > 0 {
		entries = append(entries, legendEntry{f.Glyphs.Dash, style.Supposed, word.path})
	}
	f.drawEntries(entries)
}

// drawEntries writes a legend in a corner that nothing else uses.
func (f *fan) drawEntries(entries []legendEntry) {
	if f.h < 9 || f.w < 30 {
		return
	}
	w := 0
	for _, e := range entries {
		w = max(w, 3+style.Width(e.text))
	}
	for _, at := range [][2]int{{f.left + 2, 0}, {f.left + f.w - w, f.h - len(entries)}, {f.left + 2, f.h - len(entries)}} {
		if f.blank(at[0], at[1], w, len(entries)) {
			for i, e := range entries {
				f.set(at[0], at[1]+i, e.sign, e.ink)
				f.text(at[0]+2, at[1]+i, e.text, style.Faint)
			}
			return
		}
	}
}

type legendEntry struct {
	sign rune
	ink  style.Ink
	text string
}

// sample returns a cell as a band is drawn.
func (f *fan) sample(band style.Fill) rune {
	if f.shaded() {
		return f.shade(band)
	}
	return f.Glyphs.Full
}

// blank reports whether a rectangle is empty.
func (f *fan) blank(x, y, w, h int) bool {
	for j := y; j < y+h; j++ {
		for i := x; i < x+w; i++ {
			if !f.inside(i, j) || f.at(i, j).r != ' ' || f.at(i, j).fill != style.Empty {
				return false
			}
		}
	}
	return true
}
