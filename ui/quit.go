package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// leave ends the program, or first asks where edits would be lost.
func (a *App) leave() tea.Cmd {
	if a.edited {
		a.asking = true
		return nil
	}
	return tea.Quit
}

func (a *App) pressQuit(msg tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(msg, a.keys.quit.Leave):
		return tea.Quit
	case key.Matches(msg, a.keys.quit.Stay):
		a.asking = false
	}
	return nil
}

// drawQuestion is the question over the whole window.
func (a *App) drawQuestion() []string {
	k := a.keys.quit
	box := a.theme.Text.Border(a.glyphs.Border()).BorderForeground(a.theme.Border.GetForeground()).Padding(1, 2)
	room := min(56, a.w-box.GetHorizontalFrameSize()-2)
	lines := []string{a.theme.Title.Render(a.in(askLeaveTitle)), ""}
	lines = append(lines, wrap(a.in(askLeave), room)...)
	lines = append(lines, "", a.entryText(k.Leave), a.entryText(k.Stay))
	block := lipgloss.Place(a.w, a.h, lipgloss.Center, lipgloss.Center, box.Render(strings.Join(lines, "\n")))
	return a.fit(strings.Split(block, "\n"), a.w, a.h)
}
