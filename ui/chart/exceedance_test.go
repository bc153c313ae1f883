package chart

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

func exceedanceExample(lang model.Lang) ExceedanceData {
	d := ExceedanceData{Outcomes: lognormal(), Target: &model.Target{Year: 2022, Value: 40000}, Label: "47 %", Cursor: 46000}
	if lang == model.Chinese {
		d.Label = "47%"
	}
	return d
}

func TestExceedanceGoldens(t *testing.T) {
	goldens(t, "exceedance", size{60, 18}, size{200, 50}, func(c Canvas) string { return Exceedance(c, exceedanceExample(c.Lang)) })
}

func TestExceedanceRangeTarget(t *testing.T) {
	d := exceedanceExample(model.English)
	d.Cursor = math.NaN()
	s := size{60, 12}
	d.Target, d.Label = &model.Target{Relation: model.Between, Value: 34500, High: 46000}, "66 %"
	checkGolden(t, "exceedance-range", s, Exceedance(on(s, style.Dark, termenv.Ascii, style.Block, model.English), d))
	d.Target, d.Label = &model.Target{Relation: model.AtMost, Value: 37000}, "33 %"
	checkGolden(t, "exceedance-most", s, Exceedance(on(s, style.Dark, termenv.Ascii, style.Braille, model.English), d))
}

// ln(46000/39570)/0.15 = 1.0038 and 1 − Φ(1.0038) = 0.1577: of 16 384 paths with an error of 0.3 points, so
// whole percents.
func TestExceedanceReading(t *testing.T) {
	got := Exceedance(on(size{60, 18}, style.Dark, termenv.Ascii, style.Braille, model.English), exceedanceExample(model.English))
	if !strings.Contains(got, "≥ 46 000: 16 %") {
		t.Errorf("no reading:\n%s", got)
	}
}

// A cursor beyond all outcomes reads no chance of 0.
func TestExceedanceReadingOutside(t *testing.T) {
	d := exceedanceExample(model.English)
	d.Cursor = 1e6
	got := Exceedance(on(size{60, 18}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
	if !strings.Contains(got, "≥ 1 000 000: < 0.02 %") {
		t.Errorf("no reading, or one of 0:\n%s", got)
	}
}

// The curve falls from column to column, or rises for a target to stay under, and no column is left out.
func TestExceedanceIsMonotone(t *testing.T) {
	for _, relation := range []model.Relation{model.AtLeast, model.AtMost} {
		d := ExceedanceData{Outcomes: lognormal(), Target: &model.Target{Relation: relation, Value: 1e9}, Cursor: math.NaN()}
		rows := strings.Split(Exceedance(on(size{80, 24}, style.Dark, termenv.Ascii, style.Block, model.English), d), "\n")
		last := -1
		for x := 7; x < 80; x++ {
			y := 0
			for y < 22 && !strings.ContainsRune("▁━▔", []rune(rows[y])[x]) {
				y++
			}
			if y == 22 {
				t.Fatalf("%v: no curve in column %d", relation, x)
			}
			if last >= 0 && (relation == model.AtLeast && y < last || relation == model.AtMost && y > last) {
				t.Errorf("%v: column %d is on row %d after %d", relation, x, y, last)
			}
			last = y
		}
	}
}

func BenchmarkExceedance60x18(b *testing.B)  { benchmarkExceedance(b, size{60, 18}) }
func BenchmarkExceedance200x50(b *testing.B) { benchmarkExceedance(b, size{200, 50}) }

func benchmarkExceedance(b *testing.B, s size) {
	c := on(s, style.Dark, termenv.TrueColor, style.Braille, model.English)
	d := exceedanceExample(model.English)
	b.ReportAllocs()
	for b.Loop() {
		Exceedance(c, d)
	}
}
