package main

import (
	"encoding/json"
	"math"
	"os"
	"regexp"
	"strings"
	"testing"
)

// readmeWalk is the README's way from a spreadsheet to the first chance: the sheet, and the command lines.
func readmeWalk(t *testing.T) (csv string, lines [][]string) {
	t.Helper()
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, found := strings.Cut(string(data), "\n## From a spreadsheet to the first chance\n")
	if !found {
		t.Fatal("the README has no such walk")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	block := regexp.MustCompile("(?s)```csv\n(.*?)```").FindStringSubmatch(section)
	if block == nil {
		t.Fatal("the walk has no sheet")
	}
	for line := range strings.Lines(section) {
		if command, ok := strings.CutPrefix(line, "    foretell "); ok {
			command, _, _ = strings.Cut(command, " # ")
			lines = append(lines, words(command))
		}
	}
	return block[1], lines
}

// words parts a command line as a shell does, as far as single quotes.
func words(line string) (words []string) {
	for i, part := range strings.Split(strings.TrimSpace(line), "'") {
		if i%2 == 1 {
			words[len(words)-1] += part
			continue
		}
		fields := strings.Fields(part)
		if i > 0 && len(fields) > 0 && !strings.HasPrefix(part, " ") {
			words[len(words)-1] += fields[0]
			fields = fields[1:]
		}
		words = append(words, fields...)
		if strings.HasSuffix(part, " ") {
			words = append(words, "")
		}
	}
	return words
}

// Every line of the walk does what it says, one after another in an empty folder.
func TestReadmeWalk(t *testing.T) {
	csv, lines := readmeWalk(t)
	t.Chdir(t.TempDir())
	if err := os.WriteFile("goals.csv", []byte(csv), 0o644); err != nil {
		t.Fatal(err)
	}
	if len(lines) != 6 {
		t.Fatalf("%d lines, want 6: %q", len(lines), lines)
	}
	var believed []string
	for _, line := range lines {
		r := foretell(t, line...)
		if r.status != done {
			t.Fatalf("%q: status %d, %s", line, r.status, r.stderr)
		}
		if strings.Contains(strings.Join(line, " "), "--set") {
			believed = line
		}
		if line[0] == "import" {
			for _, cell := range []string{"E5: 250 is below the base value 310: read as at_most"} {
				if !strings.Contains(r.stderr, cell) {
					t.Errorf("no %q in\n%s", cell, r.stderr)
				}
			}
		}
	}
	r := foretell(t, append(believed, "--format", "json")...)
	var out struct {
		Indicators []struct {
			ID      string
			Targets []struct {
				Year   int
				Chance float64
			}
		}
	}
	if err := json.Unmarshal([]byte(r.stdout), &out); err != nil {
		t.Fatal(err)
	}
	apples := out.Indicators[0].Targets
	if got, want := apples[len(apples)-1].Chance, appleChance(); math.Abs(got-want) > 0.005 || math.Abs(got-0.30) > 0.005 {
		t.Errorf("the chance is %.4f, by integration %.4f, in the README 30 %%", got, want)
	}
}

// appleChance integrates, over average growth G ~ N(5, 1.5), the chance that five years of it and of a yearly noise of 2 %
// carry 120 t to 160:
//
//	P = ∫ Φ((5·ln(1 + G/100) − ln(160/120)) / (0.02·√5)) φ(G) dG
func appleChance() float64 {
	sum, step := 0.0, 0.01
	for z := -6.0; z <= 6; z += step {
		growth := 5 + 1.5*z
		margin := (5*math.Log(1+growth/100) - math.Log(160.0/120)) / (0.02 * math.Sqrt(5))
		sum += step * math.Exp(-z*z/2) / math.Sqrt(2*math.Pi) * math.Erfc(-margin/math.Sqrt2) / 2
	}
	return sum
}
