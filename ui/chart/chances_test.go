package chart

import (
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

func TestChancesGoldens(t *testing.T) {
	goldens(t, "chances", size{56, 7}, size{90, 9}, func(c Canvas) string { return Chances(c, chancesExample(c.Lang)) })
}

// The window begins at the offset, holds one row less than the block, and says what it shows.
func TestChancesWindow(t *testing.T) {
	d := chancesExample(model.English)
	d.Offset = 2
	lines := strings.Split(Chances(on(size{60, 4}, style.Dark, termenv.Ascii, style.Braille, model.English), d), "\n")
	for i, want := range []string{"  Share of GDP", "Digital industrialization", "  Electronic", "↑↓ 2-3 / 6"} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %q, want it to begin with %q", i, lines[i], want)
		}
	}
}

// A bar of 50 % ends in the middle of the cells from 0 to 100 %.
func TestChancesBarLength(t *testing.T) {
	d := ChancesData{Selected: -1, Rows: []ChanceRow{{Name: "a", Chance: 0.5, Label: "50 %"}, {Name: "b", Chance: 1, Label: "> 99 %"}}}
	lines := strings.Split(Chances(on(size{51, 3}, style.Dark, termenv.Ascii, style.Braille, model.English), d), "\n")
	half, full := strings.Count(lines[0], "█"), strings.Count(lines[1], "█")
	if full < 20 || half != full/2 {
		t.Errorf("50 %% is %d cells, 100 %% is %d", half, full)
	}
}

func BenchmarkChances80x30(b *testing.B) {
	c := on(size{80, 30}, style.Dark, termenv.TrueColor, style.Braille, model.English)
	var d ChancesData
	for range 4 {
		d.Rows = append(d.Rows, chancesExample(model.English).Rows...)
	}
	b.ReportAllocs()
	for b.Loop() {
		Chances(c, d)
	}
}
