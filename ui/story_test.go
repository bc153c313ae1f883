package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"foretell/model"
	"foretell/model/store"
	"foretell/sim"
)

// told is a story of eight steps.
const told = `title = { en = "A story", zh = "讲述" }
[[step]]
say = { en = "Autumn 2018. How likely is the headline?", zh = "2018年秋。总体目标实现的可能性有多大？" }
pause = 0.001
[[step]]
set = "assume.de_va.growth"
to = { normal = [14.1, 2.2] }
say = { en = "Give value added the very growth it needs, 14.1 % a year. Is it safe now? No: half of the futures still miss.", zh = "把增加值的增速调到所需的14.1%。这样就稳了吗？不，仍有一半的情形达不到。" }
pause = 0.001
[[step]]
set = "assume.de_va.growth"
to = { normal = [14.1, 1.1] }
say = { en = "Be surer of it: half the spread. The chance hardly moves.", zh = "把不确定度减半，概率却几乎不变。" }
pause = 0.001
[[step]]
set = "assume.de_va.volatility"
to = 1
pause = 0.001
[[step]]
set = "assume.gdp.growth"
to = { normal = [9, 1] }
[[step]]
set = "dependence.common"
to = 0.5
[[step]]
set = "run.as_of"
to = 2018
[[step]]
say = "What would you do?"
`

func telling(t *testing.T, w, h int, lang model.Lang) *desktop {
	t.Helper()
	plan, s := onBase(t, told)
	d := openOn(t, plan, s, w, h, mono(lang))
	d.after(d.tellStory())
	d.send(nil)
	return d
}

func (d *desktop) chanceNow() sim.Chance { return *chance(d.latest, d.selected, d.lastYear()) }

func TestStoryGoldens(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 36}} {
			t.Run(fmt.Sprintf("%dx%d-%s", size[0], size[1], lang), func(t *testing.T) {
				d := telling(t, size[0], size[1], lang)
				d.press("space", "space")
				whole(t, d.View(), size[0], size[1])
				golden.RequireEqual(t, d.View())
			})
		}
	}
}

// Told forwards, backwards or by jumps, a step shows the same edits and the same chances.
func TestStoryForwardAndBack(t *testing.T) {
	d := telling(t, 120, 36, model.English)
	n := len(d.story.steps)
	d.has(fmt.Sprintf("Step 1 of %d", n))
	var scenarios []*model.Scenario
	var met []float64
	for k := range n {
		d.has(fmt.Sprintf("Step %d of %d", k+1, n))
		scenarios, met = append(scenarios, d.scenario()), append(met, all(d.latest, 2022).Value())
		d.press("space")
	}
	d.has("the story ends here")
	same := func(k int) {
		t.Helper()
		if d.story.at != k || len(model.Diff(d.scenario(), scenarios[k])) > 0 || all(d.latest, 2022).Value() != met[k] {
			t.Errorf("at step %d: told %d, all targets %g, forwards %g", k+1, d.story.at+1, all(d.latest, 2022).Value(), met[k])
		}
	}
	for k := n - 2; k >= 0; k-- {
		d.press("left")
		same(k)
	}
	d.press("7")
	same(6)
	d.press("2")
	same(1)
}

// The words of a step give the chance before and after it, and the charts are those of the indicator it moves.
func TestStepShowsWhatItMoves(t *testing.T) {
	d := telling(t, 120, 36, model.English)
	d.press("space")
	if got := d.plan.Indicators[d.selected].ID; got != "de_va" {
		t.Fatalf("the second step moves de_va, but %s is selected", got)
	}
	before, after := chance(d.story.shown[0], d.selected, 2022), d.chanceNow()
	if before.Met >= after.Met {
		t.Errorf("growth of 14.1 %%: %d paths before, %d after", before.Met, after.Met)
	}
	d.has(d.fine(*before)+" → "+d.fine(after), "Digital value added, average growth: normal (14.1,")
	d.lacks("• edited")
	d.press("5")
	if got := d.plan.Indicators[d.selected].ID; got != "gdp" {
		t.Errorf("the fifth step moves gdp, but %s is selected", got)
	}
}

// What a step or an undo sets is said in words, with no more digits than a person would write.
func TestEditsAreSaidInWords(t *testing.T) {
	d := open(t, 120, 36, model.English)
	for _, c := range []struct {
		set  string
		to   any
		says string
	}{
		{"assume.de_va.growth", map[string]any{"normal": []any{12.123456, 2.0}}, "Digital value added, average growth: normal (12.12, 2.00)"},
		{"assume.de_va.volatility", 3.5, "Digital value added, volatility: 3.5"},
		{"assume.de_va.adjust.2020", -1.5, "Digital value added, adjustment of 2020: -1.5"},
		{"lever." + d.scenario().Levers[0].ID + ".level", 0.4, "Lever · Core technology breakthrough, level: 40 %"},
		{"run.seed", int64(7), "run.seed = 7"},
	} {
		e := model.Edit{Set: c.set, To: c.to}
		s, err := d.scenario().Apply(d.plan, e)
		if err != nil {
			t.Fatal(err)
		}
		if says := d.editText(s, e); says != c.says {
			t.Errorf("%s says %q, want %q", e, says, c.says)
		}
	}
	d.press("right", "u")
	d.has("undone; again Digital value added, average growth: normal (12.8, 2.2)")
	d.press("right", "down", "down", "right", ")", "u")
	d.has("; and 1 more")
}

// A story named at the start is offered; told at once where that was asked for; and never in front of another question.
func TestAStoryIsOfferedAtTheStart(t *testing.T) {
	plan, s := seeded(t, "story")
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.startStory(false)
	d.asks("a story of 10 steps")
	d.press("t")
	d.has("Step 1 of 10")

	d = openOn(t, plan, s, 120, 36, mono(model.English))
	d.ask(dialog{title: "first things first"})
	d.startStory(false)
	if d.asked.title != "first things first" {
		t.Errorf("another question gave way to %q", d.asked.title)
	}
	d = openOn(t, plan, s, 120, 36, mono(model.English))
	d.startStory(true)
	if d.story == nil || d.asked != nil {
		t.Error("it is not told at once")
	}
	d = open(t, 120, 36, model.English)
	d.startStory(true)
	if d.story != nil || d.asked != nil {
		t.Error("there is no story, and yet")
	}
}

func TestTakingOver(t *testing.T) {
	d := telling(t, 120, 36, model.English)
	d.press("space", "space", "t")
	d.has("yours from here; edits: 2", "• edited")
	d.press("u", "u")
	d.lacks("• edited")
	d = telling(t, 120, 36, model.English)
	d.press("space", "esc")
	d.has("Targets", "average growth")
	d.lacks("• edited", "Step 2")
}

// Every step can be called by its number, and the first and the last by a key.
func TestEveryStepCanBeReached(t *testing.T) {
	plan, s := onBase(t, told)
	long := *s
	for len(long.Steps) < 123 {
		long.Steps = append(long.Steps, model.Step{Say: model.Text{En: "On and on."}})
	}
	d := openOn(t, plan, &long, 80, 24, mono(model.English))
	now := time.Date(2018, 9, 14, 9, 0, 0, 0, time.UTC)
	d.clock = func() time.Time { return now }
	d.after(d.tellStory())
	d.send(nil)
	for _, c := range []struct {
		keys string
		want int
	}{{"7", 7}, {"12", 12}, {"110", 110}, {"123", 123}, {"124", 4}, {"013", 13}, {"0", 13}, {"200", 20}} {
		now = now.Add(time.Minute)
		d.types(c.keys)
		if d.story.at+1 != c.want {
			t.Errorf("%s: at step %d, want %d", c.keys, d.story.at+1, c.want)
		}
	}
	d.press("1")
	now = now.Add(2 * time.Second)
	d.press("3")
	if d.story.at+1 != 3 {
		t.Errorf("two numbers became one: step %d", d.story.at+1)
	}
	d.press("end")
	d.has("Step 123 of 123")
	d.press("home")
	d.has("Step 1 of 123")
}

// A story that plays goes on by itself to its end.
func TestPlaying(t *testing.T) {
	plan, s := onBase(t, told)
	quick := *s
	quick.Steps = s.Steps[:4]
	d := openOn(t, plan, &quick, 80, 24, mono(model.English))
	d.after(d.tellStory())
	d.send(nil)
	d.press("p")
	if d.story.at != 3 || d.story.playing {
		t.Errorf("it stopped at step %d of 4, playing %v", d.story.at+1, d.story.playing)
	}
}

func TestOpening(t *testing.T) {
	folders(t)
	d := desktopOn(t, "base")
	d.press("o")
	d.has("Open a scenario", "story of 10")
	d.types("tor")
	d.press("down", "up", "backspace", "backspace", "backspace")
	d.types("torn")
	d.press("enter")
	d.has("not opened: not a scenario")
	d.volatility("4", "enter", "o")
	d.types("story")
	d.press("enter")
	d.has("Unsaved edits")
	d.press("esc")
	if d.saved.ID != "base" || !d.edited {
		t.Fatalf("stayed, but %s is open, edited %v", d.saved.ID, d.edited)
	}
	d.press("o")
	d.types("story")
	d.press("enter", "y")
	d.has("tell the story")
	d.press("t")
	d.has("Step 1 of ")
	d.press("esc", "o", "esc")
	if d.saved.ID != "story" || d.edited {
		t.Errorf("%s is open, edited %v", d.saved.ID, d.edited)
	}
}

// What is taken over is saved beside the story, whose file keeps its beginning.
func TestTakenOverLeavesTheStoryAlone(t *testing.T) {
	folders(t)
	path := filepath.Join(t.TempDir(), "told.toml")
	text := "schema = \"foretell/scenario/1\"\nplan = \"" + seededID + "\"\nextends = \"base\"\n" + told
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	d := desktopOn(t, path)
	d.after(d.tellStory())
	d.send(nil)
	d.press("space", "t", "s")
	d.types(path)
	d.press("enter")
	d.has("that file tells the story")
	d.press("esc", "s")
	d.types("ours")
	d.press("enter")
	d.lacks("• edited")
	fileHolds(t, filepath.Join(store.Scenarios.Folder(), "ours.toml"), "normal = [14.1, 2.2]")
	e := desktopOn(t, "story")
	e.after(e.tellStory())
	e.send(nil)
	e.press("space", "t", "s")
	e.types("ours2")
	e.press("enter")
	e.lacks("• edited")
	fileHolds(t, filepath.Join(store.Scenarios.Folder(), "ours2.toml"), `extends = "story"`, "normal = [14.1, 2.2]")
	if data, _ := os.ReadFile(path); string(data) != text {
		t.Errorf("the story's file is now\n%s", data)
	}
}
