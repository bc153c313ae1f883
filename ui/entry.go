package ui

import (
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// entry is one line being typed: a number for a slider, or a filter.
type entry struct {
	open bool
	text []rune
}

// outcome is what a key did to an entry.
type outcome uint8

const (
	typing outcome = iota
	accepted
	cancelled
)

// begin opens the entry with a first text.
func (e *entry) begin(text string) { e.open, e.text = true, []rune(text) }

// line is what has been typed, with the cursor behind it.
func (e *entry) line() string { return string(e.text) + "_" }

// press hands a key to the entry. Characters that do not show are left out; most is the number of characters it holds.
func (e *entry) press(msg tea.KeyMsg, k entryKeys, most int) outcome {
	switch {
	case key.Matches(msg, k.Accept):
		e.open = false
		return accepted
	case key.Matches(msg, k.Cancel):
		e.open = false
		return cancelled
	case key.Matches(msg, k.Clear):
		e.text = nil
	case key.Matches(msg, k.Delete):
		e.text = e.text[:max(0, len(e.text)-1)]
	case msg.Type == tea.KeyRunes || msg.Type == tea.KeySpace:
		for _, r := range msg.Runes {
			if unicode.IsPrint(r) && len(e.text) < most {
				e.text = append(e.text, r)
			}
		}
	}
	return typing
}
