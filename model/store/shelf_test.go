package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/adrg/xdg"
)

func inData(t *testing.T) {
	t.Helper()
	before := xdg.DataHome
	t.Cleanup(func() { xdg.DataHome = before })
	xdg.DataHome = t.TempDir()
}

func TestShelf(t *testing.T) {
	inData(t)
	if names, err := Scenarios.Names(); len(names) > 0 || err != nil {
		t.Errorf("a shelf that is not there: %v, %v", names, err)
	}
	if _, err := Scenarios.Read("mine"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a shelf that is not there: %v", err)
	}
	for _, name := range []string{"小 step", "mine"} {
		if _, err := Scenarios.Create(name, []byte(name)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Scenarios.Create("mine", nil); !errors.Is(err, fs.ErrExist) {
		t.Errorf("overwritten: %v", err)
	}
	write(t, filepath.Join(Scenarios.Folder(), "notes.txt"), "")
	write(t, filepath.Join(Scenarios.Folder(), "-f.toml"), "")
	if err := os.Mkdir(filepath.Join(Scenarios.Folder(), "folder.toml"), 0o700); err != nil {
		t.Fatal(err)
	}
	if names, err := Scenarios.Names(); !slices.Equal(names, []string{"mine", "小 step"}) || err != nil {
		t.Errorf("got %q, %v", names, err)
	}
	f, err := Scenarios.Read("小 step")
	if err != nil || string(f.Data) != "小 step" || f.Path != filepath.Join(Scenarios.Folder(), "小 step.toml") {
		t.Fatalf("got %+v, %v", f, err)
	}
	if f, err = Save(f, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if f, err = Scenarios.Read("小 step"); err != nil || string(f.Data) != "new" {
		t.Errorf("got %+v, %v", f, err)
	}
	if names, err := Plans.Names(); len(names) > 0 || err != nil {
		t.Errorf("the other shelf: %v, %v", names, err)
	}
}

func TestShelfRefuses(t *testing.T) {
	inData(t)
	secret := write(t, filepath.Join(t.TempDir(), "secret.toml"), "secret")
	folder := Scenarios.Folder()
	if _, err := Scenarios.Create("mine", []byte("mine")); err != nil {
		t.Fatal(err)
	}
	for link, to := range map[string]string{
		"absolute": secret, "up": "../../secret.toml", "beside": "mine.toml", "home": filepath.Join(folder, "mine.toml"),
	} {
		if err := os.Symlink(to, filepath.Join(folder, link+".toml")); err != nil {
			t.Skip("no links here: ", err)
		}
	}
	write(t, filepath.Join(xdg.DataHome, "secret.toml"), "secret")
	for name, want := range map[string]string{
		"../secret": `it holds ".."`,
		"absolute":  "path escapes",
		"home":      "path escapes", // every absolute link, wherever it leads
		"up":        "path escapes",
		"a/b":       "a path, not a name",
		"NUL":       "Windows keeps it for a device",
	} {
		if f, err := Scenarios.Read(name); err == nil || !strings.Contains(err.Error(), want) || f.Data != nil {
			t.Errorf("%s: got %+v, %v", name, f, err)
		}
		if _, err := Scenarios.Create(name, nil); err == nil {
			t.Errorf("%s was created", name)
		}
	}
	if f, err := Scenarios.Read("beside"); err != nil || string(f.Data) != "mine" {
		t.Errorf("a link on the shelf: %+v, %v", f, err)
	}
}

// A file that became a link off the shelf since it was read is not saved, not even when asked to overwrite.
func TestShelfIsNotLeftOnSaving(t *testing.T) {
	inData(t)
	f, err := Scenarios.Create("mine", []byte("same"))
	if err != nil {
		t.Fatal(err)
	}
	outside := t.TempDir()
	write(t, filepath.Join(outside, "theirs"), "same")
	if err := os.Remove(f.Path); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(outside, "theirs"), f.Path); err != nil {
		t.Skip("no links here: ", err)
	}
	for _, save := range []func(File, []byte) (File, error){Save, SaveOver} {
		if _, err := save(f, []byte("new")); err == nil || !strings.Contains(err.Error(), "leads out of") {
			t.Errorf("got %v", err)
		}
	}
	holds(t, outside, map[string]string{"theirs": "same"})
}

func TestName(t *testing.T) {
	for _, name := range []string{
		"a", "mine", "My plan 2", "慢速增长", "x-1_2.v3", "company", "com", "com10", "lpt", "a.b", "é", strings.Repeat("a", 200), "toml",
	} {
		if err := Name(name); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	for name, want := range map[string]string{
		"":                       "a name cannot be empty",
		".":                      "begins with no dot",
		"..":                     `it holds ".."`,
		"../x":                   `it holds ".."`,
		"x..y":                   `it holds ".."`,
		".x":                     "begins with no dot",
		"-x":                     "begins with no dot, dash",
		" x":                     "begins with no dot",
		"~x":                     "begins with no dot",
		"x.":                     "ends with no dot",
		"x ":                     "ends with no dot",
		"/etc/passwd":            "a path, not a name",
		`a\b`:                    "a path, not a name",
		`C:x`:                    `it holds ':'`,
		"x\x00":                  `it holds '\x00'`,
		"x\x1b[2J":               `it holds '\x1b'`,
		"x\u202ey":               `it holds '\u202e'`,
		"x\u00a0y":               `it holds '\u00a0'`,
		"x\xff":                  "not UTF-8",
		"x?":                     `it holds '?'`,
		"x.toml":                 "leave out .toml",
		"x.TOML":                 "leave out .toml",
		"con":                    "Windows keeps it",
		"Con.txt":                "Windows keeps it",
		"aux .x":                 "Windows keeps it",
		"COM1":                   "Windows keeps it",
		"lpt²":                   "Windows keeps it",
		"CONIN$":                 "Windows keeps it",
		strings.Repeat("a", 201): "longer than 200 bytes",
	} {
		err := Name(name)
		if err == nil || !strings.Contains(err.Error(), want) || strings.ContainsAny(err.Error(), "\x00\x1b\u202e") {
			t.Errorf("%q: got %v, want %s", name, err, want)
		}
	}
}

// Whatever is a name is one file of a folder, and found again.
func FuzzName(f *testing.F) {
	for _, name := range []string{"a", "..", "a/b", "CON", "慢速", "a.toml", "\u202e"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if Name(name) != nil {
			return
		}
		path := name + ending
		if !filepath.IsLocal(path) || filepath.Base(path) != path || !fs.ValidPath(path) {
			t.Errorf("%q is not one file", name)
		}
		if err := fstest.TestFS(fstest.MapFS{path: {}}, path); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	})
}
