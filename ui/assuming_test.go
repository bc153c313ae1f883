package ui

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/sim"
)

// Every kind of distribution that arrows come by keeps the median, and the spread to the rounding of its parameters.
func TestAnotherKindKeepsMedianAndSpread(t *testing.T) {
	for _, kind := range []string{"normal", "split-normal", "student-t", "triangular", "pert", "uniform", "quantiles"} {
		d := shaped(kind, 12, 2)
		if what, right := d.Check(); what != "" {
			t.Fatalf("%s: %s; %s", kind, what, right)
		}
		median, _, sd := sim.Moments(d, 5)
		tolerance := 1e-6
		if kind == "quantiles" {
			tolerance = 0.15 // a metalog through the normal's three points is not the normal
		}
		if math.Abs(median-12) > 1e-9 || math.Abs(sd-2) > tolerance {
			t.Errorf("%s: median %g, standard deviation %g, want 12 and 2", kind, median, sd)
		}
	}
	if median, _, sd := sim.Moments(shaped("fixed", 12, 2), 5); median != 12 || sd != 0 {
		t.Errorf("fixed: %g, %g", median, sd)
	}
}

func TestEveryRowIsAnEdit(t *testing.T) {
	d := open(t, 120, 36, model.English)
	before := d.chanceNow().Value()
	d.press("=")
	d.has("All that is assumed of Digital value added", "persistence of noise", "adjustment 2020", "reason")
	steps := 0
	for range 20 {
		f := d.over.(*assumed).fields()[d.over.(*assumed).at]
		if f.step != nil {
			d.press("right")
			steps++
			if len(d.edits.Edits()) != steps {
				t.Fatalf("%q: %d edits after %d steps; %s", f.name, len(d.edits.Edits()), steps, d.notice.text)
			}
			whole(t, d.View(), 120, 36)
		}
		at := d.over.(*assumed).at
		d.press("down")
		if d.over.(*assumed).at == at {
			break
		}
	}
	if steps < 9 {
		t.Errorf("%d rows were stepped", steps)
	}
	for range steps {
		d.press("u")
	}
	if got := d.chanceNow().Value(); got != before || d.edited {
		t.Errorf("undone: %g, was %g", got, before)
	}
	d.press("esc")
	if d.over != nil {
		t.Error("esc does not close it")
	}
}

func TestAnAdjustmentIsTyped(t *testing.T) {
	d := open(t, 80, 24, model.Chinese)
	before := d.chanceNow().Value()
	d.press("=")
	for !strings.HasPrefix(d.over.(*assumed).fields()[d.over.(*assumed).at].key, "adjust.2020") {
		d.press("down")
	}
	d.press("-", "6", "enter")
	if got := d.assumption(d.selected).Adjust[2020]; got != -6 {
		t.Errorf("adjusted by %g", got)
	}
	if got := d.chanceNow().Value(); got >= before {
		t.Errorf("six points less in 2020, and the chance went from %g to %g", before, got)
	}
	d.press("0")
	if d.edited {
		t.Error("0 does not bring the saved value back")
	}
	d.press("1", "x", "enter")
	d.has("不是数字")
	whole(t, d.View(), 80, 24)
}

func TestTheReasonIsTyped(t *testing.T) {
	d := open(t, 60, 20, model.English)
	d.press("=")
	for range 20 {
		d.press("down")
	}
	d.press("enter", "ctrl+u")
	typed(d, "the ministry says so")
	d.press("enter")
	if got := d.assumption(d.selected).Why.En; got != "the ministry says so" {
		t.Errorf("the reason is %q", got)
	}
	d.has("the ministry says so")
	whole(t, d.View(), 60, 20)
}
