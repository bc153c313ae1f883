package chart

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

// compareExample is 20 658 growing by 13.9, 15, 12.5 and 14.2 % a year, its spread growing with time at four speeds.
func compareExample(lang model.Lang, n int) CompareData {
	d := CompareData{Base: 20658, Marks: fanExample().Marks}
	names := []string{"base 46 %", "empowered 79 %", "no trade 12 %", "sure 58 %"}
	if lang == model.Chinese {
		names = []string{"基准 46%", "赋能 79%", "贸易受阻 12%", "确定 58%"}
	}
	for i := range 6 {
		d.Years = append(d.Years, 2017+i)
	}
	for k := range n {
		growth, spread := []float64{1.139, 1.15, 1.125, 1.142}[k], []float64{1, 1, 1.2, 0.4}[k]
		s := CompareFan{Name: names[k]}
		for i := range 6 {
			t := float64(i)
			m, sd := 20658*math.Pow(growth, t), spread*(0.022*t+0.02*math.Sqrt(t))
			s.P5, s.P50, s.P95 = append(s.P5, m*math.Exp(-1.645*sd)), append(s.P50, m), append(s.P95, m*math.Exp(1.645*sd))
		}
		d.Scenarios = append(d.Scenarios, s)
	}
	return d
}

func TestCompareGoldens(t *testing.T) {
	goldens(t, "compare", size{60, 16}, size{200, 50}, func(c Canvas) string { return Compare(c, compareExample(c.Lang, 2)) })
	goldens(t, "compare-four", size{56, 11}, size{100, 30}, func(c Canvas) string { return Compare(c, compareExample(c.Lang, 4)) })
}

// Four scenarios that end alike still have a row each for their names.
func TestCompareNamesLieApart(t *testing.T) {
	d := compareExample(model.English, 4)
	for i := range d.Scenarios {
		d.Scenarios[i].P50, d.Scenarios[i].P5, d.Scenarios[i].P95 = d.Scenarios[0].P50, d.Scenarios[0].P5, d.Scenarios[0].P95
	}
	for _, s := range []size{{60, 7}, {60, 16}} {
		got := Compare(on(s, style.Dark, termenv.Ascii, style.Block, model.English), d)
		for i, scenario := range d.Scenarios {
			if want := string(rivals[i].letter) + " " + scenario.Name; !strings.Contains(got, want) {
				t.Errorf("%d by %d: no %q:\n%s", s.w, s.h, want, got)
			}
		}
	}
}

// The strokes of any two scenarios differ where there is no colour, in every glyph mode.
func TestRivalsDifferWithoutColour(t *testing.T) {
	for i, a := range rivals {
		for _, b := range rivals[:i] {
			dots := a.stroke.thick == b.stroke.thick && a.stroke.on == b.stroke.on && a.stroke.off == b.stroke.off
			if a.letter == b.letter || a.ink == b.ink || dots || a.stroke.sign[1] == b.stroke.sign[1] || a.stroke.ascii[1] == b.stroke.ascii[1] {
				t.Errorf("%c and %c are drawn alike", a.letter, b.letter)
			}
		}
	}
}

func BenchmarkCompare60x18(b *testing.B)  { benchmarkCompare(b, size{60, 18}) }
func BenchmarkCompare200x50(b *testing.B) { benchmarkCompare(b, size{200, 50}) }

func benchmarkCompare(b *testing.B, s size) {
	c := on(s, style.Dark, termenv.TrueColor, style.Braille, model.English)
	d := compareExample(model.English, 4)
	b.ReportAllocs()
	for b.Loop() {
		Compare(c, d)
	}
}
