package model

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Splice returns a scenario's file as it was, with only what differs between the scenario it was read as and another one
// written anew. Comments, order and layout stay to the byte elsewhere: a key that is not there yet goes to the end of its
// table, a table that is not there to the end of the file but before the steps, and a step to the very end. What is taken away
// goes with its lines; comments on lines of their own stay. The error says which key cannot be said in this file.
func Splice(name string, file []byte, plan *Plan, parent Parent, loaded, now *Scenario) ([]byte, error) {
	differences := inPlanOrder(plan, Diff(loaded, now))
	if was, is := loaded.story(plan), now.story(plan); spelledValue(was) != spelledValue(is) {
		differences = append(differences, Difference{"step", was, is})
	}
	out, err := splice(file, differences...)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	again, err := ReadScenario(name, out, plan, parent)
	if err != nil {
		return nil, fmt.Errorf("%s: it would not read back: %w", name, err)
	}
	if left := Diff(again, now); len(left) > 0 {
		return nil, fmt.Errorf("%s: %s: a file that extends %q cannot say this: save it under another name, extending none",
			name, left[0].Key, now.Extends)
	}
	if spelledValue(again.story(plan)) != spelledValue(now.story(plan)) {
		return nil, fmt.Errorf("%s: step: it would not read back the same", name)
	}
	return out, nil
}

// inPlanOrder puts what is assumed of indicators in the plan's order.
func inPlanOrder(plan *Plan, differences []Difference) []Difference {
	place := plan.places()
	slices.SortStableFunc(differences, func(a, b Difference) int {
		x, y := strings.SplitN(a.Key, ".", 3), strings.SplitN(b.Key, ".", 3)
		if x[0] != "assume" || y[0] != "assume" {
			return 0
		}
		return cmp.Compare(place[x[1]], place[y[1]])
	})
	return differences
}

// mostAtOnce is how many differences are written in one round.
const mostAtOnce = 1000

// splice writes differences into a file: in one round, those that do not touch one another; what is left waits for the next.
func splice(file []byte, differences ...Difference) ([]byte, error) {
	for len(differences) > 0 {
		now := differences[:min(mostAtOnce, len(differences))]
		bom := len(file) - len(bytes.TrimPrefix(file, []byte("\ufeff")))
		s := newSplicer(file)
		var left []Difference
		for _, d := range now {
			if !s.write(d) {
				left = append(left, d)
			}
		}
		if len(left) == len(now) {
			return nil, fmt.Errorf("%s: it cannot be said in this file as it is laid out", left[0].Key)
		}
		s.dropEmptied()
		file = slices.Concat(file[:bom], s.assembled())
		differences = append(left, differences[len(now):]...)
	}
	return file, nil
}

// splicer gathers what to change in a file.
type splicer struct {
	doc     *document
	newline string
	patches []patch
	earlier int // patches of differences taken down before
	tables  []*newTable
	touched bool // what is being written touches what was written before
}

// patch is a part of the file and what takes its place.
type patch struct {
	at, end  int
	text     string
	from, to int   // nothing else in here may change at once
	cut      *node // the key whose line it takes away
	into     *node // the table it adds a line to
	block    bool  // it takes a whole table away
}

func newSplicer(file []byte) *splicer {
	s := &splicer{doc: parse("", file, &ledger{}), newline: "\n"}
	if bytes.Contains(s.doc.data, []byte("\r\n")) {
		s.newline = "\r\n"
	}
	return s
}

// write takes down a difference, or returns false where it touches what was taken down before.
func (s *splicer) write(d Difference) bool {
	tables := len(s.tables)
	s.earlier, s.touched = len(s.patches), false
	path := strings.Split(d.Key, ".")
	n, left := s.doc.find(path)
	of := scenarioForm.schema.at(path)
	switch {
	case left == 0 && d.B == nil:
		s.remove(n)
	case left == 0:
		s.replace(n, of, d.A, d.B)
	case d.B != nil:
		s.add(n, path[len(path)-left:], of, d.A, d.B)
	}
	if s.touched {
		s.patches, s.tables = s.patches[:s.earlier], s.tables[:tables]
	}
	return !s.touched
}

// put takes down a patch that stands alone.
func (s *splicer) put(p patch) {
	p.from, p.to = p.at, p.end
	s.putWithin(p)
}

// putWithin takes down a patch that allows of no other from p.from to p.to.
func (s *splicer) putWithin(p patch) {
	for _, q := range s.patches[:s.earlier] {
		s.touched = s.touched || p.from < q.to && q.from < p.to
	}
	s.patches = append(s.patches, p)
}

// assembled returns the file with all that was taken down. One that ended without a line break still does.
func (s *splicer) assembled() []byte {
	s.trimEnd()
	s.putTables()
	slices.SortStableFunc(s.patches, func(p, q patch) int { return cmp.Compare(p.at, q.at) })
	var b bytes.Buffer
	at := 0
	for _, p := range s.patches {
		if p.at > at {
			b.Write(s.doc.data[at:p.at])
		}
		b.WriteString(p.text)
		at = max(at, p.end)
	}
	b.Write(s.doc.data[at:])
	if bytes.HasSuffix(s.doc.data, []byte("\n")) {
		return b.Bytes()
	}
	return bytes.TrimSuffix(bytes.TrimSuffix(b.Bytes(), []byte("\n")), []byte("\r"))
}
