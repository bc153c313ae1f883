package picture

import (
	"fmt"
	"math"
	"strconv"

	"foretell/sim"
	"foretell/ui/report"
	"foretell/ui/style"
)

// met draws how many of a year's targets are met at once: a column for each number, as high as its chance.
func met(r report.Result, j *sim.Joint, c Choice) *Picture {
	decimals := 1
	if j.MeanMetError >= 0.1 {
		decimals = 0
	}
	said := fmt.Sprintf(metNote.In(r.Lang), style.Decimals(j.MeanMet, decimals, r.Lang), j.Targets, r.Chance(j.All))
	f := newFrame(r, c, 880, 400, fmt.Sprintf(metLine.In(r.Lang), j.Year), said)
	most := 0
	for _, n := range j.MetDistribution {
		most = max(most, n)
	}
	ground := f.bottom - 40
	share := float64(most) / float64(max(r.Paths, 1))
	y := newAxis(0, 100*share, ground, f.top+6, 44).rounded()
	left := f.left + 44
	y.each(r.Lang, func(v float64, label string) {
		f.line(Grid, 1, false, point{left, y.at(v)}, point{f.right, y.at(v)})
		f.write(Faint, left-8, y.at(v)+textSize*0.35, textSize, end, label)
	})
	f.write(Faint, f.left, f.top+textSize, textSize, start, "%")
	wide := (f.right - left) / float64(len(j.MetDistribution))
	every := int(math.Ceil(26 / wide))
	for k, n := range j.MetDistribution {
		x := left + wide*float64(k)
		top := y.at(100 * float64(n) / float64(max(r.Paths, 1)))
		f.box(Bar, x+wide*0.1, top, wide*0.8, ground-top)
		if k%every == 0 {
			f.write(Faint, x+wide/2, ground+18, textSize, middle, strconv.Itoa(k))
		}
	}
	f.line(Faint, 1, false, point{left, ground}, point{f.right, ground})
	at := left + wide*(j.MeanMet+0.5)
	f.line(Aim, 1.5, true, point{at, f.top + 6}, point{at, ground})
	f.diamond(Aim, at, ground, 6)
	f.write(Faint, (left+f.right)/2, f.bottom-2, smallSize, middle, f.in(metAxis))
	return f.Picture
}
