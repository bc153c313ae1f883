package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"foretell/model"
	"foretell/ui"
)

// program is one run of the command line: where it reads and writes, and what its flags say.
type program struct {
	interrupted    <-chan struct{} // closed by Ctrl+C
	stdin          io.Reader
	stdout, stderr io.Writer

	lang model.Lang
	plan string   // path or name; empty for the scenario's own
	sets []string // KEY=VALUE: the edits that flags make
	settled

	opened file            // of the scenario, once it is loaded
	said   *model.Scenario // as that file says it, without the edits of flags
	flown  map[string]file // what was read from standard input and pipes, by the word for it
}

// Exit statuses.
const (
	done        = 0
	faulty      = 1   // something is wrong with the input
	misused     = 2   // something is wrong with the command line
	unmet       = 3   // a result is not what was asked for it to be
	interrupted = 130 // 128 + SIGINT, as shells count
)

// usageError is a command line that cannot be meant.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// write writes a result.
func (p *program) write(text string) error {
	if _, err := io.WriteString(p.stdout, text); err != nil {
		return fmt.Errorf("cannot write the result: %w", err)
	}
	return nil
}

// status tells of an error and returns the exit status it stands for.
func (p *program) status(err error) int {
	var usage usageError
	var hangup *ui.Hangup
	var difference unmetError
	if err == nil {
		return done
	}
	said := spoken(err.Error())
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(p.stderr, "foretell: interrupted")
		return interrupted
	case errors.As(err, &hangup):
		fmt.Fprintln(p.stderr, "foretell:", said)
		return signalled(hangup.Signal)
	case errors.As(err, &usage):
		fmt.Fprintf(p.stderr, "foretell: %v\nforetell --help shows what can be said\n", said)
		return misused
	case errors.As(err, &difference):
		fmt.Fprintln(p.stderr, "foretell:", said)
		return unmet
	case errors.Is(err, errTold):
		return faulty
	case isFaults(err):
		fmt.Fprintln(p.stderr, said)
		return faulty
	default:
		fmt.Fprintln(p.stderr, "foretell:", said)
		return faulty
	}
}

// signalled returns the status of a program that a signal ended, as shells count: 128 and its number.
func signalled(s os.Signal) int {
	if n, ok := s.(syscall.Signal); ok {
		return 128 + int(n)
	}
	return interrupted
}

// errTold is a failure of which everything has been said already.
var errTold = errors.New("told already")

// isFaults reports whether an error is a list of faults, each of which says its place itself.
func isFaults(err error) bool {
	_, ok := err.(model.Faults)
	return ok
}
