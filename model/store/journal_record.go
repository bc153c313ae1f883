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

// record is every other line: of the edits so far so many stay, and these follow.
type record struct {
	Keep int      `json:"keep"`
	Add  []string `json:"add"`
}

// opening returns the first two lines of a journal.
func opening(of Origin, lines []string) ([]byte, error) {
	first, err := json.Marshal(heading{journalSchema, of.Scenario, of.Plan, hex.EncodeToString(of.Hash[:])})
	if err != nil {
		return nil, err
	}
	second, err := json.Marshal(record{Add: lines})
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
		if json.Unmarshal(line, &next) != nil || next.Keep < 0 || next.Keep > len(r.Lines) {
			return nil
		}
		r.Lines = append(r.Lines[:next.Keep], next.Add...)
	}
}
