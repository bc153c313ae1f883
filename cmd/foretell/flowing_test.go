//go:build unix

package main

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// pipe makes a pipe in a folder and writes a text to it once somebody reads.
func pipe(t *testing.T, dir, text string) string {
	t.Helper()
	at := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(at, 0o600); err != nil {
		t.Fatal(err)
	}
	go os.WriteFile(at, []byte(text), 0o600)
	return at
}

// What flows in is read as a file of the same text would be, by every command and as often as it asks.
func TestReadFromPipes(t *testing.T) {
	whole := `schema = "foretell/scenario/1"
plan = "zhejiang-digital-2018"
extends = "base"
[run]
paths = 500
`
	for name, args := range map[string][]string{
		"run":     {"run"},
		"check":   {"check"},
		"compare": {"compare", "base"},
		"diff":    {"diff", "base"},
		"show":    {"show", "scenario"},
	} {
		t.Run(name, func(t *testing.T) {
			foretell(t, append(args, pipe(t, t.TempDir(), whole))...).want(t, done, "pipe", "")
		})
	}
	t.Run("plan", func(t *testing.T) {
		plan := pipe(t, t.TempDir(), tinyPlan)
		foretell(t, "run", "--plan", plan).want(t, done, "A tiny plan", "")
		foretellReading(t, tinyPlan, "run", "--plan", "-").want(t, done, "A tiny plan", "")
		foretellReading(t, tinyPlan, "show", "plan", "-").want(t, done, "A tiny plan", "")
	})
	t.Run("sheet", func(t *testing.T) {
		foretell(t, "import", pipe(t, t.TempDir(), "Indicator,2020,2025\nApples (t),120,160\n")).want(t, done, "apples", "Apples")
	})
	t.Run("both", func(t *testing.T) {
		foretellReading(t, tinyPlan, "run", "-", "--plan", "-").want(t, faulty, "", `stdin:1:10: schema: this file is "foretell/plan/1"`)
	})
}

// A file that names a pipe waits for nobody.
func TestFilesNameNoPipes(t *testing.T) {
	dir := beside(t, map[string]string{"scene.toml": "schema = \"foretell/scenario/1\"\nextends = \"./pipe\"\n"})
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil {
		t.Fatal(err)
	}
	foretell(t, "run", filepath.Join(dir, "scene.toml")).want(t, faulty, "", "it is a pipe, not a file")
}

// A pipe that a shell opened is called a pipe, not by the number the shell happened to give it; a second one is told apart.
func TestPipesOfAShellHaveNames(t *testing.T) {
	p := &program{flown: map[string]file{"-": {}, "/dev/fd/63": {name: "pipe"}}}
	for word, want := range map[string]string{
		"/dev/fd/62": "pipe-2", "/proc/self/fd/11": "pipe-2", "/proc/4711/fd/3": "pipe-2", "/tmp/mine": "/tmp/mine", "/dev/fd/x": "/dev/fd/x",
	} {
		if got := p.pipeName(word); got != want {
			t.Errorf("%s is called %s, want %s", word, got, want)
		}
	}
	delete(p.flown, "/dev/fd/63")
	if got := p.pipeName("/dev/fd/62"); got != "pipe" {
		t.Errorf("the only one is called %s", got)
	}
}
