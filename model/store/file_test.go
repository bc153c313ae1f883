package store

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func write(t *testing.T, path, data string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRead(t *testing.T) {
	path := write(t, filepath.Join(t.TempDir(), "a.toml"), "a = 1\n")
	f, err := Read(path)
	if err != nil || f.Path != path || string(f.Data) != "a = 1\n" || f.Hash != sha256.Sum256([]byte("a = 1\n")) {
		t.Errorf("got %+v, %v", f, err)
	}
	if _, err := Read(path + "x"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

func TestReadRefuses(t *testing.T) {
	folder := t.TempDir()
	large := write(t, filepath.Join(folder, "large"), "")
	if err := os.Truncate(large, 1<<40); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		folder:                    "it is a folder, not a file",
		large:                     "it holds 1099511627776 bytes; at most 8388608",
		os.DevNull:                "it is a device or a socket, not a file",
		folder + "/\x1b[2J":       `cannot read "`,
		folder + "/no such\u202e": `\u202e": `,
	} {
		_, err := Read(path)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", path, err, want)
		}
	}
}
