package ui

import (
	"io"

	tea "github.com/charmbracelet/bubbletea"
)

// stoppedMsg says that somebody wants the program stopped for a while, and continuedMsg that it goes on after it was stopped without
// being asked: a shell has had the terminal meanwhile.
type (
	stoppedMsg   struct{}
	continuedMsg struct{}
)

// pause stops the program until the shell continues it. The terminal is the shell's meanwhile.
func (a *App) pause() tea.Cmd {
	if a.pauses == nil {
		a.say(sayNoPause)
		return nil
	}
	return a.lend(a.pauses.wait)
}

// retake sets the terminal up again as it was before the program was stopped.
func (a *App) retake() tea.Cmd { return a.lend(func() {}) }

// lend gives the terminal away while something lasts. What bubbletea does not set up again afterwards is the mouse.
func (a *App) lend(while func()) tea.Cmd {
	return tea.Sequence(tea.Exec(lent(while), nil), tea.EnableMouseCellMotion)
}

// lent is what lasts while the terminal is given away.
type lent func()

// Run waits for its end.
func (l lent) Run() error { l(); return nil }

// SetStdin is not needed.
func (lent) SetStdin(io.Reader) {}

// SetStdout is not needed.
func (lent) SetStdout(io.Writer) {}

// SetStderr is not needed.
func (lent) SetStderr(io.Writer) {}
