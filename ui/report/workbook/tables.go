package workbook

import (
	"foretell/model"
	"foretell/sim"
)

// targets lists every target with all that is known of it.
func (b *book) targets() {
	s := b.sheet(targetsName, 16, 34, 24, 18, 8, 10, 12, 12, 12, 8, 10, 10, 10, 13, 13, 12, 14, 12)
	s.heads(2,
		head{"id", plain}, head{b.in(indicatorWord), plain}, head{b.in(groupWord), plain}, head{b.in(unitWord), plain}, head{b.in(yearWord), plain},
		head{b.in(relationWord), fact}, head{b.in(valueWord), fact}, head{b.in(highWord), fact}, head{b.in(standingWord), fact}, head{b.in(lineWord), fact},
		head{b.in(metWord), computed}, head{b.in(chanceWord), computed}, head{b.in(errorWord), computed},
		head{b.in(ifMetWord), computed}, head{b.in(ifMissedWord), computed},
		head{b.in(neededWord), computed}, head{b.in(shortfallWord), computed}, head{b.in(testedWord), assumed})
	for _, o := range b.Outcomes {
		for k, t := range o.Targets {
			s.targetRow(o, k, t)
			s.row++
		}
	}
	s.filter(1, 18)
	s.bars(12, 2, s.row-1)
}

func (s *sheet) targetRow(o *sim.Outcome, k int, t sim.TargetOutcome) {
	ind := o.Indicator
	s.named(ind)
	s.text(3, s.groupTitle(ind.Group), look{})
	s.text(4, ind.Unit.In(s.Lang), look{})
	s.count(5, t.Target.Year, look{format: year})
	s.text(6, map[model.Relation]string{model.AtLeast: "≥", model.AtMost: "≤", model.Between: "–"}[t.Target.Relation], look{kind: fact})
	s.number(7, t.Target.Value, look{kind: fact, format: exactly(t.Target.Value)})
	s.dress(8, look{kind: fact})
	if t.Target.Relation == model.Between {
		s.number(8, t.Target.High, look{kind: fact, format: exactly(t.Target.High)})
	}
	s.text(9, standingWords[t.Target.Standing].In(s.Lang), look{kind: fact})
	s.source(10, ind)
	s.count(11, t.Chance.Met, look{format: grouped(0)})
	s.number(12, t.Chance.Value(), look{format: said(s.Verdict(o, t))})
	s.number(13, t.Chance.Error, look{format: points})
	s.number(14, share(t.IfMet), look{format: "0%"})
	s.number(15, share(t.IfMissed), look{format: "0%"})
	s.number(16, t.RequiredGrowth, look{format: about(t.RequiredGrowth)})
	s.number(17, t.Shortfall, look{format: about(t.Shortfall)})
	if t.Target != ind.Targets[k] {
		s.text(18, s.Scenario.Test[ind.ID], look{kind: assumed})
	}
}

// named writes an indicator's id and name.
func (s *sheet) named(ind *model.Indicator) {
	s.text(1, ind.ID, look{})
	s.text(2, ind.Label(s.Lang), look{})
}

// source writes the line of the plan's text that an indicator stands in.
func (s *sheet) source(col int, ind *model.Indicator) {
	s.dress(col, look{kind: fact})
	if ind.SourceLine > 0 {
		s.count(col, ind.SourceLine, look{kind: fact, format: year})
	}
}

func (b *book) groupTitle(id string) string {
	for _, g := range b.Plan.Groups {
		if g.ID == id {
			return g.Title.In(b.Lang)
		}
	}
	return id
}

// years lists the distribution of every indicator in every year.
func (b *book) years() {
	s := b.sheet(yearsName, 16, 34, 18, 8, 13, 12, 12, 12, 12, 12, 12, 12, 12, 11)
	s.heads(2,
		head{"id", plain}, head{b.in(indicatorWord), plain}, head{b.in(unitWord), plain}, head{b.in(yearWord), plain},
		head{b.in(meanWord), computed}, head{b.in(sdWord), computed},
		head{"5 %", computed}, head{"10 %", computed}, head{"25 %", computed}, head{b.in(medianWord), computed},
		head{"75 %", computed}, head{"90 %", computed}, head{"95 %", computed}, head{b.in(publishedWord), actual})
	for _, o := range b.Outcomes {
		for _, y := range o.Years {
			s.yearRow(o, y)
			s.row++
		}
	}
	s.filter(1, 14)
}

func (s *sheet) yearRow(o *sim.Outcome, y sim.Year) {
	s.named(o.Indicator)
	s.text(3, o.Indicator.Unit.In(s.Lang), look{})
	s.count(4, y.Year, look{format: year})
	from := plain
	if y.Actual {
		from = actual
		s.text(14, s.in(yesWord), look{kind: actual})
	}
	for k, v := range []float64{y.Mean, y.SD, y.P5, y.P10, y.P25, y.P50, y.P75, y.P90, y.P95} {
		s.number(5+k, v, look{kind: from, format: about(y.P50)})
	}
}
