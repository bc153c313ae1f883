package report

import "io"

// DifferencesSchema is the first field of every list of differences in JSON.
const DifferencesSchema = "foretell/diff/1"

type differencesJSON struct {
	Schema      string           `json:"schema"`
	Program     string           `json:"program"`
	A           sideJSON         `json:"a"`
	B           sideJSON         `json:"b"`
	Differences []differenceJSON `json:"differences"`
}

type sideJSON struct {
	Plan     string `json:"plan"`
	Scenario string `json:"scenario"`
	Extends  string `json:"extends,omitempty"`
	Steps    int    `json:"steps"` // of a story; they are not compared
}

// differenceJSON is a key under which a and b say different things; null stands for a side that says nothing.
type differenceJSON struct {
	Key string `json:"key"`
	A   any    `json:"a"`
	B   any    `json:"b"`
}

// JSON writes the differences for other programs: the keys, set to their values in b, make of a what b is.
func (d Differences) JSON(w io.Writer) error {
	out := differencesJSON{
		Schema: DifferencesSchema, Program: d.Program, A: newSideJSON(d.A), B: newSideJSON(d.B), Differences: []differenceJSON{},
	}
	for _, found := range d.edits() {
		out.Differences = append(out.Differences, differenceJSON{found.Key, found.A, found.B})
	}
	return encode(w, out)
}

func newSideJSON(s Side) sideJSON {
	return sideJSON{s.Plan.ID, s.Scenario.ID, s.Scenario.Extends, len(s.Scenario.Steps)}
}
