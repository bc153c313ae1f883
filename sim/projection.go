package sim

import "foretell/model"

// Projection is all paths of one scenario, summarised. It is immutable once made, and safe to read from many goroutines.
type Projection struct {
	Plan     *model.Plan
	Scenario *model.Scenario
	Paths    int        // paths
	Outcomes []*Outcome // one for each indicator, in the plan's order
	Joint    []*Joint   // one for each year that holds a target, ascending
	Warnings []Warning

	points points
}

// Outcome returns what the paths say of the indicator with this id, or nil.
func (p *Projection) Outcome(id string) *Outcome {
	if i := p.Plan.Index(id); i >= 0 {
		return p.Outcomes[i]
	}
	return nil
}
