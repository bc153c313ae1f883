package model

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Each line of testdata/bad that is wrong says so in a comment of its own: "# fault COLUMN: key: what; right".
func TestBadFilesTellEveryFault(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no bad files: %v", err)
	}
	plan := readPlanFile(t)
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			data := readFile(t, file)
			var err error
			if strings.HasPrefix(name, "plan-") {
				_, err = ReadPlan(name, data)
			} else {
				_, err = ReadScenario(name, data, plan, nil)
			}
			compareFaults(t, err, expectedFaults(name, data))
		})
	}
}

func expectedFaults(name string, data []byte) []string {
	var want []string
	for i, line := range strings.Split(string(data), "\n") {
		for _, comment := range strings.Split(line, " # fault ")[1:] {
			column, rest, _ := strings.Cut(comment, ": ")
			want = append(want, fmt.Sprintf("%s:%d:%s: %s", name, i+1, column, rest))
		}
	}
	return want
}

func compareFaults(t *testing.T, err error, want []string) {
	t.Helper()
	var got []string
	faults, _ := err.(Faults)
	for _, f := range faults {
		got = append(got, f.Error())
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("not expected: %s", line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("missing:      %s", line)
		}
	}
	if !t.Failed() && !slices.Equal(got, want) {
		t.Errorf("out of order:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func readFile(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func readPlanFile(t testing.TB) *Plan {
	t.Helper()
	plan, err := ReadPlan("plan.toml", readFile(t, "testdata/plan.toml"))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func readScenarioFile(t testing.TB, plan *Plan) *Scenario {
	t.Helper()
	s, err := ReadScenario("scenario.toml", readFile(t, "testdata/scenario.toml"), plan, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
