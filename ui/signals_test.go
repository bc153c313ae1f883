//go:build unix

package ui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"sync"
	"syscall"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/sim"
)

// paper is a screen that remembers what was written to it.
type paper struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (p *paper) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.all.Write(b)
}

func (p *paper) has(s string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return bytes.Contains(p.all.Bytes(), []byte(s))
}

// await waits until a screen shows something.
func (p *paper) await(t *testing.T, s string) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !p.has(s); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%q never showed", s)
		}
	}
}

// started runs the program on paper, and waits for its first frame.
func started(t *testing.T) (*paper, *tea.Program, chan error) {
	t.Helper()
	plan, s := seeded(t, "base")
	app := newApp(plan, s, mono(model.English), newFlow(t.Context(), sim.NewEngine(plan), sim.NewEngine(plan)))
	app.resize(120, 36)
	in, _ := io.Pipe()
	out := &paper{}
	p := program(t.Context(), app, in, out)
	done := make(chan error, 1)
	go func() { done <- run(context.Background(), p) }()
	out.await(t, "Targets")
	return out, p, done
}

const leaveAltScreen, showCursor = "\x1b[?1049l", "\x1b[?25h"

func TestSignalsRestoreTheTerminal(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGQUIT, syscall.SIGINT} {
		out, _, done := started(t)
		if err := syscall.Kill(syscall.Getpid(), s); err != nil {
			t.Fatal(err)
		}
		var hangup *Hangup
		if err := <-done; !errors.As(err, &hangup) || hangup.Signal != s {
			t.Errorf("%v: Run returned %v", s, err)
		}
		if !out.has(leaveAltScreen) || !out.has(showCursor) {
			t.Errorf("%v: the terminal was not restored", s)
		}
	}
}

func TestPanicRestoresTheTerminal(t *testing.T) {
	out, p, done := started(t)
	p.Send(tea.BatchMsg{func() tea.Msg { panic("a fault of ours") }})
	if err := <-done; err == nil {
		t.Error("Run returned no error")
	}
	if !out.has(leaveAltScreen) {
		t.Error("the terminal was not restored")
	}
}

func TestLeavingByKey(t *testing.T) {
	out, p, done := started(t)
	p.Send(keyMsg("q"))
	if err := <-done; err != nil {
		t.Errorf("Run returned %v", err)
	}
	if !out.has(leaveAltScreen) {
		t.Error("the terminal was not restored")
	}
}
