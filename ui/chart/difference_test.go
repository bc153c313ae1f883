package chart

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

func differencesExample(lang model.Lang, n int) DifferencesData {
	d := DifferencesData{Names: []string{"base", "empowered", "no trade"}[:n], Selected: 1}
	names := []string{"Overall scale", "Digital economy value added", "Share of GDP", "Patents", "Software revenue"}
	if lang == model.Chinese {
		d.Names = []string{"基准", "赋能", "贸易受阻"}[:n]
		names = []string{"总体规模", "数字经济增加值", "数字经济占GDP比重", "专利", "软件业务收入"}
	}
	d.Rows = []DifferenceRow{
		{Name: names[0], Heading: true},
		{Name: names[1], Chances: []float64{0.46, 0.79, 0.12}, Against: []Difference{{0.33, 0.004, "+33.0 ±0.4"}, {-0.34, 0.03, "-34 ±3"}}},
		{Name: names[2], Chances: []float64{0.43, 0.51, 0.4}, Against: []Difference{{0.08, 0.003, "+8.0 ±0.3"}, {-0.03, 0.04, "-3 ±4"}}},
		{Name: names[3], Chances: []float64{0.5, 0.5, 0.5}, Against: []Difference{{0, 0, "0"}, {0, 0, "0"}}},
		{Name: names[4], Chances: []float64{math.NaN(), 0.9, 1}, Against: []Difference{{math.NaN(), 0, "?"}, {math.NaN(), 0, "?"}}},
	}
	for i := range d.Rows {
		if r := &d.Rows[i]; !r.Heading {
			r.Chances, r.Against = r.Chances[:n], r.Against[:n-1]
		}
	}
	return d
}

func TestDifferencesGoldens(t *testing.T) {
	goldens(t, "differences", size{60, 7}, size{200, 50}, func(c Canvas) string { return Differences(c, differencesExample(c.Lang, 2)) })
	goldens(t, "differences-three", size{56, 5}, size{100, 8}, func(c Canvas) string { return Differences(c, differencesExample(c.Lang, 3)) })
}

// On 41 columns a chance of 50 % stands in column 20 and one of 75 % in column 30; ±1.96 · 5 points are four columns to either side.
func TestDifferencesStandOnTheirPlace(t *testing.T) {
	c := on(size{53, 4}, style.Dark, termenv.Ascii, style.Braille, model.English)
	row := DifferenceRow{Name: "x", Chances: []float64{0.5, 0.75}, Against: []Difference{{0.25, 0.05, "+25 ±5"}}}
	got := Differences(c, DifferencesData{Names: []string{"base", "more"}, Rows: []DifferenceRow{row}, Selected: -1})
	line := []rune(strings.Split(got, "\n")[1])
	const left = 4
	for column, want := range map[int]rune{20: 'A', 30: 'B', 26: '├', 34: '┤', 23: '─'} {
		if line[left+column] != want {
			t.Errorf("column %d of %q is %q, want %q", column, string(line), line[left+column], want)
		}
	}
	if !strings.HasSuffix(string(line), "+25 ±5") {
		t.Errorf("%q does not end with the difference", string(line))
	}
}

// A difference within 1.96 standard errors is written faint, one beyond it is not.
func TestDifferencesWithinTheirErrorAreFaint(t *testing.T) {
	for _, c := range []struct {
		d    Difference
		want style.Ink
	}{
		{Difference{Value: 0.019, Error: 0.01}, style.Faint},
		{Difference{Value: -0.019, Error: 0.01}, style.Faint},
		{Difference{Value: -0.02, Error: 0.01}, style.Known},
	} {
		if got := c.d.ink(style.Known); got != c.want {
			t.Errorf("%g ± %g: ink %d, want %d", c.d.Value, c.d.Error, got, c.want)
		}
	}
}

// On a narrow pane the difference is still there: it is what was asked for.
func TestDifferencesOnANarrowPane(t *testing.T) {
	got := Differences(on(size{36, 5}, style.Dark, termenv.Ascii, style.Braille, model.English), differencesExample(model.English, 2))
	if !strings.Contains(got, "+33.0 ±0.4") {
		t.Errorf("no difference:\n%s", got)
	}
}

func BenchmarkDifferences200x50(b *testing.B) {
	c := on(size{200, 50}, style.Dark, termenv.TrueColor, style.Braille, model.English)
	d := differencesExample(model.English, 3)
	for range 3 {
		d.Rows = append(d.Rows, d.Rows...)
	}
	b.ReportAllocs()
	for b.Loop() {
		Differences(c, d)
	}
}
