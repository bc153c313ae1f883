package quiet_test

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestSilentTerminal starts a program on a terminal that never answers. Without this package it waits five seconds for the
// background colour before main.
func TestSilentTerminal(t *testing.T) {
	if os.Getenv("FORETELL_TEST_CHILD") != "" {
		return
	}
	program, screen := openTerminal(t)
	defer program.Close()
	defer screen.Close()
	child := exec.Command(os.Args[0], "-test.run=^TestSilentTerminal$")
	child.Env = []string{"FORETELL_TEST_CHILD=1", "TERM=xterm-256color", "PATH=" + os.Getenv("PATH")}
	child.Stdin, child.Stdout, child.Stderr = program, program, program
	child.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	start := time.Now()
	if err := child.Run(); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("the program took %v to start", took)
	}
}

// openTerminal returns the two ends of a pseudo-terminal: the program's and the screen's. Nobody reads the screen.
func openTerminal(t *testing.T) (program, screen *os.File) {
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	if err := unix.IoctlSetPointerInt(int(screen.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	number, err := unix.IoctlGetInt(int(screen.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	program, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	return program, screen
}
