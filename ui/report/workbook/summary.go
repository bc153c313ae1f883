package workbook

import (
	"fmt"
	"math"
	"strconv"

	"github.com/xuri/excelize/v2"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// summary is the sheet to print: what the plan says, what is assumed, what follows.
func (b *book) summary() {
	years := b.Plan.TargetYears()
	widths := []float64{34, 26, 12}
	heads := []head{
		{b.in(indicatorWord), plain}, {b.in(unitWord), plain},
		{fmt.Sprintf(b.in(baseWord), b.Plan.BaseYear), fact},
	}
	for _, y := range years {
		widths = append(widths, 15, 12, 11, 10)
		for _, h := range []struct {
			word model.Text
			kind kind
		}{{targetWord, fact}, {medianWord, computed}, {chanceWord, computed}, {errorWord, computed}} {
			heads = append(heads, head{strconv.Itoa(y) + " " + b.in(h.word), h.kind})
		}
	}
	widths = append(widths, 12, 12, 12, 16)
	heads = append(heads, head{b.in(growthWord), assumed}, head{b.in(spreadWord), assumed}, head{b.in(neededWord), computed}, head{b.in(growthUnitWord), plain})
	s := b.sheet(summaryName, widths...)
	s.introduce()
	s.heads(1, heads...)
	first := s.row
	s.byGroup(len(heads), func(o *sim.Outcome) { s.summaryRow(o, years) })
	for k := range years {
		s.bars(6+4*k, first, s.row-1)
	}
	s.row++
	for _, note := range b.Notes() {
		s.line(note)
	}
}

// introduce writes what the workbook is about, and what its colours mean.
func (s *sheet) introduce() {
	s.title(s.Plan.Title.In(s.Lang))
	if source := s.Plan.Source.In(s.Lang); source != "" {
		s.line(source)
	}
	s.line(fmt.Sprintf(s.in(scenarioLine), s.Scenario.ID, s.Scenario.Title.In(s.Lang), s.RunLine()))
	for _, j := range s.Joint {
		s.text(1, fmt.Sprintf(s.in(jointLine), j.Year, style.Decimals(j.MeanMet, 1, s.Lang), j.Targets, s.Chance(j.All)), look{bold: true})
		s.row++
	}
	for k, word := range []model.Text{factsKey, actualKey, assumedKey, computedKey} {
		s.text(1, s.in(word), look{kind: fact + kind(k), head: true})
		s.row++
	}
	s.row++
}

// byGroup writes a row for each indicator under its group's title, those without a target last.
func (s *sheet) byGroup(columns int, write func(o *sim.Outcome)) {
	add := func(title string, belongs func(ind *model.Indicator) bool) {
		headed := false
		for _, o := range s.Outcomes {
			if !belongs(o.Indicator) {
				continue
			}
			if !headed {
				for col := 1; col <= columns; col++ {
					s.dress(col, look{group: true})
				}
				s.text(1, title, look{group: true})
				s.row++
				headed = true
			}
			write(o)
			s.row++
		}
	}
	for _, g := range s.Plan.Groups {
		add(g.Title.In(s.Lang), func(ind *model.Indicator) bool { return ind.Group == g.ID && ind.Last() != nil })
	}
	add(s.in(noTargetWord), func(ind *model.Indicator) bool { return ind.Last() == nil })
}

func (s *sheet) summaryRow(o *sim.Outcome, years []int) {
	ind := o.Indicator
	s.text(1, ind.Label(s.Lang), look{})
	s.text(2, ind.Unit.In(s.Lang), look{})
	s.number(3, ind.Base, look{kind: fact, format: exactly(ind.Base)})
	col := 4
	for _, y := range years {
		s.summaryYear(o, y, col)
		col += 4
	}
	if ind.Formula != nil {
		s.text(col, s.in(derivedWord), look{kind: assumed})
		s.dress(col+1, look{kind: assumed})
	} else {
		s.number(col, o.Growth.Median, look{kind: assumed, format: about(o.Growth.Median)})
		s.number(col+1, o.Growth.SD, look{kind: assumed, format: about(o.Growth.SD)})
	}
	if n := len(o.Targets); n > 0 {
		s.number(col+2, o.Targets[n-1].RequiredGrowth, look{format: about(o.Targets[n-1].RequiredGrowth)})
	}
	s.text(col+3, growthName(ind, s.Lang), look{})
}

// summaryYear writes what a year asks of an indicator, and what comes of it.
func (s *sheet) summaryYear(o *sim.Outcome, at, col int) {
	from := fact
	if y := yearOf(o, at); y != nil && y.Actual {
		s.number(col+1, y.P50, look{kind: actual, format: exactly(y.P50)})
	} else if y != nil {
		s.number(col+1, y.P50, look{format: about(y.P50)})
	}
	s.dress(col, look{kind: from})
	for _, t := range o.Targets {
		if t.Target.Year == at {
			s.aim(col, t.Target)
			s.number(col+2, t.Chance.Value(), look{bold: true, format: said(s.Verdict(o, t))})
			s.number(col+3, t.Chance.Error, look{format: points})
		}
	}
}

// aim writes a target: the number, shown with the side on which it is met.
func (s *sheet) aim(col int, t model.Target) {
	format := exactly(t.Value)
	switch t.Relation {
	case model.AtMost:
		format = `"≤ "` + format
	case model.Between:
		format += `"–` + strconv.FormatFloat(t.High, 'f', -1, 64) + `"`
	default:
		format = `"≥ "` + format
	}
	s.number(col, t.Value, look{kind: fact, format: format})
}

// bars draws the chances of a column as bars in its cells.
func (s *sheet) bars(col, first, last int) {
	if last < first {
		return
	}
	s.do(func() error {
		return s.file.SetConditionalFormat(s.name, cellName(col, first)+":"+cellName(col, last), []excelize.ConditionalFormatOptions{{
			Type: "data_bar", Criteria: "=", MinType: "num", MaxType: "num", MinValue: "0", MaxValue: "1", BarColor: "#86C2E8", // a solid bar would forget its ends
		}})
	})
}

func yearOf(o *sim.Outcome, at int) *sim.Year {
	for k := range o.Years {
		if o.Years[k].Year == at {
			return &o.Years[k]
		}
	}
	return nil
}

// share returns a chance as a number; none where no path was looked at.
func share(c *sim.Chance) float64 {
	if c == nil {
		return math.NaN()
	}
	return c.Value()
}
