package picture

import (
	"fmt"
	"strconv"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
	"foretell/ui/style"
)

// fanChart is a fan chart being drawn.
type fanChart struct {
	*frame
	outcome *sim.Outcome
	base    float64 // that the projection starts from
	x, y    axis
}

// fan draws an indicator's past, its projection as bands and a median, and its targets with their chances.
func fan(r report.Result, o *sim.Outcome, c Choice) *Picture {
	ind := o.Indicator
	title := fmt.Sprintf(ofUnit.In(r.Lang), ind.Name.In(r.Lang), ind.Unit.In(r.Lang))
	f := &fanChart{frame: newFrame(r, c, 880, 500, title, r.Plan.Title.In(r.Lang)), outcome: o}
	f.base = r.Plan.Bases()[r.Plan.Index(ind.ID)]
	f.explain()
	if !f.scale() {
		return f.Picture
	}
	f.axes()
	f.bands()
	f.targets()
	f.past()
	return f.Picture
}

// scale chooses the axes and reports whether there is anything to draw. Facts, targets and the median are in view; a band that
// runs away from them is cut, or the rest would be a flat line.
func (f *fanChart) scale() bool {
	core, bands := newSpan(), newSpan()
	core.add(f.outcome.Indicator.Base, f.base)
	for _, t := range f.outcome.Targets {
		core.add(t.Target.Value)
		if t.Target.Relation == model.Between {
			core.add(t.Target.High)
		}
	}
	for _, a := range f.outcome.Indicator.Actuals {
		core.add(a.Value)
	}
	for _, y := range f.outcome.Years {
		core.add(y.P50)
		bands.add(y.P5, y.P95)
	}
	if core.empty() {
		return false
	}
	lo, hi := core.lo, core.hi
	if !bands.empty() {
		room := 2 * (core.hi - core.lo)
		lo, hi = max(min(lo, bands.lo), lo-room), min(max(hi, bands.hi), hi+room)
	}
	f.y = newAxis(lo, hi, f.bottom-22, f.top+6, 44).rounded()
	wide := 0.0
	f.y.each(f.result.Lang, func(_ float64, label string) { wide = max(wide, width(label, textSize, false)) })
	f.left += wide + 10
	room := 14.0
	for _, t := range f.outcome.Targets {
		if t.Target.Year == f.result.Plan.Horizon {
			room = max(room, 14+width(f.result.Verdict(f.outcome, t), textSize, true))
		}
	}
	f.x = axis{lo: float64(f.result.Plan.BaseYear), hi: float64(f.result.Plan.Horizon), from: f.left + 8, to: f.right - room}
	return true
}

func (f *fanChart) axes() {
	f.y.each(f.result.Lang, func(v float64, label string) {
		f.line(Grid, 1, false, point{f.left, f.y.at(v)}, point{f.right, f.y.at(v)})
		f.write(Faint, f.left-8, f.y.at(v)+textSize*0.35, textSize, end, label)
	})
	every := 1
	for every < f.result.Plan.Years() && f.x.at(f.x.lo+float64(every))-f.x.at(f.x.lo) < 44 {
		every++
	}
	for year := f.result.Plan.BaseYear; year <= f.result.Plan.Horizon; year += every {
		f.write(Faint, f.x.at(float64(year)), f.bottom-2, textSize, middle, strconv.Itoa(year))
	}
}

// bands draws nine futures in ten, half of them, and the median, from the base year on.
func (f *fanChart) bands() {
	f.band(Outer, func(y sim.Year) (lo, hi float64) { return y.P5, y.P95 })
	f.band(Inner, func(y sim.Year) (lo, hi float64) { return y.P25, y.P75 })
	median := []point{{f.x.from, f.at(f.base)}}
	for _, y := range f.outcome.Years {
		if finite(y.P50) {
			median = append(median, point{f.x.at(float64(y.Year)), f.at(y.P50)})
		}
	}
	f.line(Median, 2.5, false, median...)
}

func (f *fanChart) band(ink Ink, of func(sim.Year) (lo, hi float64)) {
	up, down := []point{{f.x.from, f.at(f.base)}}, []point(nil)
	for _, y := range f.outcome.Years {
		lo, hi := of(y)
		if !finite(lo) || !finite(hi) {
			continue
		}
		x := f.x.at(float64(y.Year))
		up, down = append(up, point{x, f.at(hi)}), append([]point{{x, f.at(lo)}}, down...)
	}
	f.fill(ink, append(up, down...)...)
}

// at returns the place of a value, held inside the plot.
func (f *fanChart) at(v float64) float64 { return f.y.at(min(max(v, f.y.lo), f.y.hi)) }

// targets draws each target as a diamond at the end of a dashed line, with its chance.
func (f *fanChart) targets() {
	for _, t := range f.outcome.Targets {
		x, y := f.x.at(float64(t.Target.Year)), f.at(t.Target.Value)
		f.line(Aim, 1.2, true, point{f.left, y}, point{x, y})
		if t.Target.Relation == model.Between {
			high := f.at(t.Target.High)
			f.line(Aim, 1.2, true, point{f.left, high}, point{x, high})
			f.line(Aim, 2, false, point{x, y}, point{x, high})
			f.diamond(Aim, x, high, 6)
		}
		f.diamond(Aim, x, y, 6)
		f.write(Aim, f.left+6, y-6, smallSize, start, aim(t.Target, f.result.Lang))
		f.verdict(x, y, t)
	}
}

// verdict writes a target's chance: beside the last year, above any other, where the bands go on.
func (f *fanChart) verdict(x, y float64, t sim.TargetOutcome) {
	label := f.result.Verdict(f.outcome, t)
	if t.Target.Year == f.result.Plan.Horizon {
		f.write(Text, x+10, y+textSize*0.35, textSize, start, label)
		return
	}
	w := width(label, textSize, false)
	f.box(Paper, x-w/2-4, y-textSize-13, w+8, textSize+5)
	f.write(Text, x, y-12, textSize, middle, label)
}

// aim writes what a target asks for, its numbers as those of the axis.
func aim(t model.Target, lang model.Lang) string {
	switch value := style.Exact(t.Value, lang); t.Relation {
	case model.AtMost:
		return "≤ " + value
	case model.Between:
		return value + "–" + style.Exact(t.High, lang)
	default:
		return "≥ " + value
	}
}

// past draws the plan's base value and what was published since.
func (f *fanChart) past() {
	ind := f.outcome.Indicator
	for _, a := range ind.Actuals {
		if a.Year <= f.result.Plan.Horizon {
			f.ring(Actual, f.x.at(float64(a.Year)), f.at(a.Value), 4.5, 2.5)
		}
	}
	f.disc(Fact, f.x.from, f.at(ind.Base), 5)
}

// explain writes the legend.
func (f *fanChart) explain() {
	lang, ind := f.result.Lang, f.outcome.Indicator
	base := fmt.Sprintf(f.in(baseSign), style.Exact(ind.Base, lang))
	entries := []entry{
		{func(x, y float64) { f.disc(Fact, x, y, 5) }, base},
		{func(x, y float64) { f.line(Median, 2.5, false, point{x - 7, y}, point{x + 7, y}) }, f.in(medianSign)},
		{func(x, y float64) { f.box(Inner, x-7, y-5, 14, 10) }, f.in(halfSign)},
		{func(x, y float64) { f.box(Outer, x-7, y-5, 14, 10) }, f.in(mostSign)},
	}
	if len(ind.Actuals) > 0 {
		entries = append(entries, entry{func(x, y float64) { f.ring(Actual, x, y, 4.5, 2.5) }, f.in(actualSign)})
	}
	if len(f.outcome.Targets) > 0 {
		entries = append(entries, entry{func(x, y float64) { f.diamond(Aim, x, y, 6) }, f.in(targetSign)})
	}
	f.legend(entries)
}
