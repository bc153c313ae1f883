//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// seat is the program in a pseudo-terminal, as a person sits before it.
type seat struct {
	t       *testing.T
	c       *exec.Cmd
	pty     *os.File
	mu      sync.Mutex
	written bytes.Buffer
}

// sit starts the program in a terminal of 120 × 36 cells.
func sit(t *testing.T, args ...string) *seat {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s := &seat{t: t, c: exec.Command(self, args...)}
	s.c.Env = append(os.Environ(), asProgram+"=1", "TERM=xterm-256color", "XDG_STATE_HOME="+t.TempDir())
	if s.pty, err = pty.StartWithSize(s.c, &pty.Winsize{Rows: 36, Cols: 120}); err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	t.Cleanup(func() { s.pty.Close() })
	go func() {
		buffer := make([]byte, 1<<16)
		for {
			n, err := s.pty.Read(buffer)
			s.mu.Lock()
			s.written.Write(buffer[:n])
			s.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	return s
}

// sees waits until the program has written a text since the last time.
func (s *seat) sees(text string) {
	s.t.Helper()
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		s.mu.Lock()
		at := strings.Index(s.written.String(), text)
		if at >= 0 {
			s.written.Next(at + len(text))
		}
		s.mu.Unlock()
		if at >= 0 {
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("%q was never written", text)
		}
	}
}

func (s *seat) press(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.pty, keys); err != nil {
		s.t.Fatal(err)
	}
}

// From the first frame to the last byte in a terminal: an edit, the question before it is lost, and the ordinary screen again.
func TestInATerminal(t *testing.T) {
	s := sit(t, "--lang", "en")
	s.sees("\x1b[?1049h")
	s.sees("Digital value added")
	s.press("\x1b[C")
	s.sees("edited")
	s.press("q")
	s.sees("Unsaved edits")
	s.press("y")
	s.sees("\x1b[?1049l")
	if err := s.c.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
}
