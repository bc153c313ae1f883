package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"foretell/model"
	"foretell/model/store"
)

// wrong is a way to an error: what a person does, or what befalls the program, and a part of what is then said.
type wrong struct {
	name, says string
	come       func(d *desktop)
}

// hinted is why a command cannot be called, which the palette says beside it before it is.
const hinted = "nothing to undo"

var bad = errors.New("no such luck")

func keysOf(names ...string) func(*desktop) { return func(d *desktop) { d.press(names...) } }

// saying types a line into the dialog that a key opens.
func saying(open, line string) func(*desktop) {
	return func(d *desktop) {
		d.press(open)
		d.types(line)
		d.press("enter")
	}
}

// wrongs are the ways to each error that the screen may tell of.
func wrongs(t *testing.T) []wrong {
	gone := filepath.Join(t.TempDir(), "gone", "x")
	return []wrong{
		{"a slider", "is not a number", keysOf("tab", "1", ".", ".", "enter")},
		{"an assumption", "is not a number", keysOf("=", "down", "enter", "ctrl+u", "1", ".", ".", "enter")},
		{"a chance", "is no chance", keysOf("g", "1", "0", "0", "enter")},
		{"a level", "is no number from 0 to 100", keysOf("5", "1", "0", "1", "enter")},
		{"a guess", "is no guess", keysOf("G", "L", "enter")},
		{"a command", hinted, keysOf(":", "u", "n", "d", "o", "enter")},
		{"an order refused", "not set: ", func(d *desktop) { d.move(false, model.Edit{Set: "run.paths", To: -1}) }},
		{"a name", "is the name of an embedded scenario", saying("S", "base")},
		{"a place to save", "not saved: ", saying("S", gone+".toml")},
		{"an ending", "not exported: ", saying("e", "x.docx")},
		{"a place to export to", "not exported: ", saying("e", gone+".csv")},
		{"a scenario to open", "not opened: ", keysOf("o", "down", "down", "enter")},
		{"a scenario beside", "not opened: ", keysOf("6", "esc", "a", "down", "down", "enter")},
		{"the clipboard", "not copied: ", func(d *desktop) {
			d.clipboard = newClipboard(cut{}, env(nil))
			d.press("y")
		}},
		{"the recovery journal", "would not survive", func(d *desktop) { d.send(keptMsg{bad}) }},
		{"the recovery journal before a question", "would not survive", func(d *desktop) {
			d.press("right", "q")
			d.send(keptMsg{bad})
		}},
		{"what was left", "not opened: ", func(d *desktop) {
			j := store.NewJournal(store.Origin{Scenario: gone, Plan: d.plan.ID})
			if err := errors.Join(j.Put(store.Unsaved{Lines: []string{"run.seed=1"}}), j.Flush(), j.Close()); err != nil {
				t.Fatal(err)
			}
			left, err := store.Recoverable()
			if err != nil || len(left) != 1 {
				t.Fatal(left, err)
			}
			d.offer(left)
			d.press("t")
		}},
		{"the projection", "figures are from before: no such luck · o ", func(d *desktop) { d.fault = bad }},
		{"the projection after an edit", "no such luck · u ", func(d *desktop) {
			d.press("right")
			d.fault = bad
		}},
		{"the first projection", "no figures: no such luck", func(d *desktop) { d.latest, d.fault = nil, bad }},
		{"the projection under an assumption", "no such luck", func(d *desktop) {
			d.press("=")
			d.fault = bad
		}},
		{"drivers", "no such luck", func(d *desktop) {
			d.press("3")
			d.screens[viewDrivers].(*drivers).found.err = bad
		}},
		{"the surface", "no such luck", func(d *desktop) {
			d.press("4")
			d.screens[viewSurface].(*surface).found.err = bad
		}},
		{"a lever's effect", "no such luck", func(d *desktop) {
			d.press("5")
			d.screens[viewLevers].(*levers).found.err = bad
		}},
		{"a comparison", "no such luck", func(d *desktop) {
			d.press("6", "esc")
			d.side().found.err = bad
		}},
		{"single futures", "no such luck", func(d *desktop) {
			d.press("7")
			d.screens[viewPaths].(*paths).found.err = bad
		}},
		{"a goal", "no such luck", func(d *desktop) {
			d.press("g")
			d.over.(*aim).found.err = bad
		}},
	}
}

// Every error is told on the last lines of the window and nowhere else, whole, and in the next key's way out nothing of it stays.
func TestErrorsAppearInOnePlace(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {120, 36}} {
		for _, w := range wrongs(t) {
			folders(t)
			d := desktopOn(t, "base")
			d.resize(size[0], size[1])
			w.come(d)
			view := d.View()
			whole(t, view, size[0], size[1])
			lines := strings.Split(view, "\n")
			said := d.message.lines
			at := len(lines) - len(said)
			if len(said) == 0 || len(said) > size[1]/2 || strings.Join(lines[at:], "\n") != strings.Join(said, "\n") {
				t.Errorf("%s: the last lines do not tell it:\n%s", w.name, view)
				continue
			}
			if told := unwrapped(said); !strings.Contains(told, strings.ReplaceAll(w.says, " ", "")) {
				t.Errorf("%s: %q is not in %q", w.name, w.says, told)
			}
			if w.says != hinted && strings.Contains(unwrapped(lines[:at]), strings.ReplaceAll(w.says, " ", "")) {
				t.Errorf("%s: it is told elsewhere too:\n%s", w.name, view)
			}
			if _, bad := d.spoken(); !bad {
				t.Errorf("%s: it does not look like an error", w.name)
			}
		}
	}
}

// unwrapped is a text as it was before it was broken into lines, without its blanks.
func unwrapped(lines []string) string {
	return strings.ReplaceAll(ansi.Strip(strings.Join(lines, "")), " ", "")
}

// Only what draws the last lines paints in the colour of errors; the header's mark of a recording is no error.
func TestNothingElsePaintsErrors(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		source, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f, "_test.go") || f == "message.go" || f == "header.go" {
			continue
		}
		if strings.Contains(string(source), "theme.Error") {
			t.Errorf("%s shows errors in a place of its own", f)
		}
	}
}
