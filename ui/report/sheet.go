package report

import (
	"fmt"
	"strings"

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
		{runWord.In(r.Lang), fmt.Sprintf(runLine.In(r.Lang), style.Exact(float64(r.Paths), r.Lang), run.Seed,
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
	notes := []string{factsNote.In(r.Lang)}
	var adjusted []string
	actual := false
	for _, o := range r.Outcomes {
		if len(o.Assumption.Adjust) > 0 {
			adjusted = append(adjusted, o.Indicator.Label(r.Lang))
		}
		for _, y := range o.Years {
			actual = actual || y.Actual
		}
	}
	if len(adjusted) > 0 {
		notes = append(notes, fmt.Sprintf(adjustedNote.In(r.Lang), strings.Join(adjusted, listComma.In(r.Lang))))
	}
	if actual {
		notes = append(notes, actualNote.In(r.Lang))
	}
	for _, j := range r.Joint {
		low, high := middle(j)
		notes = append(notes, fmt.Sprintf(middleLine.In(r.Lang), j.Year, low, high, j.Targets))
	}
	for _, w := range r.Warnings(r.Lang) {
		notes = append(notes, fmt.Sprintf(warningLine.In(r.Lang), w))
	}
	return notes
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
