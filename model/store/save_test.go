package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// holds fails the test where a folder's files and their content are not as wanted.
func holds(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if text, ok := want[e.Name()]; err != nil || !ok || text != string(data) {
			t.Errorf("%s holds %.80q, %v; want %.80q, %v", e.Name(), data, err, text, ok)
		}
	}
	if len(entries) != len(want) {
		t.Errorf("%d files, want %d", len(entries), len(want))
	}
}

func TestSave(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.toml")
	f, err := Create(path, []byte("one"))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"two", "", strings.Repeat("x", Most)} {
		if f, err = Save(f, []byte(text)); err != nil {
			t.Fatal(err)
		}
		holds(t, folder, map[string]string{"a.toml": text})
	}
	if _, err := Save(f, make([]byte, Most+1)); err == nil || !strings.Contains(err.Error(), "at most 8388608") {
		t.Errorf("too large: %v", err)
	}
	holds(t, folder, map[string]string{"a.toml": string(f.Data)})
}

func TestSaveNoticesOthers(t *testing.T) {
	folder := t.TempDir()
	path := write(t, filepath.Join(folder, "a.toml"), "one")
	f, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, "other")
	var changed *ChangedError
	if got, err := Save(f, []byte("two")); !errors.As(err, &changed) || changed.Gone || changed.Path != path || got.Hash != f.Hash {
		t.Errorf("got %v, %v", got, err)
	}
	holds(t, folder, map[string]string{"a.toml": "other"})

	if _, err := Save(f, []byte("other")); err != nil {
		t.Errorf("the other program has saved the same, and yet: %v", err)
	}
	if g, err := SaveOver(f, []byte("two")); err != nil || string(g.Data) != "two" {
		t.Errorf("got %v, %v", g, err)
	}
	holds(t, folder, map[string]string{"a.toml": "two"})

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err := Save(f, []byte("three")); !errors.As(err, &changed) || !changed.Gone {
		t.Errorf("gone: %v", err)
	}
	holds(t, folder, nil)
	if _, err := SaveOver(f, []byte("three")); err != nil {
		t.Error(err)
	}
	holds(t, folder, map[string]string{"a.toml": "three"})
}

// What is there already is not written again: nothing that watches the file is woken for nothing.
func TestSaveOfTheSame(t *testing.T) {
	path := write(t, filepath.Join(t.TempDir(), "a.toml"), "one")
	old := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(path, old, old); err != nil {
		t.Fatal(err)
	}
	f, err := Read(path)
	if err == nil {
		_, err = Save(f, []byte("one"))
	}
	if info, _ := os.Stat(path); err != nil || !info.ModTime().Equal(old) {
		t.Errorf("%v, changed at %v", err, info.ModTime())
	}
}

func TestCreateRefuses(t *testing.T) {
	folder := t.TempDir()
	path := write(t, filepath.Join(folder, "a.toml"), "one")
	if _, err := Create(path, []byte("two")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("what is there: %v", err)
	}
	if err := (system{}).place(write(t, filepath.Join(folder, "b"), "two"), path, false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("what came in between: %v", err)
	}
	os.Remove(filepath.Join(folder, "b"))
	if _, err := Create(filepath.Join(folder, "none", "a.toml"), nil); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "in the folder") {
		t.Errorf("no folder: %v", err)
	}
	if _, err := Create(folder, nil); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a folder: %v", err)
	}
	holds(t, folder, map[string]string{"a.toml": "one"})
}

// Of many that save what they have read, each that is told to have saved has done so over what it had read.
func TestSaveAtOnce(t *testing.T) {
	path := write(t, filepath.Join(t.TempDir(), "a.toml"), "")
	var all sync.WaitGroup
	for w := range 8 {
		all.Go(func() {
			for n := 0; n < 20; {
				f, err := Read(path)
				if err != nil {
					t.Error(err)
					return
				}
				_, err = Save(f, fmt.Appendf(f.Data, "%d %d\n", w, n))
				var changed *ChangedError
				switch {
				case err == nil:
					n++
				case !errors.As(err, &changed):
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	f, err := Read(path)
	if err != nil || bytes.Count(f.Data, []byte("\n")) != 8*20 {
		t.Errorf("%d lines, %v; want %d: saves were overwritten", bytes.Count(f.Data, []byte("\n")), err, 8*20)
	}
}

func TestSweep(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, ".foretell-12-34.draft"), "left over")
	kept := map[string]string{
		"foretell-12-34.draft": "1", ".foretell-12-34.drafts": "2", ".foretell-a-34.draft": "3", ".foretell-12.draft": "4", "a.toml": "5",
	}
	for name, text := range kept {
		write(t, filepath.Join(folder, name), text)
	}
	if err := Sweep(folder); err != nil {
		t.Error(err)
	}
	holds(t, folder, kept)
	if err := Sweep(filepath.Join(folder, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no folder: %v", err)
	}
}

// Where a folder cannot be locked only what nobody can be writing any more is swept.
func TestSweepWithoutLocks(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, ".foretell-1-1.draft"), "new")
	old := write(t, filepath.Join(folder, ".foretell-1-2.draft"), "old")
	if err := os.Chtimes(old, time.Time{}, time.Now().Add(-2*draftAge)); err != nil {
		t.Fatal(err)
	}
	if err := (&folderLock{path: folder}).sweep(); err != nil {
		t.Error(err)
	}
	holds(t, folder, map[string]string{".foretell-1-1.draft": "new"})
}

// Another program that is stopped in the middle of a save is not waited for for ever.
func TestBusyFolder(t *testing.T) {
	folder := t.TempDir()
	lock, err := lockFolder(folder)
	if err != nil || !lock.held {
		t.Fatalf("%+v, %v", lock, err)
	}
	if _, err := Create(filepath.Join(folder, "a.toml"), nil); !errors.Is(err, errBusy) {
		t.Errorf("got %v", err)
	}
	lock.release()
	if _, err := Create(filepath.Join(folder, "a.toml"), nil); err != nil {
		t.Error(err)
	}
}
