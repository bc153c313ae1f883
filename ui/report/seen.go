package report

import (
	"fmt"

	"foretell/model"
)

// Seen returns what can be recorded of each step: the counts of paths that meet the targets which the step names already, or
// else those whose chances moved most. It is nil for every step over a plan without targets.
func (p Replay) Seen() ([]*model.Expect, error) {
	seen := make([]*model.Expect, len(p.Steps))
	for k, played := range p.Steps {
		all, err := moves(p.before(k), played.Projection)
		if err != nil {
			return nil, fmt.Errorf("step %d: %w", k+1, err)
		}
		kept := named(played.Step, all)
		if len(kept) == 0 {
			kept = farthest(all)[:min(mostMoved, len(all))]
		}
		if len(kept) == 0 {
			continue
		}
		seen[k] = &model.Expect{Paths: played.Paths, Met: map[string]int{}}
		for _, m := range kept {
			seen[k].Met[m.id()] = m.after.Met
		}
	}
	return seen, nil
}

// named returns the targets that a step names in what it expects.
func named(step model.Step, all []move) (kept []move) {
	if step.Expect == nil {
		return nil
	}
	for _, m := range all {
		if _, names := step.Expect.Met[m.id()]; names {
			kept = append(kept, m)
		}
	}
	return kept
}
