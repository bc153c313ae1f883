//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Every command that computes ends within 100 ms of Ctrl+C, whatever it is at. A machine with other work to do may wake it late:
// the quickest of three counts, and none may take seconds.
func TestInterruptedAtOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{
		"run --paths 3000000", "compare base cautious --paths 2000000", "sweep --paths 400000 --vary run.seed=1:1000:1",
		"seek --indicator de_va --chance 0.8 --paths 2000000", "drivers --paths 2000000", "replay story --set run.paths=2000000", "run -",
	} {
		t.Run(strings.Fields(command)[0], func(t *testing.T) {
			quickest := time.Hour
			for n, wait := range []time.Duration{200, 500, 900, 300, 700, 400, 600, 800} {
				if n >= 3 && quickest <= 100*time.Millisecond {
					break
				}
				took := interrupt(t, exec.Command(self, strings.Fields(command)...), wait*time.Millisecond)
				if took > 3*time.Second {
					t.Errorf("%s: %v after %v", command, took, wait*time.Millisecond)
				}
				quickest = min(quickest, took)
			}
			if quickest > 100*time.Millisecond {
				t.Errorf("%s: %v at the quickest", command, quickest)
			}
		})
	}
}

// interrupt starts a command, interrupts it after a while and returns how long it takes to end.
func interrupt(t *testing.T, c *exec.Cmd, after time.Duration) time.Duration {
	t.Helper()
	var stderr bytes.Buffer
	c.Env, c.Stderr = append(os.Environ(), asProgram+"=1"), &stderr
	silent, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	begun := time.Now()
	if err := c.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	var status *exec.ExitError
	if err := c.Wait(); !errors.As(err, &status) || status.ExitCode() != interrupted || !strings.Contains(stderr.String(), "interrupted") {
		t.Errorf("%v, %s; want exit status %d", err, stderr.String(), interrupted)
	}
	return time.Since(begun)
}
