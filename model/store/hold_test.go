package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Who holds a file keeps others from holding it, but not from reading it, until it is released.
func TestHold(t *testing.T) {
	at := filepath.Join(t.TempDir(), "sweep.csv")
	if err := os.WriteFile(at, []byte("a line\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	release, err := Hold(at)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Hold(at); err == nil || !strings.Contains(err.Error(), at+": another program is writing to it") {
		t.Errorf("held twice: %v", err)
	}
	if f, err := Read(at); err != nil || string(f.Data) != "a line\n" {
		t.Errorf("%q, %v", f.Data, err)
	}
	release()
	if release, err = Hold(at); err != nil {
		t.Fatal(err)
	}
	release()
	if names, _ := os.ReadDir(filepath.Dir(at)); len(names) != 1 {
		t.Errorf("left over: %v", names)
	}
}
