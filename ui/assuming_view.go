package ui

import (
	"strings"

	"foretell/ui/style"
)

// draw is the rows, with the fan of the indicator beside them where there is room, and the chances under them.
func (m *assumed) draw() []string {
	w, h := m.w, m.h-1
	left := w
	if roomy(w, h) {
		left = w / 2
	}
	c := column{w: left}
	c.add(m.titled(m.inf(wordAllAssumed, m.label(&m.plan.Indicators[m.selected])), left, true), m.fit(m.rowLines(left, h-1), left, h-1))
	lines := c.lines
	if left < w {
		fan := column{w: w - left - 1}
		block := m.screens[viewTargets].(*targets).draw(fanPane, w-left-1, h)
		fan.add(block[0], block[1:])
		lines = m.beside(c, fan)
	}
	return append(lines, m.assumingFoot())
}

// rowLines are the rows in sight, and the chances they give.
func (m *assumed) rowLines(w, h int) []string {
	fields := m.fields()
	at := min(m.at, len(fields)-1)
	foot := m.chanceLines()
	room := max(1, h-len(foot)-1)
	m.offset = max(min(m.offset, at), at-room+1)
	var lines []string
	for i := m.offset; i < len(fields) && len(lines) < room; i++ {
		lines = append(lines, m.fieldLines(fields[i], i == at, w)...)
	}
	return append(append(m.clip(lines, room), ""), foot...)
}

// fieldLines is a row; a reason takes as many lines as it needs.
func (m *assumed) fieldLines(f field, chosen bool, w int) []string {
	name := min(28, w/2)
	mark, paint := "  ", func(s string) string { return m.theme.Paint(style.Supposed, s) }
	if chosen {
		mark, paint = string(m.glyphs.Selected)+" ", func(s string) string { return m.theme.Selected.Render(s) }
	}
	value := f.value
	if chosen && m.typed.open {
		value = tail(m.typed.line(), w-name-4)
		paint = func(s string) string { return m.theme.Prompt.Render(s) }
	}
	parts := wrap(value, max(1, w-name-4))
	if len(parts) == 0 {
		parts = []string{""}
	}
	lines := []string{mark + m.glyphs.PadRight(f.name, name) + " " + paint(parts[0])}
	for _, p := range parts[1:] {
		lines = append(lines, strings.Repeat(" ", name+3)+paint(p))
	}
	return lines
}

// chanceLines are the chances of the indicator's targets, and where there is none its median.
func (m *assumed) chanceLines() []string {
	lines := []string{"  " + m.theme.Paint(style.Known, m.glyphs.Truncate(m.baseText(m.selected), m.w-4))}
	for _, t := range m.plan.Indicators[m.selected].Targets {
		if found := m.target(m.selected, t.Year); found != nil {
			lines = append(lines, "  "+m.theme.Strong.Render(m.inf(wordChanceIn, t.Year, m.fine(found.Chance)))+"  "+m.theme.Paint(style.Known, m.targetText(t, m.selected)))
		}
	}
	return lines
}

func (m *assumed) assumingFoot() string {
	k := m.keys.assuming
	return m.foot(k.Leave, merged("↑↓", m.in(keyChoose), k.Up, k.Down), merged("←→", m.in(keyChange), k.Less, k.More), k.Edit, k.Reset, m.keys.global.Undo)
}
