package ui

import (
	"strings"
	"testing"

	"foretell/model"
)

// One indicator whose growth alone is uncertain: that input decides everything.
func TestTheOnlyUncertainInputDecidesAll(t *testing.T) {
	plan, s := onBase(t, `
[dependence]
common = 0
group = 0
[assume.de_va]
growth = { normal = [14.1, 2] }
volatility = 0
`)
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.goTo(plan.Index("de_va"))
	d.press("3")
	v := d.screens[viewDrivers].(*drivers)
	if v.found.err != nil || len(v.found.answer) == 0 {
		t.Fatalf("drivers %v, error %v", v.found.answer, v.found.err)
	}
	first := v.found.answer[0]
	if first.Kind != "growth" || first.ID != "de_va" || first.Share < 0.98 {
		t.Errorf("first: %+v", first)
	}
	d.has("  its growth  ", "Most of all: its growth. More of it helps.")
	whole(t, d.View(), 120, 36)
}

// Another question is answered anew, and the answer to the one before is not taken for it.
func TestDriversFollowWhatIsAsked(t *testing.T) {
	d := open(t, 80, 24, model.English)
	d.press("d")
	v := d.screens[viewDrivers].(*drivers)
	seen := map[string]bool{}
	for _, key := range []string{"down", "left", "m", "m"} {
		d.press(key)
		title, _, _ := strings.Cut(strings.Split(d.View(), "\n")[1], "  ")
		if seen[title] || !v.found.current() {
			t.Errorf("after %s: %q, answered %v", key, title, v.found.current())
		}
		seen[title] = true
		whole(t, d.View(), 80, 24)
	}
	d.press("v", "esc", "esc")
	if d.shown != viewTargets {
		t.Error("esc does not lead back")
	}
}

// An indicator without a target has no chance; its value is shown.
func TestDriversOfAnIndicatorWithoutATarget(t *testing.T) {
	d := open(t, 120, 36, model.Chinese)
	d.goTo(d.plan.Index("gdp"))
	d.press("3")
	d.has("2022 年的数值")
}

// While another question is worked on, the bars that are still there go by the name of what they tell.
func TestBarsThatStayKeepTheirName(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("3")
	_, work := d.Update(keyMsg("down"))
	d.has("computing…", "What decides Digital value added 2022 (30 %)")
	d.after(work)
	d.lacks("computing…", "What decides Digital value added 2022 (30 %)")
}

// Where the whole title has no room, a short one still names the indicator, the year and the chance; inputs are named as they are to
// that indicator, and of the number met as whose they are.
func TestDriversAreNamedForWhatTheyDecide(t *testing.T) {
	for w, want := range map[int]string{60: "─ What decides Digital value added 2022 (30 %) ─", 80: "─ What decides whether Digital value added meets its target in 2022 (30 %) ─"} {
		d := open(t, w, 24, model.English)
		d.press("3")
		d.has(want, "  its growth  ", "  its group's growth  ", "How to read it")
		d.press("m", "m")
		d.lacks("its growth")
		d.has("growth shared by all", "single years shared by all", "group growth · Digital in")
		d.press("v")
		d.has("Targets met in 2022")
		whole(t, d.View(), w, 24)
	}
}
