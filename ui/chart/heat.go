package chart

import (
	"math"
	"slices"

	"foretell/model"
	"foretell/ui/style"
)

// heat is one step of a chance's size on a surface: lighter (on light ground darker) and denser the higher.
type heat struct {
	below       float64 // chance, share
	sign, ascii rune
	ink         style.Ink
	fill        style.Fill
	text        string // percent
}

// The steps change where the lines are drawn, at 50 % and 80 %.
var heats = [5]heat{
	{0.2, ' ', ' ', style.Faint, style.Empty, "< 20"},
	{0.5, '░', '.', style.Inner, style.Empty, "20–50"},
	{0.8, '▒', ':', style.Inner, style.OuterBand, "50–80"},
	{0.95, '▓', '%', style.Supposed, style.InnerBand, "80–95"},
	{math.Inf(1), '█', '#', style.Median, style.Empty, "≥ 95"},
}

// percentSign returns the sign as it follows a number.
func percentSign(lang model.Lang) string {
	if lang == model.Chinese {
		return "%"
	}
	return " %"
}

func heatOf(chance float64) *heat {
	for i := range heats {
		if chance < heats[i].below {
			return &heats[i]
		}
	}
	return &heats[len(heats)-1]
}

// glyph returns a step's sign in a set.
func (h *heat) glyph(g style.Glyphs) rune {
	if g.Mode == style.ASCII {
		return h.ascii
	}
	return h.sign
}

// unknownSign is drawn where a chance is not computed yet.
func unknownSign(g style.Glyphs) rune {
	if g.Mode == style.ASCII {
		return '?'
	}
	return '·'
}

func (s *surface) drawHeat() {
	unknown := unknownSign(s.Glyphs)
	for row := range s.h {
		for col, v := range s.field[row*s.w : (row+1)*s.w] {
			if math.IsNaN(v) {
				s.set(s.left+col, s.top+row, unknown, style.Faint)
				continue
			}
			h := heatOf(v)
			s.paint(s.left+col, s.top+row, h.glyph(s.Glyphs), h.ink, h.fill)
		}
	}
}

// drawHeatLegend says below the axis what the steps and signs mean, as far as there is room.
func (s *surface) drawHeatLegend() {
	if s.legendLine() == 0 {
		return
	}
	word, unknown, gap := wordsIn(s.Lang), slices.ContainsFunc(s.field, math.IsNaN), 2
	if s.W < 56 || unknown && s.W < 64 { // or one entry too few finds room
		gap = 1
	}
	x, y := s.left, s.H-1
	entry := func(text string, signs ...cell) bool {
		text = s.Glyphs.Spell(text)
		if x+len(signs)+1+style.Width(text) > s.W {
			return false
		}
		for i, c := range signs {
			s.paint(x+i, y, c.r, c.ink, c.fill)
		}
		s.text(x+len(signs)+1, y, text, style.Faint)
		x += len(signs) + style.Width(text) + 1 + gap
		return true
	}
	for i := range heats {
		h := &heats[i]
		text := h.text
		if i == len(heats)-1 {
			text += percentSign(s.Lang)
		}
		sample := []cell{{h.glyph(s.Glyphs), h.ink, h.fill}, {h.glyph(s.Glyphs), h.ink, h.fill}}
		if s.W < 64 {
			sample = sample[:1]
		}
		if !entry(text, sample...) {
			return
		}
	}
	if unknown && !entry(word.unknown, cell{unknownSign(s.Glyphs), style.Faint, style.Empty}) {
		return
	}
	if _, _, ok := s.current(); ok {
		entry(word.now, cell{s.Glyphs.Knob, style.Known, style.Empty})
	}
}
