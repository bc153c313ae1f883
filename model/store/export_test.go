package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// An export may be larger than what is read, replaces what is there and keeps its permissions; where it cannot be written whole,
// what was there stays.
func TestExport(t *testing.T) {
	at := filepath.Join(t.TempDir(), "report.html")
	large := bytes.Repeat([]byte("x"), Most+1)
	for _, data := range [][]byte{large, []byte("small"), large} {
		if err := Export(at, data); err != nil {
			t.Fatal(err)
		}
		if now, err := os.ReadFile(at); err != nil || !bytes.Equal(now, data) {
			t.Fatalf("%d bytes, %v; want %d", len(now), err, len(data))
		}
	}
	if err := os.Chmod(at, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := Export(at, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(at); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	for _, bad := range []string{filepath.Dir(at), filepath.Join(at, "below"), os.DevNull} {
		if err := Export(bad, []byte("new")); err == nil {
			t.Errorf("exported to %s", bad)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(at), ".*")); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
}
