package num

import "testing"

// columns is the room of one indicator's block: as long as the engine's columns are.
type columns struct {
	points  []uint32
	z, f, s []float64
	words   []uint64
	counts  [Bins]uint32
	outside []int32
}

func newColumns() *columns {
	const n = 1024
	c := &columns{
		points: make([]uint32, n), outside: make([]int32, n), words: make([]uint64, n/64),
		z: make([]float64, n), f: make([]float64, n), s: make([]float64, n),
	}
	Stream(c.points, Key(1, 2))
	Scores(c.f, c.points)
	Scores(c.s, c.points)
	Stream(c.points, Key(1, 3))
	return c
}

// perNumber runs f, which works on one column, and reports nanoseconds for each of its numbers.
func perNumber(b *testing.B, numbers int, f func()) {
	for b.Loop() {
		f()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(numbers), "ns/number")
}

func BenchmarkColumn(b *testing.B) {
	c := newColumns()
	n := len(c.z)
	b.Run("Stream", func(b *testing.B) { perNumber(b, n, func() { Stream(c.points, 7) }) })
	b.Run("Scores", func(b *testing.B) { perNumber(b, n, func() { Scores(c.z, c.points) }) })
	b.Run("Mix", func(b *testing.B) { perNumber(b, n, func() { Mix(c.z, c.f, 0.5, 0.5) }) })
	b.Run("Advance", func(b *testing.B) { perNumber(b, n, func() { Advance(c.z, c.f, 1e-9, 1e-9) }) })
	b.Run("NotBelow", func(b *testing.B) { perNumber(b, n, func() { NotBelow(c.words, c.s, 0.1) }) })
	b.Run("Bin", func(b *testing.B) { perNumber(b, n, func() { Bin(&c.counts, c.s, -3.3, Bins/6.6, c.outside) }) })
	b.Run("Logs", func(b *testing.B) { perNumber(b, n, func() { Logs(c.z, c.s, 0.0001) }) })
}

// BenchmarkPathYear is five years of one indicator's block: what an engine does for each path and year, with a threshold in two
// years of the five.
func BenchmarkPathYear(b *testing.B) {
	const years = 5
	c := newColumns()
	perNumber(b, years*len(c.s), func() {
		clear(c.s)
		for year := range uint64(years) {
			Stream(c.points, Key(1, year))
			Scores(c.z, c.points)
			Mix(c.z, c.f, 0.547722557505166, 0.836660026534076)
			Advance(c.s, c.z, 0.05, 0.05)
			Bin(&c.counts, c.s, -0.25, Bins/1.0, c.outside)
			if year%2 == 1 {
				NotBelow(c.words, c.s, 0.1)
			}
		}
	})
}
