package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
)

// journalSchema is the first word of a journal's file.
const journalSchema = "foretell/journal/1"

// heading is the first line of a journal's file.
type heading struct {
	Schema   string `json:"schema"`
	Scenario string `json:"scenario"`
	Plan     string `json:"plan"`
	Hash     string `json:"sha256"`
}

// record is every other line: what becomes of the edits so far and, where there is one, of the story.
type record struct {
	change
	Start *change `json:"start,omitempty"`
	Steps *change `json:"steps,omitempty"`
}

// change says of a list that so many of its lines stay, and which follow.
type change struct {
	Keep int      `json:"keep"`
	Add  []string `json:"add"`
}

// newRecord returns the record that leads from one state to another, and whether they differ.
func newRecord(was, now Unsaved) (r record, differs bool) {
	lines, differs := newChange(was.Lines, now.Lines)
	r.change = lines
	if start, other := newChange(was.Start, now.Start); other {
		r.Start, differs = &start, true
	}
	if steps, other := newChange(was.Steps, now.Steps); other {
		r.Steps, differs = &steps, true
	}
	return r, differs
}

func newChange(was, now []string) (c change, differs bool) {
	c.Keep = common(was, now)
	c.Add = now[c.Keep:]
	return c, c.Keep < len(was) || c.Keep < len(now)
}

// common returns how many lines two lists begin with alike.
func common(a, b []string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// after returns the list as the change leaves it, and whether it can be a change of that list.
func (c *change) after(list []string) ([]string, bool) {
	switch {
	case c == nil:
		return list, true
	case c.Keep < 0 || c.Keep > len(list):
		return list, false
	}
	return append(list[:c.Keep], c.Add...), true
}

// opening returns the first two lines of a journal.
func opening(of Origin, now Unsaved) ([]byte, error) {
	first, err := json.Marshal(heading{journalSchema, of.Scenario, of.Plan, hex.EncodeToString(of.Hash[:])})
	if err != nil {
		return nil, err
	}
	all, _ := newRecord(Unsaved{}, now)
	second, err := json.Marshal(all)
	return append(append(append(first, '\n'), second...), '\n'), err
}

// parse reads a journal up to where it was torn. A journal of another make is an error.
func (r *Recovery) parse(data []byte) error {
	line, data, whole := bytes.Cut(data, []byte("\n"))
	var h heading
	if !whole || json.Unmarshal(line, &h) != nil {
		return nil
	}
	if h.Schema != journalSchema {
		return failed("cannot read", r.path+journalEnding, errors.New("another version of foretell has written it"))
	}
	r.Scenario, r.Plan = h.Scenario, h.Plan
	if hash, err := hex.DecodeString(h.Hash); err == nil && len(hash) == len(r.Hash) {
		r.Hash = [sha256.Size]byte(hash)
	}
	for {
		if line, data, whole = bytes.Cut(data, []byte("\n")); !whole {
			return nil
		}
		var next record
		if json.Unmarshal(line, &next) != nil || !r.take(next) {
			return nil
		}
	}
}

// take takes a record in, or nothing of it where it cannot be the next one.
func (u *Unsaved) take(next record) bool {
	lines, first := next.after(u.Lines)
	start, second := next.Start.after(u.Start)
	steps, third := next.Steps.after(u.Steps)
	if first && second && third {
		u.Lines, u.Start, u.Steps = lines, start, steps
	}
	return first && second && third
}
