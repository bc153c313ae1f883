package chart

import (
	"slices"
	"testing"

	"foretell/model"
)

// outcomes are often in order, as they ought to be.
func (s *source) outcomes() Outcomes {
	o := Outcomes{Edges: s.numbers(), Paths: s.numbers()}
	switch s.byte() % 4 {
	case 0:
		slices.Sort(o.Edges)
	case 1:
		low, step := s.number(), s.number()
		o = EqualBins(int(s.byte())<<(s.byte()%50), int(s.byte())*8, func(share float64) float64 { return low + step*share*share })
	}
	return o
}

func (s *source) target() *model.Target {
	if s.byte()%4 == 0 {
		return nil
	}
	return &model.Target{Relation: model.Relation(s.byte() % 3), Value: s.number(), High: s.number()}
}

func FuzzHistogram(f *testing.F) {
	seeds(f)
	f.Fuzz(anyHistogram)
}

func anyHistogram(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := HistogramData{Outcomes: s.outcomes(), Target: s.target(), Label: s.text()}
	checkDrawing(t, c.W, c.H, func() string { return Histogram(c, d) })
}

func FuzzExceedance(f *testing.F) {
	seeds(f)
	f.Fuzz(anyExceedance)
}

func anyExceedance(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := ExceedanceData{Outcomes: s.outcomes(), Target: s.target(), Label: s.text(), Cursor: s.number()}
	checkDrawing(t, c.W, c.H, func() string { return Exceedance(c, d) })
}

func FuzzTornado(f *testing.F) {
	seeds(f)
	f.Fuzz(anyTornado)
}

func anyTornado(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := TornadoData{Centre: s.number(), Offset: int(int8(s.byte())), Selected: int(int8(s.byte()))}
	for range s.byte() % 60 {
		d.Rows = append(d.Rows, TornadoRow{
			Name: s.text(), Label: s.text(),
			Low: Estimate{s.number(), s.number()}, High: Estimate{s.number(), s.number()},
		})
	}
	checkDrawing(t, c.W, c.H, func() string { return Tornado(c, d) })
	d.Sort()
	for i := 1; i < len(d.Rows); i++ {
		if d.size(i) > d.size(i-1) {
			t.Fatalf("row %d moves more than the one before: %+v", i, d)
		}
	}
}

func FuzzEffects(f *testing.F) {
	seeds(f)
	f.Fuzz(anyEffects)
}

func anyEffects(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := EffectsData{Offset: int(int8(s.byte())), Selected: int(int8(s.byte()))}
	for range s.byte() % 60 {
		d.Rows = append(d.Rows, EffectRow{
			Name: s.text(), Heading: s.byte()%4 == 0, Before: s.number(), After: s.number(), Error: s.number(),
			From: s.text(), To: s.text(), Change: s.text(),
		})
	}
	checkDrawing(t, c.W, c.H, func() string { return Effects(c, d) })
}
