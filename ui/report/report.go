// Package report writes a projection for readers away from the screen: as a table or Markdown in the reader's language, and
// as JSON or CSV with every digit for other programs.
package report

import (
	"fmt"
	"io"

	"foretell/model"
	"foretell/sim"
)

// Result is one projection, and how it is to be told.
type Result struct {
	*sim.Projection
	Goals []GoalOutcome // what was asked about besides; none in CSV
	// bounds that chances have to keep to; none in CSV
	Requirements []Requirement
	Index        *sim.Index // of the last target year; nil where the plan has no target. Not in CSV
	// when each indicator reaches its last target's value first; not in CSV
	Earliest []*sim.Earliest
	Program  string     // version of the program
	Lang     model.Lang // of a table and of Markdown; JSON and CSV are for programs, and in English
	Width    int        // cells a table's line may take; 0 where there is no limit
}

// Format is a way to write a result.
type Format struct {
	Name   string
	Write  func(w io.Writer, r Result) error
	Silent bool // it has no place for warnings
}

// Formats are all of them, the default first.
var Formats = []Format{
	{Name: "table", Write: Table},
	{Name: "json", Write: JSON},
	{Name: "csv", Write: CSV, Silent: true},
	{Name: "md", Write: Markdown},
}

// Names returns the names of the formats.
func Names() []string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = f.Name
	}
	return names
}

// FormatOf returns the format of a name, or nil.
func FormatOf(name string) *Format {
	for i := range Formats {
		if Formats[i].Name == name {
			return &Formats[i]
		}
	}
	return nil
}

// Warnings returns what a reader of the numbers must know, one sentence each, each led by the indicator and the year meant.
func (r Result) Warnings(lang model.Lang) []string {
	lines := make([]string, len(r.Projection.Warnings))
	for i, w := range r.Projection.Warnings {
		lines[i] = w.Text.In(lang)
		if ind := r.Plan.Indicator(w.Indicator); ind != nil {
			lines[i] = fmt.Sprintf(leadWord.In(lang), ind.Label(lang), yearWord(w), lines[i])
		}
	}
	return lines
}

func yearWord(w sim.Warning) string {
	if w.Year == 0 {
		return ""
	}
	return fmt.Sprintf(" %d", w.Year)
}
