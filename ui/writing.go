package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/model/store"
)

// writing is a file on its way to the disk, which may take long: a drive may hang.
type writing struct {
	leave bool // once it is there
}

// wrote is how writing went.
type wrote struct {
	file     store.File
	data     []byte          // what was to be written
	scenario *model.Scenario // as the file says it; nil after an error
	err      error
}

// write has a file written off the event loop, and takes in how that went. One file at a time: until it is there no other one is
// written, and none opened.
func (a *App) write(do func() wrote, take func(wrote) tea.Cmd) tea.Cmd {
	if a.busy() {
		return nil
	}
	now := &writing{}
	a.writing = now
	return func() tea.Msg {
		done := do()
		return answeredMsg{func() tea.Cmd {
			a.writing, a.notice = nil, notice{}
			cmd := take(done)
			if now.leave && !a.ended && a.asked == nil && !a.notice.bad {
				return tea.Batch(cmd, a.leave())
			}
			return cmd
		}}
	}
}

// busy reports whether a file is being written, and says so.
func (a *App) busy() bool {
	if a.writing != nil {
		a.say(saySaving)
	}
	return a.writing != nil
}

// leaveWriting leaves once the file is there; asked again it leaves at once, and what is not saved is offered at the next start.
func (a *App) leaveWriting() tea.Cmd {
	if a.writing.leave {
		return tea.Quit
	}
	a.writing.leave = true
	a.say(sayLeaving)
	return nil
}
