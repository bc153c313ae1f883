package workbook

import (
	"fmt"

	"foretell/model"
	"foretell/sim"
)

// chartData is the sheet that the native charts are drawn from: a block of rows for each.
type chartData struct {
	*book
	sheet  *sheet
	fans   []block
	chance block
	met    []block
}

// block is rows of the sheet, the first of them with the heads.
type block struct {
	title       string
	first, last int // rows with numbers
}

// chartData lays out the blocks; write writes them once the sheets before it stand.
func (b *book) chartData() *chartData {
	d := &chartData{book: b}
	row := 2
	place := func(title string, rows int) block {
		at := block{title: title, first: row + 1, last: row + rows}
		row += rows + 2
		return at
	}
	if targets := b.lastTargets(); len(targets) > 0 {
		d.chance = place(fmt.Sprintf(b.in(chancesTitle), targets[0].target.Target.Year), len(targets))
	}
	for _, j := range b.Joint {
		d.met = append(d.met, place(fmt.Sprintf(b.in(metTitle), j.Year), len(j.MetDistribution)))
	}
	for _, o := range b.Outcomes {
		title := o.Indicator.Label(b.Lang) + " · " + o.Indicator.Unit.In(b.Lang)
		d.fans = append(d.fans, place(title, len(o.Years)+1))
	}
	return d
}

// aimed is a target of the last year that has one.
type aimed struct {
	outcome *sim.Outcome
	target  sim.TargetOutcome
}

func (b *book) lastTargets() (all []aimed) {
	years := b.Plan.TargetYears()
	for _, o := range b.Outcomes {
		for _, t := range o.Targets {
			if t.Target.Year == years[len(years)-1] {
				all = append(all, aimed{o, t})
			}
		}
	}
	return all
}

func (d *chartData) write() {
	d.sheet = d.book.sheet(dataName, 34, 12, 12, 12, 12, 12, 12, 12, 12)
	s := d.sheet
	s.line(d.in(dataNote))
	if d.chance.last > 0 {
		s.row = d.chance.first - 1
		s.heads(-1, head{d.chance.title, plain}, head{d.in(chanceWord), computed}, head{d.in(errorWord), computed})
		for _, a := range d.lastTargets() {
			s.text(1, a.outcome.Indicator.Label(d.Lang), look{})
			s.number(2, a.target.Chance.Value(), look{format: "0.0%"})
			s.number(3, a.target.Chance.Error, look{format: points})
			s.row++
		}
	}
	for k, j := range d.Joint {
		s.row = d.met[k].first - 1
		s.heads(-1, head{d.met[k].title, plain}, head{d.in(shareWord), computed})
		for n, paths := range j.MetDistribution {
			s.count(1, n, look{format: year})
			s.number(2, float64(paths)/float64(max(d.Paths, 1)), look{format: "0.0%"})
			s.row++
		}
	}
	for k, o := range d.Outcomes {
		d.writeFan(d.fans[k], o)
	}
}

// writeFan writes the bands of a fan as heights one on top of the other, and beside them what stands for itself.
func (d *chartData) writeFan(at block, o *sim.Outcome) {
	s := d.sheet
	s.row = at.first - 1
	s.heads(-1, head{at.title, plain}, head{d.in(belowWord), computed}, head{"5–25 %", computed}, head{"25–75 %", computed}, head{"75–95 %", computed},
		head{d.in(medianWord), computed}, head{d.in(targetWord), fact}, head{d.in(publishedWord), actual})
	base := d.Plan.Bases()[d.Plan.Index(o.Indicator.ID)]
	d.writeFanRow(d.Plan.BaseYear, sim.Year{P5: base, P25: base, P50: base, P75: base, P95: base}, o)
	for _, y := range o.Years {
		d.writeFanRow(y.Year, y, o)
	}
}

func (d *chartData) writeFanRow(at int, y sim.Year, o *sim.Outcome) {
	s := d.sheet
	s.count(1, at, look{format: year})
	for k, v := range []float64{y.P5, y.P25 - y.P5, y.P75 - y.P25, y.P95 - y.P75, y.P50} {
		s.number(2+k, v, look{format: about(y.P50)})
	}
	for _, t := range o.Targets {
		if t.Target.Year == at {
			s.number(7, aimValue(t.Target), look{kind: fact, format: exactly(t.Target.Value)})
		}
	}
	if at == d.Plan.BaseYear {
		s.number(8, o.Indicator.Base, look{kind: fact, format: exactly(o.Indicator.Base)})
	}
	for _, a := range o.Indicator.Actuals {
		if a.Year == at {
			s.number(8, a.Value, look{kind: actual, format: exactly(a.Value)})
		}
	}
	s.row++
}

// aimValue is what a marker stands at: the value of a target, or the middle of its range.
func aimValue(t model.Target) float64 {
	if t.Relation == model.Between {
		return t.Value + (t.High-t.Value)/2
	}
	return t.Value
}
