package ui

import (
	"strings"

	"foretell/ui/style"
)

// column is a stack of panes, each a rule that holds its title and a body under it. Every line is exactly w cells.
type column struct {
	w     int
	lines []string
	rules []int // the lines that are rules
}

// add puts a pane at the column's foot. Body lines are cells of the column's width already.
func (c *column) add(rule string, body []string) {
	c.rules = append(c.rules, len(c.lines))
	c.lines = append(append(c.lines, rule), body...)
}

// titled is a pane's rule with its title in it, exactly w cells.
func (d *desk) titled(title string, w int, focused bool) string {
	return d.ruled(title, "", w, focused)
}

// ruled is a pane's rule with its title and, at the right end where there is room, a note in it, exactly w cells.
func (d *desk) ruled(title, note string, w int, focused bool) string {
	line, text := d.theme.Border, d.theme.PaneTitle
	if focused {
		line, text = d.theme.BorderFocused, d.theme.Title
	}
	bar := string(d.glyphs.Horizontal)
	title = d.glyphs.Truncate(title, w-4)
	if w < 8 || title == "" {
		return line.Render(strings.Repeat(bar, max(0, w)))
	}
	head, rest := line.Render(bar)+" "+text.Render(title)+" ", w-style.Width(title)-3
	if beside := rest - style.Width(note) - 3; note != "" && beside > 0 {
		return head + line.Render(strings.Repeat(bar, beside)) + " " + d.theme.Muted.Render(note) + " " + line.Render(bar)
	}
	return head + line.Render(strings.Repeat(bar, rest))
}

// beside joins two columns of equal height by an upright line that meets their rules.
func (d *desk) beside(left, right column) []string {
	on := func(rules []int, n int) bool { return len(rules) > 0 && rules[0] == n }
	joints := d.joints()
	lines := make([]string, len(left.lines))
	for n := range lines {
		k := 0
		if on(left.rules, n) {
			k, left.rules = k|1, left.rules[1:]
		}
		if on(right.rules, n) {
			k, right.rules = k|2, right.rules[1:]
		}
		if n == 0 && k == 3 {
			k = 4
		}
		lines[n] = left.lines[n] + joints[k] + right.lines[n]
	}
	return lines
}

// joints are the upright line where it meets no rule, one from the left, one from the right, both, and both at the top.
func (d *desk) joints() [5]string {
	b := d.glyphs.Border()
	signs := [5]string{b.Left, b.MiddleRight, b.MiddleLeft, b.Middle, b.MiddleTop}
	for i, s := range signs {
		signs[i] = d.theme.Border.Render(s)
	}
	return signs
}

// fit makes a body of exactly w × h cells out of lines: longer ones are cut, shorter ones and missing ones filled.
func (d *desk) fit(lines []string, w, h int) []string {
	body := make([]string, max(0, h))
	blank := strings.Repeat(" ", max(0, w))
	for i := range body {
		if i < len(lines) {
			body[i] = d.glyphs.PadRight(lines[i], w)
		} else {
			body[i] = blank
		}
	}
	return body
}

// filled makes a body of h lines out of lines that are w cells already; measuring them again is what costs most in a frame.
func filled(lines []string, w, h int) []string {
	for len(lines) < h {
		lines = append(lines, strings.Repeat(" ", max(0, w)))
	}
	return lines[:max(0, h)]
}

// wrap breaks a text into lines of at most w cells.
func wrap(text string, w int) []string { return style.Wrap(text, w) }

// clip keeps the first lines, the last of them with an ellipsis where more would follow.
func (d *desk) clip(lines []string, most int) []string {
	if len(lines) <= most || most <= 0 {
		return lines[:max(0, min(most, len(lines)))]
	}
	lines = lines[:most]
	lines[most-1] += " " + string(d.glyphs.Ellipsis)
	return lines
}
