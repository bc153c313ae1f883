package ui

import tea "github.com/charmbracelet/bubbletea"

// leave ends the program, or first asks where edits would be lost.
func (a *App) leave() tea.Cmd {
	if a.writing != nil {
		return a.leaveWriting()
	}
	return a.unlessLost(a.quit)
}

func (a *App) quit() tea.Cmd {
	a.forget()
	a.ended = true
	return tea.Quit
}

// unlessLost does something that loses a recorded story and unsaved edits, once the person has saved each or let it go.
func (a *App) unlessLost(then func() tea.Cmd) tea.Cmd {
	return a.unlessStoryLost(func() tea.Cmd { return a.unlessEditsLost(then) })
}

func (a *App) unlessEditsLost(then func() tea.Cmd) tea.Cmd {
	if !a.edited || a.scenario() == a.ending {
		return then()
	}
	k := a.keys.quit
	return a.ask(dialog{title: a.in(askLeaveTitle), text: a.in(askLeave), answers: []answer{
		{k.Save, func() tea.Cmd { return a.save(then) }},
		{k.Leave, then},
		{k.Stay, nil},
	}})
}
