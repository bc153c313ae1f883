package report

import (
	"fmt"
	"slices"

	"foretell/sim"
	"foretell/ui/style"
)

// sheet is a result as a reader sees it, before it is laid out.
type sheet struct {
	title    string
	about    [][2]string // what was computed: a word and a line
	targets  grid
	together grid
	notes    []string
}

func newSheet(r Result) sheet {
	s := sheet{title: r.Plan.Title.In(r.Lang), targets: r.targets(), together: r.together(), notes: r.notes()}
	plan := r.Plan.ID
	if source := r.Plan.Source.In(r.Lang); source != "" {
		plan += " · " + source
	}
	scenario := r.Scenario.ID
	if title := r.Scenario.Title.In(r.Lang); title != "" {
		scenario += " · " + title
	}
	run := r.Scenario.Run
	s.about = [][2]string{
		{planWord.In(r.Lang), plan},
		{scenarioWord.In(r.Lang), scenario},
		{runWord.In(r.Lang), fmt.Sprintf(runLine.In(r.Lang), digits(float64(r.Paths)), run.Seed,
			samplingWords[run.Sampling].In(r.Lang), run.AsOf, r.largestError())},
	}
	return s
}

// largestError returns the largest standard error of the chances of single targets, in percentage points.
func (r Result) largestError() string {
	var largest float64
	for _, o := range r.Outcomes {
		for _, t := range o.Targets {
			largest = max(largest, t.Chance.Error)
		}
	}
	if largest == 0 {
		return "±0"
	}
	return style.Error(largest)
}

func (r Result) notes() []string {
	notes := []string{assumedNote.In(r.Lang), neededNote.In(r.Lang)}
	if slices.ContainsFunc(r.Outcomes, adjusted) {
		notes = append(notes, adjustedNote.In(r.Lang))
	}
	if slices.ContainsFunc(r.Outcomes, published) {
		notes = append(notes, publishedNote.In(r.Lang))
	}
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
