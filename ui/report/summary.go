package report

import (
	"fmt"
	"slices"

	"foretell/sim"
)

// sheet lays out a projection for a reader.
func (r Result) sheet() sheet {
	s := newSheet(r.Plan, r.Lang)
	s.assume(r.Scenario, r.Lang)
	if len(r.Joint) > 0 {
		s.runWithin(r.Scenario.Run, r.Paths, r.largestError(), r.Lang)
	} else {
		s.run(r.Scenario.Run, r.Paths, r.Lang)
	}
	s.grids = []grid{r.targets(), r.together(), r.earliest(), r.goals(), r.requirements(), r.index(), r.events(), r.levers()}
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
	notes = append(notes, baseNotes(r.Plan, r.Lang)...)
	if len(r.Earliest) > 0 {
		notes = append(notes, reachedNote.In(r.Lang))
	}
	notes = append(notes, derivedNotes(r.Plan, r.Lang)...)
	notes = append(notes, testedNotes(r.Plan, r.Scenario, r.Lang)...)
	notes = append(notes, r.forceNotes()...)
	for _, j := range r.Joint {
		if low, high := middle(j); low < high && (low > 0 || high < j.Targets) {
			notes = append(notes, fmt.Sprintf(middleLine.In(r.Lang), j.Year, low, high, j.Targets))
		}
	}
	for _, w := range r.Warnings(r.Lang) {
		notes = append(notes, fmt.Sprintf(warningLine.In(r.Lang), w))
	}
	return notes
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
