package chart

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

// surfaceExample is the chance that growth of mean x and spread y reaches 14.1 %: Φ((x − 14.1)/√(y² + 0.81)), the last row of the grid not yet
// computed from its fifth point on.
func surfaceExample(lang model.Lang) SurfaceData {
	d := SurfaceData{
		X:     Input{Name: "growth", Unit: " %/y", Current: 13.8},
		Y:     Input{Name: "spread", Unit: " pt", Current: 2.5},
		Bound: 3.0 / 16384, Column: 15, Row: 4,
	}
	if lang == model.Chinese {
		d.X.Name, d.X.Unit, d.Y.Name, d.Y.Unit = "年均增速", "%/年", "离散", "点"
	}
	for i := range 25 {
		d.X.Values = append(d.X.Values, 9.5+0.4*float64(i))
	}
	for j := range 13 {
		y := 0.4 * float64(j)
		d.Y.Values = append(d.Y.Values, y)
		var chances, errs []float64
		for i, x := range d.X.Values {
			p := math.Erfc((14.1-x)/math.Sqrt(2*(y*y+0.81))) / 2
			if j == 12 && i > 4 {
				p = math.NaN()
			}
			chances = append(chances, p)
			errs = append(errs, math.Sqrt(p*(1-p)/16384))
		}
		d.Chances = append(d.Chances, chances)
		d.Errors = append(d.Errors, errs)
	}
	return d
}

func TestSurfaceGoldens(t *testing.T) {
	goldens(t, "surface", size{50, 12}, size{200, 50}, func(c Canvas) string { return Surface(c, surfaceExample(c.Lang)) })
}

// A chance that rises from 0 at the left edge to 1 at the right one is 50 % in the middle and 80 % at four fifths of the way: on 41
// columns, 40 apart from first to last, in columns 20 and 32.
func TestContoursRunWhereTheChanceIs(t *testing.T) {
	ramp := []float64{0, 1}
	d := SurfaceData{X: Input{Values: []float64{0, 40}}, Y: Input{Values: []float64{0, 1}}, Chances: [][]float64{ramp, ramp}, Column: -1, Row: -1}
	for _, mode := range []style.GlyphMode{style.Braille, style.Block, style.ASCII} {
		c := on(size{45, 8}, style.Dark, termenv.Ascii, mode, model.English)
		s := surface{buffer: newBuffer(c), data: d}
		if !s.layout() || s.w != 41 {
			t.Fatalf("%d columns, want 41", s.w)
		}
		s.measure()
		s.drawContours()
		for i, want := range []int{20, 32} {
			for col := range s.w {
				through := s.lines[(s.h-1)*s.w+col]&(1<<i) != 0
				if near := col == want || col == want-1 && mode == style.Braille; through && !near || !through && col == want && mode != style.Braille {
					t.Errorf("glyphs %d: the line at %g goes through column %d: %v", mode, contours[i], col, through)
				}
			}
		}
	}
}

// The corners of a square on opposite sides: its mean 0.55 lies above 0.5, so the high corners join and the two lines cut off the
// low ones.
func TestSaddleIsPartedByItsMean(t *testing.T) {
	s := surface{w: 2, h: 2, field: []float64{0.9, 0.1, 0.3, 0.9}}
	points, n := s.crossings(0, 0, 0.5)
	if n != 4 {
		t.Fatalf("%d crossings, want 4", n)
	}
	// Upper left to upper right falls from 0.9 to 0.1 and passes 0.5 half way; upper right to lower right the same.
	if from, to := points[0], points[1]; from != (crossing{1, 0.5}) || to != (crossing{1.5, 1}) {
		t.Errorf("the first line runs from %v to %v, want around the upper right corner", from, to)
	}
	s.field = []float64{0.7, 0.1, 0.1, 0.7} // mean 0.4
	points, _ = s.crossings(0, 0, 0.5)
	if from, to := points[0], points[1]; from.y != 0.5 || to.x != 0.5 {
		t.Errorf("the first line runs from %v to %v, want around the upper left corner", from, to)
	}
}

func TestSurfaceReading(t *testing.T) {
	d := surfaceExample(model.English)
	d.Chances[4][15], d.Errors[4][15] = 0.634, 0.004
	row := func(w int, lang model.Lang, mode style.GlyphMode) string {
		first, _, _ := strings.Cut(Surface(on(size{w, 12}, style.Dark, termenv.Ascii, mode, lang), d), "\n")
		return strings.TrimRight(first, " ")
	}
	for w, want := range map[int]string{60: "growth 15.5 %/y, spread 1.6 pt → 63 % ±0.4", 30: "15.5 %/y, 1.6 pt → 63 % ±0.4", 20: "63 % ±0.4"} {
		if got := row(w, model.English, style.Braille); got != want {
			t.Errorf("%d cells: %q, want %q", w, got, want)
		}
	}
	if got, want := row(60, model.English, style.ASCII), "growth 15.5 %/y, spread 1.6 pt -> 63 % +-0.4"; got != want {
		t.Errorf("in ASCII %q, want %q", got, want)
	}
	d.Column, d.Row = 20, 12
	if got, want := row(60, model.Chinese, style.Block), "growth 17.5 %/y，spread 4.8 pt → 尚未计算"; got != want {
		t.Errorf("not computed: %q, want %q", got, want)
	}
}

// What is not computed is neither a low chance nor part of a line.
func TestSurfaceNotComputed(t *testing.T) {
	d := surfaceExample(model.English)
	d.X.Unit = ""
	for _, row := range d.Chances {
		for i := range row {
			row[i] = math.NaN()
		}
	}
	got := Surface(on(size{60, 16}, style.Dark, termenv.Ascii, style.Block, model.English), d)
	if plot := got[:strings.LastIndex(got, "\n")]; strings.ContainsAny(plot, "░▒▓█╱┃%") || !strings.Contains(got, "· not computed yet") {
		t.Errorf("drawn as if it were known:\n%s", got)
	}
}

func BenchmarkSurface60x18(b *testing.B)  { benchmarkSurface(b, size{60, 18}) }
func BenchmarkSurface200x50(b *testing.B) { benchmarkSurface(b, size{200, 50}) }

func benchmarkSurface(b *testing.B, s size) {
	c := on(s, style.Dark, termenv.TrueColor, style.Braille, model.English)
	d := surfaceExample(model.English)
	b.ReportAllocs()
	for b.Loop() {
		Surface(c, d)
	}
}

// A cell of the map stands for the point of the grid that is nearest to it; one beside the map for none.
func TestSurfaceAt(t *testing.T) {
	c := on(size{40, 14}, style.Dark, termenv.Ascii, style.Braille, model.English)
	grid := make([][]float64, 5)
	for j := range grid {
		grid[j] = []float64{0.1, 0.5, 0.9}
	}
	d := SurfaceData{X: Input{Values: []float64{0, 1, 2}, Current: math.NaN()}, Y: Input{Values: []float64{0, 1, 2, 3, 4}}, Chances: grid}
	for j := range grid {
		for i := range grid[j] {
			d.Column, d.Row = i, j
			found := false
			for y, line := range strings.Split(Surface(c, d), "\n") {
				if x := strings.IndexRune(line, '┼'); x >= 0 {
					column, row, ok := SurfaceAt(c, d, style.Width(line[:x]), y)
					found = ok && column == i && row == j
				}
			}
			if !found {
				t.Errorf("the cursor at %d, %d is not found where it is drawn:\n%s", i, j, Surface(c, d))
			}
		}
	}
	for _, at := range [][2]int{{-1, 5}, {0, 0}, {39, 5}, {10, 13}, {10, 400}} {
		if column, row, ok := SurfaceAt(c, d, at[0], at[1]); ok {
			t.Errorf("beside the map, %v is said to be %d, %d", at, column, row)
		}
	}
}

// Round values on an axis stand at least as far apart as asked: 12 cells hold 0 … 12, each 12/11 of the unit, so that a step of 2
// would be 1.8 cells.
func TestTicksStandApart(t *testing.T) {
	for cells := 2; cells < 60; cells++ {
		for _, apart := range []int{2, 3, 8} {
			ticks := newGauge([]float64{0, 3, 6, 9, 12}, cells).ticks(apart, model.English)
			for i := 1; i < len(ticks); i++ {
				if by := ticks[i].row - ticks[i-1].row; by < apart {
					t.Errorf("%d cells: %s and %s are %d apart, want %d", cells, ticks[i-1].text, ticks[i].text, by, apart)
				}
			}
		}
	}
}
