package chart

import (
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

func histogramExample(lang model.Lang) HistogramData {
	d := HistogramData{Outcomes: lognormal(), Target: &model.Target{Year: 2022, Value: 40000}, Label: "47 % reach it"}
	if lang == model.Chinese {
		d.Label = "47% 达标"
	}
	return d
}

func TestHistogramGoldens(t *testing.T) {
	goldens(t, "histogram", size{60, 18}, size{200, 50}, func(c Canvas) string { return Histogram(c, histogramExample(c.Lang)) })
}

func TestHistogramRangeTarget(t *testing.T) {
	d := histogramExample(model.English)
	d.Target, d.Label = &model.Target{Relation: model.Between, Value: 34500, High: 46000}, "66 % within"
	s := size{60, 12}
	checkGolden(t, "histogram-range", s, Histogram(on(s, style.Dark, termenv.Ascii, style.Block, model.English), d))
	d.Target, d.Label = &model.Target{Relation: model.AtMost, Value: 37000}, "33 % stay under"
	checkGolden(t, "histogram-most", s, Histogram(on(s, style.Dark, termenv.Ascii, style.Block, model.English), d))
}

// One, two and four paths in three bins of a round width: four fill the plot's one row, two half of it, one a quarter. The ends
// of the range are round, so a bin without paths follows.
func TestHistogramColumnHeights(t *testing.T) {
	d := HistogramData{Outcomes: Outcomes{Edges: []float64{0, 10, 20, 29.9}, Paths: []float64{1, 2, 4}}}
	got := Histogram(on(size{6, 2}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
	if first, _, _ := strings.Cut(got, "\n"); first != "▂▂▄▄██" {
		t.Errorf("columns %q, want %q", first, "▂▂▄▄██")
	}
}

// No column is on both sides of the target: those that reach it differ, and lie beyond the line.
func TestHistogramSides(t *testing.T) {
	d := HistogramData{Outcomes: Outcomes{Edges: []float64{0, 30}, Paths: []float64{3}}}
	for _, want := range []struct {
		target model.Target
		inks   string
	}{
		{model.Target{Value: 10}, "mm|rrrr"},
		{model.Target{Relation: model.AtMost, Value: 10}, "rr|mmmm"},
		{model.Target{Relation: model.Between, Value: 10, High: 20}, "mm|rr|mm"},
	} {
		c := on(size{9, 3}, style.Dark, termenv.TrueColor, style.Braille, model.English)
		d.Target = &want.target
		b := newBuffer(c)
		h := histogram{buffer: b, data: d, tally: newTally(d.Outcomes), aims: aimsOf(d.Target)}
		if !h.layout() {
			t.Fatal("no room")
		}
		h.drawTarget()
		h.drawColumns()
		var got strings.Builder
		for x := range len(want.inks) {
			switch c := b.at(x, h.top+h.h-1); {
			case c.r == '┊':
				got.WriteByte('|')
			case c.fill == style.Reached:
				got.WriteByte('r')
			case c.fill == style.Counted:
				got.WriteByte('m')
			}
		}
		if got.String() != want.inks {
			t.Errorf("%v: %q, want %q", want.target, got.String(), want.inks)
		}
	}
}

func TestHistogramTargetFarAway(t *testing.T) {
	d := histogramExample(model.English)
	d.Target = &model.Target{Value: 400_000}
	got := Histogram(on(size{60, 12}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
	if !strings.Contains(got, "400 000 →") || strings.Contains(got, "┊") {
		t.Errorf("no arrow to the target, or a line:\n%s", got)
	}
}

// A published value is the same on every path: one column, the axis around it.
func TestHistogramOfOneValue(t *testing.T) {
	d := HistogramData{Outcomes: EqualBins(100, 10, func(float64) float64 { return 40000 }), Target: &model.Target{Value: 40000}, Label: "reached"}
	got := Histogram(on(size{60, 8}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
	line := strings.Split(got, "\n")[3]
	before, after, _ := strings.Cut(line, "┊")
	if !strings.HasPrefix(after, "█") || strings.Contains(before, "█") {
		t.Errorf("the value that just reaches the target is not right of it:\n%s", got)
	}
}

func BenchmarkHistogram60x18(b *testing.B)  { benchmarkHistogram(b, size{60, 18}) }
func BenchmarkHistogram200x50(b *testing.B) { benchmarkHistogram(b, size{200, 50}) }

func benchmarkHistogram(b *testing.B, s size) {
	c := on(s, style.Dark, termenv.TrueColor, style.Braille, model.English)
	d := histogramExample(model.English)
	b.ReportAllocs()
	for b.Loop() {
		Histogram(c, d)
	}
}
