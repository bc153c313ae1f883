package store

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func init() {
	victims["full"] = saveIntoTheFull
	victims["nobody"] = saveAsNobody
}

const nobody = 65534

// saveAsNobody saves without root's right to do everything.
func saveAsNobody(path string) error {
	if os.Geteuid() == 0 {
		if err := syscall.Setuid(nobody); err != nil {
			return err
		}
	}
	f, err := Read(path)
	if err == nil {
		_, err = Save(f, []byte("new"))
	}
	return err
}

// ended runs a victim that ends by itself, and returns what it says.
func ended(victim, path string) string {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "FORETELL_VICTIM="+victim, "FORETELL_VICTIM_PATH="+path)
	out, _ := c.CombinedOutput()
	return string(out)
}

// A rename would pass over a file's being read-only, for it needs no more than the folder.
func TestSaveLeavesReadOnlyFilesAlone(t *testing.T) {
	folder := t.TempDir()
	path := write(t, filepath.Join(folder, "a.toml"), "old")
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 {
		if err := errors.Join(os.Chmod(filepath.Dir(folder), 0o755), os.Chown(folder, nobody, nobody), os.Chown(path, nobody, nobody)); err != nil {
			t.Fatal(err)
		}
	}
	if got := ended("nobody", path); !strings.Contains(got, "cannot save "+path+": permission denied") {
		t.Errorf("got %s", got)
	}
	holds(t, folder, map[string]string{"a.toml": "old"})
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if got := ended("nobody", path); got != "<nil>\n" {
		t.Errorf("got %s", got)
	}
	holds(t, folder, map[string]string{"a.toml": "new"})
}

// saveIntoTheFull saves as if no file could grow beyond 1,000 bytes.
func saveIntoTheFull(path string) error {
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 1000, Max: 1000}); err != nil {
		return err
	}
	f, err := Read(path)
	if err == nil {
		_, err = Save(f, make([]byte, 10_000))
	}
	return err
}

// A limit of the system ends the write, not the program, and nothing is left of it.
func TestSaveBeyondALimit(t *testing.T) {
	folder := t.TempDir()
	path := write(t, filepath.Join(folder, "a.toml"), "old")
	if got := ended("full", path); !strings.Contains(got, "file too large; what was there before is as it was") {
		t.Errorf("got %s", got)
	}
	holds(t, folder, map[string]string{"a.toml": "old"})
}

func TestSaveOnAFullDisk(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("needs root to make a disk that is full: ", err)
	}
	defer syscall.Unmount(folder, 0)
	path := filepath.Join(folder, "a.toml")
	f, err := Create(path, []byte("old"))
	if err != nil {
		t.Fatal(err)
	}
	g, err := Save(f, make([]byte, 1<<20))
	if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "no space left on device; what was there before is as it was") {
		t.Errorf("got %v", err)
	}
	if _, err := Create(filepath.Join(folder, "b.toml"), make([]byte, 1<<20)); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v", err)
	}
	holds(t, folder, map[string]string{"a.toml": "old"})
	if _, err := Save(g, []byte("small enough")); err != nil {
		t.Error(err)
	}
	holds(t, folder, map[string]string{"a.toml": "small enough"})
}
