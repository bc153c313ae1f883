package chart

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

func TestFanGoldens(t *testing.T) {
	goldens(t, "fan", size{40, 10}, size{60, 18}, func(c Canvas) string { return Fan(c, fanExample()) })
}

func TestFanActualsAndPath(t *testing.T) {
	d := fanExample()
	d.Actuals = []Point{{2018, 23300}, {2019, 26000}}
	for i, a := range []float64{20658, 23300, 26000} {
		d.P5[i], d.P25[i], d.P50[i], d.P75[i], d.P95[i] = a, a, a, a, a
	}
	d.Path = []float64{20658, 23578, 26910, 30714, 35055, 40010}
	s := size{60, 18}
	got := Fan(on(s, style.Dark, termenv.Ascii, style.Block, model.English), d)
	checkGolden(t, "fan-actuals", s, got)
	if n := strings.Count(got, "■"); n != 3 {
		t.Errorf("%d actual marks, want 2 and one in the legend", n)
	}
}

func TestFanRangeTarget(t *testing.T) {
	d := fanExample()
	d.Marks = []Mark{{Year: 2022, Value: 34000, High: 44000, Label: "60 %"}}
	s := size{60, 18}
	got := Fan(on(s, style.Dark, termenv.Ascii, style.Braille, model.English), d)
	checkGolden(t, "fan-range", s, got)
	if n := strings.Count(got, "◆"); n != 2 {
		t.Errorf("%d marks, want one at each end of the range", n)
	}
}

// The target's mark stands on the row its label names, right of its year.
func TestFanMarksStandOnTheirRow(t *testing.T) {
	c := on(size{60, 18}, style.Dark, termenv.Ascii, style.Braille, model.English)
	found := 0
	for line := range strings.SplitSeq(Fan(c, fanExample()), "\n") {
		switch {
		case strings.Contains(line, "46 %"):
			found++
			if !strings.HasPrefix(line, "40 000 ┤") || !strings.Contains(line, "◆ 46 %") {
				t.Errorf("the 2022 target is on the row %q", line)
			}
		case strings.Contains(line, "58 %"):
			found++
			if !strings.HasPrefix(line, "30 000 ┤") || !strings.Contains(line, "◆ 58 %") {
				t.Errorf("the 2020 milestone is on the row %q", line)
			}
		}
	}
	if found != 2 {
		t.Errorf("%d chances on the chart, want 2", found)
	}
}

// A band that runs away must not flatten everything else: the base and the target stay at least three rows apart.
func TestFanCutsARunawayBand(t *testing.T) {
	d := fanExample()
	d.P95[5] = 1e12
	rows := strings.Split(Fan(on(size{60, 18}, style.Dark, termenv.Ascii, style.Braille, model.English), d), "\n")
	base, target := -1, -1
	for i, line := range rows {
		if strings.Contains(line, "●") {
			base = i
		}
		if strings.Contains(line, "46 %") {
			target = i
		}
	}
	if base-target < 3 {
		t.Errorf("base on row %d, target on row %d", base, target)
	}
}

// A year that is not a number is left out; the years around it are drawn.
func TestFanLeavesOutWhatIsNoNumber(t *testing.T) {
	d := fanExample()
	d.P50[3], d.P95[4] = math.NaN(), math.Inf(1)
	got := Fan(on(size{60, 18}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
	checkFrame(t, 60, 18, got)
	if !strings.Contains(got, "░") || !strings.Contains(got, "46 %") {
		t.Errorf("the rest is missing:\n%s", got)
	}
}

func TestFanHostileLabel(t *testing.T) {
	d := fanExample()
	d.Marks[1].Label = "\x1b]52;c;aGk=\x07\x1b[2J46\u009b %\u202e\r\n"
	got := Fan(on(size{60, 18}, style.Dark, termenv.TrueColor, style.Braille, model.English), d)
	checkFrame(t, 60, 18, got)
	if strings.Contains(got, "\u202e") || strings.Contains(got, "]52") {
		t.Errorf("the label reached the terminal: %q", got)
	}
}

func BenchmarkFan60x18(b *testing.B)  { benchmarkFan(b, size{60, 18}) }
func BenchmarkFan200x50(b *testing.B) { benchmarkFan(b, size{200, 50}) }

func benchmarkFan(b *testing.B, s size) {
	c := on(s, style.Dark, termenv.TrueColor, style.Braille, model.English)
	d := fanExample()
	b.ReportAllocs()
	for b.Loop() {
		Fan(c, d)
	}
}
