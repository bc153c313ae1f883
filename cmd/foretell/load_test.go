package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"
)

const tinyPlan = `schema = "foretell/plan/1"
id = "tiny"
title = "A tiny plan"
base_year = 2020
horizon = 2022
[[group]]
id = "all"
title = "All"
[[indicator]]
id = "x"
name = "Output"
group = "all"
unit = "t"
scale = "log"
base = 100
targets = [ { year = 2022, at_least = 121 } ]
`

const tinyScenario = `schema = "foretell/scenario/1"
plan = "tiny.toml"
[assume.x]
growth = { fixed = 12 }
volatility = 0
`

// save puts a scenario into the user's own folder for one test.
func save(t *testing.T, name, text string) {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	xdg.Reload()
	at := filepath.Join(scenarios.saved(), name)
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// beside writes files into one folder and returns it.
func beside(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestPlanBesideTheScenario(t *testing.T) {
	dir := beside(t, map[string]string{
		"tiny.toml":         tinyPlan,
		"path.toml":         tinyScenario,
		"name.toml":         strings.Replace(tinyScenario, "tiny.toml", "tiny", 1),
		"below/parent.toml": strings.Replace(tinyScenario, "tiny.toml", "../tiny.toml", 1),
		"child.toml":        "schema = \"foretell/scenario/1\"\nextends = \"below/parent.toml\"\n",
	})
	for _, name := range []string{"path.toml", "name.toml", "child.toml"} {
		out := projected(t, filepath.Join(dir, name))
		// 100 × 1.12² = 125.44 on every path.
		if out.Plan != "tiny" || out.Indicators[0].Targets[0].Met != out.Paths {
			t.Errorf("%s: plan %s, %d of %d paths met", name, out.Plan, out.Indicators[0].Targets[0].Met, out.Paths)
		}
	}
}

func TestScenarioFromStandardInput(t *testing.T) {
	r := foretellReading(t, "schema = \"foretell/scenario/1\"\nextends = \"cautious\"\n", "run", "-")
	r.want(t, done, "Scenario: stdin", "")
	r = foretellReading(t, "schema = \"foretell/scenario/1\"\nextends = \"cautious\"\nnote = 7\n", "run", "-")
	r.want(t, faulty, "", "stdin:3:8: note")
}

func TestSavedScenario(t *testing.T) {
	save(t, "mine.toml", "schema = \"foretell/scenario/1\"\nextends = \"base\"\ntitle = \"My own\"\n")
	foretell(t, "run", "mine").want(t, done, "mine · My own", "")
	foretell(t, "list").want(t, done, scenarios.saved(), "")
	foretell(t, "run", "mien").want(t, faulty, "", "did you mean mine?")
}

// A saved scenario of an embedded one's name extends that one, and never takes its place.
func TestSavedScenarioOfAnEmbeddedName(t *testing.T) {
	save(t, "base.toml", "schema = \"foretell/scenario/1\"\nextends = \"base\"\ntitle = \"My own\"\n[assume.unicorn]\nvolatility = 9\n")
	foretell(t, "run", "base").want(t, done, "the view in September 2018", "")
	foretell(t, "run", filepath.Join(scenarios.saved(), "base.toml")).want(t, done, "base · My own", "")
}

func TestListSaysWhichSavedFilesAreFaulty(t *testing.T) {
	save(t, "torn.toml", "schema = ")
	foretell(t, "list").want(t, done, "faulty: foretell check "+filepath.Join(scenarios.saved(), "torn.toml"), "")
}

func TestPlanWithoutAScenario(t *testing.T) {
	at := write(t, "tiny.toml", tinyPlan)
	foretell(t, "run", "--plan", at).want(t, done, "Growth as the plan requires", "")
	// Over the embedded plan, by name, the base scenario opens.
	foretell(t, "run", "--plan", "zhejiang-digital-2018").want(t, done, "Scenario: base", "")
}

// An exogenous indicator has no growth that could be required of it.
func TestPlanThatNeedsAScenario(t *testing.T) {
	at := write(t, "tiny.toml", strings.Replace(tinyPlan, "targets", "# targets", 1))
	foretell(t, "run", "--plan", at).want(t, faulty, "", "assume.x.growth")
	foretell(t, "run", "--plan", at, "--set", "assume.x.growth={ fixed = 3 }").want(t, done, "3.0 %/y", "")
}

func TestScenarioOfAnotherPlan(t *testing.T) {
	at := write(t, "tiny.toml", tinyPlan)
	foretell(t, "run", "base", "--plan", at).want(t, faulty, "", `"de_va"`)
}

func TestFileWithoutItsEnding(t *testing.T) {
	t.Chdir(beside(t, map[string]string{"scene": tinyScenario, "tiny.toml": tinyPlan}))
	foretell(t, "run", "scene").want(t, faulty, "", "for the file of that name write .")
	foretell(t, "run", "./scene").want(t, done, "Scenario: scene", "")
}
