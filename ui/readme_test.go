package ui

import (
	"os"
	"strings"
	"testing"
)

// The screen that the README shows is the one that is drawn.
func TestReadmeShowsTheScreen(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := os.ReadFile("testdata/TestGoldens/targets-120x36-en.golden")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, _ := strings.Cut(string(readme), "```\n")
	shown, _, _ = strings.Cut(shown, "```")
	for n, line := range strings.Split(strings.TrimRight(shown, "\n"), "\n") {
		if want := strings.TrimRight(strings.Split(string(drawn), "\n")[n], " \r"); line != want {
			t.Errorf("line %d is\n%s\nwant\n%s", n+1, line, want)
		}
	}
	if n := strings.Count(shown, "\n"); n != 36 {
		t.Errorf("it shows %d lines, want 36", n)
	}
}
