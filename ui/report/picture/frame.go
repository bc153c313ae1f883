package picture

import (
	"fmt"

	"foretell/model"
	"foretell/ui/report"
	"foretell/ui/style"
)

// Sizes of letters, units.
const (
	titleSize = 17.0
	textSize  = 13.0
	smallSize = 11.0
)

const margin = 16.0 // units around everything

// frame is a chart being drawn: a title above, the source below, and the plot between.
type frame struct {
	*Picture
	result                   report.Result
	bare                     bool
	left, top, right, bottom float64 // of the plot
}

// newFrame begins a chart with the title and what lies under it, w × h units unless the choice says otherwise.
func newFrame(r report.Result, c Choice, w, h float64, title, under string) *frame {
	if c.W > 0 {
		w = c.W
	}
	if c.H > 0 {
		h = c.H
	}
	p := &Picture{W: w, H: h, Title: title, Lang: string(r.Lang)}
	f := &frame{Picture: p, result: r, bare: c.Bare, left: margin, top: margin, right: w - margin, bottom: h - margin}
	if c.Bare {
		f.left, f.right, f.top, f.bottom = 4, w-4, 8, h-4
		return f
	}
	f.head(f.left, f.top+titleSize, titleSize, fitted(title, titleSize*1.08, f.right-f.left))
	f.write(Faint, f.left, f.top+titleSize+textSize+8, textSize, start, fitted(under, textSize, f.right-f.left))
	f.top += titleSize + textSize + 24
	run := r.Scenario.Run
	source := fmt.Sprintf(sourceLine.In(r.Lang), r.Plan.ID, r.Scenario.ID, style.Exact(float64(r.Paths), model.English), run.Seed, r.Program)
	f.write(Faint, f.left, f.bottom, smallSize, start, fitted(source, smallSize, f.right-f.left))
	f.bottom -= smallSize + 12
	return f
}

func (f *frame) in(t model.Text) string { return t.In(f.result.Lang) }

// entry is a sign and what it stands for.
type entry struct {
	draw func(x, y float64) // in a box of 14 units around (x, y)
	text string
}

// legend writes what signs stand for in lines at the bottom of the frame, and takes their room from the plot.
func (f *frame) legend(entries []entry) {
	var rows [][]entry
	x := f.left
	for _, e := range entries {
		w := 22 + width(e.text, smallSize, false) + 16
		if len(rows) == 0 || x+w-16 > f.right {
			rows, x = append(rows, nil), f.left
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], e)
		x += w
	}
	const high = 17
	y := f.bottom - high*float64(len(rows)-1) - 3
	f.bottom -= high*float64(len(rows)) + 6
	for _, row := range rows {
		x := f.left
		for _, e := range row {
			e.draw(x+7, y-4)
			f.write(Faint, x+20, y, smallSize, start, e.text)
			x += 22 + width(e.text, smallSize, false) + 16
		}
		y += high
	}
}
