package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// What is there to start from is right as it is, in both languages.
func TestNewFilesAreValidAsTheyAre(t *testing.T) {
	for lang, comment := range map[string]string{"en": "# Facts only", "zh": "这里只写已公布的事实"} {
		dir := t.TempDir()
		plan, scenario := filepath.Join(dir, "p.toml"), filepath.Join(dir, "s.toml")
		out := foretell(t, "new", "plan", "--lang", lang)
		if out.status != done || !strings.Contains(out.stdout, strings.TrimPrefix(comment, "# ")) {
			t.Fatalf("%+v", out)
		}
		write := func(args ...string) {
			t.Helper()
			if r := foretell(t, args...); r.status != done || r.stdout != "" {
				t.Fatalf("%v: %+v", args, r)
			}
		}
		write("new", "plan", "--lang", lang, "-o", plan)
		write("new", "scenario", "--lang", lang, "--plan", plan, "-o", scenario)
		foretell(t, "check", plan, scenario).want(t, done, "scenario s over plan orchards, no fault", "")
		foretell(t, "run", scenario, "--lang", lang).want(t, done, "orchards", "")
		foretell(t, "run", "--plan", plan).want(t, done, "orchards", "")
		foretell(t, "new", "plan", "-o", plan).want(t, faulty, "", plan+" is there already")
	}
}

// A new scenario over any plan runs: also where a quantity has no target, or meets it in the base year.
func TestNewScenarioOverEveryPlan(t *testing.T) {
	for _, plan := range plans.embedded() {
		for _, lang := range []string{"en", "zh"} {
			r := foretell(t, "new", "scenario", "--plan", plan, "--lang", lang)
			if r.status != done || r.stderr != "" {
				t.Fatalf("%s: %+v", plan, r)
			}
			foretellReading(t, r.stdout, "check", "-").want(t, done, "over plan "+plan+", no fault", "")
			foretellReading(t, r.stdout, "run", "-", "--paths", "512").want(t, done, plan, "")
		}
	}
	r := foretell(t, "new", "scenario", "--plan", "rural-revitalization-2018")
	for _, want := range []string{
		"6.16 in 2016; ≥ 6 in 2020; ≥ 6 in 2022; met in the base year already\n[assume.grain]\ngrowth = { fixed = 0 }",
		"≤ 29.2 in 2022; needs -0.50 pt/y\n[assume.engel]", // (29.2 − 32.2)/6
	} {
		if !strings.Contains(r.stdout, want) {
			t.Errorf("no %q in\n%s", want, r.stdout)
		}
	}
}

func TestNewSaysWhatItCanMake(t *testing.T) {
	for args, want := range map[string]string{
		"new": "a new what?", "new plna": "did you mean plan?", "new plan scenario": "a new what?", "new plan --plan x": "a new plan has none",
	} {
		foretell(t, strings.Fields(args)...).want(t, misused, "", want)
	}
	foretell(t, "new", "scenario", "--plan", "nothing").want(t, faulty, "", `no plan is called "nothing"`)
}
