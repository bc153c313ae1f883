package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// concern is something wrong with values that each could be right alone: it is found on the finished plan or scenario, and
// settled where the files say it.
type concern struct {
	path  []string   // of the key; "#3" is the fourth entry of a list
	at    place      // within it
	lacks bool       // the key is missing; the fault is told where it belongs
	names bool       // it names something that is not there, or not where it could be read
	needs [][]string // what the concern follows from besides: where one of these has a fault already, nothing more is told
	what  string
	right string
	word  string   // where there is no right: a name that is not known
	among []string // those that are
}

// correct returns what would be right, while there is still room for the fault: the nearest of many names takes time.
func (c concern) correct(l *ledger) string {
	if c.right != "" || l.full() {
		return c.right
	}
	return offer(c.word, c.among)
}

// on returns the concern with its path one or more steps further.
func (c concern) on(steps ...string) concern {
	c.path = append(slices.Clip(c.path), steps...)
	return c
}

// key writes the path as in faults.
func (c concern) key() string {
	var b strings.Builder
	for i, step := range c.path {
		number, isEntry := strings.CutPrefix(step, "#")
		n, _ := strconv.Atoi(number)
		switch {
		case isEntry:
			fmt.Fprintf(&b, "[%d]", n+1)
			continue
		case i > 0:
			b.WriteByte('.')
		}
		b.WriteString(step)
	}
	return b.String()
}

// settle returns what turns concerns into faults at their place in the files read: the first one that holds the key.
func settle(readers ...*reader) func(concern) {
	return func(c concern) {
		if slices.ContainsFunc(readers, c.followsFrom) {
			return
		}
		if c.names && slices.ContainsFunc(readers, func(r *reader) bool { return r.doc.torn }) {
			return
		}
		for _, r := range readers {
			if n, left := r.doc.find(c.path); left == 0 {
				r.fault(n, c.at, c.what, c.correct(r.ledger))
				return
			}
		}
		if r := readers[0]; c.lacks && !r.doc.torn {
			n, left := r.doc.find(c.path)
			key := strings.TrimPrefix(n.path()+"."+concern{path: c.path[len(c.path)-left:]}.key(), ".")
			for n.origin == implied {
				n = n.parent
			}
			line, column := r.doc.position(min(n.keyAt, n.start))
			r.ledger.add(Fault{File: r.doc.name, Line: line, Column: column, Key: key, What: c.what, Right: c.correct(r.ledger)})
		}
	}
}

// followsFrom reports whether a fault told already is behind the concern.
func (c concern) followsFrom(r *reader) bool {
	n, left := r.doc.find(c.path)
	if n.tainted && left == 0 && c.at == onValue || left == 1 && n.misspells(c.path[len(c.path)-1]) {
		return true
	}
	for ; n != nil; n = n.parent {
		if n.faulty {
			return true
		}
	}
	for _, need := range c.needs {
		if n, left := r.doc.find(need); left == 0 && (n.faulty || n.tainted) {
			return true
		}
	}
	return false
}
