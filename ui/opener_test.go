package ui

import (
	"os"
	"path/filepath"
	"testing"

	"foretell/model"
	"foretell/model/store"
)

// Files that were opened or saved are offered again by where they are; one that is gone is not.
func TestRecentFilesAreOffered(t *testing.T) {
	d, path := mine(t)
	d.library.Recent = func() []Entry {
		var all []Entry
		for _, path := range store.Recent() {
			all = append(all, Entry{Name: path, Recent: true, Title: model.Text{En: "Found \x1b[2Jagain"}})
		}
		return all
	}
	d.press("S")
	other := filepath.Join(filepath.Dir(path), "other.toml")
	d.types(other)
	d.press("enter")
	d.has("saved: ")
	d.after(d.remember())
	d.press("o")
	d.has("other.toml", "Found again · "+filepath.Dir(path), "recent")
	d.types("other.toml")
	d.press("enter")
	d.has("opened: ")
	if f := d.source.File; f == nil || f.Path != other {
		t.Errorf("opened %v, want %s", f, other)
	}
	d.press("o", "esc")
	if err := os.Remove(other); err != nil {
		t.Fatal(err)
	}
	d.press("o")
	d.lacks("other.toml", "Found")
}
