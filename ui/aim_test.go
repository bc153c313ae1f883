package ui

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
)

// What it would take, once taken, gives the chance that was asked for.
func TestTheAnswerGivesTheChanceAskedFor(t *testing.T) {
	d := open(t, 120, 36, model.English)
	before := d.chanceNow().Value()
	d.press("g")
	d.has("What would it take?", "80 %")
	for _, want := range []float64{0.8, 0.9} {
		d.press("enter")
		if got := d.chanceNow().Value(); math.Abs(got-want) > 0.005 {
			t.Errorf("a chance of %g was asked for, and %g came", want, got)
		}
		d.press("g", "right")
	}
	d.press("esc", "u", "u")
	if got := d.chanceNow().Value(); got != before {
		t.Errorf("undone, the chance is %g and was %g", got, before)
	}
}

func TestAChanceIsTypedInPercent(t *testing.T) {
	d := open(t, 80, 24, model.Chinese)
	d.press("g", "6", "5", "enter", "enter")
	if got := d.chanceNow().Value(); math.Abs(got-0.65) > 0.005 {
		t.Errorf("65 %% was typed, and %g came", got)
	}
	d.press("g", "1", "0", "0", "enter")
	d.has("不是 0 到 100% 之间的概率")
	whole(t, d.View(), 80, 24)
}

// A derived indicator has no growth of its own: what its formula is made of is turned.
func TestAimingAtADerivedIndicatorTurnsWhatItIsMadeOf(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.goTo(d.plan.Index("de_share"))
	d.press("g")
	d.has("average growth of")
	d.press("enter")
	if got := d.chanceNow().Value(); math.Abs(got-0.8) > 0.005 {
		t.Errorf("a chance of 0.8 was asked for, and %g came", got)
	}
	edits := d.edits.Edits()
	if len(edits) != 1 || edits[0].Set != "assume.de_va.growth" {
		t.Errorf("edits: %v", edits)
	}
}

func TestNoAimWithoutATarget(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.goTo(d.plan.Index("gdp"))
	d.press("g")
	if d.over != nil {
		t.Error("it was asked all the same")
	}
	d.has("no target to aim at")
}

// A person may be quicker than the first projection: the question opens, and tells the chance as soon as it is there.
func TestAimBeforeTheFirstProjection(t *testing.T) {
	d := open(t, 120, 36, model.English)
	first := d.latest
	d.latest = nil
	d.press("g")
	d.has("What would it take?", "at least 40 000", "computing…")
	d.latest = first
	d.has("the chance is 30 %")
}

// Volatility alone cannot make a target certain that the median misses; the screen says so and sets nothing.
func TestWhatCannotBeReachedIsSaid(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("h", "h", "h", "h", "h", "h", "h", "h", "h", "h", "g", "tab", "tab", "right")
	d.has("cannot do it")
	edits := len(d.edits.Edits())
	d.press("enter")
	if len(d.edits.Edits()) != edits {
		t.Error("something was set")
	}
	whole(t, d.View(), 120, 36)
}

// From afar the answer is read as large figures, and as the bar of the chance now over that of the chance wanted.
func TestTheAnswerReadsFromAfar(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("g")
	answer := d.over.(*aim).found.answer
	if !answer.Reached {
		t.Fatal("no growth gives 80 %")
	}
	figure := leading(d.inputValue(d.over.(*aim).turned[0], answer.Value))
	d.has(strings.TrimRight(d.enlarged(figure, 116, 1)[2], " "))
	d.has(" " + strings.Repeat("▆", 64) + strings.Repeat("▁", 16) + " 80 %") // 0.8 of 80 cells
}

func TestLeadingFigures(t *testing.T) {
	for figure, want := range map[string]string{"16.3 %/y": "16.3 %", "16.3%/年": "16.3%", "+2.2 pt/y": "+2.2", "80 %": "80 %", "none": ""} {
		if got := leading(figure); got != want {
			t.Errorf("%q begins with %q, want %q", figure, got, want)
		}
	}
}
