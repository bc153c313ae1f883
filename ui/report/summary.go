package report

import (
	"fmt"
	"slices"

	"foretell/model"
	"foretell/sim"
)

// sheet lays out a projection for a reader.
func (r Result) sheet() sheet {
	s := newSheet(r.Plan, r.Lang)
	s.assume(r.Scenario, r.Lang)
	s.run(r.Scenario.Run, r.Paths, r.largestError(), r.Lang)
	s.grids = []grid{r.targets(), r.together(), r.goals(), r.index(), r.events(), r.levers()}
	s.notes = r.notes()
	return s
}

// largestError returns the largest standard error of the chances of single targets, a share.
func (r Result) largestError() (largest float64) {
	for _, o := range r.Outcomes {
		for _, t := range o.Targets {
			largest = max(largest, t.Chance.Error)
		}
	}
	return largest
}

func (r Result) notes() []string {
	notes := []string{assumedNote.In(r.Lang), neededNote.In(r.Lang)}
	if slices.ContainsFunc(r.Outcomes, adjusted) {
		notes = append(notes, adjustedNote.In(r.Lang))
	}
	if slices.ContainsFunc(r.Outcomes, published) {
		notes = append(notes, publishedNote.In(r.Lang))
	}
	notes = append(notes, r.derivedNotes()...)
	notes = append(notes, r.testedNotes()...)
	notes = append(notes, r.forceNotes()...)
	for _, j := range r.Joint {
		if low, high := middle(j); low < high {
			notes = append(notes, fmt.Sprintf(middleLine.In(r.Lang), j.Year, low, high, j.Targets))
		}
	}
	for _, w := range r.Warnings(r.Lang) {
		notes = append(notes, fmt.Sprintf(warningLine.In(r.Lang), w))
	}
	return notes
}

// derivedNotes writes the formula of each derived indicator.
func (r Result) derivedNotes() (notes []string) {
	for i := range r.Plan.Indicators {
		if d := derivedOf(r.Plan, i); d != nil {
			notes = append(notes, d.note(r.Plan, r.Lang))
		}
	}
	return notes
}

// testedNotes says which promises are tested in place of the plan's targets.
func (r Result) testedNotes() (notes []string) {
	for _, o := range r.Outcomes {
		for k, t := range o.Targets {
			if c := r.tested(o, k); c != nil {
				notes = append(notes, fmt.Sprintf(testedNote.In(r.Lang), o.Indicator.Label(r.Lang), aim(t.Target), t.Target.Year,
					c.Name.In(r.Lang), c.ID, aim(o.Indicator.Targets[k])))
			}
		}
	}
	return notes
}

// tested returns the commitment that an outcome's target tests in place of the plan's own, or nil.
func (r Result) tested(o *sim.Outcome, k int) *model.Commitment {
	c := r.Plan.Commitment(r.Scenario.Test[o.Indicator.ID])
	if c == nil || c.Target == nil || c.Target.Year != o.Targets[k].Target.Year {
		return nil
	}
	return c
}

// adjusted reports whether single years of an indicator are assumed to grow otherwise than on average.
func adjusted(o *sim.Outcome) bool { return len(o.Assumption.Adjust) > 0 }

// published reports whether any year of an indicator is a published value.
func published(o *sim.Outcome) bool {
	return slices.ContainsFunc(o.Years, func(y sim.Year) bool { return y.Actual })
}

// middle returns the numbers of targets met that at least eight paths in ten lie between: at most one in ten below, at most
// one in ten above.
func middle(j *sim.Joint) (low, high int) {
	paths := 0
	for _, n := range j.MetDistribution {
		paths += n
	}
	low, high = 0, len(j.MetDistribution)-1
	for below := j.MetDistribution[low]; 10*below <= paths && low < high; below += j.MetDistribution[low] {
		low++
	}
	for above := j.MetDistribution[high]; 10*above <= paths && high > low; above += j.MetDistribution[high] {
		high--
	}
	return low, high
}
