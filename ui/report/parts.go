package report

import (
	"slices"
	"strings"

	"foretell/model"
	"foretell/sim"
)

// Aim writes what a target asks for: "≥ 40 000", "≤ 30", "-5–1.5".
func Aim(t model.Target) string { return aim(t) }

// Verdict writes the chance of a target, or what became of it where its year is published.
func (r Result) Verdict(o *sim.Outcome, t sim.TargetOutcome) string {
	return r.verdict(t, yearOf(o, t.Target.Year))
}

// Chance writes a chance with the digits its error supports.
func (r Result) Chance(c sim.Chance) string { return r.chance(c) }

// RunLine writes how the numbers are computed.
func (r Result) RunLine() string { return runLine(r.Scenario.Run, r.Paths, r.Lang) }

// Notes writes what a reader of the numbers must know, a sentence each; not what a mark of the table means.
func (r Result) Notes() []string {
	return slices.DeleteFunc(r.notes(), func(note string) bool { return note == adjustedNote.In(r.Lang) })
}

// Dependence writes how indicators are assumed to move together.
func (r Result) Dependence() string {
	return ScenarioPage{Reader{Lang: r.Lang}, r.Plan, r.Scenario}.dependence()
}

// Section is a table of a report, in texts.
type Section struct {
	Heads []string
	Left  []bool // columns whose cells keep to the left
	Rows  []SectionRow
}

// SectionRow is the cells of a row; a heading stands over the rows that follow.
type SectionRow struct {
	Heading bool
	Cells   []string
}

// Together lists how many targets of a year are met at once, and the chance of all, by group.
func (r Result) Together() Section { return section(r.together()) }

// Reached lists the chance that each indicator's last target is reached first by a year.
func (r Result) Reached() Section { return section(r.earliest()) }

// CompositeIndex is the composite index in one row; none where the plan has no target.
func (r Result) CompositeIndex() Section { return section(r.index()) }

// Asked lists the goals that were asked about.
func (r Result) Asked() Section { return section(r.goals()) }

// Forces lists the events and the levers that are assumed.
func (r Result) Forces() []Section { return []Section{section(r.events()), section(r.levers())} }

func section(g grid) (s Section) {
	for _, c := range g.columns {
		s.Heads = append(s.Heads, strings.TrimSpace(c.head[0]+" "+c.head[1]))
		s.Left = append(s.Left, c.left)
	}
	for _, line := range g.rows {
		cells := make([]string, len(g.columns))
		for i := range cells {
			cells[i] = line.cell(i)
		}
		s.Rows = append(s.Rows, SectionRow{line.heading, cells})
	}
	return s
}
