package workbook

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

// facts lists the plan's own figures, and below them, apart, what was published since.
func (b *book) facts() {
	s := b.sheet(factsName, 16, 56, 24, 12, 32, 24, 10, 10)
	s.title(b.in(factsTitle))
	s.heads(-1, head{"id", plain}, head{b.in(nameWord), fact}, head{b.in(unitWord), fact}, head{b.in(baseHead), fact},
		head{b.in(targetWord), fact}, head{b.in(formulaWord), fact}, head{b.in(lineWord), fact}, head{b.in(scaleWord), plain})
	for i := range b.Plan.Indicators {
		s.factRow(&b.Plan.Indicators[i])
		s.row++
	}
	s.row++
	s.title(b.in(actualTitle))
	s.heads(-1, head{"id", plain}, head{b.in(nameWord), actual}, head{b.in(unitWord), actual}, head{b.in(yearWord), actual}, head{b.in(valueWord), actual}, head{b.in(sourceWord), actual})
	none := true
	for i := range b.Plan.Indicators {
		ind := &b.Plan.Indicators[i]
		for _, a := range ind.Actuals {
			none = false
			s.text(1, ind.ID, look{})
			s.text(2, ind.Name.In(b.Lang), look{kind: actual, wrap: true})
			s.text(3, ind.Unit.In(b.Lang), look{kind: actual})
			s.count(4, a.Year, look{kind: actual, format: year})
			s.number(5, a.Value, look{kind: actual, format: exactly(a.Value)})
			s.text(6, a.Source, look{kind: actual, wrap: true})
			s.row++
		}
	}
	if none {
		s.line(b.in(noActuals))
	}
}

func (s *sheet) factRow(ind *model.Indicator) {
	s.text(1, ind.ID, look{})
	s.text(2, ind.Name.In(s.Lang), look{kind: fact, wrap: true})
	s.text(3, ind.Unit.In(s.Lang), look{kind: fact})
	s.number(4, ind.Base, look{kind: fact, format: exactly(ind.Base)})
	var targets []string
	for _, t := range ind.Targets {
		targets = append(targets, strconv.Itoa(t.Year)+" "+report.Aim(t))
	}
	s.text(5, strings.Join(targets, s.in(semicolon)), look{kind: fact, wrap: true})
	s.dress(6, look{kind: fact})
	if ind.Formula != nil {
		s.text(6, ind.Formula.Text, look{kind: fact, wrap: true})
	}
	s.source(7, ind)
	s.text(8, ind.Scale.String(), look{})
}

// assumptions lists what is believed about the future, and why.
func (b *book) assumptions() {
	s := b.sheet(assumptionsName, 18, 30, 26, 10, 10, 10, 11, 24, 16, 80)
	s.title(b.in(assumptionsTitle))
	s.line(b.in(dependenceWord) + b.in(colon) + b.Dependence())
	s.row++
	s.heads(-1, head{"id", plain}, head{b.in(indicatorWord), plain}, head{b.in(growthWord), assumed}, head{b.in(medianWord), assumed}, head{b.in(spreadWord), assumed},
		head{b.in(volatilityWord), assumed}, head{b.in(persistenceWord), assumed}, head{b.in(adjustWord), assumed}, head{b.in(growthUnitWord), plain}, head{b.in(whyWord), assumed})
	for _, o := range b.Outcomes {
		if o.Indicator.Formula == nil {
			s.assumptionRow(o)
			s.row++
		}
	}
	for _, section := range b.Forces() {
		s.section(section, assumed)
	}
	s.row++
	s.whyForces()
}

func (s *sheet) assumptionRow(o *sim.Outcome) {
	a := s.Scenario.Assumption(o.Indicator.ID)
	s.named(o.Indicator)
	s.text(3, a.Growth.String(), look{kind: assumed, wrap: true})
	for k, v := range []float64{o.Growth.Median, o.Growth.SD} {
		s.number(4+k, v, look{kind: assumed, format: about(v)})
	}
	for k, v := range []float64{a.Volatility, a.Persistence} {
		s.number(6+k, v, look{kind: assumed, format: exactly(v)})
	}
	var adjusted []string
	for _, y := range slices.Sorted(maps.Keys(a.Adjust)) {
		adjusted = append(adjusted, strconv.Itoa(y)+" "+strconv.FormatFloat(a.Adjust[y], 'f', -1, 64))
	}
	s.text(8, strings.Join(adjusted, s.in(semicolon)), look{kind: assumed, wrap: true})
	s.text(9, growthName(o.Indicator, s.Lang), look{})
	s.text(10, a.Why.In(s.Lang), look{kind: assumed, wrap: true})
}

// whyForces writes the reasons for the events and the levers.
func (s *sheet) whyForces() {
	for _, e := range s.Scenario.Events {
		s.reason(e.ID, e.Why)
	}
	for _, l := range s.Scenario.Levers {
		s.reason(l.ID, l.Why)
	}
}

func (s *sheet) reason(id string, why model.Text) {
	if text := why.In(s.Lang); text != "" {
		s.text(1, id, look{})
		s.text(2, text, look{kind: assumed})
		s.row++
	}
}
