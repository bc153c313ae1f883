package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Fault is one thing wrong with a plan file, a scenario file or an edit.
type Fault struct {
	File   string // name given to the reader; empty for an edit
	Line   int    // from 1; 0 for an edit
	Column int    // from 1, in characters; 0 for an edit
	Key    string // full key, for instance "assume.de_va.growth"; empty where the whole file is meant
	What   string // what is wrong, with the offending value
	Right  string // what is allowed, or the nearest right key or id; may be empty
}

// Error returns "file:line:column: key: what; right", without the parts that are not known.
func (f Fault) Error() string {
	var b strings.Builder
	if f.File != "" {
		b.WriteString(f.File + ":")
		if f.Line > 0 {
			fmt.Fprintf(&b, "%d:%d:", f.Line, f.Column)
		}
		b.WriteByte(' ')
	}
	if f.Key != "" {
		b.WriteString(f.Key + ": ")
	}
	b.WriteString(f.What)
	if f.Right != "" {
		b.WriteString("; " + f.Right)
	}
	return b.String()
}

// Faults is everything wrong with what was read, by position.
type Faults []Fault

// Error returns one line for each fault.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i := range f {
		lines[i] = f[i].Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.As find a single Fault.
func (f Faults) Unwrap() []error {
	errs := make([]error, len(f))
	for i := range f {
		errs[i] = f[i]
	}
	return errs
}

// mostFaults is how many faults are kept: enough to mend a file by, few enough for a file that is something else altogether.
const mostFaults = 1000

// ledger gathers the faults of one reading, which may span several files.
type ledger struct {
	files  []string // in the order in which their faults are told
	faults Faults
	more   int // faults beyond mostFaults
}

func (l *ledger) full() bool { return len(l.faults) >= mostFaults }

func (l *ledger) add(f Fault) {
	if l.full() {
		l.more++
		return
	}
	l.faults = append(l.faults, f)
}

// err returns the faults by file and position, or nil.
func (l *ledger) err() error {
	if len(l.faults) == 0 {
		return nil
	}
	slices.SortStableFunc(l.faults, func(a, b Fault) int {
		return cmp.Or(
			cmp.Compare(slices.Index(l.files, a.File), slices.Index(l.files, b.File)),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Key, b.Key),
		)
	})
	l.faults = slices.Compact(l.faults)
	if l.more > 0 {
		last := l.faults[len(l.faults)-1]
		l.faults = append(l.faults, Fault{File: last.File, What: fmt.Sprintf("%d more faults are not listed", l.more)})
		l.more = 0
	}
	return l.faults
}
