package ui

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// Value added grows by just 14 % a year, and the lever adds up to half a point.
const pushed = `
[dependence]
common = 0
group = 0
pairs = []
[assume.de_va]
growth = { fixed = 14 }
volatility = 0
[[lever]]
id = "push"
title = { en = "Push", zh = "推动" }
level = 0
start = 2018
ramp = 0
effect = { de_va = { fixed = 0.5 } }
`

// pushing opens the screen at that lever, the eighth after base's seven.
func pushing(t *testing.T, w, h int) (*desktop, *levers) {
	t.Helper()
	plan, s := onBase(t, pushed)
	d := openOn(t, plan, s, w, h, mono(model.English))
	d.press("5")
	v := d.screens[viewLevers].(*levers)
	at := slices.IndexFunc(v.efforts(), func(e effort) bool { return e.id() == "push" })
	for range at {
		d.press("down")
	}
	return d, v
}

// levelOf returns the level of the lever that a test pushes.
func (d *desktop) levelOf(id string) float64 {
	for _, l := range d.scenario().Levers {
		if l.ID == id {
			return l.Level
		}
	}
	d.t.Fatalf("no lever %s", id)
	return 0
}

// 20658 × 1.14⁵ = 39 775 misses 40 000 on every path, 20658 × 1.145⁵ = 40 656 reaches it on every one, and so does half the lever
// with 20658 × 1.1425⁵ = 40 214; a tenth of it, 20658 × 1.1405⁵ = 39 863, does not.
func TestALeverMovesTheChanceBesideIt(t *testing.T) {
	d, v := pushing(t, 200, 50)
	won := func() int {
		t.Helper()
		f := v.known()
		if f == nil || !v.found.current() {
			t.Fatal("no effect is known")
		}
		for _, c := range f.sides.Targets {
			if c.Indicator.ID == "de_va" && c.Year == 2022 {
				return c.Differences[1].Won - c.Differences[1].Lost
			}
		}
		return -1
	}
	d.has("If 0 % → 100 %", "+100.00 ±0.006")
	if won() != v.latest.Paths {
		t.Errorf("at full the lever wins %d of %d paths", won(), v.latest.Paths)
	}
	d.press("1", "0", "enter")
	d.has("Now 0 % → 10 %")
	if won() != 0 {
		t.Errorf("at a tenth the lever wins %d paths", won())
	}
	d.press("5", "0", "enter")
	d.has("Now 0 % → 50 %", "> 99.98 %", "+100.00 ±0.006")
	if won() != v.latest.Paths {
		t.Errorf("at half the lever wins %d of %d paths", won(), v.latest.Paths)
	}
}

// Steps go to round levels, a held key is one step of undo, and nothing leaves 0 to 100 %.
func TestALevelIsMovedInRoundSteps(t *testing.T) {
	d, _ := pushing(t, 120, 36)
	for _, c := range []struct {
		keys []string
		want float64
	}{
		{[]string{"left"}, 0}, {[]string{"right"}, 0.05}, {[]string{"right", "right"}, 0.15}, {[]string{"shift+right"}, 0.25},
		{[]string{"3", "3", "enter", "right"}, 0.35}, {[]string{"1", ".", "5", "%", "enter", "left"}, 0},
		{[]string{"9", "8", "enter", "right", "right"}, 1}, {[]string{"shift+left", "shift+left"}, 0.5}, {[]string{"0"}, 0},
		{[]string{"space"}, 1}, {[]string{"enter"}, 0}, {[]string{"1", "0", "1", "enter"}, 0}, {[]string{"4", "x", "enter"}, 0},
	} {
		if d.press(c.keys...); d.levelOf("push") != c.want {
			t.Errorf("after %v the level is %g, want %g", c.keys, d.levelOf("push"), c.want)
		}
	}
	d.has("is no number from 0 to 100")
	d.press("right", "right", "right", "u")
	if d.levelOf("push") != 0 {
		t.Errorf("a held key takes more than one undo: the level is %g", d.levelOf("push"))
	}
}

// An event's switch goes back to what was saved. A downturn ruled out leaves what the base scenario has.
func TestAnEventIsSwitchedOffAndOn(t *testing.T) {
	plan, base := seeded(t, "base")
	want, err := sim.NewEngine(plan).Project(t.Context(), base, base.Run.Paths)
	if err != nil {
		t.Fatal(err)
	}
	_, s := seeded(t, "downturn-2020")
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.press("5")
	v := d.screens[viewLevers].(*levers)
	for range len(v.efforts()) {
		if e, _ := v.chosen(); e.sort == eventEffort {
			d.press("space")
		}
		d.press("down")
	}
	d.has("[ ] World downturn")
	d.lacks("[x]")
	for i, o := range d.latest.Outcomes {
		for k, target := range o.Targets {
			if got := target.Chance; got != want.Outcomes[i].Targets[k].Chance {
				t.Errorf("%s in %d: %v with the downturn ruled out, %v in the base", o.Indicator.ID, target.Target.Year, got, want.Outcomes[i].Targets[k].Chance)
			}
		}
	}
	d.press("space")
	if e, _ := v.chosen(); e.valueIn(d.scenario()) != e.valueIn(s) || !strings.Contains(d.View(), "[x]") {
		t.Error("the switch does not go back to the saved probability")
	}
}

// What a lever does is what two projections of their own make of it, and so is what all edits do.
func TestAnEffectIsTheDifferenceOfTwoProjections(t *testing.T) {
	plan, s := seeded(t, "full-effort")
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.press("5", "4", "0", "enter")
	v := d.screens[viewLevers].(*levers)
	e, _ := v.chosen()
	off, err := s.Apply(plan, model.Edit{Set: e.key(), To: 0.0})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		before *model.Scenario
	}{{"the lever", off}, {"all edits", s}} {
		before, err := sim.NewEngine(plan).Project(t.Context(), c.before, d.latest.Paths)
		if err != nil {
			t.Fatal(err)
		}
		goal, err := sim.ParseGoal(plan, d.scenario(), "pct@2022")
		if err != nil {
			t.Fatal(err)
		}
		want, err := sim.Compare(before, d.latest, goal)
		if err != nil {
			t.Fatal(err)
		}
		for _, got := range v.known().sides.Targets {
			if got.Indicator.ID == "pct" && got.Year == 2022 && got.Differences[1] != want {
				t.Errorf("%s: %+v, want %+v", c.name, got.Differences[1], want)
			}
		}
		d.press("m")
	}
	if v.all {
		t.Error("m does not lead back to the lever alone")
	}
}

// All edits are compared on the random numbers of now, whatever seed was saved.
func TestAllEditsWithAnotherSeed(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.move(false, model.Edit{Set: "run.seed", To: int64(7)})
	d.press("5", "m")
	v := d.screens[viewLevers].(*levers)
	if v.found.err != nil || v.known() == nil {
		t.Fatalf("error %v", v.found.err)
	}
	d.has("All edits: saved scenario → now", "(no change)")
	for _, c := range v.known().sides.Targets {
		if c.Differences[1].Won+c.Differences[1].Lost > 0 {
			t.Errorf("%s in %d differs: %+v", c.Indicator.ID, c.Year, c.Differences[1])
		}
	}
}

// The plan's actions are shown where the scenario says nothing of them, and what is our judgement is not said to be the plan's.
func TestActionsWithoutALeverAreShown(t *testing.T) {
	plan, s := read(t, "bare", []byte("schema = \"foretell/scenario/1\"\nplan = \""+seededID+"\"\n[assume.gdp]\ngrowth = { normal = [7, 1] }\n"))
	d := openOn(t, plan, s, 200, 50, mono(model.English))
	d.press("5", "down")
	d.has("no lever; o opens another", "no event; o opens another", "Actions assumed to have no effect", "Institutional supply innovation",
		"The scenario assumes no effect of this action", "The plan (line 85)",
		"bears on, in the plan's own words: Electronics revenue, Software & info services,", "bears on, in our judgement: Digital value added,")
	for _, key := range []string{"right", "space", "5"} {
		d.press(key)
		d.has("nothing to turn")
	}
	if len(d.edits.Edits()) > 0 || d.typingNow() {
		t.Error("an action without a lever was turned")
	}
	d.press("L")
	d.has("情景未假设这项行动的作用", "涉及（规划原文）：电子信息制造收入")
}

// Events whose names begin alike are told apart in a narrow list too; home and end lead to its ends.
func TestEventsAreToldApart(t *testing.T) {
	plan, s := seeded(t, "downturn-2020")
	d := openOn(t, plan, s, 100, 32, mono(model.English))
	d.press("5", "end")
	d.has("outp", "fore", "shop")
	if row := d.rowOf("[x] World downturn: shop"); !strings.Contains(row, string(d.glyphs.Selected)) {
		t.Errorf("end does not choose the last: %q", row)
	}
	v := d.screens[viewLevers].(*levers)
	last, _ := v.chosen()
	if name := v.toldApart(last, 15); !strings.HasPrefix(name, "…shopping") {
		t.Errorf("in 15 cells the last is called %q", name)
	}
	d.press("home", "space")
	if len(d.edits.Edits()) != 1 || d.scenario().Levers[0].Level != 1 {
		t.Error("home does not choose the first")
	}
	d.send(tea.WindowSizeMsg{Width: 200, Height: 50})
	d.has("World downturn: output")
}

func (d *desktop) typingNow() bool { return d.screens[d.shown].typing() }

// Digits are levels here, and the function keys still choose a view.
func TestDigitsTypeALevel(t *testing.T) {
	d, _ := pushing(t, 80, 24)
	d.press("2")
	if d.shown != viewLevers || !d.typingNow() {
		t.Error("a digit does not type")
	}
	d.press("esc")
	if d.typingNow() || len(d.edits.Edits()) > 0 {
		t.Error("esc does not back out of typing")
	}
	d.press("f2")
	if d.shown != viewTogether {
		t.Error("F2 does not choose its view")
	}
	d.press("5", "v", "esc")
	if d.shown != viewLevers {
		t.Error("esc leaves the screen with a page open")
	}
	d.press("esc")
	if d.shown != viewTargets {
		t.Error("esc does not lead back to the targets")
	}
}

// Whatever is pressed, in whatever window, the frame holds together; in ASCII nothing else is drawn.
func TestLeversHoldTogether(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	plan, s := seeded(t, "downturn-2020")
	for _, size := range append(sizes, [2]int{99, 29}, [2]int{100, 30}) {
		for _, lang := range []model.Lang{model.English, model.Chinese} {
			l := mono(lang)
			l.glyphs = style.ASCII
			d := openOn(t, plan, s, size[0], size[1], l)
			for _, key := range strings.Fields("5 right m v v pgdown pgdown pgdown v m end down down down down down down down down left 7 enter [ ] [ v p pgdown end right n p esc") {
				d.press(key)
				view := d.View()
				whole(t, view, size[0], size[1])
				for _, r := range view {
					if r > '~' && lang == model.English && !unicode.In(r, unicode.Han) {
						t.Fatalf("after %s at %v the screen in ASCII holds %q", key, size, r)
					}
				}
			}
		}
	}
}

// A click chooses, a drag along the slider moves it as one step of undo, and its ends are 0 and 100 %.
func TestTheMouseMovesALever(t *testing.T) {
	d, v := pushing(t, 120, 36)
	row := slices.Index(strings.Split(d.View(), "\n"), rowWith(d, "Push"))
	from, to := v.track()
	mouse := func(x int, action tea.MouseAction) {
		d.send(tea.MouseMsg{X: x, Y: row, Button: tea.MouseButtonLeft, Action: action})
	}
	d.press("up")
	mouse(3, tea.MouseActionPress)
	mouse(3, tea.MouseActionRelease)
	if e, _ := v.chosen(); e.id() != "push" || len(d.edits.Edits()) > 0 {
		t.Errorf("a click on its name chose %s, with edits %v", e.id(), d.edits.Edits())
	}
	mouse(to, tea.MouseActionPress)
	if d.levelOf("push") != 1 {
		t.Errorf("at its end the slider is at %g", d.levelOf("push"))
	}
	for x := to - 1; x >= from+1; x-- {
		mouse(x, tea.MouseActionMotion)
	}
	mouse(from+1, tea.MouseActionRelease)
	if got := d.levelOf("push"); got <= 0 || got > 0.2 {
		t.Errorf("one cell from its start the slider is at %g", got)
	}
	d.press("u")
	if d.levelOf("push") != 0 {
		t.Error("a drag takes more than one undo")
	}
}

func rowWith(d *desktop, text string) string {
	for _, l := range strings.Split(d.View(), "\n") {
		if strings.Contains(l, text) && !strings.Contains(l, "If ") {
			return l
		}
	}
	return ""
}
