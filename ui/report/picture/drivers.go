package picture

import (
	"fmt"

	"foretell/ui/report"
)

// Drivers is the chart of what an outcome depends on. No result holds that, so DrawDrivers draws it, not Draw.
const Drivers = "drivers"

// DrawDrivers draws what an outcome depends on: for each input that is listed, the share of the outcome's variance that it decides.
func DrawDrivers(y report.Sensitivity, c Choice) *Picture {
	r := report.Result{Projection: y.Projection, Lang: y.Lang, Program: y.Program}
	listed := y.Listed()
	h := rowHigh*float64(len(listed)) + 34
	if !c.Bare {
		h += 2*margin + titleSize + textSize + 24 + smallSize + 12
	}
	f := newFrame(r, c, 880, h, fmt.Sprintf(driversTitle.In(y.Lang), y.Outcome()), fmt.Sprintf(driversLine.In(y.Lang), y.Plan.Title.In(y.Lang)))
	names, figures, shares := 0.0, 0.0, newSpan()
	shares.add(0, 0.01)
	for _, d := range listed {
		names = max(names, width(y.Label(d), textSize, false))
		figures = max(figures, width(report.Share(d.Share, d.ShareError, y.Lang), textSize, false))
		shares.add(d.Share, d.Share+2*d.ShareError)
	}
	names = min(names, (f.right-f.left)*0.42)
	x := newAxis(0, 100*shares.hi, f.left+names+12, f.right-figures-14, 80)
	x.each(y.Lang, func(v float64, label string) {
		f.line(Grid, 1, false, point{x.at(v), f.top}, point{x.at(v), f.bottom - 20})
		f.write(Faint, x.at(v), f.bottom-4, smallSize, middle, label)
	})
	step := (f.bottom - 22 - f.top) / float64(max(len(listed), 1))
	for k, d := range listed {
		top := f.top + step*float64(k)
		mid, thick := top+step/2, min(step*0.56, 16)
		base := mid + textSize*0.35
		f.write(Text, f.left, base, textSize, start, fitted(y.Label(d), textSize, names))
		f.box(Bar, x.at(0), mid-thick/2, x.at(100*max(d.Share, 0))-x.at(0), thick)
		if e := d.ShareError; e > 0 && finite(e) {
			f.line(Text, 1.4, false, point{x.at(100 * max(0, d.Share-2*e)), mid}, point{x.at(100 * max(0, d.Share+2*e)), mid})
		}
		f.write(Text, f.right, base, textSize, end, report.Share(d.Share, d.ShareError, y.Lang))
	}
	return f.Picture
}
