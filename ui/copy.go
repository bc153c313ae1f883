package ui

import (
	"io"
	"strings"

	"github.com/aymanbagabas/go-osc52/v2"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// copiedMsg says how copying went.
type copiedMsg struct {
	lines int
	err   error
}

// clipboard is the terminal's: it takes texts over the same line as the screen (OSC 52).
type clipboard struct {
	to      io.Writer // nil where there is no terminal
	wrapped osc52.Mode
}

// newClipboard returns the clipboard of a terminal, also through tmux or screen.
func newClipboard(to io.Writer, env func(name string) string) clipboard {
	c := clipboard{to: to}
	switch {
	case env("TMUX") != "":
		c.wrapped = osc52.TmuxMode
	case strings.HasPrefix(env("TERM"), "screen"):
		c.wrapped = osc52.ScreenMode
	}
	return c
}

// copyScreen puts what is on the screen, as text, on the terminal's clipboard.
func (a *App) copyScreen() tea.Cmd {
	if a.clipboard.to == nil {
		a.say(sayNoClipboard)
		return nil
	}
	text, board := a.asText(), a.clipboard
	return func() tea.Msg {
		_, err := osc52.New(text).Mode(board.wrapped).WriteTo(board.to)
		return copiedMsg{lines: strings.Count(text, "\n"), err: err}
	}
}

// asText is the screen without its footer: no colours, no blanks at the ends of lines.
func (a *App) asText() string {
	lines := strings.Split(ansi.Strip(a.header()+"\n"+a.current().View()), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n"
}

func (a *App) copied(msg copiedMsg) {
	if msg.err != nil {
		a.complain(sayNotCopied, readable(msg.err.Error()))
		return
	}
	a.say(sayCopied, msg.lines)
}
