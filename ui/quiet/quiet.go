// Package quiet keeps the start silent. The terminal library asks the terminal for its background colour while packages are
// initialised, before main, and waits five seconds for terminals that never answer. Telling lipgloss a background first
// takes the question away.
//
// Go initialises a package as soon as its imports are ready, and of those ready the first by import path. This package needs
// lipgloss alone and its path sorts before github.com/charmbracelet/bubbletea, so its init runs first. It must import
// nothing else; whoever imports bubbletea imports it too.
package quiet

import "github.com/charmbracelet/lipgloss"

func init() { lipgloss.SetHasDarkBackground(true) }
