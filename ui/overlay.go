package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/ui/style"
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

// foot is the last line of an overlay: what its keys do, the most useful first, and at the end what leads back. Those that find no
// room are left out whole, but never what leads back.
func (a *App) foot(back key.Binding, keys ...key.Binding) string {
	last := a.entryText(back)
	room := a.w - 2 - style.Width(last)
	text := ""
	for _, b := range keys {
		if entry := a.entryText(b) + "  "; style.Width(entry) <= room {
			text += entry
			room -= style.Width(entry)
		}
	}
	return a.glyphs.PadRight(" "+text+last, a.w)
}
