package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// failing is a disk of which one operation fails, counted from 1. It notes what it was asked for.
type failing struct {
	system
	nth  int
	with error
	done []string
}

// step counts an operation, and fails if it is its turn.
func (d *failing) step(what string) error {
	d.done = append(d.done, what)
	if len(d.done) == d.nth {
		return d.with
	}
	return nil
}

func (d *failing) create(path string, mode fs.FileMode) (scratch, error) {
	if err := d.step("create"); err != nil {
		return nil, err
	}
	s, err := d.system.create(path, mode)
	return failingScratch{s, d}, err
}

func (d *failing) place(from, to string, over bool) error {
	if err := d.step("place"); err != nil {
		return err
	}
	return d.system.place(from, to, over)
}

func (d *failing) syncFolder(path string) error {
	if err := d.step("sync folder"); err != nil {
		return err
	}
	return d.system.syncFolder(path)
}

type failingScratch struct {
	scratch
	d *failing
}

func (s failingScratch) Write(p []byte) (int, error) {
	if err := s.d.step("write"); err != nil {
		n, _ := s.scratch.Write(p[:len(p)/2])
		return n, err
	}
	return s.scratch.Write(p)
}

func (s failingScratch) Chmod(m fs.FileMode) error {
	if err := s.d.step("chmod"); err != nil {
		return err
	}
	return s.scratch.Chmod(m)
}

func (s failingScratch) Sync() error {
	if err := s.d.step("sync"); err != nil {
		return err
	}
	return s.scratch.Sync()
}

func (s failingScratch) Close() error {
	err := s.scratch.Close()
	return errors.Join(s.d.step("close"), err)
}

// A failure of any operation leaves the old file or the new one, nothing else, and is told.
func TestSaveWithAFailingDisk(t *testing.T) {
	for _, with := range []error{syscall.ENOSPC, syscall.EIO} {
		for nth := 1; ; nth++ {
			folder := t.TempDir()
			f, err := Read(write(t, filepath.Join(folder, "a.toml"), "old content"))
			if err != nil {
				t.Fatal(err)
			}
			d := &failing{nth: nth, with: with}
			g, err := save(d, f, []byte("new content"), false)
			if len(d.done) < nth {
				break // every one has failed once
			}
			what := fmt.Sprintf("%s, %v", d.done[nth-1], with)
			if !errors.Is(err, with) {
				t.Errorf("%s: got %v", what, err)
			}
			want, words := "old content", "what was there before is as it was"
			if d.done[nth-1] == "sync folder" {
				want, words = "new content", "the file is saved"
			}
			holds(t, folder, map[string]string{"a.toml": want})
			if string(g.Data) != want || !strings.Contains(err.Error(), words) {
				t.Errorf("%s: the file returned holds %q: %v", what, g.Data, err)
			}
			if g, err = Save(g, []byte("newer")); err != nil {
				t.Errorf("%s: it cannot be saved again: %v", what, err)
			}
		}
	}
}

func TestCreateWithAFailingDisk(t *testing.T) {
	for nth := 1; ; nth++ {
		folder := t.TempDir()
		d := &failing{nth: nth, with: syscall.ENOSPC}
		_, err := create(d, File{Path: filepath.Join(folder, "a.toml")}, []byte("new"))
		if len(d.done) < nth {
			break
		}
		if !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%s: got %v", d.done[nth-1], err)
		}
		want := map[string]string{}
		if d.done[nth-1] == "sync folder" {
			want["a.toml"] = "new"
		}
		holds(t, folder, want)
	}
}

// A power cut keeps the old file or the new one because of this order alone.
func TestSaveFlushesBeforeItRenames(t *testing.T) {
	f, err := Read(write(t, filepath.Join(t.TempDir(), "a.toml"), "old"))
	if err != nil {
		t.Fatal(err)
	}
	d := &failing{}
	if _, err := save(d, f, []byte("new"), false); err != nil {
		t.Fatal(err)
	}
	d.done = slices.DeleteFunc(d.done, func(s string) bool { return s == "chmod" }) // Windows has none
	if want := []string{"create", "write", "sync", "close", "place", "sync folder"}; !slices.Equal(d.done, want) {
		t.Errorf("got %q, want %q", d.done, want)
	}
}

// A disk that cannot even remove the draft leaves it to the next save.
func TestDraftThatStays(t *testing.T) {
	folder := t.TempDir()
	f, err := Read(write(t, filepath.Join(folder, "a.toml"), "old"))
	if err != nil {
		t.Fatal(err)
	}
	d := stuck{&failing{nth: 2, with: syscall.ENOSPC}}
	if _, err := save(d, f, []byte("new content"), false); err == nil {
		t.Fatal("no error")
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 2 {
		t.Fatalf("%d files, want the old one and the draft", len(entries))
	}
	if _, err := Save(f, []byte("newer")); err != nil {
		t.Error(err)
	}
	holds(t, folder, map[string]string{"a.toml": "newer"})
}

// stuck is a disk that removes nothing.
type stuck struct{ *failing }

func (stuck) remove(string) error { return syscall.EIO }
