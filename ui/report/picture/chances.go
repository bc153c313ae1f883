package picture

import (
	"fmt"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
	"foretell/ui/style"
)

const rowHigh = 25.0 // units of a line of the chances

// bar is a line of the chances; a heading has no outcome.
type bar struct {
	label   string
	outcome *sim.Outcome
	target  sim.TargetOutcome
}

// chances draws the chance of every target of a year, in the plan's order by group.
func chances(r report.Result, c Choice) *Picture {
	bars := barsOf(r, c.Year)
	h := rowHigh*float64(len(bars)) + 34
	if !c.Bare {
		h += 2*margin + titleSize + textSize + 24 + smallSize + 12
	}
	f := newFrame(r, c, 880, h, fmt.Sprintf(chancesLine.In(r.Lang), c.Year), fmt.Sprintf(errorLine.In(r.Lang), r.Plan.Title.In(r.Lang)))
	names, words := 0.0, 0.0
	for _, b := range bars {
		names = max(names, width(b.label, textSize, false))
		if b.outcome != nil {
			words = max(words, width(f.chanceWords(b), textSize, false))
		}
	}
	names = min(names, (f.right-f.left)*0.42)
	x := axis{lo: 0, hi: 1, from: f.left + names + 22, to: f.right - words - 14}
	step := (f.bottom - 22 - f.top) / float64(max(len(bars), 1))
	for k := range 5 {
		at := x.at(float64(k) / 4)
		f.line(Grid, 1, false, point{at, f.top}, point{at, f.bottom - 20})
		f.write(Faint, at, f.bottom-4, smallSize, middle, fmt.Sprintf(f.in(percentLine), 25*k))
	}
	for k, b := range bars {
		f.bar(b, x, f.top+step*float64(k), step, names)
	}
	return f.Picture
}

// bar draws one line: the name, the bar with its error, and the chance in figures.
func (f *frame) bar(b bar, x axis, top, high, names float64) {
	base := top + high/2 + textSize*0.35
	if b.outcome == nil {
		f.head(f.left, base, textSize, fitted(b.label, textSize*1.08, names+14))
		return
	}
	f.write(Text, f.left+10, base, textSize, start, fitted(b.label, textSize, names))
	thick := min(high*0.56, 16)
	y, value := top+(high-thick)/2, b.target.Chance.Value()
	f.box(Track, x.from, y, x.to-x.from, thick)
	f.box(Bar, x.from, y, x.at(value)-x.from, thick)
	if e := b.target.Chance.Error; e > 0 && finite(e) {
		mid := top + high/2
		f.line(Text, 1.4, false, point{x.at(max(0, value-2*e)), mid}, point{x.at(min(1, value+2*e)), mid})
	}
	f.write(Text, f.right, base, textSize, end, f.chanceWords(b))
}

// chanceWords writes a chance with its standard error, in percentage points.
func (f *frame) chanceWords(b bar) string {
	words := f.result.Verdict(b.outcome, b.target)
	if e := style.Error(b.target.Chance.Error); e != "" {
		words += "  " + e
	}
	return words
}

// barsOf lists the targets of a year under the groups of the plan.
func barsOf(r report.Result, year int) (bars []bar) {
	add := func(title string, belongs func(*model.Indicator) bool) {
		headed := false
		for _, o := range r.Outcomes {
			for _, t := range o.Targets {
				if t.Target.Year != year || !belongs(o.Indicator) {
					continue
				}
				if !headed && title != "" {
					bars, headed = append(bars, bar{label: title}), true
				}
				bars = append(bars, bar{o.Indicator.Label(r.Lang), o, t})
			}
		}
	}
	grouped := map[string]bool{}
	for _, g := range r.Plan.Groups {
		grouped[g.ID] = true
		add(g.Title.In(r.Lang), func(ind *model.Indicator) bool { return ind.Group == g.ID })
	}
	add("", func(ind *model.Indicator) bool { return !grouped[ind.Group] })
	return bars
}
