package ui

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
)

// selectID moves down to an indicator.
func (d *desktop) selectID(id string) {
	d.t.Helper()
	d.press("home")
	for range d.plan.Indicators {
		if d.plan.Indicators[d.selected].ID == id {
			return
		}
		d.press("down")
	}
	d.t.Fatalf("no indicator %s", id)
}

// rowOf returns the line of the list that holds a name.
func (d *desktop) rowOf(name string) string {
	d.t.Helper()
	for line := range strings.SplitSeq(d.View(), "\n") {
		if strings.HasPrefix(strings.TrimLeft(line, "▸• "), name) {
			return line
		}
	}
	d.t.Fatalf("no line with %q:\n%s", name, d.View())
	return ""
}

func TestDerivedIndicatorSaysWhatMovesIt(t *testing.T) {
	d := open(t, 80, 24, model.English)
	d.selectID("de_share")
	d.has("ƒ derived: 100 * de_va / gdp", "to move it, change Digital value", "GDP of the province",
		"plan: 39.9 in 2017 (%)", "median growth to 2022: +", "derived  needs 3.0")
	d.lacks("average growth", "spread  ", "by the formula", "why:", "shift+←→")
	if row := d.rowOf("Digital share of GDP"); !strings.Contains(row, "ƒ +") {
		t.Errorf("the row says %q", row)
	}
	for _, key := range []string{"right", "h", "shift+left", ">", "tab", "shift+tab", "0", "8", "."} {
		before := d.revision
		d.press(key)
		d.has("derived, so it has no slider; change Digital value added, GDP of the province")
		if d.revision != before {
			t.Errorf("%s edited the scenario", key)
		}
		d.press("v")
	}
	d.press("L")
	d.has("由公式推算：100 * de_va / gdp", "请调整数字经济增加值")
	d.press("L")
}

// From 39.9003 = 100 · 20658/51774 to the median m of 2022 in five years: (m − 39.9003)/5 points a year.
func TestDerivedGrowthIsThatOfItsMedian(t *testing.T) {
	d := open(t, 120, 36, model.English)
	i := d.plan.Index("de_share")
	years := d.outcome(i).Years
	want := (years[len(years)-1].P50 - 100*20658.0/51774) / 5
	if got := d.averageGrowth(i); math.Abs(got-want) > 1e-9 {
		t.Errorf("growth %g, want %g", got, want)
	}
}

func TestDerivedIndicatorMovesWithItsInputs(t *testing.T) {
	d := open(t, 120, 36, model.English)
	share := d.plan.Index("de_share")
	for _, step := range []struct {
		id, key string
		up      bool
	}{{"de_va", "shift+right", true}, {"gdp", "shift+right", false}} {
		before, row := d.averageGrowth(share), d.rowOf("Digital share of GDP")
		d.selectID(step.id)
		d.press(step.key)
		after := d.averageGrowth(share)
		if (after > before) != step.up || after == before {
			t.Errorf("%s up: the share's growth went from %g to %g", step.id, before, after)
		}
		d.press("home")
		if d.rowOf("Digital share of GDP") == row {
			t.Errorf("%s up: the row still says %q", step.id, row)
		}
	}
}

// With a slider in focus digits type its value; on a derived indicator they choose a view.
func TestDigitsOnADerivedIndicatorChooseViews(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("tab", "2")
	d.has("2_")
	d.press("esc", "down", "2")
	d.has("Chance of each target in 2022")
}

// 100 · 20658/51774 = 39.9003: a rounding away from a published 39.9, but not from 39.8.
func TestPublishedBaseBesideTheFormulas(t *testing.T) {
	plan, s := seeded(t, "base")
	plan.Indicators[plan.Index("de_share")].Base = 39.8
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.selectID("de_share")
	d.has("plan: 39.8 in 2017 (%); by the formula 39.90")
	for _, c := range []struct {
		value, published float64
		same             bool
	}{{39.9003, 39.9, true}, {39.95, 39.9, true}, {39.951, 39.9, false}, {51774.4, 51774, true}, {51775, 51774, false}} {
		if rounded(c.value, c.published) != c.same {
			t.Errorf("%g published as %g: %v, want %v", c.value, c.published, !c.same, c.same)
		}
	}
}

// What moves a formula of a formula are the indicators at its bottom, each once.
func TestInputsOfAFormulaOfAFormula(t *testing.T) {
	plan, s := seeded(t, "base")
	share, gdp := plan.Index("de_share"), plan.Index("gdp")
	over := plan.Index("eim_rev")
	plan.Indicators[over].Formula = &model.Formula{Text: "de_share * gdp", Steps: []model.FormulaStep{
		{Op: model.OpIndicator, Indicator: share}, {Op: model.OpIndicator, Indicator: gdp}, {Op: model.OpMul},
	}}
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	got := d.inputList(over, func(ind *model.Indicator) string { return ind.ID })
	if got != "de_va, gdp" {
		t.Errorf("inputs %s, want de_va, gdp", got)
	}
}
