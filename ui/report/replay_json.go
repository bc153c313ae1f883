package report

import (
	"fmt"
	"io"

	"foretell/sim"
)

// ReplaySchema is the first field of every story in JSON.
const ReplaySchema = "foretell/replay/1"

type replayJSON struct {
	Schema string `json:"schema"`
	basisJSON
	Start seenJSON   `json:"start"` // before the first step
	Steps []stepJSON `json:"steps"`
}

// stepJSON is a step; set, to and was are absent where it only says something.
type stepJSON struct {
	Step   int         `json:"step"` // from 1
	Say    textJSON    `json:"say"`
	Pause  figure      `json:"pause"` // seconds; 0 leaves it to the player
	Set    string      `json:"set,omitempty"`
	To     any         `json:"to,omitempty"`
	Was    any         `json:"was,omitempty"` // absent where nothing was said
	Expect *expectJSON `json:"expect,omitempty"`
	seenJSON
}

type expectJSON struct {
	Paths int            `json:"paths"`
	Met   map[string]int `json:"met"`
}

// seenJSON is what was seen after a step.
type seenJSON struct {
	Paths   int              `json:"paths"`
	Digest  string           `json:"digest"`
	Targets []movedJSON      `json:"targets"`
	Joint   []jointMovedJSON `json:"joint"`
}

// movedJSON is the chance of a target, and its difference from what it was before the step.
type movedJSON struct {
	Target string `json:"target"` // indicator@year
	chanceJSON
	Difference figure `json:"difference"`
	DiffError  figure `json:"difference_error"`
}

type jointMovedJSON struct {
	jointJSON
	Difference figure `json:"all_difference"`
	DiffError  figure `json:"all_difference_error"`
}

// JSON writes the story for other programs: every target of every step.
func (p Replay) JSON(w io.Writer) error {
	out := replayJSON{Schema: ReplaySchema, basisJSON: p.basis(p.Start.Plan, p.Start.Scenario, p.Start.Paths), Steps: []stepJSON{}}
	var err error
	if out.Start, err = newSeenJSON(p.Start, p.Start); err != nil {
		return err
	}
	for k, played := range p.Steps {
		step := stepJSON{Step: k + 1, Say: textJSON(played.Say), Pause: figure(played.Pause), Set: played.Edit.Set, To: played.Edit.To}
		if step.Set != "" {
			step.Was = p.before(k).Scenario.Value(step.Set)
		}
		if e := played.Expect; e != nil {
			step.Expect = &expectJSON{e.Paths, e.Met}
		}
		if step.seenJSON, err = newSeenJSON(p.before(k), played.Projection); err != nil {
			return fmt.Errorf("step %d: %w", k+1, err)
		}
		out.Steps = append(out.Steps, step)
	}
	return encode(w, out)
}

func newSeenJSON(before, after *sim.Projection) (seenJSON, error) {
	out := seenJSON{Paths: after.Paths, Digest: after.Digest(), Targets: []movedJSON{}, Joint: []jointMovedJSON{}}
	all, err := moves(before, after)
	if err != nil {
		return out, err
	}
	for _, m := range all {
		out.Targets = append(out.Targets, movedJSON{m.id(), newChanceJSON(m.after), figure(m.by.Value), figure(m.by.Error)})
	}
	for _, j := range after.Joint {
		by, err := difference(before, after, fmt.Sprintf("all@%d", j.Year))
		if err != nil {
			return out, err
		}
		out.Joint = append(out.Joint, jointMovedJSON{newJointJSON(j), figure(by.Value), figure(by.Error)})
	}
	return out, nil
}
