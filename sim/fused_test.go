package sim

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// Arm has an instruction that multiplies and adds with one rounding, and Go uses it where the language lets it: then the bits
// differ from other machines'. No function of the engine or of its numerics may hold one.
func TestNoFusedMultiplyAdd(t *testing.T) {
	if testing.Short() {
		t.Skip("builds for another machine")
	}
	for _, folder := range []string{".", "num"} {
		t.Run(folder, func(t *testing.T) { noFused(t, folder) })
	}
}

func noFused(t *testing.T, folder string) {
	dependOnSources(t, folder)
	object := filepath.Join(t.TempDir(), "object.a")
	build := exec.Command("go", "build", "-o", object, "./"+folder)
	build.Env = append(os.Environ(), "GOOS=linux", "GOARCH=arm64", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", build, err, out)
	}
	listing, err := exec.Command("go", "tool", "objdump", object).CombinedOutput()
	if err != nil {
		t.Fatalf("go tool objdump: %v\n%s", err, listing)
	}
	if !regexp.MustCompile(`\bFMULD\b`).Match(listing) {
		t.Fatal("the listing shows no multiplication at all: it is not what it is taken for")
	}
	for _, line := range regexp.MustCompile(`(?m)^.*\bFN?M(ADD|SUB)[SD]?\b.*$`).FindAllString(string(listing), -1) {
		t.Errorf("fused: %s", line)
	}
}

// dependOnSources opens a package's files, for the result of an earlier run to be kept only while they are the same: a change
// can alter the arm64 code and leave the test's own binary as it was.
func dependOnSources(t *testing.T, folder string) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if _, err := os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
	}
}
