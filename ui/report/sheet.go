package report

import (
	"fmt"

	"foretell/model"
	"foretell/ui/style"
)

// sheet is a report as a reader sees it, before it is laid out.
type sheet struct {
	title string
	about [][2]string // what it is a report of: a word and a line
	grids []grid      // those without rows are left out
	notes []string
}

// newSheet begins a report over a plan.
func newSheet(plan *model.Plan, lang model.Lang) sheet {
	about := plan.ID
	if source := plan.Source.In(lang); source != "" {
		about += " · " + source
	}
	return sheet{title: plan.Title.In(lang), about: [][2]string{{planWord.In(lang), about}}}
}

// assume says which scenario the report is of.
func (s *sheet) assume(scenario *model.Scenario, lang model.Lang) {
	about := scenario.ID
	if title := scenario.Title.In(lang); title != "" {
		about += " · " + title
	}
	s.tell(scenarioWord.In(lang), about)
}

// run says how the numbers of the report are computed.
func (s *sheet) run(run model.Run, paths int, lang model.Lang) {
	s.tell(runWord.In(lang), runLine(run, paths, lang))
}

// runWithin also says how exact the chances of the report are; err is their largest standard error, a share.
func (s *sheet) runWithin(run model.Run, paths int, err float64, lang model.Lang) {
	within := "±0"
	if err > 0 {
		within = style.Error(err)
	}
	s.tell(runWord.In(lang), runLine(run, paths, lang)+fmt.Sprintf(exactLine.In(lang), within))
}

func runLine(run model.Run, paths int, lang model.Lang) string {
	counted := pathsLine
	if paths == 1 {
		counted = onePathLine
	}
	said := fmt.Sprintf(counted.In(lang), digits(float64(paths)))
	return fmt.Sprintf(plannedLine.In(lang), said, run.Seed, samplingWords[run.Sampling].In(lang), run.AsOf)
}

func (s *sheet) tell(word, line string) { s.about = append(s.about, [2]string{word, line}) }

func (s *sheet) note(text model.Text, lang model.Lang, args ...any) {
	s.notes = append(s.notes, fmt.Sprintf(text.In(lang), args...))
}
