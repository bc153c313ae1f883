package chart

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

func TestDotsGoldens(t *testing.T) {
	goldens(t, "dots", size{56, 6}, size{90, 16}, func(c Canvas) string { return Dots(c, dotsExample(c.Lang)) })
}

// dotColumns returns the columns of all misses and all reaches, and the column of the target's line.
func dotColumns(block string) (misses, reaches []int, target int) {
	target = -1
	for y, line := range strings.Split(block, "\n") {
		for x, r := range []rune(line) {
			switch {
			case r == '●':
				misses = append(misses, x)
			case r == '○':
				reaches = append(reaches, x)
			case r == '┊' && y == 0:
				target = x
			}
		}
	}
	return misses, reaches, target
}

// Of the 20 mid-quantiles of 39 570 · exp(0.15 z), those with z above ln(40000/39570)/0.15 = 0.0721 reach 40 000. Φ(0.0721) =
// 0.5287, and 9 of the quantiles 0.025, 0.075 … 0.975 lie above it.
func TestDotsAreTwentyAndOnTheirSide(t *testing.T) {
	for _, s := range []size{{56, 6}, {60, 8}, {90, 16}, {200, 50}, {30, 7}} {
		d := dotsExample(model.English)
		d.Notes = nil
		misses, reaches, target := dotColumns(Dots(on(s, style.Dark, termenv.Ascii, style.Braille, model.English), d))
		if len(misses) != 11 || len(reaches) != 9 {
			t.Errorf("%v: %d misses and %d reaches, want 11 and 9", s, len(misses), len(reaches))
		}
		for _, x := range misses {
			if x >= target {
				t.Errorf("%v: a miss in column %d, the target in %d", s, x, target)
			}
		}
		for _, x := range reaches {
			if x <= target {
				t.Errorf("%v: a reach in column %d, the target in %d", s, x, target)
			}
		}
	}
}

// Without a target an outcome neither misses nor reaches.
func TestDotsWithoutATargetAreNeutral(t *testing.T) {
	d := dotsExample(model.English)
	d.Met, d.Target = nil, math.NaN()
	d.Notes = nil
	got := Dots(on(size{56, 8}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
	if n := strings.Count(got, "•"); n != 20 || strings.ContainsAny(got, "●○") {
		t.Errorf("%d neutral dots, want 20 and no other:\n%s", n, got)
	}
}

// Twenty outcomes that are all alike still show as twenty.
func TestDotsAllAlike(t *testing.T) {
	d := DotsData{Target: 40000, Values: make([]float64, 20), Met: make([]bool, 20)}
	for i := range d.Values {
		d.Values[i], d.Met[i] = 41000, true
	}
	misses, reaches, _ := dotColumns(Dots(on(size{40, 6}, style.Dark, termenv.Ascii, style.Braille, model.English), d))
	if len(misses) != 0 || len(reaches) != 20 {
		t.Errorf("%d misses and %d reaches, want 0 and 20", len(misses), len(reaches))
	}
}

func TestDotsTargetFarAway(t *testing.T) {
	d := dotsExample(model.English)
	d.Target = 400_000
	got := Dots(on(size{40, 6}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
	if !strings.Contains(got, "400 000 →") {
		t.Errorf("no arrow to the target:\n%s", got)
	}
	d.Target = -400_000
	got = Dots(on(size{40, 6}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
	if !strings.Contains(got, "← -400 000") {
		t.Errorf("no arrow to the target:\n%s", got)
	}
}

func BenchmarkDots60x8(b *testing.B)   { benchmarkDots(b, size{60, 8}) }
func BenchmarkDots200x50(b *testing.B) { benchmarkDots(b, size{200, 50}) }

func benchmarkDots(b *testing.B, s size) {
	c := on(s, style.Dark, termenv.TrueColor, style.Braille, model.English)
	d := dotsExample(model.English)
	b.ReportAllocs()
	for b.Loop() {
		Dots(c, d)
	}
}
