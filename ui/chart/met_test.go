package chart

import (
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

func TestMetGoldens(t *testing.T) {
	goldens(t, "met", size{50, 4}, size{90, 10}, func(c Canvas) string { return Met(c, metExample(c.Lang)) })
}

// Counts 1, 2, 4 at one column each on one row: 4 is the full block, 2 is half of it, 1 a quarter.
func TestMetColumnHeights(t *testing.T) {
	got := Met(on(size{3, 2}, style.Dark, termenv.Ascii, style.Braille, model.English), MetData{Counts: []int{1, 2, 4}})
	if first, _, _ := strings.Cut(got, "\n"); first != "▂▄█" {
		t.Errorf("columns %q, want %q", first, "▂▄█")
	}
}

// One path in a million is drawn; no path is not.
func TestMetRareIsNotNever(t *testing.T) {
	got := Met(on(size{3, 2}, style.Dark, termenv.Ascii, style.Braille, model.English), MetData{Counts: []int{1, 0, 1_000_000}})
	if first, _, _ := strings.Cut(got, "\n"); first != "▁ █" {
		t.Errorf("columns %q, want %q", first, "▁ █")
	}
}

func BenchmarkMet60x4(b *testing.B) {
	c := on(size{60, 4}, style.Dark, termenv.TrueColor, style.Braille, model.English)
	d := metExample(model.English)
	b.ReportAllocs()
	for b.Loop() {
		Met(c, d)
	}
}
