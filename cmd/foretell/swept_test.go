package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"foretell/model/store"
)

// One sweep at a time writes to a file; the other one says so and leaves it as it is.
func TestSweptByTwo(t *testing.T) {
	at := write(t, "sweep.csv", "")
	release, err := store.Hold(at)
	if err != nil {
		t.Fatal(err)
	}
	sweep := []string{"sweep", "--paths", "100", "--vary", "run.seed=1:3:1", "--goal", "de_va", "-o", at}
	foretell(t, sweep...).want(t, faulty, "", "another program is writing to it")
	if data, _ := os.ReadFile(at); len(data) > 0 {
		t.Errorf("now holds %q", data)
	}
	release()
	foretell(t, sweep...).want(t, done, "", "")
	foretell(t, sweep...).want(t, done, "", "3 of 3 points, 3 of them from before")
}

// - is standard output, and no file; what is no file is not written to.
func TestSweptElsewhere(t *testing.T) {
	t.Chdir(t.TempDir())
	sweep := []string{"sweep", "--paths", "100", "--vary", "run.seed=1:3:1", "--goal", "de_va"}
	plain := foretell(t, sweep...)
	if r := foretell(t, append(sweep, "-o", "-")...); r.status != done || r.stdout != plain.stdout || strings.Count(r.stdout, "\n") != 4 {
		t.Errorf("status %d, %q", r.status, r.stdout)
	}
	for _, place := range []string{os.DevNull, "."} {
		foretell(t, append(sweep, "--format", "csv", "-o", place)...).want(t, faulty, "", "it is no file")
	}
	if left, _ := filepath.Glob("*"); len(left) > 0 {
		t.Errorf("written: %v", left)
	}
}
