package ui

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/sim"
)

// comparing shows base, edited base and a slower scenario side by side.
func comparing(t testing.TB, w, h int, lang model.Lang) *desktop {
	t.Helper()
	plan, s := seeded(t, "base")
	d := openOn(t, plan, s, w, h, mono(lang))
	d.library = shelf(t)
	d.press("right", "right", "6")
	v := d.screens[viewCompare].(*compare)
	d.after(v.add(Entry{Name: "cautious"}))
	d.notice = notice{}
	d.send(nil)
	return d
}

// shelf is the embedded scenarios.
func shelf(t testing.TB) Library {
	return Library{
		List: func() []Entry { return []Entry{{Name: "cautious", Embedded: true}, {Name: "on-plan", Embedded: true}} },
		Load: func(name string) (*model.Scenario, Source, error) {
			_, s := seeded(t, name)
			return s, Source{Name: name, Embedded: true}, nil
		},
	}
}

func (d *desktop) side() *compare { return d.screens[viewCompare].(*compare) }

// The difference shown is that of the two projections, and its error is that of the paired difference: far below that of two
// chances of independent random numbers.
func TestTheEditedScenarioIsComparedWithTheSavedOne(t *testing.T) {
	d := open(t, 120, 36, model.English)
	before := d.latest
	d.press("right", "right", "right", "right", "c")
	v := d.side()
	target := v.compared(d.plan.Index("de_va"))
	if target == nil || len(v.found.answer.Sides) != 2 {
		t.Fatalf("compared: %+v", v.found.answer)
	}
	a, b := *chance(before, 0, 2022), d.chanceNow()
	if target.Chances[0] != a || target.Chances[1] != b {
		t.Errorf("chances %v: want %v and %v", target.Chances, a, b)
	}
	got := target.Differences[1]
	if want := b.Value() - a.Value(); math.Abs(got.Value-want) > 1e-12 {
		t.Errorf("difference %g, want %g", got.Value, want)
	}
	binomial := func(c sim.Chance) float64 { return math.Sqrt(c.Value() * (1 - c.Value()) / float64(c.Paths)) }
	if apart := math.Hypot(binomial(a), binomial(b)); !(got.Error < apart/2) {
		t.Errorf("error %g is not far below %g, that of independent random chances", got.Error, apart)
	}
	d.has("Base, edited gives the better chance", "A normal (12.8, 2.2)", "B normal (13.2, 2.2)", "All 24 targets")
	whole(t, d.View(), 120, 36)
}

// An edit that touches one indicator leaves every other future as it was, and that is said.
func TestWhatAnEditDoesNotTouchIsTheSame(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("right", "6", "down", "down", "down")
	d.has("It makes no difference", "Not one future of 16 384 ends otherwise")
}

// The edited side follows edits and undo, and without edits there is one scenario less.
func TestTheComparisonFollowsEdits(t *testing.T) {
	d := comparing(t, 120, 36, model.English)
	v := d.side()
	if n := len(v.found.answer.sides); n != 3 {
		t.Fatalf("%d scenarios", n)
	}
	was := v.compared(0).Chances[1]
	d.set(d.slider(0, averageInput), 16, false)
	d.send(nil)
	if now := v.compared(0).Chances[1]; now.Met <= was.Met || now != d.chanceNow() {
		t.Errorf("after an edit %+v, before %+v, on the desk %+v", now, was, d.chanceNow())
	}
	d.press("u", "u")
	if len(v.found.answer.sides) != 2 || d.edited {
		t.Errorf("undone: %d scenarios, edited %v", len(v.found.answer.sides), d.edited)
	}
	d.has("A Base", "B Cautious")
}

func TestScenariosAreAddedDroppedAndSwapped(t *testing.T) {
	d := comparing(t, 120, 36, model.English)
	d.press("a")
	d.has("Compare with which scenario?")
	d.types("on-plan")
	d.press("enter")
	d.has("D On plan")
	d.press("a")
	d.has("four at most")
	v, first := d.side(), d.side().compared(0).Chances[0]
	d.press("w")
	if c := v.compared(0).Chances; c[0] == first || c[3] != first {
		t.Errorf("swapped: %v, and the first was %v", c, first)
	}
	for left := 3; left > 0; left-- {
		d.press("x")
		if got := len(v.found.answer.sides); got != left {
			t.Errorf("%d scenarios, want %d", got, left)
		}
		whole(t, d.View(), 120, 36)
	}
	d.press("x")
	d.has("the last one stays")
}

// Whatever is dropped of whatever order, one scenario less is shown.
func TestDroppingAlwaysDropsOne(t *testing.T) {
	for _, edited := range []bool{true, false} {
		for turns := range 4 {
			d := comparing(t, 80, 24, model.Chinese)
			if !edited {
				d.press("u")
			}
			for range turns {
				d.press("w")
			}
			v := d.side()
			for n := len(v.shownSides()); n > 1; n-- {
				d.press("x")
				if got := len(v.shownSides()); got != n-1 {
					t.Fatalf("edited %v, after %d swaps: %d of %d left", edited, turns, got, n)
				}
			}
		}
	}
}

// Where nothing is edited there is nothing to compare with, and a scenario is asked for; esc leads back.
func TestAScenarioIsAskedForWhereThereIsOne(t *testing.T) {
	d := open(t, 80, 24, model.English)
	d.library = shelf(t)
	d.press("6")
	d.has("Compare with which scenario?")
	d.press("esc")
	d.has("Only one scenario so far")
	d.press("esc")
	if d.shown != viewTargets {
		t.Error("esc does not lead back")
	}
}

// A scenario with another seed is compared on the numbers of the one on the desk, and a note says so.
func TestAnotherSeedIsRunOnTheSameNumbers(t *testing.T) {
	d := comparing(t, 120, 36, model.English)
	_, other := onBase(t, "[run]\nseed = 7\n")
	v := d.side()
	v.sides[2].scenario = other
	d.send(nil)
	got := v.compared(0)
	if got == nil || got.Chances[2] != got.Chances[0] {
		t.Errorf("the same assumptions on the same numbers: %+v", got)
	}
	d.press("w", "w", "up")
	if !strings.Contains(strings.Join(v.assumedLines(100), "\n"), "runs here on the random numbers") {
		t.Errorf("it is not said: %v", v.assumedLines(100))
	}
}

// What is compared costs no projection again: the sides at hand are taken over.
func TestTheProjectionsAtHandAreTakenOver(t *testing.T) {
	d := comparing(t, 120, 36, model.English)
	v := d.side()
	before := append([]*sim.Projection(nil), v.found.answer.Sides...)
	d.set(d.slider(0, averageInput), 16, false)
	d.send(nil)
	after := v.found.answer.Sides
	if after[0] != before[0] || after[2] != before[2] || after[1] != d.latest {
		t.Error("a side was projected anew")
	}
}

// Every size, every page and both orders keep the frame whole.
func TestCompareFrames(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, size := range sizes {
			d := comparing(t, size[0], size[1], lang)
			for _, key := range []string{"v", "v", "pgdown", "pgdown", "pgup", "b", "left", "down", "v", "L"} {
				d.press(key)
				whole(t, d.View(), size[0], size[1])
			}
		}
	}
}
