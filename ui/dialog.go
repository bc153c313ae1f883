package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"foretell/ui/style"
)

// dialog is a question over the whole window, answered by a key or by a line of text.
type dialog struct {
	title   string
	text    string
	answers []answer
	entry   *entry                    // nil where keys answer
	accept  func(line string) tea.Cmd // what to do with the line
}

// answer is a key of a dialog and what it does; nothing but closing where do is nil.
type answer struct {
	key key.Binding
	do  func() tea.Cmd
}

const longestLine = 500 // characters of a line typed in a dialog

// ask opens a dialog.
func (a *App) ask(d dialog) tea.Cmd {
	a.asked = &d
	return nil
}

// prompt asks for a line of text.
func (a *App) prompt(title, text, first string, accept func(string) tea.Cmd) tea.Cmd {
	line := &entry{}
	line.begin(first)
	return a.ask(dialog{title: title, text: text, entry: line, accept: accept, answers: []answer{{key: a.keys.entry.Accept}, {key: a.keys.entry.Cancel}}})
}

func (a *App) pressDialog(msg tea.KeyMsg) tea.Cmd {
	d := a.asked
	if d.entry != nil {
		return a.pressPrompt(msg)
	}
	for _, choice := range d.answers {
		if key.Matches(msg, choice.key) {
			a.asked = nil
			if choice.do == nil {
				return nil
			}
			return choice.do()
		}
	}
	if key.Matches(msg, a.keys.global.Stop) {
		a.asked = nil
		return a.leave()
	}
	return nil
}

func (a *App) pressPrompt(msg tea.KeyMsg) tea.Cmd {
	d := a.asked
	if key.Matches(msg, a.keys.global.Stop) {
		a.asked = nil
		return nil
	}
	switch d.entry.press(msg, a.keys.entry, longestLine) {
	case accepted:
		a.asked = nil
		return d.accept(strings.TrimSpace(string(d.entry.text)))
	case cancelled:
		a.asked = nil
	}
	return nil
}

// drawDialog is the dialog in the middle of the window.
func (a *App) drawDialog() []string {
	d := a.asked
	box := a.theme.Text.Border(a.glyphs.Border()).BorderForeground(a.theme.Border.GetForeground()).Padding(1, 2)
	room := min(56, a.w-box.GetHorizontalFrameSize()-2)
	lines := []string{a.theme.Title.Render(a.glyphs.Truncate(d.title, room)), ""}
	most := a.h - box.GetVerticalFrameSize() - len(d.answers) - 6
	lines = append(lines, a.clip(wrap(d.text, room), most)...)
	lines = append(lines, "")
	if d.entry != nil {
		lines = append(lines, a.theme.Strong.Render(style.PadRight(tail(d.entry.line(), room), room)), "")
	}
	for _, choice := range d.answers {
		lines = append(lines, a.entryText(choice.key))
	}
	block := lipgloss.Place(a.w, a.h, lipgloss.Center, lipgloss.Center, box.Render(strings.Join(lines, "\n")))
	return a.fit(strings.Split(block, "\n"), a.w, a.h)
}

// tail is the end of a text that fits some cells.
func tail(text string, w int) string {
	runes := []rune(text)
	for style.Width(string(runes)) > w {
		runes = runes[1:]
	}
	return string(runes)
}
