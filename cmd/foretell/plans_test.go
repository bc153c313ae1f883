package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"foretell/model"
)

// scenarioOf returns the first embedded scenario of a plan.
func scenarioOf(t *testing.T, plan string) string {
	t.Helper()
	for _, name := range scenarios.embedded() {
		f, err := scenarios.named(name)
		if err != nil {
			t.Fatal(err)
		}
		kin := family{file: f}
		if id, _, err := model.ScenarioPlan(f.name, f.data, kin.parent); err == nil && id == plan {
			return name
		}
	}
	t.Fatalf("no scenario of %s", plan)
	return ""
}

// Every embedded plan goes through every command, in both languages.
func TestEmbeddedPlansThroughEveryCommand(t *testing.T) {
	if len(plans.embedded()) < 2 {
		t.Fatalf("plans: %v", plans.embedded())
	}
	for _, id := range plans.embedded() {
		plan, err := readPlan(plans.named(id))
		if err != nil {
			t.Fatal(err)
		}
		name, first := scenarioOf(t, id), plan.Indicators[0].ID
		dir := t.TempDir()
		other := filepath.Join(dir, "other.toml")
		foretell(t, "new", "scenario", "--plan", id, "-o", other).want(t, done, "", other)
		for _, line := range []string{
			"run NAME", "run NAME --format json", "run NAME --format csv", "run NAME --format md", "run --plan " + id,
			"check NAME " + other, "show plan " + id, "show scenario NAME", "show plan " + id + " --format json",
			"seek NAME --indicator " + first + " --chance 0.9", "drivers NAME --goal " + first, "diff NAME " + other, "compare NAME " + other,
			"sweep NAME --goal all --vary assume." + first + ".volatility=1,2", "list", "NAME",
		} {
			for _, lang := range []string{"en", "zh"} {
				args := append(strings.Fields(strings.ReplaceAll(line, "NAME", name)), "--lang", lang)
				if projects := strings.Fields("run seek drivers compare sweep"); slices.Contains(projects, args[0]) {
					args = append(args, "--paths", "1024")
				}
				if r := foretell(t, args...); r.status != done || r.stdout == "" || strings.Contains(r.stdout, "NaN") {
					t.Errorf("%v: status %d, %s\n%s", args, r.status, r.stderr, r.stdout)
				}
			}
		}
		for _, ending := range []string{".csv", ".json", ".md", ".xlsx", ".svg", ".html"} {
			if r := foretell(t, "export", name, "--paths", "512", "-o", filepath.Join(dir, id+ending)); r.status != done {
				t.Errorf("export %s%s: %s", name, ending, r.stderr)
			}
		}
	}
}

// lastTargets is what a test asks of a result.
type lastTargets struct {
	Indicators []struct {
		ID      string
		Targets []struct {
			Year           int
			Relation       string
			Chance         float64
			RequiredGrowth float64 `json:"required_growth"`
		}
	}
}

// toldOf returns the last target of each indicator of a run.
func toldOf(t *testing.T, args ...string) map[string][2]float64 {
	t.Helper()
	r := foretell(t, append(args, "--format", "json")...)
	var out lastTargets
	if err := json.Unmarshal([]byte(r.stdout), &out); err != nil {
		t.Fatalf("%v\n%s", err, r.stderr)
	}
	last := map[string][2]float64{}
	for _, ind := range out.Indicators {
		if n := len(ind.Targets); n > 0 {
			last[ind.ID] = [2]float64{ind.Targets[n-1].Chance, ind.Targets[n-1].RequiredGrowth}
		}
	}
	return last
}

// A target that the base value meets already is kept where nothing changes, and lost where things fall far enough; faster growth
// makes it surer. One not to exceed is the other way round.
func TestTargetsMetAlreadyAndTargetsNotToExceed(t *testing.T) {
	at := func(set ...string) map[string][2]float64 {
		args := []string{"run", "rural-base", "--paths", "4096"}
		for _, s := range set {
			args = append(args, "--set", s)
		}
		return toldOf(t, args...)
	}
	still := "assume.grain.volatility=0"
	if c := at(still, "assume.grain.growth={ fixed = 0 }")["grain"][0]; c != 1 {
		t.Errorf("6.16 stays at least 6 with chance %v", c)
	}
	// 6.16 × 0.99^6 = 5.80
	if c := at(still, "assume.grain.growth={ fixed = -1 }")["grain"][0]; c != 0 {
		t.Errorf("6.16 falls by 1 %% a year and keeps 6 with chance %v", c)
	}
	base := at()
	// (6/6.16)^(1/6) − 1 = −0.438 % a year is what may be lost
	if needed := base["grain"][1]; needed > -0.43 || needed < -0.45 {
		t.Errorf("grain needs %v", needed)
	}
	if base["grain"][0] < 0.8 {
		t.Errorf("grain is kept with chance %v", base["grain"][0])
	}
	slower, faster := at("assume.engel.growth={ normal = [-0.3, 0.2] }"), at("assume.engel.growth={ normal = [-0.9, 0.2] }")
	if !(slower["engel"][0] < base["engel"][0] && base["engel"][0] < faster["engel"][0]) {
		t.Errorf("the coefficient is lowered enough with chances %v, %v, %v", slower["engel"][0], base["engel"][0], faster["engel"][0])
	}
}
