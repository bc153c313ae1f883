package ui

import (
	"os"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// slowly presses a key that writes a file, and returns what lets the disk get on with it.
func (d *desktop) slowly(key string) (done func()) {
	d.t.Helper()
	var held []tea.Cmd
	_, cmd := d.Update(keyMsg(key))
	d.t.Cleanup(func() { held = nil })
	held = append(held, cmd)
	if d.writing == nil {
		d.t.Fatalf("%s writes nothing:\n%s", key, d.View())
	}
	return func() {
		for _, c := range held {
			d.after(c)
		}
		held = nil
	}
}

func TestEditsMadeWhileSavingStayUnsaved(t *testing.T) {
	d, path := mine(t)
	d.volatility("4", "enter")
	done := d.slowly("s")
	d.has("saving…")
	d.press("right") // the screen goes on
	d.has("saving…")
	later := d.assumption(0).Volatility
	if later == 4 {
		t.Fatal("the slider stands still")
	}
	if _, cmd := d.Update(keyMsg("s")); cmd != nil && d.writing == nil {
		t.Error("a second save began")
	}
	d.press("o")
	d.press("enter")
	d.has("saving…")
	done()
	d.has("saved: ", "• edited")
	fileHolds(t, path, "volatility = 4")
	if d.assumption(0).Volatility != later {
		t.Error("the edit made meanwhile is gone")
	}
	d.press("s")
	d.lacks("• edited")
	data, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(data), "volatility = 4\n") {
		t.Errorf("saved again, %v:\n%s", err, data)
	}
}

func TestLeavingWaitsForTheFile(t *testing.T) {
	d, path := mine(t)
	d.volatility("4", "enter")
	done := d.slowly("s")
	d.press("q")
	d.has("saving, then leaving")
	if d.quit {
		t.Fatal("it did not wait")
	}
	done()
	if !d.quit || !d.ended {
		t.Error("it is still there")
	}
	fileHolds(t, path, "volatility = 4")
}

// Who does not wait finds the edits at the next start.
func TestLeavingWhileADriveHangs(t *testing.T) {
	d, path := mine(t)
	d.volatility("4", "enter")
	d.slowly("s")
	d.press("q", "q")
	if !d.quit || d.ended {
		t.Fatalf("quit %v, edits let go %v", d.quit, d.ended)
	}
	d.end(nil)
	desktopOn(t, path).asks("1 unsaved edit of")
}

// Leaving waits, but edits made meanwhile are asked about.
func TestLeavingAsksAboutEditsMadeWhileSaving(t *testing.T) {
	d, _ := mine(t)
	d.volatility("4", "enter")
	done := d.slowly("s")
	d.press("right", "q")
	done()
	if d.quit {
		t.Fatal("the edit made meanwhile is lost")
	}
	d.asks("not saved")
}
