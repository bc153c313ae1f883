package ui

import tea "github.com/charmbracelet/bubbletea"

// pauses would watch for the signals that stop a program, which Windows does not have.
type pauses struct{}

func watchPauses(*tea.Program) *pauses { return nil }

func (*pauses) wait() {}

func (*pauses) end() {}
