package ui

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"foretell/model"
	"foretell/model/store"
	"foretell/sim"
	"foretell/ui/style"
)

// recorder shows a scenario with a clock that a test moves on.
func recorder(t *testing.T, word string) (d *desktop, pass func(seconds float64)) {
	t.Helper()
	folders(t)
	d = desktopOn(t, word)
	now := time.Date(2018, 9, 14, 9, 0, 0, 0, time.UTC)
	d.clock = func() time.Time { return now }
	return d, func(seconds float64) { now = now.Add(time.Duration(seconds * float64(time.Second))) }
}

// wordsOf gives the last step words.
func (d *desktop) wordsOf(text string) {
	d.press("n")
	d.types(text)
	d.press("enter")
}

// saveStoryAs saves a recorded story on the shelf and reads it again.
func (d *desktop) saveStoryAs(name string) *model.Scenario {
	d.t.Helper()
	d.press("S")
	d.types(name)
	d.press("enter")
	d.has("story saved, steps: ")
	s, _, err := d.library.Load(name)
	if err != nil {
		d.t.Fatal(err)
	}
	return s
}

// beginsAs checks that a story assumes at its beginning what a scenario assumes; its title and note are its own.
func beginsAs(t *testing.T, s, start *model.Scenario) {
	t.Helper()
	untold := *start
	untold.Title, untold.Note = s.Title, s.Note
	if diff := model.Diff(&untold, s); len(diff) > 0 {
		t.Errorf("the story begins otherwise: %v", diff)
	}
}

func TestRecordedStoryReadsBackAndGivesTheSame(t *testing.T) {
	d, pass := recorder(t, "base")
	d.volatility("4", "enter") // before recording: part of the beginning
	start := d.scenario()
	d.press("r")
	d.has("● rec", "recording: n gives words")
	pass(3.2)
	d.wordsOf("So it stands.")
	pass(1.7)
	d.press("right")
	pass(4) // a held arrow is one step, made when it was first pressed
	d.press("right", "right")
	first := d.latest
	d.wordsOf("Less noise.")
	d.press("L")
	d.wordsOf("波动小些")
	d.press("L")
	pass(80)
	d.press("tab", "right")
	second := d.latest
	d.press("r")
	d.has("steps recorded: 3; S saves the story")
	d.lacks("● rec")
	s := d.saveStoryAs("tale")
	d.has("• edited") // the desk is as it was

	beginsAs(t, s, start)
	if len(s.Steps) != 3 {
		t.Fatalf("%d steps, want 3: %+v", len(s.Steps), s.Steps)
	}
	words := []model.Text{{En: "So it stands."}, {En: "Less noise.", Zh: "波动小些"}, {}}
	pauses := []float64{1.5, 60, 0} // until the next: 1.7 s to the half second; 84 s, more than a minute; none after the last
	for k, step := range s.Steps {
		if step.Say != words[k] || step.Pause != pauses[k] {
			t.Errorf("step %d says %+v for %g s, want %+v for %g s", k+1, step.Say, step.Pause, words[k], pauses[k])
		}
	}
	if e := s.Steps[0].Edit; e.Set != "" {
		t.Errorf("the first step sets %s; it only says something", e.Set)
	}

	engine, at := sim.NewEngine(d.plan), s
	for k, step := range s.Steps {
		if step.Edit.Set != "" {
			next, err := at.Apply(d.plan, step.Edit)
			if err != nil {
				t.Fatal(err)
			}
			at = next
		}
		p, err := engine.Project(context.Background(), at, at.Run.Paths)
		if err != nil {
			t.Fatal(err)
		}
		met := map[string]int{"de_va@2020": target(p, 2020), "de_va@2022": target(p, 2022)}
		if want := (&model.Expect{Paths: at.Run.Paths, Met: met}); !reflect.DeepEqual(step.Expect, want) {
			t.Errorf("step %d keeps %+v, replayed it gives %+v", k+1, step.Expect, want)
		}
		if shown := map[int]*sim.Projection{1: first, 2: second}[k]; shown != nil && target(shown, 2022) != met["de_va@2022"] {
			t.Errorf("step %d showed %d paths, replayed it gives %d", k+1, target(shown, 2022), met["de_va@2022"])
		}
	}
}

// target counts the paths that meet de_va's target of a year; de_va is the plan's first indicator.
func target(p *sim.Projection, year int) int { return chance(p, 0, year).Met }

func TestUndoTakesAStepOutOfTheRecording(t *testing.T) {
	d, pass := recorder(t, "base")
	d.press("right", "r", "u")
	d.has("before recording began")
	d.press("right") // a step of its own, though the same slider moved just before
	d.press("n")
	d.asks("It sets Digital value added, average growth: normal (13.0, 2.2).")
	d.press("esc")
	d.wordsOf("up")
	d.has("noted: the words for step 1")
	pass(2)
	d.press("tab", "tab", "right")
	if n := len(d.recordedSteps()); n != 2 {
		t.Fatalf("%d steps after two edits", n)
	}
	d.press("u", "u")
	if n := len(d.recordedSteps()); n != 0 {
		t.Fatalf("%d steps, but both are undone", n)
	}
	d.press("ctrl+r")
	steps := d.recordedSteps()
	if len(steps) != 1 || steps[0].Say.En != "up" || steps[0].Expect == nil {
		t.Fatalf("done again: %+v", steps)
	}
	pass(1)
	d.press("down", "down", "right") // past a derived indicator
	steps = d.recordedSteps()
	if len(steps) != 2 || steps[1].Say != (model.Text{}) || steps[0].Pause != 3 {
		t.Errorf("another edit in place of the undone one: %+v", steps)
	}
	d.press("left") // back where the key was first pressed
	if n := len(d.recordedSteps()); n != 1 {
		t.Errorf("%d steps, but the second came to nothing", n)
	}
}

func TestSavingTheScenarioLeavesTheRecordingAlone(t *testing.T) {
	d, _ := mine(t)
	start := d.scenario()
	d.press("r", "right", "s")
	d.has("saved: ", "● rec")
	d.press("tab", "tab", "tab", "right")
	s := d.saveStoryAs("tale")
	beginsAs(t, s, start)
	if len(s.Steps) != 2 {
		t.Errorf("%d steps, want 2", len(s.Steps))
	}
}

func TestStoryNeverOverwrites(t *testing.T) {
	d, _ := recorder(t, "base")
	d.press("r", "right")
	path := filepath.Join(t.TempDir(), "there.toml")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("S")
	d.types(path)
	d.press("enter")
	d.asks("A story is saved as a new file")
	d.press("S")
	d.types("tale")
	d.press("enter")
	fileHolds(t, path, "mine")
	fileHolds(t, filepath.Join(store.Scenarios.Folder(), "tale.toml"), `extends = "base"`, "[[step]]")
}

func TestLeavingAsksAboutTheStory(t *testing.T) {
	d, _ := recorder(t, "base")
	d.press("r", "r")
	d.has("no step was made")
	d.press("r", "right", "r", "q")
	d.asks("not saved; steps: 1")
	d.press("esc", "r")
	d.asks("not saved; steps: 1")
	d.press("s")
	d.types("tale")
	d.press("enter")
	if !d.recordingOn() {
		t.Error("the next recording has not begun")
	}
	d.press("r", "right", "u", "q") // every edit in force is in the story
	if d.asked != nil || !d.quit {
		t.Error("it asks about edits that the story holds")
	}
}

func TestEditsThatTheStoryDoesNotHoldAreAskedAbout(t *testing.T) {
	d, _ := recorder(t, "base")
	d.press("r", "right", "r", "down", "down", "right")
	d.saveStoryAs("tale")
	d.press("q")
	d.asks("The edits of this session")
	d.press("esc", "u", "q")
	if !d.quit {
		t.Error("it asks, though the edit after the story is undone")
	}
}

func TestOverwritingAStoryIsCalledSo(t *testing.T) {
	d, _ := recorder(t, "base")
	d.press("r", "right", "r")
	d.saveStoryAs("tale")
	d.press("S")
	d.types("tale")
	d.press("enter")
	d.asks("tells a story; steps: 1")
	d.press("esc")
	if s, _, err := d.library.Load("tale"); err != nil || len(s.Steps) != 1 {
		t.Errorf("the story is gone: %v", err)
	}
}

// To save the story while leaving is enough.
func TestSavingTheStoryLeaves(t *testing.T) {
	d, _ := recorder(t, "base")
	d.press("r", "right", "q")
	d.asks("not saved; steps: 1")
	d.press("s")
	d.types("tale")
	d.press("enter")
	if !d.quit {
		t.Errorf("it asks again:\n%s", d.View())
	}
}

func TestRecordingInASCII(t *testing.T) {
	plan, s := seeded(t, "base")
	l := mono(model.Chinese)
	l.glyphs = style.ASCII
	d := openOn(t, plan, s, 60, 20, l)
	d.press("r", "right")
	whole(t, d.View(), 60, 20)
	d.has(string(d.glyphs.Knob) + " 录制")
	d.lacks("●")
}

// What was recorded outlives the end of the program: words, pauses, what was seen, and where the story begins.
func TestRecordedStoryIsOfferedAgain(t *testing.T) {
	d, pass := recorder(t, "base")
	d.volatility("4", "enter") // before recording: part of the beginning
	start := d.scenario()
	d.press("r")
	d.wordsOf("So it stands.")
	pass(2.5)
	d.press("right")
	d.wordsOf("More noise.")
	want := d.recordedSteps()
	d.end(nil)

	e := desktopOn(t, "base")
	e.asks("unsaved edits of base and a recorded story; steps: 2")
	e.press("t")
	e.has("S saves the story")
	if got := e.recordedSteps(); !reflect.DeepEqual(got, want) {
		t.Errorf("back are %+v, want %+v", got, want)
	}
	s := e.saveStoryAs("tale")
	beginsAs(t, s, start)
	if !reflect.DeepEqual(s.Steps, want) {
		t.Errorf("saved are %+v, want %+v", s.Steps, want)
	}
	e.press("q", "y")
	e.end(nil)
	if f := desktopOn(t, "base"); f.asked != nil {
		t.Error("offered once more")
	}
}

// Words alone are kept, and after the scenario was saved too.
func TestWordsAreKeptWithoutEdits(t *testing.T) {
	d, path := mine(t)
	d.volatility("4", "enter")
	d.press("r")
	d.wordsOf("So it stands.")
	d.press("s")
	d.has("saved: ")
	d.end(nil)
	e := desktopOn(t, path)
	e.asks("a recorded story over")
	e.press("d")
	e.end(nil)
	if left, err := store.Recoverable(); len(left) > 0 || err != nil {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
