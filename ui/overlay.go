package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// overlay has the whole window and every key until it is closed. A dialog may stand before it.
type overlay interface {
	press(msg tea.KeyMsg) tea.Cmd
	draw() []string // the lines of the whole window
}

// cover opens an overlay, in place of the one that is open.
func (a *App) cover(o overlay) { a.over = o }

// uncover closes the overlay.
func (a *App) uncover() { a.over = nil }

// overlaid is the frame of the window where something stands before the screen.
func (a *App) overlaid() (string, bool) {
	switch {
	case a.asked != nil:
		return strings.Join(a.drawDialog(), "\n"), true
	case a.over != nil:
		return strings.Join(a.over.draw(), "\n"), true
	}
	return "", false
}
