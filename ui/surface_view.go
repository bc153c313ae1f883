package ui

import (
	"math"

	"github.com/charmbracelet/bubbles/key"

	"foretell/model"
	"foretell/ui/chart"
	"foretell/ui/style"
)

func (v *surface) draw(p surfacePane, w, h int) []string {
	k := surfaceKey{
		lookKey: v.looks(w, h), plotKey: v.plotKey(), version: v.version, answer: v.found.version, busy: v.found.busy, column: -1, row: -1,
	}
	if v.plot().fault == (model.Text{}) {
		at := v.place()
		k.column, k.row = at[across], at[upward]
	}
	return v.memos[p].of(k, func() []string {
		switch {
		case v.latest == nil:
			return v.waiting(v.in(keySurface), w, h)
		case v.plot().fault != (model.Text{}):
			return v.drawNothing(w, h, v.in(v.plot().fault))
		case v.found.err != nil:
			return v.drawNothing(w, h, v.in(wordNoAnswer))
		case p == mapPane:
			return v.drawMap(w, h)
		}
		return v.drawReading(w, h)
	})
}

// drawNothing says why there is no surface.
func (v *surface) drawNothing(w, h int, why string) []string {
	lines := indented(append([]string{""}, wrap(why, w-4)...))
	title := v.inf(wordLine, v.in(helpSurface), v.label(&v.plan.Indicators[v.selected]))
	return append([]string{v.titled(title, w, false)}, v.fit(lines, w, h-1)...)
}

// chances is the map of what is asked for now, as far as it is known.
func (v *surface) chances() *surfaceMap {
	if v.found.current() && v.found.answer.key == v.laidFor {
		return v.found.answer
	}
	return newSurfaceMap(v.laidFor, v.plot(), v.found.answer)
}

func (v *surface) drawMap(w, h int) []string {
	p, m := v.plot(), v.chances()
	title := v.inf(wordSurface, v.label(&v.plan.Indicators[v.selected]), p.target.Year)
	if m.known < m.cells() {
		title = v.inf(wordSurfaceShare, title, 100*m.known/m.cells())
	}
	return v.drawn(title, w, chart.Surface(v.canvas(w-2, h-1), v.mapData()))
}

// mapData is the map as it is drawn.
func (v *surface) mapData() chart.SurfaceData {
	p, m, at := v.plot(), v.chances(), v.place()
	return chart.SurfaceData{
		X: v.chartInput(p.axes[across]), Y: v.chartInput(p.axes[upward]), Bound: m.bound,
		Chances: m.chances, Rough: m.rough, Errors: m.errors, Column: at[across], Row: at[upward],
	}
}

// chartInput is an axis in the unit that is shown.
func (v *surface) chartInput(a axis) chart.Input {
	unit, times := v.inputUnit(a.input)
	in := chart.Input{Name: v.inputName(a.input), Unit: unit, Current: times * a.input.Now, Digits: v.inputDecimals(a.input)}
	for _, x := range a.values {
		in.Values = append(in.Values, times*x)
	}
	return in
}

// drawReading says what the cursor reads, what the row it is on would take, and which inputs there are.
func (v *surface) drawReading(w, h int) []string {
	p, m, at := v.plot(), v.chances(), v.place()
	title, how := wordAsItStands, wordSurfaceHow
	if v.reads {
		title, how = wordUnderCursor, wordSurfaceSet
	}
	lines := []string{""}
	for n, a := range p.axes {
		lines = append(lines, v.readingLine(v.inputName(a.input), v.inputValue(a.input, a.values[at[n]]), v.inputValue(a.input, a.input.Now), w-4)...)
	}
	now := v.fine(v.target(v.selected, p.target.Year).Chance)
	lines = append(lines, v.readingLine(v.in(wordChanceWord), v.theme.Strong.Render(v.chanceAt(m, at)), now, w-4)...)
	lines = append(lines, "")
	lines = append(lines, v.muted(v.in(how), w-4)...)
	lines = append(lines, "")
	lines = append(lines, v.rowLines(p, m, at, w-4)...)
	lines = append(lines, "", v.theme.Paint(style.Heading, v.in(wordAxes)))
	lines = append(lines, v.axisLines(p, h-2-len(lines))...)
	if m.fault != nil {
		lines = append(lines, v.muted(v.inf(wordNoCell, readable(m.fault.Error())), w-4)...)
	}
	return append([]string{v.titled(v.in(title), w, false)}, v.fit(indented(lines), w, h-1)...)
}

// readingLine is a name, its value and, while the cursor reads elsewhere, what it is now.
func (v *surface) readingLine(name, value, now string, w int) []string {
	line := name + "  " + value
	if !v.reads {
		return []string{line}
	}
	if was := v.theme.Muted.Render("  " + v.inf(wordNow, now)); style.Width(line+was) <= w {
		return []string{line + was}
	} else {
		return []string{line, was}
	}
}

// chanceAt is the chance at a place of the map with its error; as the scenario stands it is that of the projection.
func (v *surface) chanceAt(m *surfaceMap, at [2]int) string {
	if !v.reads {
		c := v.target(v.selected, v.plot().target.Year).Chance
		return v.glyphs.Spell(v.fine(c) + " " + style.Error(c.Error))
	}
	c, err := m.chances[at[upward]][at[across]], m.errors[at[upward]][at[across]]
	if math.IsNaN(c) {
		return v.in(wordNotComputed)
	}
	return v.glyphs.Spell(style.Chance(c, err, m.bound, v.lang) + " " + style.Error(err))
}

// rowLines say which values across would give the chances that are drawn as lines, with the other input as it is on the row.
func (v *surface) rowLines(p *plot, m *surfaceMap, at [2]int, w int) []string {
	x, y := p.axes[across].input, p.axes[upward].input
	lines := wrap(v.inf(wordOnThisRow, v.inputName(y), v.inputValue(y, p.axes[upward].values[at[upward]])), w)
	for i, l := range lines {
		lines[i] = v.theme.Paint(style.Heading, l)
	}
	for _, level := range []float64{0.5, 0.8} {
		text := v.inf(wordLevelNever, v.percent(level))
		if need := m.needs(at[upward], level); finite(need) {
			text = v.inf(wordLevelFrom, v.percent(level), v.inputName(x), v.inputValue(x, need))
		}
		lines = append(lines, wrap(text, w)...)
	}
	return lines
}

// axisLines list the inputs there are, with what lies across and upward marked; those after the last line are left out.
func (v *surface) axisLines(p *plot, most int) []string {
	var lines []string
	for n, in := range p.inputs {
		mark := "  "
		switch n {
		case p.axes[across].at:
			mark = "→ "
		case p.axes[upward].at:
			mark = "↑ "
		}
		line := mark + v.inputName(in)
		if mark == "  " {
			line = v.theme.Muted.Render(line)
		}
		lines = append(lines, line)
	}
	return v.clip(lines, most)
}

// muted is a text in lines of at most w cells.
func (d *desk) muted(text string, w int) []string {
	lines := wrap(text, w)
	for i, l := range lines {
		lines[i] = d.theme.Muted.Render(l)
	}
	return lines
}

// ShortHelp is the footer.
func (v *surface) ShortHelp() []key.Binding {
	k, g := v.keys.surface, v.keys.global
	short := []key.Binding{
		merged("↑↓←→", v.in(keyCursor), k.Up, k.Down, k.Left, k.Right), merged("enter", v.in(keySetShort), k.Take),
		merged("1 esc", g.Targets.Help().Desc, g.Targets, g.Back),
	}
	if len(v.pages) > 1 {
		short = append(short, merged("v", v.in(keyPaneShort), k.Pane))
	}
	return append(short, merged("x z", v.in(keyInputs), k.Across, k.Upward), merged("J K", v.in(keyOther), k.Next, k.Previous), merged("t", v.in(keyYear), k.Year), g.Undo, g.Lang, g.Quit)
}

// FullHelp is every key of the screen.
func (v *surface) FullHelp() [][]key.Binding { return bindings(v.sections()) }

func (v *surface) sections() []section {
	k := v.keys.surface
	return []section{{helpSurface, []key.Binding{
		k.Up, k.Down, k.Left, k.Right, k.FarUp, k.FarDown, k.FarLeft, k.FarRight, k.Take,
		k.Across, k.AcrossBack, k.Upward, k.UpwardBack, k.Year, k.Next, k.Previous, k.Pane,
	}}}
}

var _ inquirer = (*surface)(nil)
