package ui

import (
	"math"
	"slices"
	"testing"

	"foretell/model"
	"foretell/sim"
)

// Two targets marked: the chance shown is that of the paths on which both are met, counted by the chance of the one given the other.
func TestMarkedTargetsAreAskedAboutTogether(t *testing.T) {
	d := open(t, 120, 36, model.English)
	v := d.screens[viewTogether].(*together)
	d.press("2", "space", "down", "space")
	of := v.chosen()
	if len(of) != 2 {
		t.Fatalf("marked: %v", of)
	}
	goal, err := v.goal(of)
	if err != nil {
		t.Fatal(err)
	}
	one, err := v.goal(of[:1])
	if err != nil {
		t.Fatal(err)
	}
	links := d.latest.Links(one, 2022)
	given := links[slices.IndexFunc(links, func(l sim.Link) bool { return d.plan.Index(l.Indicator.ID) == of[1] })]
	first := d.latest.Outcomes[of[0]].Targets
	want := first[len(first)-1].Chance.Value() * given.IfMet.Value()
	if got := d.latest.Chance(goal).Value(); math.Abs(got-want) > 1e-9 {
		t.Errorf("both are met with %g; one is, and then the other, with %g", got, want)
	}
}

func TestEscapeUnmarks(t *testing.T) {
	d := open(t, 80, 24, model.Chinese)
	v := d.screens[viewTogether].(*together)
	d.press("2", "space", "v", "esc", "esc")
	if len(v.marked) > 0 || d.shown != viewTogether {
		t.Errorf("marked %v, view %d", v.marked, d.shown)
	}
	d.press("esc")
	if d.shown != viewTargets {
		t.Error("esc does not lead back")
	}
}

// The outcomes of a year can be seen as dots, as a histogram and as a curve, and come round again.
func TestOutcomesInThreePictures(t *testing.T) {
	d := open(t, 120, 36, model.English)
	before := d.View()
	d.press("x")
	d.has("all paths")
	whole(t, d.View(), 120, 36)
	d.press("x")
	d.has("chance of each value")
	whole(t, d.View(), 120, 36)
	d.press("x")
	if d.View() != before {
		t.Error("the dots do not come round again")
	}
}
