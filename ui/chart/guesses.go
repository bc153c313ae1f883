package chart

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"foretell/model"
	"foretell/ui/style"
)

// GuessesData is what people guess a chance at.
type GuessesData struct {
	Guesses []Guess
	Chance  float64 // share in [0, 1]; NaN while it is not to be seen
	Label   string  // of the chance, for instance "30 %"
}

// Guess is what one of them says.
type Guess struct {
	Name  string
	Value float64 // share in [0, 1]
}

// longestName is the cells that a name beside a dot takes at most.
const longestName = 16

// Guesses draws a dot for each guess over a line from 0 to 100 %, with its name right or left of it where that finds room, and the chance as an
// upright line.
func Guesses(c Canvas, d GuessesData) string {
	g := guesses{buffer: newBuffer(c), data: d}
	if g.layout() {
		g.drawAxis()
		g.drawChance()
		g.drawDots()
	}
	return g.String()
}

// guesses is a line of guesses being drawn.
type guesses struct {
	*buffer
	data       GuessesData
	left, w, h int // first column, columns and rows of the plot; the axis and its labels lie below
}

// layout divides the block and reports whether a plot fits.
func (g *guesses) layout() bool {
	const margin = 2 // for half a label
	g.left, g.w, g.h = margin, g.W-2*margin-1, g.H-2
	return g.w >= 10 && g.h >= 1
}

func (g *guesses) column(share float64) int {
	return g.left + int(math.Round(min(max(share, 0), 1)*float64(g.w-1)))
}

func (g *guesses) drawAxis() {
	for x := g.left; x < g.left+g.w; x++ {
		g.set(x, g.h, g.Glyphs.Horizontal, style.Faint)
	}
	step := 10
	if g.w < 60 {
		step = 25
	}
	for v := 0; v <= 100; v += step {
		x := g.column(float64(v) / 100)
		g.set(x, g.h, g.Glyphs.TickDown, style.Faint)
		label := g.percent(v)
		g.text(x-style.Width(label)/2, g.h+1, label, style.Faint)
	}
}

// percent is a share in percent as the reader's language writes it.
func (g *guesses) percent(v int) string {
	if g.Lang == model.Chinese {
		return strconv.Itoa(v) + "%"
	}
	return strconv.Itoa(v) + " %"
}

func (g *guesses) drawChance() {
	if !drawable(g.data.Chance) {
		return
	}
	x := g.column(g.data.Chance)
	for y := range g.h {
		g.set(x, y, g.Glyphs.DashDown, style.Aim)
	}
	g.set(x, g.h, g.Glyphs.Mark, style.Aim)
	w := style.Width(g.data.Label)
	if at := x + 2; at+w <= g.W {
		g.text(at, 0, g.data.Label, style.Aim)
	} else {
		g.textLeft(x-1, 0, g.data.Label, style.Aim)
	}
}

// drawDots places the guesses from the least up, each as low as it finds room: with its name, or where there is none without.
func (g *guesses) drawDots() {
	sorted := slices.SortedStableFunc(slices.Values(g.data.Guesses), func(a, b Guess) int { return cmp.Compare(a.Value, b.Value) })
	named := len(sorted) <= 4*g.h // a name to every dot of a crowd reads worse than none
	for _, guess := range sorted {
		if !drawable(guess.Value) {
			continue
		}
		x := g.column(guess.Value)
		name := g.Glyphs.Truncate(clean(guess.Name), longestName)
		if y, ok := g.place(x, x+1+style.Width(name)); named && name != "" && ok {
			g.set(x, y, g.Glyphs.Miss, style.Supposed)
			g.text(x+2, y, name, style.Plain)
			continue
		}
		if y, ok := g.place(x-1-style.Width(name), x); named && name != "" && ok {
			g.set(x, y, g.Glyphs.Miss, style.Supposed)
			g.textLeft(x-1, y, name, style.Plain)
			continue
		}
		if y, ok := g.place(x, x); ok {
			g.set(x, y, g.Glyphs.Miss, style.Supposed)
		} else {
			g.set(x, min(1, g.h-1), '+', style.Supposed)
		}
	}
}

// place is the lowest row, under that of the chance's label, in which nothing stands from one column to another but the chance's line.
func (g *guesses) place(from, to int) (y int, ok bool) {
	if from < 0 || to >= g.W {
		return 0, false
	}
	for y = g.h - 1; y >= min(1, g.h-1); y-- {
		ok = true
		for x := max(from-1, 0); x <= min(to+1, g.W-1) && ok; x++ {
			c := g.at(x, y)
			ok = c.r == ' ' || c.r == g.Glyphs.DashDown && c.ink == style.Aim
		}
		if ok {
			return y, true
		}
	}
	return 0, false
}
