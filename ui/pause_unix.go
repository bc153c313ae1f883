//go:build unix

package ui

import (
	"os"
	"os/signal"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
)

// pauses watches for the signals that stop the program and let it go on.
type pauses struct {
	signals chan os.Signal
	done    chan struct{}
}

// watchPauses tells the program of the signals that stop it and let it go on.
func watchPauses(p *tea.Program) *pauses {
	w := &pauses{signals: make(chan os.Signal, 4), done: make(chan struct{})}
	w.watch()
	go func() {
		for {
			select {
			case s := <-w.signals:
				if s == syscall.SIGTSTP {
					p.Send(stoppedMsg{})
				} else {
					p.Send(continuedMsg{})
				}
			case <-w.done:
				return
			}
		}
	}()
	return w
}

func (w *pauses) watch() { signal.Notify(w.signals, syscall.SIGTSTP, syscall.SIGCONT) }

// wait stops the program, with all that the shell started beside it, and returns once it is continued. The signal is SIGSTOP: Go goes
// on catching SIGTSTP once it has caught it.
func (w *pauses) wait() {
	signal.Stop(w.signals)
	defer w.watch()
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if syscall.Kill(0, syscall.SIGSTOP) == nil {
		<-continued
	}
}

func (w *pauses) end() {
	signal.Stop(w.signals)
	close(w.done)
}
