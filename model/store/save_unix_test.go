//go:build unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestSaveKeepsPermissions(t *testing.T) {
	folder := t.TempDir()
	for _, mode := range []fs.FileMode{0o600, 0o640, 0o666, 0o755} {
		path := write(t, filepath.Join(folder, mode.String()), "old")
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		owned := os.Chown(path, 1234, 5678) == nil // as root alone
		f, err := Read(path)
		if err == nil {
			_, err = Save(f, []byte("new"))
		}
		info, _ := os.Stat(path)
		if err != nil || info.Mode() != mode {
			t.Errorf("%v: got %v, %v", mode, info.Mode(), err)
		}
		if owner := info.Sys().(*syscall.Stat_t); owned && (owner.Uid != 1234 || owner.Gid != 5678) {
			t.Errorf("%v: it now belongs to %d:%d", mode, owner.Uid, owner.Gid)
		}
	}
}

// A new file has the permissions that the person's other new files have.
func TestCreateFollowsTheUmask(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o027))
	path := filepath.Join(t.TempDir(), "a.toml")
	_, err := Create(path, nil)
	if info, _ := os.Stat(path); err != nil || info.Mode() != 0o640 { // 0666 without 0027
		t.Errorf("got %v, %v", info.Mode(), err)
	}
}

// stranger is a file whose owner cannot be given away.
type stranger struct {
	scratch
	group bool // the group can
	mode  fs.FileMode
}

func (s *stranger) Chown(uid, _ int) error {
	if s.group && uid == -1 {
		return nil
	}
	return syscall.EPERM
}

func (s *stranger) Chmod(m fs.FileMode) error { s.mode = m; return nil }

func TestGroupThatCannotBeKept(t *testing.T) {
	path := write(t, filepath.Join(t.TempDir(), "a"), "")
	for _, c := range []struct {
		mode, want fs.FileMode
		group      bool
	}{
		{0o664, 0o664, true},
		{0o664, 0o644, false},
		{0o640, 0o600, false},
		{0o777, 0o777, false},
	} {
		if err := os.Chmod(path, c.mode); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		s := &stranger{group: c.group}
		if err := resemble(s, info); err != nil || s.mode != c.want {
			t.Errorf("%v: got %v, %v, want %v", c.mode, s.mode, err, c.want)
		}
	}
}

func TestSaveThroughLinks(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	write(t, filepath.Join(elsewhere, "real.toml"), "old")
	first, second := filepath.Join(folder, "first.toml"), filepath.Join(folder, "second.toml")
	if err := errors.Join(os.Symlink(filepath.Join(elsewhere, "real.toml"), first), os.Symlink("first.toml", second)); err != nil {
		t.Fatal(err)
	}
	f, err := Read(second)
	if err == nil {
		f, err = Save(f, []byte("new"))
	}
	if err != nil || f.Path != second {
		t.Fatalf("%s, %v", f.Path, err)
	}
	for _, path := range []string{first, second} {
		if info, err := os.Lstat(path); err != nil || info.Mode().Type() != fs.ModeSymlink {
			t.Errorf("%s is no link any more: %v", path, err)
		}
	}
	holds(t, elsewhere, map[string]string{"real.toml": "new"})

	if err := os.Remove(filepath.Join(elsewhere, "real.toml")); err != nil {
		t.Fatal(err)
	}
	for _, save := range []func(File, []byte) (File, error){Save, SaveOver} {
		if _, err := save(f, []byte("newer")); err == nil || !strings.Contains(err.Error(), "a link to a file that is not there") {
			t.Errorf("got %v", err)
		}
	}
	if _, err := Create(second, nil); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a link is overwritten: %v", err)
	}
	holds(t, elsewhere, nil)
}

// A pipe has nobody at its other end: who opens it waits for ever.
func TestPipesAreRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.toml")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 3)
	go func() {
		_, err := Read(path)
		done <- err
		_, err = SaveOver(File{Path: path}, nil)
		done <- err
		f := File{Path: path}
		done <- f.fill(everywhere{}, Most) // that came between the look and the opening
	}()
	for range 3 {
		select {
		case err := <-done:
			if err == nil || !strings.Contains(err.Error(), "it is a pipe, not a file") {
				t.Errorf("got %v", err)
			}
		case <-time.After(10 * time.Second):
			t.Fatal("it waits")
		}
	}
}
