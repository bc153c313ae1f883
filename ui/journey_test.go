package ui

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
)

func median(d *desktop, id string) float64 {
	i := d.plan.Index(id)
	return d.growthOf(i).Median
}

func TestArrowMovesGrowthAndTheChanceFollows(t *testing.T) {
	d := open(t, 120, 36, model.English)
	before := median(d, "de_va")
	chance := d.target(0, 2022).Chance.Met
	d.press("right", "right", "right")
	if got := median(d, "de_va"); math.Abs(got-(before+0.3)) > 1e-9 {
		t.Errorf("three steps right: median growth %g, want %g + 3 × 0.1", got, before)
	}
	if met := d.target(0, 2022).Chance.Met; met <= chance {
		t.Errorf("more growth, but %d paths meet the target after %d", met, chance)
	}
	d.has("• edited", "u undo")
	d.press("u")
	if got := median(d, "de_va"); got != before {
		t.Errorf("one undo after a held arrow: %g, want %g", got, before)
	}
	d.lacks("• edited")
	if met := d.target(0, 2022).Chance.Met; met != chance {
		t.Errorf("undone, but %d paths meet the target, %d before", met, chance)
	}
	d.press("ctrl+r")
	if got := median(d, "de_va"); math.Abs(got-(before+0.3)) > 1e-9 {
		t.Errorf("redone: %g, want %g + 0.3", got, before)
	}
}

func TestArrowsOfDifferentSlidersAreStepsOfTheirOwn(t *testing.T) {
	d := open(t, 120, 36, model.English)
	before := d.growthOf(0)
	d.press("right", "right", "tab", "tab", "right", "right")
	if got := d.growthOf(0).SD; math.Abs(got-(before.SD+0.2)) > 1e-9 {
		t.Errorf("spread %g after two steps, want %g + 0.2", got, before.SD)
	}
	d.press("u")
	if got := d.growthOf(0); math.Abs(got.SD-before.SD) > 1e-9 || math.Abs(got.Median-before.Median-0.2) > 1e-9 {
		t.Errorf("undo took back %+v: want the spread of before and growth still 0.2 up", got)
	}
}

func TestBigSteps(t *testing.T) {
	d := open(t, 120, 36, model.English)
	before := median(d, "de_va")
	d.press("shift+right", ">")
	d.press("shift+left")
	if got := median(d, "de_va"); math.Abs(got-(before+1)) > 1e-9 {
		t.Errorf("two big steps up and one down: %g, want %g + 1", got, before)
	}
}

func TestTypedNumber(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("tab", "1", "3", ".", "2", "5")
	d.has("13.25_")
	d.press("enter")
	if got := median(d, "de_va"); math.Abs(got-13.25) > 1e-9 {
		t.Errorf("typed 13.25, growth is %g", got)
	}
	d.press("9", "9", "esc")
	if got := median(d, "de_va"); math.Abs(got-13.25) > 1e-9 {
		t.Errorf("backed out of an entry, growth is %g", got)
	}
	d.press(".", ".", "enter")
	d.has("“..” is not a number")
	d.press("-", "5", "enter")
	if got := median(d, "de_va"); math.Abs(got+5) > 1e-9 {
		t.Errorf("typed -5, growth is %g", got)
	}
}

func TestDigitsChooseViewsOnTheList(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("2")
	d.has("Chance of each target in 2022")
	d.press("1")
	d.has("Assumptions · ")
	d.press("tab", "f2")
	d.has("Chance of each target in 2022")
	d.press("esc")
	d.has("Assumptions · ")
}

func TestReset(t *testing.T) {
	d := open(t, 120, 36, model.English)
	before, volatility := median(d, "de_va"), d.assumption(0).Volatility
	d.press("right", "tab", "tab", "tab", "right", "0")
	if got := d.assumption(0).Volatility; got != volatility {
		t.Errorf("volatility %g after 0, want %g", got, volatility)
	}
	if median(d, "de_va") == before {
		t.Error("0 on volatility took growth back too")
	}
	d.has("volatility: back to the saved value", "• edited")
	d.press("0")
	d.has("volatility is at its saved value")
	d.press("right", "down", "right", ")")
	d.lacks("• edited")
	if median(d, "de_va") != before || d.assumption(0).Volatility != volatility {
		t.Error("not all inputs are back")
	}
	d.press("u")
	d.has("• edited")
}

func TestReturningBySteppingIsNotEdited(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("right", "right", "right", "left", "left", "left")
	d.lacks("• edited")
}

func TestRequiredGrowthBecomesExplicitWhenMoved(t *testing.T) {
	plan, s := seeded(t, "on-plan")
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	i := plan.Index("de_va")
	was := d.growthOf(i)
	if !d.assumption(i).Growth.Required {
		t.Fatal("on-plan does not require de_va's growth")
	}
	d.has("growth as the plan requires")
	d.press("right")
	g := d.assumption(i).Growth
	if g.Required || g.Distribution.Kind != "normal" || math.Abs(g.Distribution.Params[0]-was.Median-0.1) > 1e-6 ||
		math.Abs(g.Distribution.Params[1]-was.SD) > 1e-6 {
		t.Errorf("moved by one step: %+v, want normal (%g + 0.1, %g)", g, was.Median, was.SD)
	}
	d.has("assumed: normal")
	d.press("0")
	if !d.assumption(i).Growth.Required {
		t.Error("0 did not bring the required growth back")
	}
}

func TestSpreadOfRequiredGrowth(t *testing.T) {
	plan, s := seeded(t, "on-plan")
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	i := plan.Index("de_va")
	before := d.growthOf(i).SD
	d.press("tab", "tab", "left", "left", "left")
	if got := d.growthOf(i).SD; !d.assumption(i).Growth.Required || math.Abs(got-(before-0.3)) > 1e-6 {
		t.Errorf("spread %g (required: %v), want %g − 0.3 and growth still the plan's", got, d.assumption(i).Growth.Required, before)
	}
	d.press("shift+right")
	if got := d.growthOf(i).SD; math.Abs(got-(before+0.7)) > 1e-6 {
		t.Errorf("spread %g, want %g + 0.7", got, before)
	}
	d.press("0")
	if got := d.growthOf(i).SD; got != before || d.edited {
		t.Errorf("spread %g after 0, want %g; edited: %v", got, before, d.edited)
	}
}

func TestSpreadOfFixedGrowth(t *testing.T) {
	d := open(t, 120, 36, model.English)
	m := median(d, "de_va")
	d.press("tab", "tab")
	for range 100 {
		d.press("left")
	}
	if got := d.growthOf(0); got.SD != 0 || math.Abs(got.Median-m) > 1e-9 {
		t.Fatalf("all the way left: sd %g about %g, want 0 about %g", got.SD, got.Median, m)
	}
	d.press("right", "right")
	if got := d.growthOf(0); math.Abs(got.SD-0.2) > 1e-9 || math.Abs(got.Median-m) > 1e-9 {
		t.Errorf("two steps right of none: sd %g about %g, want 0.2 about %g", got.SD, got.Median, m)
	}
}

func TestReasonsAreThoseOfTheSavedValues(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.has("why: ")
	d.press("right")
	d.has("why (the saved values): ")
	d.press("0")
	d.has("why: ")
}

func TestIndicatorWithoutATarget(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("end")
	d.has("no target", "median 7", "published: ", "•")
	d.lacks("needs", "misses", "reaches")
	d.press("right", "2", "v")
	d.has("Chance of each target")
}

func TestFooterOffersOnlyWhatThereIsToDo(t *testing.T) {
	d := open(t, 200, 50, model.English)
	d.lacks("u undo")
	d.press("right")
	d.has("u undo")
	d.press("tab")
	d.has("type a value")
	d.lacks("2 together")
}

func TestFilter(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("/", "r", "o", "b", "o", "t")
	d.has("filter: robot_", "Industrial robots")
	d.lacks("Online retail sales")
	d.press("enter")
	if got := d.plan.Indicators[d.selected].ID; got != "robots" {
		t.Errorf("filtered for robot, selected %s", got)
	}
	d.has("Targets · “robot”")
	d.press("esc")
	d.has("Online retail sales")
	d.press("/")
	for _, r := range "网络零售" {
		d.press(string(r))
	}
	d.press("enter")
	if got := d.plan.Indicators[d.selected].ID; got != "online_retail" {
		t.Errorf("filtered in Chinese, selected %s", got)
	}
	d.press("/", "ctrl+u", "z", "z", "z")
	d.has("no indicator matches")
	d.press("esc")
	d.has("Online retail sales")
}

func TestLanguageTurnsEverywhere(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("L")
	d.has("浙江省", "目标", "数字经济增加值", "? 按键", "亿元")
	d.lacks("Targets", "? keys", "average growth")
	d.press("?")
	d.has("撤销")
	d.press("esc", "L")
	d.has("Targets", "? keys")
}

func TestLeavingAsksOnceWhereEditsWouldBeLost(t *testing.T) {
	d := open(t, 80, 24, model.English)
	d.press("right", "q")
	if d.quit {
		t.Fatal("left with unsaved edits unasked")
	}
	d.has("Unsaved edits")
	d.press("esc")
	d.has("Targets")
	d.press("ctrl+c")
	d.has("Unsaved edits")
	d.press("y")
	if !d.quit {
		t.Error("did not leave")
	}
	d = open(t, 80, 24, model.English)
	d.press("q")
	if !d.quit {
		t.Error("asked without edits")
	}
}

func TestHelpListsEveryBinding(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, size := range [][2]int{{60, 20}, {80, 24}, {200, 50}} {
		d := open(t, size[0], size[1], model.English)
		d.press("?")
		var seen strings.Builder
		for range 240 {
			seen.WriteString(d.View())
			whole(t, d.View(), size[0], size[1])
			d.press("down")
		}
		all := []section{d.globalSection(), d.entrySection(), d.quitSection(), d.fileSection(), d.leftSection(), d.storySection()}
		for _, s := range d.screens {
			all = append(all, s.sections()...)
		}
		for _, s := range all {
			for _, b := range s.keys {
				if !strings.Contains(seen.String(), b.Help().Desc) {
					t.Errorf("at %v the list of keys lacks %q", size, b.Help().Desc)
				}
			}
		}
	}
}

func TestEveryPaneAt80By24(t *testing.T) {
	d := open(t, 80, 24, model.English)
	d.has("Targets", "average growth", "v charts")
	d.press("v")
	d.has("100 million yuan", "average growth")
	d.press("right")
	d.has("• edited")
	d.press("v")
	d.has("equally likely outcomes", "Targets met in 2022")
	d.press("v")
	d.has("indicator ")
	d.press("2")
	d.has("Chance of each target")
	d.press("v")
	d.has("What goes together")
	d.press("v")
	d.has("All of a group met")
}

func TestThemesTurn(t *testing.T) {
	d := open(t, 120, 36, model.English)
	for _, want := range []string{"auto", "light", "dark", "contrast", "mono"} {
		d.press("T")
		d.has("theme: " + want)
		whole(t, d.View(), 120, 36)
	}
}

func TestUndoSaysWhyItDoesNothing(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("u")
	d.has("nothing to undo")
	d.press("ctrl+r")
	d.has("nothing to redo")
	d.press("down")
	d.lacks("nothing to")
}

func TestTogetherByChance(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("2", "b")
	screen := d.screens[1].(*together)
	last := -1.0
	for _, r := range screen.rows() {
		c := d.target(r.indicator, 2022).Chance.Value()
		if c < last {
			t.Fatalf("%s with %g comes after %g", d.plan.Indicators[r.indicator].ID, c, last)
		}
		last = c
	}
	d.press("left")
	d.has("Chance of each target in 2020", "Targets met in 2020")
}

// Wherever the list is scrolled to, the selected indicator is in sight and no row of the pane is wasted.
func TestListKeepsTheSelectionInSight(t *testing.T) {
	d := open(t, 80, 24, model.English)
	screen := d.screens[0].(*targets)
	for _, key := range []string{"end", "home", "pgdown", "pgdown", "up", "pgup"} {
		d.press(key)
		rows := screen.list.visible(screen.listRows())
		seen := false
		for _, r := range rows {
			seen = seen || r.indicator == d.selected
		}
		if !seen || len(rows) != screen.listRows() {
			t.Errorf("after %s: selection in sight: %v, %d rows of %d", key, seen, len(rows), screen.listRows())
		}
		d.has("▸ " + d.label(&d.plan.Indicators[d.selected]))
	}
}
