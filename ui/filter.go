package ui

import (
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	longestFilter = 40 // characters
	longestNumber = 12
)

// pressFilter hands a key to the filter; the list follows every character, and the arrows still move in it.
func (t *targets) pressFilter(msg tea.KeyMsg) {
	switch {
	case msg.Type == tea.KeyUp:
		t.selected = t.list.step(t.selected, -1)
	case msg.Type == tea.KeyDown:
		t.selected = t.list.step(t.selected, 1)
	case t.filter.press(msg, t.keys.entry, longestFilter) == cancelled:
		t.search("")
	default:
		t.search(string(t.filter.text))
	}
}

// search shows the indicators that hold a text, and moves the selection to the first of them where it is not among them.
func (t *targets) search(text string) {
	t.list.show(t.desk, text)
	t.selected = t.list.nearest(t.selected)
}

// pressNumber hands a key to the number typed for the active slider.
func (t *targets) pressNumber(msg tea.KeyMsg) {
	switch t.number.press(msg, t.keys.entry, longestNumber) {
	case accepted:
		t.accept(string(t.number.text))
	case cancelled:
		t.number.text = nil
	}
}

// accept sets the active slider to a typed number; one that is no number says so.
func (t *targets) accept(text string) {
	v, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(text), "−", "-"), 64)
	t.number.text = nil
	if err != nil || !finite(v) {
		if text != "" {
			t.complain(sayNotANumber, text)
		}
		return
	}
	t.set(t.slider(t.selected, t.active), v, false)
}
