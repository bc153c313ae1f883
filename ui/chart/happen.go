package chart

import (
	"math"

	"foretell/ui/style"
)

// drawValues writes the values of the future looked at under their years: the last one always, the others as far as there is
// room.
func (p *futures) drawValues() {
	if !p.values {
		return
	}
	y := p.H - p.strikes - 1
	edge := p.W
	for i := len(p.path) - 1; i >= 0; i-- {
		v := p.path[i].p[2]
		text := style.Number(v, 3, p.Lang)
		if float64(style.Width(text)+2) > p.column(1) && math.Abs(v) >= 1 {
			text = style.Compact(v, p.Lang)
		}
		w := style.Width(text)
		x := min(p.left+int(math.Round(p.column(float64(p.path[i].year))))-w/2, p.W-w)
		if x < 0 || x+w > edge {
			continue
		}
		edge = x - 1
		p.text(x, y, text, style.Median)
	}
}

// drawStrikes marks below the axis every year something happens in, and names what happens.
func (p *futures) drawStrikes() {
	if p.strikes == 0 {
		return
	}
	for _, s := range p.d.Strikes {
		if x, ok := p.yearColumn(s.Year); ok {
			p.set(x, p.H-p.strikes, p.Glyphs.Pointer, style.Observed)
		}
	}
	for _, s := range p.d.Strikes {
		if x, ok := p.yearColumn(s.Year); ok {
			p.nameStrike(x, clean(s.Name))
		}
	}
}

// nameStrike writes what happens at a column: right of its mark, left of it or below it, wherever it hides nothing, or else what
// of it fits right of the mark.
func (p *futures) nameStrike(x int, name string) {
	w, first := style.Width(name), p.H-p.strikes
	places := [][2]int{{x + 2, first}, {x - 1 - w, first}}
	for y := first + 1; y < p.H; y++ {
		places = append(places, [2]int{max(min(x, p.W-w), 0), y})
	}
	for _, at := range places {
		if left := max(at[0]-1, 0); at[0] >= 0 && at[0]+w <= p.W && p.blank(left, at[1], min(at[0]+w+1, p.W)-left, 1) {
			p.textIn(at[0], at[1], w, name, style.Plain)
			return
		}
	}
	room := 0
	for x+2+room < p.W && p.blank(x+2+room, first, min(2, p.W-x-2-room), 1) {
		room++
	}
	if room >= 3 {
		p.textIn(x+2, first, room, name, style.Plain)
	}
}
