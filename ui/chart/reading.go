package chart

import (
	"math"
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// drawReading says in the first row what the chance is under the cursor: "growth 14.5 %/y, spread 2.0 pt → 63 % ±0.4". Where
// that is too long the names go first, then the values.
func (s *surface) drawReading() {
	if s.top == 0 || !s.reads() {
		return
	}
	chance, known := s.reading()
	x := 0
	for _, point := range []string{s.point(true), s.point(false)} {
		if w := style.Width(s.Glyphs.Spell(point)); w+style.Width(s.Glyphs.Spell(chance)) <= s.W {
			s.text(0, 0, point, style.Plain)
			x = w
			break
		}
	}
	ink := style.Known
	if !known {
		ink = style.Faint
	}
	s.text(x, 0, chance, ink)
}

// reading returns the chance under the cursor as text, and whether it is known.
func (s *surface) reading() (string, bool) {
	chance := chanceAt(s.data.Chances, s.data.Column, s.data.Row)
	if math.IsNaN(chance) {
		return wordsIn(s.Lang).unknown, false
	}
	err := chanceAt(s.data.Errors, s.data.Column, s.data.Row)
	text := style.Chance(chance, notNaN(err), s.data.Bound, s.Lang)
	if e := style.Error(err); e != "" {
		text += " " + e
	}
	return text, true
}

func notNaN(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return v
}

// point returns the inputs' values under the cursor, with or without their names.
func (s *surface) point(named bool) string {
	comma := ", "
	if s.Lang == model.Chinese {
		comma = "，"
	}
	return s.data.X.reading(s.data.Column, named, s.Lang) + comma + s.data.Y.reading(s.data.Row, named, s.Lang) + " → "
}

func (i Input) reading(at int, named bool, lang model.Lang) string {
	decimals := digits(i.Values)
	if i.Digits > 0 {
		decimals = i.Digits
	}
	text := style.Decimals(i.Values[at], decimals, lang) + clean(i.Unit)
	if named {
		return clean(i.Name) + " " + text
	}
	return text
}

// title returns an input's name and unit.
func (i Input) title() string {
	if unit := strings.TrimSpace(clean(i.Unit)); unit != "" {
		return clean(i.Name) + " (" + unit + ")"
	}
	return clean(i.Name)
}

// drawAxes labels both axes at round values, names them above the map, and points at the cursor's place on them.
func (s *surface) drawAxes() {
	if s.top == 2 {
		up, right := "↑", "→"
		if s.Glyphs.Mode == style.ASCII {
			up = string(s.Glyphs.Up)
		}
		s.text(s.left, 1, up+" "+s.data.Y.title()+"   "+right+" "+s.data.X.title(), style.Faint)
	}
	cursorX, cursorY, ok := s.cursor()
	if s.left > 0 {
		for _, l := range s.labels {
			s.textLeft(s.left-1, s.top+s.h-1-l.row, l.text, l.ink)
			s.set(s.left-1, s.top+s.h-1-l.row, s.Glyphs.TickLeft, style.Faint)
		}
	}
	s.drawTicks()
	if !ok {
		return
	}
	if s.left > 0 {
		s.set(s.left-1, s.top+cursorY, s.Glyphs.Selected, style.Aim)
	}
	if s.axisLine() == 1 {
		s.set(s.left+cursorX, s.top+s.h, s.Glyphs.Pointer, style.Aim)
	}
}

// drawTicks draws the lower axis.
func (s *surface) drawTicks() {
	y := s.top + s.h
	if s.axisLine() == 1 {
		for x := range s.w {
			s.set(s.left+x, y, s.Glyphs.Horizontal, style.Faint)
		}
	}
	edge := s.left
	for _, l := range s.x.ticks(8, s.Lang) {
		x, w := s.left+l.row, style.Width(l.text)
		start := x - (w-1)/2
		if start < max(edge, 0) || start+w > s.W {
			continue
		}
		edge = start + w + 2
		s.text(start, y+s.axisLine(), l.text, style.Faint)
		if s.axisLine() == 1 {
			s.set(x, y, s.Glyphs.TickDown, style.Faint)
		}
	}
}
