package ui

import (
	"math"
	"strconv"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"foretell/model"
	"foretell/ui/chart"
	"foretell/ui/style"
)

func (v *levers) draw(p leversPane, w, h int) []string {
	k := leversKey{
		lookKey: v.looks(w, h), effectQuestion: v.question(), revision: v.revision, first: v.first, told: v.told, year: v.year,
		answer: v.found.version, busy: v.found.busy, text: strconv.Itoa(v.at),
	}
	switch p {
	case effortsPane:
		k.version, k.answer, k.busy = 0, 0, false
		if v.number.open {
			k.text += " " + v.number.line()
		}
		return v.memos[p].of(k, func() []string { return v.drawEfforts(w, h) })
	case effectPane:
		k.revision = 0
		return v.memos[p].of(k, func() []string { return v.drawEffect(w, h) })
	default:
		k.version, k.answer, k.busy = 0, 0, false
		return v.memos[p].of(k, func() []string { return v.drawAction(w, h) })
	}
}

// effortLine is a line of the list: a heading, a remark, or an effort.
type effortLine struct {
	heading bool
	sort    effortSort
	remark  model.Text
	effort  effort
	at      int // among the efforts
}

// effortLines are the lines of the list: levers, events, and the actions that the scenario assumes nothing of.
func (v *levers) effortLines() (lines []effortLine) {
	all := v.efforts()
	for sort, none := range [...]model.Text{leverEffort: wordNoLevers, eventEffort: wordNoEvents, actionEffort: {}} {
		var under []effortLine
		for at, e := range all {
			if e.sort == effortSort(sort) {
				under = append(under, effortLine{sort: e.sort, effort: e, at: at})
			}
		}
		if len(under) == 0 && none == (model.Text{}) {
			continue
		}
		lines = append(lines, effortLine{heading: true, sort: effortSort(sort), at: -1})
		if len(under) == 0 {
			under = []effortLine{{sort: effortSort(sort), remark: none, at: -1}}
		}
		lines = append(lines, under...)
	}
	return lines
}

// scroll keeps what is chosen in sight, with the heading over it where it is the first.
func (v *levers) scroll() {
	lines, room := v.effortLines(), max(1, v.pages[0].left[0].h-1)
	v.at = max(0, min(v.at, len(v.efforts())-1))
	for n, l := range lines {
		if l.at == v.at {
			top := n
			if n > 0 && lines[n-1].heading {
				top--
			}
			v.first = max(min(v.first, top), n-room+1)
		}
	}
	v.first = max(0, min(v.first, len(lines)-room))
	v.told = max(0, min(v.told, len(v.actionLines(v.toldWidth()))-v.toldRows()))
}

// effortTable is the columns of the list, in cells; the years have none where it is narrow.
type effortTable struct{ w, name, track, value, years int }

func effortColumns(w int) effortTable {
	c := effortTable{w: w, track: min(max(w/5, 8), 24), value: 7}
	if w >= 60 {
		c.years = 10
	}
	c.name = w - 2 - 1 - c.track - c.value - c.years - 1
	return c
}

func (v *levers) drawEfforts(w, h int) []string {
	c := effortColumns(w)
	var lines []string
	for n, l := range v.effortLines() {
		if n < v.first {
			continue
		}
		switch {
		case l.heading:
			lines = append(lines, v.effortHead(c, l.sort))
		case l.at < 0:
			lines = append(lines, v.theme.Paint(style.Faint, "  "+v.glyphs.Truncate(v.in(l.remark), w-2)))
		default:
			lines = append(lines, v.effortRow(c, l.effort, l.at == v.at))
		}
	}
	return append([]string{v.titled(v.in(wordLevers), w, true)}, v.fit(lines, w, h-1)...)
}

// effortHead is a heading, with those of the columns.
func (v *levers) effortHead(c effortTable, sort effortSort) string {
	heads := wordEffortHeads[sort]
	name := v.theme.Paint(style.Heading, v.glyphs.PadRight(v.in(heads.title), 2+c.name+1+c.track))
	if sort == actionEffort {
		return v.theme.Paint(style.Heading, v.glyphs.PadRight(v.in(heads.title), c.w))
	}
	return name + v.theme.Paint(style.Faint, v.glyphs.PadLeft(v.in(heads.value), c.value)+v.glyphs.PadLeft(v.in(heads.years), c.years)+" ")
}

// effortRow is a lever with its slider, an event with its switch, or an action that is assumed to do nothing.
func (v *levers) effortRow(c effortTable, e effort, chosen bool) string {
	marks := [2]string{" ", " "}
	named := style.Plain
	if chosen {
		marks[0] = string(v.glyphs.Selected)
	}
	if !e.turns() {
		named = style.Faint
	} else if v.edits.Differs(e.key()) {
		marks[1] = string(v.glyphs.Edited)
	}
	paint := func(s string) string {
		if chosen {
			return v.theme.Strong.Render(s)
		}
		return v.theme.Paint(named, s)
	}
	mark := v.theme.Paint(style.Aim, marks[0]+marks[1])
	if !e.turns() {
		return mark + paint(v.glyphs.PadRight(v.effortName(e), c.w-2))
	}
	now, name := e.valueIn(v.scenario()), v.toldApart(e, c.name)
	if e.sort == eventEffort {
		mark := v.switchMark(now) + " "
		name = mark + v.toldApart(e, c.name-style.Width(mark))
	}
	track := chart.Slider(chart.Canvas{W: c.track, Theme: v.theme, Glyphs: v.glyphs, Lang: v.lang}, chart.SliderData{
		At: now, Reference: math.NaN(), Saved: e.valueIn(v.saved), Focused: chosen,
	})
	value := v.theme.Paint(style.Supposed, v.glyphs.PadLeft(v.percent(now), c.value))
	if chosen && v.number.open {
		value = v.theme.Prompt.Render(v.glyphs.PadLeft(v.number.line()+" %", c.value))
	}
	return mark + paint(v.glyphs.PadRight(name, c.name)) + " " + track + value +
		v.theme.Paint(style.Supposed, v.glyphs.PadLeft(e.span(), c.years)) + " "
}

// switchMark shows whether an event can strike.
func (v *levers) switchMark(probability float64) string {
	if probability > 0 {
		return "[x]"
	}
	return "[ ]"
}

// span is the years in which an event may strike, or from a lever's start to the year of its full effect.
func (e effort) span() string {
	if e.sort == eventEffort {
		return years(*e.event)
	}
	from, full := e.lever.Start, e.lever.Start+int(math.Ceil(e.lever.Ramp))
	if from == full {
		return strconv.Itoa(from)
	}
	return strconv.Itoa(from) + "–" + strconv.Itoa(full)
}

// ShortHelp is the footer.
func (v *levers) ShortHelp() []key.Binding {
	k, g := v.keys.levers, v.keys.global
	if v.typing() {
		return v.numberHelp(v.number)
	}
	short := []key.Binding{merged("↑↓", v.in(keyChoose), k.Up, k.Down)}
	if e, ok := v.chosen(); ok && e.turns() {
		word := keyLevel
		if e.sort == eventEffort {
			word = keyProbability
		}
		short = append(short, merged("←→", v.in(word), k.Less, k.More), merged(strings.Fields(k.Switch.Help().Key)[0], k.Switch.Help().Desc, k.Switch))
	}
	short = append(short, merged("esc", g.Targets.Help().Desc, g.Back))
	if len(v.pages) > 1 {
		short = append(short, k.Pane)
	}
	if e, ok := v.chosen(); ok && e.turns() {
		short = append(short, merged("1…9", v.in(keyTypeShort), k.Type))
	}
	short = append(short, g.Undo, merged("m", v.in(keyAgainstShort), k.Against), merged("p", v.in(keyBookShort), g.Book))
	return append(short, k.Reset, merged("shift+←→", v.in(keyBigger), k.MuchLess, k.MuchMore), merged("[ ]", v.in(keyYear), k.Earlier, k.Later), g.Lang, g.Quit)
}

// FullHelp is every key of the screen.
func (v *levers) FullHelp() [][]key.Binding { return bindings(v.sections()) }

func (v *levers) sections() []section {
	k := v.keys.levers
	return []section{{helpLevers, []key.Binding{
		k.Up, k.Down, k.First, k.Last, k.Less, k.More, k.MuchLess, k.MuchMore, k.Switch, k.Type, k.Reset, k.Against, k.Earlier, k.Later, k.PageUp, k.PageDown, k.Pane,
	}}}
}
