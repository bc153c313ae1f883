package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
)

// PlanPage is a plan as it was published.
type PlanPage struct {
	Reader
	Plan *model.Plan
}

// Table writes the plan for a reader.
func (p PlanPage) Table(w io.Writer) error {
	s := newSheet(p.Plan, p.Lang)
	s.tell(p.in(periodWord), fmt.Sprintf(p.in(periodLine), p.Plan.BaseYear, p.Plan.Horizon))
	s.grids = []grid{p.indicators(), p.actions(), p.commitments()}
	s.notes = append(s.notes, derivedNotes(p.Plan, p.Lang)...)
	s.notes = append(s.notes, baseNotes(p.Plan, p.Lang)...)
	s.notes = append(s.notes, p.actualNotes()...)
	if len(p.Plan.Actions) > 0 {
		s.note(bearsNote, p.Lang)
	}
	if slices.ContainsFunc(p.Plan.Commitments, func(c model.Commitment) bool { return c.Target != nil }) {
		s.note(testNote, p.Lang)
	}
	return s.table(w, p.Lang, p.Width)
}

func (p PlanPage) indicators() grid {
	var g grid
	years := p.Plan.TargetYears()
	g.add(
		column{head: [2]string{"", p.in(indicatorWord)}, left: true},
		column{head: [2]string{"", "id"}, left: true},
		column{head: [2]string{p.in(baseWord), strconv.Itoa(p.Plan.BaseYear)}},
	)
	for _, y := range years {
		g.add(column{head: [2]string{p.in(targetWord), strconv.Itoa(y)}})
	}
	g.add(
		column{head: [2]string{"", p.in(unitWord)}, left: true},
		column{head: [2]string{p.in(sourceWord), p.in(lineWord)}},
		column{head: [2]string{"", p.in(fullNameWord)}, left: true},
	)
	byGroup(p.Plan, p.Lang, &g, func(ind *model.Indicator) []string {
		cells := []string{ind.Label(p.Lang), ind.ID, baseOf(ind)}
		for _, y := range years {
			cells = append(cells, p.target(ind, y))
		}
		return append(cells, ind.Unit.In(p.Lang), lineNumber(ind.SourceLine), ind.Name.In(p.Lang))
	})
	return g
}

// byGroup adds a row for each indicator under the heading of its group, those without a target last.
func byGroup(plan *model.Plan, lang model.Lang, g *grid, cells func(ind *model.Indicator) []string) {
	add := func(title string, belongs func(ind *model.Indicator) bool) {
		headed := false
		for i := range plan.Indicators {
			ind := &plan.Indicators[i]
			if !belongs(ind) {
				continue
			}
			if !headed {
				g.rows = append(g.rows, row{heading: true, cells: []string{title}})
				headed = true
			}
			g.rows = append(g.rows, row{cells: cells(ind)})
		}
	}
	for _, group := range plan.Groups {
		add(group.Title.In(lang), func(ind *model.Indicator) bool { return ind.Group == group.ID && ind.Last() != nil })
	}
	add(noTargetWord.In(lang), func(ind *model.Indicator) bool { return ind.Last() == nil })
}

// target writes what the plan asks of an indicator in a year.
func (p PlanPage) target(ind *model.Indicator, year int) string {
	for _, t := range ind.Targets {
		if t.Year == year && t.Standing == model.Binding {
			return aim(t) + " " + p.in(bindingWord)
		} else if t.Year == year {
			return aim(t)
		}
	}
	return ""
}

// lineNumber writes a line of the plan's text, if it is known.
func lineNumber(line int) string {
	if line == 0 {
		return ""
	}
	return strconv.Itoa(line)
}

// actualNotes writes what was published after the base year.
func (p PlanPage) actualNotes() (notes []string) {
	for i := range p.Plan.Indicators {
		ind := &p.Plan.Indicators[i]
		for _, a := range ind.Actuals {
			notes = append(notes, fmt.Sprintf(p.in(actualNote), ind.Label(p.Lang), digits(a.Value), a.Year, a.Source))
		}
	}
	return notes
}

func (p PlanPage) actions() grid {
	var g grid
	g.add(
		column{head: [2]string{"", p.in(actionWord)}, left: true},
		column{head: [2]string{p.in(sourceWord), p.in(lineWord)}},
		column{head: [2]string{"", p.in(bearsWord)}, left: true},
		column{head: [2]string{"", p.in(ownersWord)}, left: true},
	)
	for _, a := range p.Plan.Actions {
		stated := a.StatedOn
		if a.Stated {
			stated = a.BearsOn
		}
		owned := !slices.Equal(a.Owners, ownersOf(a.Tasks))
		g.rows = append(g.rows, row{heading: true, cells: []string{
			withID(a.Title.In(p.Lang), a.ID), lineNumber(a.SourceLine), bears(a.BearsOn, stated), p.owners(a.Owners, owned),
		}})
		p.addTasks(&g, a.Tasks, 0)
	}
	return g
}

func (p PlanPage) addTasks(g *grid, tasks []model.Task, depth int) {
	for _, t := range tasks {
		g.rows = append(g.rows, row{depth: depth, cells: []string{
			strings.TrimSpace(t.Code + " " + t.Title.In(p.Lang)), lineNumber(t.SourceLine), bears(t.BearsOn, t.StatedOn),
			p.owners(t.Owners, t.OwnersStated),
		}})
		p.addTasks(g, t.Subtasks, depth+1)
	}
}

// ownersOf returns the owners of all tasks, each once, in the order they come in.
func ownersOf(tasks []model.Task) (owners []string) {
	for _, t := range tasks {
		for _, o := range t.Owners {
			if !slices.Contains(owners, o) {
				owners = append(owners, o)
			}
		}
	}
	return owners
}

// owners writes the departments that answer for something; in brackets where the plan names them only for its parts.
func (p PlanPage) owners(owners []string, stated bool) string {
	list := strings.Join(owners, p.in(commaWord))
	if stated || list == "" {
		return list
	}
	return "(" + list + ")"
}

// bears writes the indicators that something bears on; those that the plan's own words name are marked.
func bears(on, stated []string) string {
	var ids []string
	for _, id := range on {
		if slices.Contains(stated, id) {
			id += statedMark
		}
		ids = append(ids, id)
	}
	for _, id := range stated {
		if !slices.Contains(on, id) {
			ids = append(ids, id+statedMark)
		}
	}
	return strings.Join(ids, ", ")
}
