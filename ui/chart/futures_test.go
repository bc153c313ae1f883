package chart

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

// futuresExample is a future that grows by 15, 16, 3, 20 and 18 %, after three that grow steadily with a swing of their own.
func futuresExample(lang model.Lang) FuturesData {
	fan := fanExample()
	d := FuturesData{
		Years: fan.Years, P5: fan.P5, P95: fan.P95, Base: fan.Base, Marks: fan.Marks, Met: []bool{false, true},
		Strikes: []Strike{{2019, "trade shock"}, {2020, "platform law"}, {2021, "new campus opens late"}},
	}
	if lang == model.Chinese {
		d.Strikes = []Strike{{2019, "贸易冲击"}, {2020, "平台立法"}, {2021, "新园区延期"}}
	}
	v := d.Base
	for _, growth := range []float64{0, 0.15, 0.16, 0.03, 0.2, 0.18} {
		v *= 1 + growth
		d.Path = append(d.Path, math.Round(v))

	}
	for k := range 3 {
		var e []float64
		for i := range 6 {
			e = append(e, d.Base*math.Pow(1.11+0.02*float64(k), float64(i))*(1+0.02*math.Sin(float64(3*k+i))))
		}
		e[0] = d.Base
		d.Earlier = append(d.Earlier, e)
	}
	return d
}

func TestFuturesGoldens(t *testing.T) {
	goldens(t, "futures", size{56, 14}, size{200, 50}, func(c Canvas) string { return Futures(c, futuresExample(c.Lang)) })
}

// Every year something happens in is marked, whatever else is written there.
func TestFuturesMarkEveryStrike(t *testing.T) {
	d := futuresExample(model.English)
	d.Strikes = []Strike{{2021, "a name far too long for the place it has"}, {2018, "storm"}, {2019, "another storm"}, {2018, "flood"}, {2022, "late"}}
	for _, s := range []size{{30, 8}, {56, 14}, {120, 36}} {
		got := Futures(on(s, style.Dark, termenv.Ascii, style.Braille, model.English), d)
		checkFrame(t, s.w, s.h, got)
		if n := strings.Count(got, "▲"); n != 4 {
			t.Errorf("%d by %d: %d years marked, want 2018, 2019, 2021 and 2022:\n%s", s.w, s.h, n, got)
		}
	}
}

// Each target says in words and by its own sign whether this future meets it; with nothing known it says neither.
func TestFuturesSayWhatIsMet(t *testing.T) {
	d := futuresExample(model.English)
	for _, c := range []struct {
		met             []bool
		misses, reaches int
	}{{[]bool{false, true}, 1, 1}, {[]bool{true, true}, 0, 2}, {nil, 0, 0}} {
		d.Met = c.met
		got := Futures(on(size{80, 24}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
		if m, r := strings.Count(got, "● misses"), strings.Count(got, "○ reaches"); m != c.misses || r != c.reaches {
			t.Errorf("met %v: %d missed and %d reached, want %d and %d", c.met, m, r, c.misses, c.reaches)
		}
	}
}

func BenchmarkFutures60x18(b *testing.B)  { benchmarkFutures(b, size{60, 18}) }
func BenchmarkFutures200x50(b *testing.B) { benchmarkFutures(b, size{200, 50}) }

func benchmarkFutures(b *testing.B, s size) {
	c := on(s, style.Dark, termenv.TrueColor, style.Braille, model.English)
	d := futuresExample(model.English)
	b.ReportAllocs()
	for b.Loop() {
		Futures(c, d)
	}
}
