package report

import (
	"fmt"

	"foretell/model"
)

// testedOf returns the commitment that a scenario tests in place of the plan's target of an indicator in a year, or nil.
func testedOf(plan *model.Plan, s *model.Scenario, ind *model.Indicator, year int) *model.Commitment {
	c := plan.Commitment(s.Test[ind.ID])
	if c == nil || c.Target == nil || c.Target.Year != year {
		return nil
	}
	return c
}

// testedNotes says which promises are tested in place of the plan's targets.
func testedNotes(plan *model.Plan, s *model.Scenario, lang model.Lang) (notes []string) {
	for i := range plan.Indicators {
		ind := &plan.Indicators[i]
		for _, own := range ind.Targets {
			if c := testedOf(plan, s, ind, own.Year); c != nil {
				notes = append(notes, fmt.Sprintf(testedNote.In(lang), ind.Label(lang), aim(*c.Target), own.Year, c.Name.In(lang), c.ID, aim(own)))
			}
		}
	}
	return notes
}
