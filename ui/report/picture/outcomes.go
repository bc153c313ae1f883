package picture

import (
	"fmt"
	"math"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
	"foretell/ui/style"
)

// dots is the number of outcomes shown: few enough to count (Kay, Kola, Hullman and Munson 2016, "When (ish) is My Bus?").
const dots = 20

// outcomes draws the year of an indicator's target as twenty equally likely outcomes, or the horizon where it has none. Full discs
// miss, rings reach.
func outcomes(r report.Result, o *sim.Outcome, target *sim.TargetOutcome, c Choice) *Picture {
	ind := o.Indicator
	year := r.Plan.Horizon
	if target != nil {
		year = target.Target.Year
	}
	title := fmt.Sprintf(ofUnit.In(r.Lang), ind.Name.In(r.Lang), ind.Unit.In(r.Lang))
	f := newFrame(r, c, 880, 340, title, fmt.Sprintf(outcomesLine.In(r.Lang), year, dots))
	values, all := make([]float64, dots), newSpan()
	reach := 0
	for k := range values {
		values[k] = o.Quantile(year, (float64(k)+0.5)/dots)
		all.add(values[k])
		if target != nil && target.Target.Met(values[k]) {
			reach++
		}
	}
	f.explainOutcomes(target, reach)
	if all.empty() {
		return f.Picture
	}
	f.stacks(values, all, target)
	return f.Picture
}

func (f *frame) explainOutcomes(target *sim.TargetOutcome, reach int) {
	if target == nil {
		return
	}
	f.legend([]entry{
		{func(x, y float64) { f.disc(Miss, x, y, 5) }, f.in(missSign)},
		{func(x, y float64) { f.ring(Reach, x, y, 4, 2) }, f.in(reachSign)},
		{func(x, y float64) { f.diamond(Aim, x, y, 6) }, f.in(aimSign) + " " + aim(target.Target, f.result.Lang)},
		{func(x, y float64) {}, fmt.Sprintf(f.in(reachLine), reach, dots)},
	})
}

// stacks draws the outcomes in columns, none of which is on both sides of the target's value.
func (f *frame) stacks(values []float64, all span, target *sim.TargetOutcome) {
	origin := all.lo
	if target != nil {
		shown := all
		shown.add(target.Target.Value)
		if shown.hi-shown.lo < 3*(all.hi-all.lo) || all.hi == all.lo {
			all, origin = shown, target.Target.Value
		}
	}
	const most = 11 // columns
	size := (all.hi - all.lo) / most
	if !(size > 0) {
		size = math.Max(math.Abs(all.lo)/10, 1e-6)
	}
	column := func(v float64) float64 { return math.Floor((v-origin)/size + 1e-9) }
	first, last := column(all.lo), column(all.hi)
	x := newAxis(origin+(first-0.5)*size, origin+(last+1.5)*size, f.left, f.right, 90)
	ground := f.bottom - 26
	x.each(f.result.Lang, func(v float64, label string) {
		f.line(Grid, 1, false, point{x.at(v), ground}, point{x.at(v), ground + 5})
		f.write(Faint, x.at(v), ground+20, textSize, middle, label)
	})
	f.line(Faint, 1, false, point{f.left, ground}, point{f.right, ground})
	counts, highest := map[float64]int{}, 0
	for _, v := range values {
		counts[column(v)]++
		highest = max(highest, counts[column(v)])
	}
	wide := x.at(size) - x.at(0)
	step := min(wide, (ground-f.top-22)/float64(highest))
	clear(counts)
	for _, v := range values {
		k := column(v)
		at := point{x.at(origin + (k+0.5)*size), ground - step*(float64(counts[k])+0.5) - 2}
		counts[k]++
		f.mark(at, step*0.42, v, target)
	}
	if target != nil {
		f.aims(x, ground, target.Target)
	}
}

// mark draws one outcome.
func (f *frame) mark(at point, radius, v float64, target *sim.TargetOutcome) {
	switch {
	case target == nil:
		f.disc(Bar, at.x, at.y, radius)
	case target.Target.Met(v):
		f.ring(Reach, at.x, at.y, radius*0.86, radius*0.28)
	default:
		f.disc(Miss, at.x, at.y, radius)
	}
}

// aims draws a target's value as an upright line, or an arrow's words where it lies outside.
func (f *frame) aims(x axis, ground float64, t model.Target) {
	values := []float64{t.Value}
	if t.Relation == model.Between {
		values = append(values, t.High)
	}
	for _, v := range values {
		label := style.Exact(v, f.result.Lang)
		switch at := x.at(v); {
		case at > f.right:
			f.write(Aim, f.right, f.top+textSize, textSize, end, label+" →")
		case at < f.left:
			f.write(Aim, f.left, f.top+textSize, textSize, start, "← "+label)
		default:
			f.line(Aim, 1.5, true, point{at, f.top + 18}, point{at, ground})
			f.diamond(Aim, at, ground, 6)
			half := width(label, textSize, false) / 2
			f.write(Aim, min(max(at, f.left+half), f.right-half), f.top+textSize, textSize, middle, label)
		}
	}
}
