package ui

import (
	"math"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"foretell/sim"
	"foretell/ui/chart"
	"foretell/ui/report"
	"foretell/ui/style"
)

func (v *drivers) draw(p driversPane, w, h int) []string {
	switch {
	case p == driverFan:
		return v.panes.draw(fanPane, w, h)
	case p == driverOutcomes && v.of != decidedMet:
		return v.panes.draw(dotsPane, w, h)
	}
	k := driversKey{v.looks(w, h), v.question(), v.offset, v.found.version, v.found.busy}
	return v.memos[p].of(k, func() []string {
		switch p {
		case driverOutcomes:
			return v.drawMet(w, h, v.targetYear())
		case driverNotes:
			return v.drawNotes(w, h)
		}
		return v.drawTornado(w, h)
	})
}

// drawTornado draws the share of each input, the greatest first.
func (v *drivers) drawTornado(w, h int) []string {
	if v.latest == nil {
		return v.waiting(v.in(keyDrivers), w, h)
	}
	of := v.question()
	if v.found.version > 0 { // the bars stay until others are there, and are called what they are
		of = v.found.answered
	}
	title := v.inf(wordDrivers, v.outcomeName(of, false))
	if style.Width(title) > w-4 {
		title = v.inf(wordDrivers, v.outcomeName(of, true))
	}
	if v.found.err != nil {
		return append([]string{v.titled(title, w, false)}, v.fit([]string{"", "  " + v.theme.Muted.Render(v.in(wordNoAnswer))}, w, h-1)...)
	}
	if v.found.version == 0 {
		return append([]string{v.titled(title, w, false)}, v.fit([]string{"", "  " + v.theme.Muted.Render(v.in(wordComputing))}, w, h-1)...)
	}
	data := chart.TornadoData{Offset: v.offset, Selected: -1}
	for _, d := range v.telling() {
		data.Rows = append(data.Rows, chart.TornadoRow{
			Name: v.ownName(d), Low: chart.Estimate{Value: math.NaN()},
			High:  chart.Estimate{Value: d.Share, Error: d.ShareError},
			Label: v.shareText(d),
		})
	}
	return v.drawn(title, w, chart.Tornado(v.canvas(w-2, h-1), data))
}

// shareText is an input's share with its error.
func (v *drivers) shareText(d sim.Driver) string {
	return v.glyphs.Spell(report.Share(d.Share, d.ShareError, v.lang))
}

// telling are the inputs whose share stands out from its error, at least the first three.
func (v *drivers) telling() []sim.Driver {
	all := v.found.answer
	for n, d := range all {
		if n >= 3 && d.Share < 2*d.ShareError {
			return all[:n]
		}
	}
	return all
}

// outcomeName says what it is that the inputs of a question decide, in a sentence or in a few words.
func (v *drivers) outcomeName(of driversQuestion, short bool) string {
	ind, year := &v.plan.Indicators[of.selected], of.year
	switch of.of {
	case decidedValue:
		return v.inf(wordItsValue, v.label(ind), year)
	case decidedMet:
		return v.inf(wordNumberMet, year)
	}
	t := v.target(of.selected, year)
	if t == nil {
		return v.label(ind)
	}
	if short {
		return v.inf(wordItsTargetShort, v.label(ind), year, v.fine(t.Chance))
	}
	return v.inf(wordItsTarget, v.label(ind), year, v.fine(t.Chance))
}

// ownName names an input as it is to the indicator whose outcome it decides: its own growth, that of its group, or another's.
func (v *drivers) ownName(r sim.Driver) string {
	of := v.found.answered
	ind := &v.plan.Indicators[of.selected]
	if word, ok := wordOwnKinds[r.Kind]; ok && of.of != decidedMet && (r.ID == ind.ID || r.ID == ind.Group) {
		return v.in(word)
	}
	return v.driverName(r)
}

// driverName names an input in a few words.
func (d *desk) driverName(r sim.Driver) string {
	of := ""
	switch r.Kind {
	case "growth", "noise":
		if i := d.plan.Index(r.ID); i >= 0 {
			of = d.label(&d.plan.Indicators[i])
		}
	case "group growth", "group noise":
		of = d.groupTitle(r.ID)
	case "event":
		for _, e := range d.scenario().Events {
			if e.ID == r.ID {
				of = d.named(e.Title, e.ID)
			}
		}
	case "lever":
		for _, l := range d.scenario().Levers {
			if l.ID == r.ID {
				of = d.leverName(l)
			}
		}
	}
	word := wordDriverKinds[r.Kind]
	if !strings.Contains(word.In(d.lang), "%s") {
		return d.in(word)
	}
	return d.inf(word, of)
}

// drawNotes says how to read the bars and how much they explain together.
func (v *drivers) drawNotes(w, h int) []string {
	title := v.in(wordReading)
	var lines []string
	say := func(text string) { lines = append(lines, wrap(text, w-4)...) }
	if v.found.version > 0 && v.found.err == nil {
		all, err := v.explained()
		if len(v.found.answer) > 0 {
			d := v.found.answer[0]
			way := wordRaises
			if d.Rank < 0 {
				way = wordLowers
			}
			say(v.inf(way, v.ownName(d)))
		}
		say(v.inf(wordExplained, report.Share(all, err, v.lang)))
	}
	if rest := len(v.found.answer) - len(v.telling()); rest > 0 {
		say(v.inf(wordNoShare, rest))
	}
	say(v.in(wordShareMeans))
	if !v.found.current() || v.found.busy {
		lines = append([]string{v.theme.Warning.Render(v.in(wordComputing))}, lines...)
	}
	return append([]string{v.titled(title, w, false)}, v.fit(indented(v.clip(lines, h-1)), w, h-1)...)
}

// indented puts two blank cells before each line.
func indented(lines []string) []string {
	for i, l := range lines {
		lines[i] = "  " + l
	}
	return lines
}

// ShortHelp is the footer.
func (v *drivers) ShortHelp() []key.Binding {
	k, g := v.keys.drivers, v.keys.global
	short := []key.Binding{
		merged("↑↓", v.in(keyIndicators), k.Up, k.Down), merged("←→", v.in(keyYear), k.Earlier, k.Later), merged("1 esc", g.Targets.Help().Desc, g.Targets, g.Back),
	}
	if len(v.pages) > 1 {
		short = append(short, merged("v", v.in(keyPaneShort), k.Pane))
	}
	return append(short, merged("m", v.in(keyOutcomeShort), k.Outcome), merged("p", v.in(keyBookShort), g.Book), g.Undo, g.Lang, merged("e", v.in(keyExportShort), g.Export), g.Quit)
}

// FullHelp is every key of the screen.
func (v *drivers) FullHelp() [][]key.Binding { return bindings(v.sections()) }

func (v *drivers) sections() []section {
	k := v.keys.drivers
	return []section{{helpDrivers, []key.Binding{k.Up, k.Down, k.Earlier, k.Later, k.Outcome, k.PageUp, k.PageDown, k.Pane}}}
}

// lookKey is what every pane's look depends on.
type lookKey struct {
	w, h   int
	theme  *style.Theme
	lang   string
	glyphs style.GlyphMode
}

func (d *desk) looks(w, h int) lookKey {
	return lookKey{w, h, d.theme, string(d.lang), d.glyphs.Mode}
}
