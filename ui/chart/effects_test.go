package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

func effectsExample(lang model.Lang) EffectsData {
	d := EffectsData{Selected: 1, Rows: []EffectRow{
		{Name: "Overall scale", Heading: true},
		{Name: "Digital economy value added", Before: 0.302, After: 0.512, Error: 0.004},
		{Name: "Share of GDP", Before: 0.194, After: 0.081, Error: 0.002},
		{Name: "Digital industrialization", Heading: true},
		{Name: "Electronic information manufacturing revenue", Before: 0.31, After: 0.33, Error: 0.03},
		{Name: "Software revenue", Before: 0.40, After: 0.40, Error: 0},
		{Name: "Patents", Before: math.NaN(), After: math.NaN(), From: "?", To: "?"},
	}}
	if lang == model.Chinese {
		for i, name := range []string{"总体规模", "数字经济增加值", "数字经济占GDP比重", "数字产业化", "电子信息制造业主营业务收入", "软件业务收入", "专利"} {
			d.Rows[i].Name = name
		}
	}
	for i := range d.Rows {
		if r := &d.Rows[i]; r.From == "" {
			r.From, r.To = fmt.Sprintf("%.0f %%", 100*r.Before), fmt.Sprintf("%.0f %%", 100*r.After)
			r.Change = strings.TrimSpace(fmt.Sprintf("%+.1f %s", 100*(r.After-r.Before), style.Error(r.Error)))
		}
	}
	return d
}

func TestEffectsGoldens(t *testing.T) {
	goldens(t, "effects", size{60, 6}, size{120, 9}, func(c Canvas) string { return Effects(c, effectsExample(c.Lang)) })
}

// From 0 to 100 % the way goes from the first column of the drawing to the last.
func TestEffectsWay(t *testing.T) {
	d := EffectsData{Selected: -1, Rows: []EffectRow{{Name: "a", Before: 1, After: 0, From: "1", To: "2", Change: "3"}}}
	lines := strings.Split(Effects(on(size{60, 2}, style.Dark, termenv.Ascii, style.Braille, model.English), d), "\n")
	way := strings.TrimSpace(lines[0][strings.Index(lines[0], "●"):])
	if !strings.HasSuffix(way, "○") || strings.Count(way, "━") != len([]rune(way))-2 || len([]rune(way)) < 30 {
		t.Errorf("the way down is %q", way)
	}
}

// A difference within 1.96 errors of none is faint; beyond, it is drawn by its direction.
func TestEffectsInk(t *testing.T) {
	for _, want := range []struct {
		row EffectRow
		ink style.Ink
	}{
		{EffectRow{Before: 0.5, After: 0.51, Error: 0.006}, style.Faint},
		{EffectRow{Before: 0.5, After: 0.51, Error: 0.005}, style.Reach},
		{EffectRow{Before: 0.5, After: 0.49, Error: 0.005}, style.Miss},
		{EffectRow{Before: 0.5, After: 0.5}, style.Faint},
		{EffectRow{Before: math.NaN(), After: 0.5}, style.Faint},
	} {
		if got := want.row.ink(); got != want.ink {
			t.Errorf("%+v: ink %d, want %d", want.row, got, want.ink)
		}
	}
}

func BenchmarkEffects200x50(b *testing.B) {
	c := on(size{200, 50}, style.Dark, termenv.TrueColor, style.Braille, model.English)
	var d EffectsData
	for range 9 {
		d.Rows = append(d.Rows, effectsExample(model.English).Rows...)
	}
	b.ReportAllocs()
	for b.Loop() {
		Effects(c, d)
	}
}
