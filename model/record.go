package model

import (
	"fmt"
	"strings"
)

// Record returns a story's file as it was, with only what its steps expect written anew: seen[k] for step k, where nil leaves
// the step as it is. Comments, order and layout stay to the byte elsewhere. The error says which step cannot be written.
func Record(name string, file []byte, plan *Plan, parent Parent, seen []*Expect) ([]byte, error) {
	out := file
	for k, e := range seen {
		if e == nil {
			continue
		}
		var err error
		if out, err = splice(out, Difference{Key: fmt.Sprintf("step.#%d.expect", k), B: e.spelled(plan)}); err != nil {
			return nil, fmt.Errorf("%s: step %d: %w", name, k+1, err)
		}
	}
	if _, err := ReadScenario(name, out, plan, parent); err != nil {
		return nil, fmt.Errorf("%s: it would not read back: %w", name, err)
	}
	return out, nil
}

// spelling is a value as it is to stand in a file, letter by letter.
type spelling string

// spelled writes what was seen on one line, the targets in the plan's order.
func (e *Expect) spelled(plan *Plan) spelling {
	var met []string
	for _, ind := range plan.Indicators {
		for _, t := range ind.Targets {
			id := fmt.Sprintf("%s@%d", ind.ID, t.Year)
			if n, seen := e.Met[id]; seen {
				met = append(met, fmt.Sprintf("%s = %d", quoted(id), n))
			}
		}
	}
	if len(met) == 0 {
		return spelling(fmt.Sprintf("{ paths = %d }", e.Paths))
	}
	return spelling(fmt.Sprintf("{ paths = %d, met = { %s } }", e.Paths, strings.Join(met, ", ")))
}
