package chart

import "testing"

func FuzzCompare(f *testing.F) {
	seeds(f)
	f.Fuzz(anyCompare)
}

func anyCompare(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := CompareData{Base: s.number(), Years: s.years(), Marks: s.marks()}
	for range s.byte() % 6 {
		d.Scenarios = append(d.Scenarios, CompareFan{Name: s.text(), P5: s.numbers(), P50: s.numbers(), P95: s.numbers()})
	}
	checkDrawing(t, c.W, c.H, func() string { return Compare(c, d) })
}

func FuzzDifferences(f *testing.F) {
	seeds(f)
	f.Fuzz(anyDifferences)
}

func anyDifferences(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := DifferencesData{Offset: int(int8(s.byte())), Selected: int(int8(s.byte()))}
	for range s.byte() % 6 {
		d.Names = append(d.Names, s.text())
	}
	for range s.byte() % 40 {
		r := DifferenceRow{Name: s.text(), Heading: s.byte()%4 == 0, Chances: s.numbers()}
		for range s.byte() % 6 {
			r.Against = append(r.Against, Difference{s.number(), s.number(), s.text()})
		}
		d.Rows = append(d.Rows, r)
	}
	checkDrawing(t, c.W, c.H, func() string { return Differences(c, d) })
}

func FuzzFutures(f *testing.F) {
	seeds(f)
	f.Fuzz(anyFutures)
}

func anyFutures(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := FuturesData{Base: s.number(), Years: s.years(), Marks: s.marks(), Met: s.flags(), Path: s.numbers(), P5: s.numbers(), P95: s.numbers()}
	for range s.byte() % 40 {
		d.Earlier = append(d.Earlier, s.numbers())
	}
	for range s.byte() % 8 {
		d.Strikes = append(d.Strikes, Strike{2015 + int(s.byte()%12), s.text()})
	}
	checkDrawing(t, c.W, c.H, func() string { return Futures(c, d) })
}

func (s *source) years() []int {
	var years []int
	for i := range s.byte() % 24 {
		years = append(years, 2017+int(i)*int(s.byte()%3))
	}
	return years
}

func (s *source) marks() []Mark {
	var marks []Mark
	for range s.byte() % 5 {
		marks = append(marks, Mark{Year: 2015 + int(s.byte()%12), Value: s.number(), High: s.number(), Label: s.text(), Milestone: s.byte()%2 == 0})
	}
	return marks
}
