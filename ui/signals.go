package ui

import (
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
)

// Hangup says that a signal ended the program, after the terminal was restored.
type Hangup struct{ Signal os.Signal }

// Error names the signal.
func (h *Hangup) Error() string { return fmt.Sprintf("ended by a signal: %v", h.Signal) }

// watcher waits for the signals that end the program.
type watcher struct {
	signals chan os.Signal
	done    chan struct{}
	wait    sync.WaitGroup
	caught  os.Signal
}

// watch ends a program when the terminal goes away (SIGHUP), or when SIGTERM, SIGQUIT or SIGINT asks for it.
func watch(p *tea.Program) *watcher {
	w := &watcher{signals: make(chan os.Signal, 1), done: make(chan struct{})}
	signal.Notify(w.signals, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGQUIT, os.Interrupt)
	w.wait.Go(func() {
		select {
		case w.caught = <-w.signals:
			p.Quit()
		case <-w.done:
		}
	})
	return w
}

// stop ends the watching and returns the signal that came, or nil.
func (w *watcher) stop() os.Signal {
	signal.Stop(w.signals)
	close(w.done)
	w.wait.Wait()
	return w.caught
}
