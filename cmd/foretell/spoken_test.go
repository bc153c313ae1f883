package main

import (
	"os"
	"runtime"
	"strings"
	"testing"
	"unicode"

	"foretell/ui/report"
)

// Whatever the command line holds, nothing of it reaches the terminal but what can be seen.
func TestNothingSaidIsObeyed(t *testing.T) {
	t.Chdir(t.TempDir())
	const word = "\x1b[2J\x07\u009b31m\u202ex"
	for _, args := range [][]string{
		{word}, {"run", "--" + word}, {"run", "--set", word}, {"run", "--set", "title=" + word}, {"run", "--goal", word}, {"run", "--require", word + ">=1"},
		{"run", "--format", word}, {"run", "--plan", word}, {"run", "--seed", word}, {"export", "-o", word}, {"export", "-o", word + "/x.csv"},
		{"export", "-o", "x.svg", "--indicator", word}, {"man", "-o", "/dev/null/" + word}, {"import", word + ".csv"}, {"new", word}, {"schema", word},
		{"show", word}, {"help", word}, {"completion", word}, {"replay", word}, {"diff", word, "base"}, {"seek", "--chance", word},
		{"drivers", "--value", word + "@2022"}, {"drivers", "--met", word}, {"sweep", "--vary", word + "=1:2:1"}, {"check", word}, {word, word},
	} {
		r := foretell(t, args...)
		if r.status != faulty && r.status != misused {
			t.Errorf("%q: exit status %d", args, r.status)
		}
		for _, said := range []string{r.stdout, r.stderr} {
			if i := strings.IndexFunc(said, func(c rune) bool { return c != '\n' && unicode.In(c, unicode.Cc, unicode.Cf) }); i >= 0 {
				t.Errorf("%q: %q", args, said[i:])
			}
		}
	}
}

// The name of a file is text of others like what is in it: no command writes it raw, in any format.
func TestNamesOfFilesAreNotObeyed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no file can have such a name")
	}
	t.Chdir(t.TempDir())
	const name = "a\x1b[2J\u202e\u009b31m"
	at := name + ".toml"
	if err := os.WriteFile(at, []byte("schema = \"foretell/scenario/1\"\nextends = \"base\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var commands [][]string
	for _, format := range report.Names() {
		commands = append(commands, []string{"run", at, "--format", format})
	}
	for _, format := range []string{"html", "svg", "csv", "json", "md"} {
		commands = append(commands, []string{"export", at, "-o", "-", "--format", format})
	}
	for _, format := range report.ComparisonNames {
		commands = append(commands, []string{"compare", at, "base", "--format", format})
	}
	for _, format := range report.PageNames {
		for _, words := range []string{"show scenario", "drivers", "seek --indicator de_va --chance 0.5", "diff base"} {
			commands = append(commands, append(strings.Fields(words), at, "--format", format))
		}
	}
	commands = append(commands, []string{"check", at}, []string{"sweep", at, "--vary", "run.seed=1,2"}, []string{"sweep", at, "--vary", "run.seed=1,2", "--format", "jsonl"},
		[]string{"__complete", "run", "a"}, []string{"list"})
	for _, args := range commands {
		r := foretell(t, args...)
		if r.status != done || strings.ContainsAny(r.stdout+r.stderr, "\x1b\u202e\u009b") {
			t.Errorf("%q: exit status %d, %q", args, r.status, r.stderr)
		}
	}
}

func TestSpoken(t *testing.T) {
	for text, want := range map[string]string{"a\nb 万 é": "a\nb 万 é", "\x1b[2J": `\x1b[2J`, "\u202e": `\u202e`, "a\tb\r": `a\tb\r`, "it's": "it's"} {
		if got := spoken(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
