package chart

import (
	"slices"
	"testing"
)

func FuzzSurface(f *testing.F) {
	seeds(f)
	f.Fuzz(anySurface)
}

func anySurface(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := SurfaceData{X: s.input(), Y: s.input(), Bound: s.number(), Column: int(int8(s.byte())) % 30, Row: int(int8(s.byte())) % 30}
	for range s.byte() % 24 {
		d.Chances, d.Errors = append(d.Chances, s.shares()), append(d.Errors, s.shares())
	}
	checkDrawing(t, c.W, c.H, func() string { return Surface(c, d) })
}

// input is mostly one whose values rise.
func (s *source) input() Input {
	i := Input{Name: s.text(), Unit: s.text(), Values: s.numbers(), Current: s.number()}
	if s.byte()%4 != 0 {
		slices.Sort(i.Values)
		i.Values = slices.Compact(i.Values)
	}
	if s.byte()%2 == 0 {
		for k := range s.byte() {
			i.Values = append(i.Values, float64(k)/7-3)
		}
	}
	return i
}

// shares are mostly numbers in [0, 1].
func (s *source) shares() []float64 {
	list := make([]float64, s.byte())
	for i := range list {
		if list[i] = float64(s.byte()) / 240; list[i] > 1 {
			list[i] = s.number()
		}
	}
	return list
}
