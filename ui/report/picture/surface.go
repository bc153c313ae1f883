package picture

import (
	"fmt"
	"math"

	"foretell/ui/report"
	"foretell/ui/style"
)

// Surface is the chance of one target over two inputs.
type Surface struct {
	report.Result
	Of      string // the outcome, in the reader's language
	X, Y    Scale
	Chances [][]float64 // shares: a row for each value of Y, a number for each of X; NaN where there is none
	Errors  [][]float64 // their standard errors, shares
	Bound   float64     // what the paths support where all or none meet the target, a share
}

// Scale is one input of a surface.
type Scale struct {
	Name     string
	Unit     string    // as it follows a number
	Values   []float64 // rising
	Now      float64   // where the scenario stands; NaN for none
	Decimals int       // that a value is written with
}

// SurfaceChart is the chart of a surface. No result holds one, so it is drawn by DrawSurface alone.
const SurfaceChart = "surface"

// heat are the inks of five steps of a chance, and the percentages that the steps begin at.
var heat = [...]struct {
	ink  Ink
	from int
}{{Track, 0}, {Outer, 20}, {Inner, 50}, {Bar, 80}, {Median, 95}}

// stepOf returns the step of a chance.
func stepOf(p float64) (step int) {
	for k, h := range heat {
		if 100*p >= float64(h.from) {
			step = k
		}
	}
	return step
}

// contours are the chances that lines are drawn at.
var contours = []float64{0.5, 0.8}

// DrawSurface draws a field for every two values, in five steps of colour, every other one with its chance, and lines between the
// fields where the chance comes to 50 and to 80 %.
func DrawSurface(s Surface, c Choice) *Picture {
	f := newFrame(s.Result, c, 880, 620, s.Of, fmt.Sprintf(surfaceLine.In(s.Lang), s.Y.Name, s.X.Name))
	f.heatLegend(s)
	names := 0.0
	for _, v := range s.Y.Values {
		names = max(names, width(s.Y.text(v, s), smallSize, false))
	}
	f.left, f.right = f.left+names+8, f.right-12 // the widest chance is wider than the last field
	f.bottom -= 2*smallSize + 10
	w, h := (f.right-f.left)/float64(max(len(s.X.Values), 1)), (f.bottom-f.top)/float64(max(len(s.Y.Values), 1))
	at := func(column, row int) (x, y float64) { return f.left + w*float64(column), f.bottom - h*float64(row+1) }
	for row, chances := range s.Chances {
		for column, p := range chances {
			if x, y := at(column, row); finite(p) {
				f.box(heat[stepOf(p)].ink, x, y, w+0.5, h+0.5)
			}
		}
	}
	for row, chances := range s.Chances {
		for column, p := range chances {
			x, y := at(column, row)
			if finite(p) && row%2 == 0 && column%2 == 0 {
				f.say(s, row, column, x+w/2, y+h/2, 1.9*w, h)
			}
			for k, level := range contours {
				if column > 0 && crosses(chances[column-1], p, level) {
					f.line(Aim, 1.5+1.5*float64(k), false, point{x, y}, point{x, y + h})
				}
				if row > 0 && crosses(s.Chances[row-1][column], p, level) {
					f.line(Aim, 1.5+1.5*float64(k), false, point{x, y + h}, point{x + w, y + h})
				}
			}
		}
	}
	for column := 0; column < len(s.X.Values); column += 2 {
		x, _ := at(column, 0)
		f.write(Faint, x+w/2, f.bottom+smallSize+4, smallSize, middle, s.X.text(s.X.Values[column], s))
	}
	for row := 0; row < len(s.Y.Values); row += 2 {
		_, y := at(0, row)
		f.write(Faint, f.left-6, y+h/2+smallSize*0.35, smallSize, end, s.Y.text(s.Y.Values[row], s))
	}
	f.write(Text, (f.left+f.right)/2, f.bottom+2*smallSize+8, smallSize, middle, fitted(s.X.Name, smallSize, f.right-f.left))
	if column, row := nearest(s.X.Values, s.X.Now), nearest(s.Y.Values, s.Y.Now); column >= 0 && row >= 0 {
		x, y := at(column, row)
		f.line(Miss, 3, false, point{x, y}, point{x + w, y}, point{x + w, y + h}, point{x, y + h}, point{x, y})
	}
	return f.Picture
}

// say writes a chance in the middle of its field, where there is room.
func (f *frame) say(s Surface, row, column int, x, y, w, h float64) {
	p := s.Chances[row][column]
	text := style.Chance(p, s.Errors[row][column], s.Bound, s.Lang)
	if width(text, smallSize, false) > w || h < smallSize {
		return
	}
	ink := Text
	if stepOf(p) >= len(heat)-2 {
		ink = Paper
	}
	f.write(ink, x, y+smallSize*0.35, smallSize, middle, text)
}

// heatLegend says what the colours and the lines stand for.
func (f *frame) heatLegend(s Surface) {
	var entries []entry
	for k, h := range heat {
		to := 100
		if k+1 < len(heat) {
			to = heat[k+1].from
		}
		entries = append(entries, entry{
			func(x, y float64) { f.box(h.ink, x-6, y-6, 12, 12) }, fmt.Sprintf(heatSign.In(s.Lang), h.from, to),
		})
	}
	for k, level := range contours {
		entries = append(entries, entry{
			func(x, y float64) { f.line(Aim, 1.5+1.5*float64(k), false, point{x - 7, y}, point{x + 7, y}) },
			fmt.Sprintf(percentLine.In(s.Lang), int(math.Round(100*level))),
		})
	}
	f.legend(append(entries, entry{
		func(x, y float64) {
			f.line(Miss, 3, false, point{x - 6, y - 6}, point{x + 6, y - 6}, point{x + 6, y + 6}, point{x - 6, y + 6}, point{x - 6, y - 6})
		}, hereSign.In(s.Lang),
	}))
}

// crosses reports whether a level lies between two chances.
func crosses(p, q, level float64) bool { return p < level && q >= level || q < level && p >= level }

// nearest returns the place of the value nearest to v, or −1 where v lies outside.
func nearest(values []float64, v float64) int {
	best := -1
	for k, x := range values {
		if best < 0 || math.Abs(x-v) < math.Abs(values[best]-v) {
			best = k
		}
	}
	if best < 0 || !(v >= values[0] && v <= values[len(values)-1]) {
		return -1
	}
	return best
}

func (a Scale) text(v float64, s Surface) string {
	return style.Decimals(v, a.Decimals, s.Lang) + a.Unit
}
