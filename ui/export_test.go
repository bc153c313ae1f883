package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"foretell/model"
)

// exporting opens the question for a file and types over what it offers.
func (d *desktop) exporting(path string) {
	d.t.Helper()
	d.press("e")
	d.has("Export")
	d.press("ctrl+u")
	d.press(path, "enter")
}

func TestExportByEnding(t *testing.T) {
	d := open(t, 120, 36, model.English)
	for ending, begins := range map[string]string{"svg": "<?xml", "csv": "plan,", "xlsx": "PK\x03\x04", "html": "<!doctype html>"} {
		path := filepath.Join(t.TempDir(), "out."+ending)
		d.exporting(path)
		d.has("exported: ", "out."+ending)
		if data, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(data, []byte(begins)) {
			t.Errorf("%s begins with %.20q, %v; want %q", ending, data, err, begins)
		}
	}
}

// The picture is that of the view: the fan of what is chosen, or the chances of a year.
func TestExportDrawsWhatIsShown(t *testing.T) {
	t.Chdir(t.TempDir())
	d := open(t, 120, 36, model.English)
	d.press("down", "e")
	d.asks("the fan of Digital share of GDP")
	d.has("base-de_share.svg")
	d.press("enter")
	fileHolds(t, "base-de_share.svg", "≥ 55")
	d.press("2", "left", "e")
	d.asks("the chances of all targets of 2020")
	d.has("base-2020.svg")
	d.press("enter")
	fileHolds(t, "base-2020.svg", "2020")
}

func TestExportAsksBeforeItReplaces(t *testing.T) {
	d := open(t, 120, 36, model.English)
	path := filepath.Join(t.TempDir(), "mine.md")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.exporting(path)
	d.asks("mine.md is there already")
	d.press("esc")
	fileHolds(t, path, "before")
	d.exporting(path)
	d.press("S")
	d.has("Export")
	if typed := string(d.asked.entry.text); typed != path {
		t.Errorf("the path typed has become %q", typed)
	}
	d.press("enter", "o")
	d.has("exported: ")
	fileHolds(t, path, "# ")
}

// A name that cannot be meant is asked for again, and stays to be mended.
func TestExportSaysWhichEndingsThereAre(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.exporting("figures.xls")
	d.asks("The ending decides")
	d.has("did you mean .xlsx?", "figures.xls_")
	d.press("esc")
	d.exporting(filepath.Join(t.TempDir(), "none", "a.csv"))
	if !strings.Contains(d.View(), "not exported: ") {
		t.Errorf("a folder that is not there:\n%s", d.View())
	}
}

// Where a view has a report of its own, that is what is written: the scenarios side by side, or what decides the chance.
func TestExportTellsWhatIsShown(t *testing.T) {
	dir := t.TempDir()
	d := open(t, 120, 36, model.English)
	d.press("right", "6")
	for ending, want := range map[string]string{"md": "| Digital value added", "csv": "scenario", "json": "foretell/comparison/1"} {
		path := filepath.Join(dir, "compared."+ending)
		d.exporting(path)
		fileHolds(t, path, want)
	}
	d.press("3")
	path := filepath.Join(dir, "drivers.md")
	d.exporting(path)
	fileHolds(t, path, "average growth")
	path = filepath.Join(dir, "drivers.json")
	d.exporting(path)
	fileHolds(t, path, `"de_va@2022"`)
	path = filepath.Join(dir, "drivers.svg")
	d.exporting(path)
	fileHolds(t, path, "average growth")
	fileHolds(t, path, "Share of variance")
	path = filepath.Join(dir, "drivers.png")
	d.exporting(path)
	fileHolds(t, path, "PNG")
	d.press("e")
	d.has("draw these drivers", "base-de_va-2022-drivers.svg")
	d.press("esc")
	path = filepath.Join(dir, "drivers.csv")
	d.exporting(path)
	fileHolds(t, path, "de_va")

	d.press("4", "e")
	d.has("draw this map", "base-de_va-2022-surface.svg")
	d.press("esc")
	path = filepath.Join(dir, "surface.svg")
	d.exporting(path)
	fileHolds(t, path, "Chance that Digital value added meets its target in 2022")
	fileHolds(t, path, "95 to 100 %")
	path = filepath.Join(dir, "surface.png")
	d.exporting(path)
	fileHolds(t, path, "PNG")
}
