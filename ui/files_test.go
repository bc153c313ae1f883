package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"foretell/model"
	"foretell/model/store"
)

const commented = `# my own
schema = "foretell/scenario/1"
plan = "` + seededID + `"
extends = "base" # the embedded one

[assume.de_va]
volatility = 2.5   # argued in May
`

// folders gives a test data and state folders of its own.
func folders(t *testing.T) {
	t.Helper()
	data, state := xdg.DataHome, xdg.StateHome
	t.Cleanup(func() { xdg.DataHome, xdg.StateHome = data, state })
	xdg.DataHome, xdg.StateHome = t.TempDir(), t.TempDir()
}

// library reads the embedded scenarios and those on the shelf.
func library(plan *model.Plan) Library {
	find := func(name string) (string, []byte, error) {
		if file, data, err := seededScenario(name); err == nil {
			return file, data, nil
		}
		f, err := store.Scenarios.Read(name)
		return f.Path, f.Data, err
	}
	return Library{
		Kin: func(string) model.Parent { return find },
		List: func() []Entry {
			entries := []Entry{{Name: "base", Embedded: true}, {Name: "story", Embedded: true, Steps: 10}, {Name: "torn", Fault: "not a scenario"}}
			names, _ := store.Scenarios.Names()
			for _, name := range names {
				entries = append(entries, Entry{Name: name})
			}
			return entries
		},
		Load: func(word string) (*model.Scenario, Source, error) {
			if strings.Contains(word, "/") {
				f, err := store.Read(word)
				if err != nil {
					return nil, Source{}, err
				}
				s, err := model.ReadScenario(word, f.Data, plan, find)
				return s, Source{File: &f, Written: s}, err
			}
			_, data, err := find(word)
			if err != nil {
				return nil, Source{}, err
			}
			s, err := model.ReadScenario(word, data, plan, find)
			from := Source{Name: word, Embedded: true, Written: s}
			if f, err := store.Scenarios.Read(word); err == nil {
				from.Embedded, from.File = false, &f
			}
			return s, from, err
		},
	}
}

// desktopOn shows a scenario as Run does, with its edits kept.
func desktopOn(t *testing.T, word string) *desktop {
	t.Helper()
	plan, _ := seeded(t, "base")
	shelves := library(plan)
	s, from, err := shelves.Load(word)
	if err != nil {
		t.Fatal(err)
	}
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.source, d.library = from, shelves
	d.begin()
	t.Cleanup(func() { d.keeper.journal.Close() })
	return d
}

// mine writes a scenario with comments and shows it.
func mine(t *testing.T) (*desktop, string) {
	t.Helper()
	folders(t)
	path := filepath.Join(t.TempDir(), "mine.toml")
	if err := os.WriteFile(path, []byte(commented), 0o600); err != nil {
		t.Fatal(err)
	}
	return desktopOn(t, path), path
}

func (d *desktop) volatility(by ...string) {
	d.press("tab", "tab", "tab")
	d.press(by...)
}

func (d *desktop) types(text string) {
	for _, r := range text {
		d.press(string(r))
	}
}

// asks checks that a dialog with a text is open.
func (d *desktop) asks(text string) {
	d.t.Helper()
	if d.asked == nil || !strings.Contains(d.asked.text, text) {
		d.t.Fatalf("it does not ask about %q:\n%s", text, d.View())
	}
}

func fileHolds(t *testing.T, path string, texts ...string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range texts {
		if !strings.Contains(string(data), want) {
			t.Errorf("%s lacks %q:\n%s", path, want, data)
		}
	}
}

func TestSaveKeepsTheCommentsOfTheFile(t *testing.T) {
	d, path := mine(t)
	d.volatility("3", ".", "5", "enter")
	d.has("• edited", "s save")
	d.press("s")
	d.has("saved: ")
	d.lacks("• edited")
	want := strings.Replace(commented, "volatility = 2.5 ", "volatility = 3.5 ", 1)
	if data, _ := os.ReadFile(path); string(data) != want {
		t.Errorf("the file holds\n%s\nwant\n%s", data, want)
	}
	d.press("u")
	d.has("• edited")
	if v := d.assumption(0).Volatility; v != 2.5 {
		t.Errorf("undone across the save: volatility %g, want 2.5", v)
	}
	d.press("s")
	fileHolds(t, path, "volatility = 2.5   # argued in May")
	d.lacks("• edited")
	d.press("s")
	d.has("nothing to save")
}

func TestEmbeddedScenarioIsSavedUnderAName(t *testing.T) {
	folders(t)
	d := desktopOn(t, "base")
	d.volatility("3", ".", "5", "enter", "s")
	d.has("Save as", "A name, kept in ")
	d.types("x..y")
	d.press("enter")
	if d.source.File != nil {
		t.Fatal("saved outside the shelf")
	}
	d.has("x..y_") // what is refused can be put right
	d.press("ctrl+u")
	d.types("a:b")
	d.press("enter")
	d.has("not saved: ")
	d.press("esc", "S")
	d.types("story")
	d.press("enter")
	d.has("story is the name of an embedded scenario")
	d.press("ctrl+u")
	d.types("mine")
	d.press("enter")
	d.has("saved: ", "mine")
	d.lacks("• edited")
	path := filepath.Join(store.Scenarios.Folder(), "mine.toml")
	fileHolds(t, path, `extends = "base"`, "volatility = 3.5")
	d.press("esc") // from the slider to the list
	d.volatility("9", "enter", "s")
	fileHolds(t, path, "volatility = 9")

	e := desktopOn(t, "base")
	e.volatility("4", "enter", "S")
	e.types("mine")
	e.press("enter")
	e.has("The file is there already")
	e.press("esc")
	fileHolds(t, path, "volatility = 9")
	e.press("S")
	e.types("mine")
	e.press("enter", "o")
	fileHolds(t, path, "volatility = 4")
}

func TestPathStandsAloneFromAFileWithoutAName(t *testing.T) {
	d, _ := mine(t)
	path := filepath.Join(t.TempDir(), "other")
	d.volatility("4", "enter", "S")
	d.types(path)
	d.press("enter")
	fileHolds(t, path+".toml", "volatility = 4")
	if data, _ := os.ReadFile(path + ".toml"); strings.Contains(string(data), "extends") {
		t.Error("it extends a scenario that has no name everywhere")
	}
	again, _, err := d.library.Load(path + ".toml")
	if err != nil || len(model.Diff(again, d.scenario())) > 0 {
		t.Errorf("read again: %v, %v", err, model.Diff(again, d.scenario()))
	}
}

func TestConflict(t *testing.T) {
	theirs := strings.Replace(commented, "2.5", "7", 1)
	for _, key := range []string{"o", "r", "esc", "S"} {
		d, path := mine(t)
		d.volatility("4", "enter")
		if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
			t.Fatal(err)
		}
		d.press("s")
		d.asks("was changed by another program")
		fileHolds(t, path, "volatility = 7")
		d.press(key)
		v := d.assumption(0).Volatility
		switch key {
		case "o":
			fileHolds(t, path, "volatility = 4", "# argued in May")
			d.lacks("• edited")
		case "r":
			if v != 7 || d.edited {
				t.Errorf("read again: volatility %g, edited %v; want 7", v, d.edited)
			}
		case "esc":
			if v != 4 || !d.edited {
				t.Errorf("backed out: volatility %g, edited %v; want 4, edited", v, d.edited)
			}
		case "S":
			d.types("safe")
			d.press("enter")
			fileHolds(t, filepath.Join(store.Scenarios.Folder(), "safe.toml"), "volatility = 4")
			fileHolds(t, path, "volatility = 7")
		}
	}
}

func TestFileThatIsGone(t *testing.T) {
	d, path := mine(t)
	d.volatility("4", "enter")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	d.press("s")
	d.asks("was taken away")
	d.lacks("read it again")
	d.press("o")
	fileHolds(t, path, "volatility = 4")
}

func TestLeavingSavesFirst(t *testing.T) {
	d, path := mine(t)
	d.volatility("4", "enter", "q")
	d.has("Unsaved edits", "save, then go on")
	d.press("s")
	if !d.quit {
		t.Error("it did not leave after saving")
	}
	fileHolds(t, path, "volatility = 4")

	folders(t)
	e := desktopOn(t, "base")
	e.volatility("4", "enter", "q", "s", "esc")
	if e.quit {
		t.Error("left although the name was not given")
	}
	e.press("q", "s")
	e.types("mine")
	e.press("enter")
	if !e.quit {
		t.Error("it did not leave after saving under a name")
	}
}

// A folder that cannot be written to says so, and the edits stay.
func TestSaveThatFails(t *testing.T) {
	folders(t)
	d := desktopOn(t, "base")
	d.volatility("4", "enter", "S")
	d.types(filepath.Join(t.TempDir(), "none", "x.toml"))
	d.press("enter")
	d.has("not saved: ")
	d.press("esc")
	d.has("• edited")
	if d.source.File != nil {
		t.Error("it takes the file for saved")
	}
}

// What a run that is killed leaves is offered at the next start, once, and made again.
func TestUnsavedEditsAreOfferedAgain(t *testing.T) {
	for _, key := range []string{"t", "d", "esc"} {
		d, path := mine(t)
		d.volatility("4", "enter")
		d.send(nil)
		if err := d.end(errors.New("hung up")); err == nil {
			t.Fatal("the reason for the end is lost")
		}
		e := desktopOn(t, path)
		e.asks("1 unsaved edit of")
		if f := desktopOn(t, path); f.asked != nil {
			t.Error("a second program offers it too")
		}
		e.press(key)
		want := map[string]float64{"t": 4, "d": 2.5, "esc": 2.5}[key]
		if v := e.assumption(0).Volatility; v != want || e.edited != (key == "t") {
			t.Errorf("%s: volatility %g, edited %v; want %g", key, v, e.edited, want)
		}
		e.press("q", "y")
		e.end(nil)
		if f := desktopOn(t, path); (f.asked != nil) != (key == "esc") {
			t.Errorf("%s: offered once more: %v", key, f.asked != nil)
		}
	}
}

func TestEditsOfAnotherScenarioOpenIt(t *testing.T) {
	d, path := mine(t)
	d.volatility("4", "enter")
	d.end(nil)
	e := desktopOn(t, "base")
	e.press("t")
	if f := e.source.File; f == nil || f.Path != path || e.assumption(0).Volatility != 4 {
		t.Errorf("opened %v with volatility %g, want %s with 4", f, e.assumption(0).Volatility, path)
	}
	e.press("s")
	fileHolds(t, path, "volatility = 4")
	e.end(nil)
	if left, err := store.Recoverable(); len(left) > 0 || err != nil {
		t.Errorf("left behind after saving: %v, %v", left, err)
	}
}

// A note is an edit like any other: undone, and saved in the language it was written in.
func TestNote(t *testing.T) {
	d, path := mine(t)
	d.press("n")
	d.asks("What should be known about it")
	d.types("ask Li")
	d.press("space")
	d.types("twice")
	d.press("enter")
	d.has("noted", "• edited")
	d.press("L", "n")
	d.types("问老李")
	d.press("enter", "L", "s")
	fileHolds(t, path, `ask Li twice`, "问老李", "# argued in May")
	if again, _, err := d.library.Load(path); err != nil || again.Note != (model.Text{En: "ask Li twice", Zh: "问老李"}) {
		t.Errorf("read again: %+v, %v", again.Note, err)
	}
	d.press("u", "u")
	if d.scenario().Note != (model.Text{}) {
		t.Errorf("undone: %+v", d.scenario().Note)
	}
}
