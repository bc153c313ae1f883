package report

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// ScenarioPage is everything that a scenario assumes.
type ScenarioPage struct {
	Reader
	Plan     *model.Plan
	Scenario *model.Scenario
}

// Table writes the scenario for a reader.
func (p ScenarioPage) Table(w io.Writer) error {
	s := newSheet(p.Plan, p.Lang)
	s.assume(p.Scenario, p.Lang)
	if note := p.Scenario.Note.In(p.Lang); note != "" {
		s.tell(p.in(noteWord), strings.Join(strings.Fields(note), " "))
	}
	s.run(p.Scenario.Run, p.Scenario.Run.Paths, p.Lang)
	s.tell(p.in(dependenceWord), p.dependence())
	if p.Scenario.Index != nil {
		s.tell(p.in(indexWeightsWord), p.weights())
	}
	s.grids = []grid{p.assumptions(), eventGrid(p.Plan, p.Scenario, p.Lang), leverGrid(p.Plan, p.Scenario.Levers, p.Lang), p.reasons()}
	s.note(assumptionsNote, p.Lang)
	s.notes = append(s.notes, testedNotes(p.Plan, p.Scenario, p.Lang)...)
	if len(p.Scenario.Events)+len(p.Scenario.Levers) > 0 {
		s.note(forcesNote, p.Lang)
	}
	return s.table(w, p.Lang, p.Width)
}

// dependence writes how indicators move together.
func (p ScenarioPage) dependence() string {
	d := p.Scenario.Dependence
	said := []string{fmt.Sprintf(p.in(factorsLine), digits(d.Common), digits(d.Group))}
	for _, pair := range d.Pairs {
		said = append(said, fmt.Sprintf(p.in(pairLine), p.Plan.Indicator(pair.A).Label(p.Lang), p.Plan.Indicator(pair.B).Label(p.Lang), digits(pair.R)))
	}
	if d.Repair {
		said = append(said, p.in(repairLine))
	}
	return strings.Join(said, p.in(semicolonWord))
}

// weights writes the weights of the composite index as the scenario gives them.
func (p ScenarioPage) weights() string {
	var said []string
	for _, id := range slices.Sorted(maps.Keys(p.Scenario.Index)) {
		said = append(said, p.Plan.Indicator(id).Label(p.Lang)+" "+digits(p.Scenario.Index[id]))
	}
	return strings.Join(said, p.in(commaWord))
}

// assumptions lists what is assumed of each indicator.
func (p ScenarioPage) assumptions() grid {
	var g grid
	g.add(
		column{head: [2]string{"", p.in(indicatorWord)}, left: true},
		column{head: [2]string{"", "id"}, left: true},
		column{head: [2]string{p.in(assumedWord), p.in(growthWord)}, left: true},
		column{head: [2]string{"", p.in(spreadWord)}},
	)
	for y := p.Plan.BaseYear + 1; y <= p.Plan.Horizon; y++ {
		g.add(column{head: [2]string{p.in(medianWord), strconv.Itoa(y)}})
	}
	for _, word := range []model.Text{neededWord, volatilityWord, persistenceWord} {
		g.add(column{head: [2]string{"", p.in(word)}})
	}
	g.add(column{head: [2]string{"", p.in(growthUnitWord)}, left: true})
	byGroup(p.Plan, p.Lang, &g, p.assumption)
	return g
}

func (p ScenarioPage) assumption(ind *model.Indicator) []string {
	if ind.Formula != nil {
		return []string{ind.Label(p.Lang), ind.ID, p.in(derivedWord) + p.in(colonWord) + ind.Formula.Text}
	}
	a := p.Scenario.Assumption(ind.ID)
	g := sim.NewGrowth(p.Plan, ind, a, p.Scenario.Run.AsOf)
	decimals := growthDecimals(g.Median, g.Required)
	growth := a.Growth.String()
	if a.Growth.Required {
		growth = model.RequiredGrowth
	}
	cells := []string{ind.Label(p.Lang), ind.ID, growth, style.Decimals(g.SD, growthDecimals(g.SD, math.NaN()), columnLang)}
	for k, adjust := range g.Adjust {
		cell := style.Decimals(g.Median+adjust, decimals, columnLang)
		if p.Plan.BaseYear+1+k <= p.published(ind) {
			cell = publishedMark
		}
		cells = append(cells, cell)
	}
	needed := ""
	if !math.IsNaN(g.Required) {
		needed = style.Decimals(g.Required, decimals, columnLang)
	}
	return append(cells, needed, digits(a.Volatility), digits(a.Persistence), strings.TrimSpace(style.GrowthUnit(ind.Scale, p.Lang)))
}

// published returns the last year whose published value the scenario may know of.
func (p ScenarioPage) published(ind *model.Indicator) (year int) {
	for _, a := range ind.Actuals {
		if a.Year <= p.Scenario.Run.AsOf {
			year = max(year, a.Year)
		}
	}
	return year
}

// reasons lists why each thing is assumed. They are whole sentences, and are not cut.
func (p ScenarioPage) reasons() grid {
	g := grid{long: true}
	g.add(column{head: [2]string{"", p.in(whyWord)}, left: true}, column{left: true})
	add := func(label string, why model.Text) {
		if text := why.In(p.Lang); text != "" {
			g.rows = append(g.rows, row{cells: []string{label, text}})
		}
	}
	for i := range p.Plan.Indicators {
		if ind := &p.Plan.Indicators[i]; ind.Formula == nil {
			add(ind.Label(p.Lang), p.Scenario.Assumption(ind.ID).Why)
		}
	}
	for _, e := range p.Scenario.Events {
		add(eventLabel(e, p.Lang), e.Why)
	}
	for _, l := range p.Scenario.Levers {
		add(leverLabel(p.Plan, l, p.Lang), l.Why)
	}
	return g
}
