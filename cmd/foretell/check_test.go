package main

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestCheckFindsNoFault(t *testing.T) {
	r := foretell(t, "check", "../../seeds/plans/zhejiang-digital-2018.toml", "../../seeds/scenarios/cautious.toml", "base")
	r.want(t, done, "cautious over plan zhejiang-digital-2018, no fault", "")
	if lines := strings.Count(r.stdout, "no fault\n"); lines != 3 {
		t.Errorf("%d lines for 3 files: %q", lines, r.stdout)
	}
}

// Every fault of every file is told with its place, and a good file among them is said to be good.
func TestCheckTellsEveryFault(t *testing.T) {
	dir := beside(t, map[string]string{
		"plan.toml": strings.NewReplacer(`scale = "log"`, `scale = "lgo"`, "base = 100", "base = nan").Replace(tinyPlan),
		"scenario.toml": `schema = "foretell/scenario/1"
extends = "base"
[assume.de_vaa]
volatility = 3
[assume.unicorn]
volatilty = 3
persistence = 1
`,
		"nobody.toml": "schema = \"foretell/scenario/1\"\nplan = \"zhejiang-digital-2081\"\n",
		"other.toml":  "schema = \"somebody/else/1\"\n",
		"bytes.toml":  "\xff\xfe\x00",
		"tiny.toml":   tinyPlan,
	})
	args := []string{"check"}
	for _, name := range []string{"plan", "scenario", "nobody", "other", "bytes", "tiny", "missing"} {
		args = append(args, filepath.Join(dir, name+".toml"))
	}
	r := foretell(t, args...)
	r.want(t, faulty, "tiny.toml: plan tiny with 1 indicators, no fault", "faults in 6 of 7 files")
	for _, want := range []string{
		"plan.toml:14:9: indicator.x.scale: \"lgo\"",
		"plan.toml:15:8: indicator.x.base: nan",
		"scenario.toml:3:9: assume.de_vaa",
		"did you mean de_va?",
		"scenario.toml:6:1: assume.unicorn.volatilty",
		"did you mean volatility?",
		"scenario.toml:7:15: assume.unicorn.persistence: 1",
		"nobody.toml:2:8: plan: no plan is called \"zhejiang-digital-2081\"; did you mean zhejiang-digital-2018?",
		"other.toml:1:10: schema",
		"bytes.toml:1:1: ",
		"missing.toml: no such file",
	} {
		if !strings.Contains(r.stdout, want) {
			t.Errorf("stdout does not tell %q:\n%s", want, r.stdout)
		}
	}
}

// A file that another one extends is told by where it is, not by what that one calls it.
func TestCheckTellsTheFolderOfAnExtendedFile(t *testing.T) {
	dir := beside(t, map[string]string{
		"tiny.toml":                tinyPlan,
		"below/middle.toml":        "schema = \"foretell/scenario/1\"\nextends = \"deeper/parent.toml\"\n",
		"below/deeper/parent.toml": strings.NewReplacer("tiny.toml", "../../tiny.toml", "volatility = 0", "volatility = -1").Replace(tinyScenario),
		"child.toml":               "schema = \"foretell/scenario/1\"\nextends = \"below/middle.toml\"\n",
		"round.toml":               "schema = \"foretell/scenario/1\"\nextends = \"./round.toml\"\n",
	})
	foretell(t, "check", filepath.Join(dir, "child.toml")).want(t, faulty, filepath.Join(dir, "below", "deeper", "parent.toml")+":5:14: assume.x.volatility: -1", "faults in 1")
	foretell(t, "check", filepath.Join(dir, "round.toml")).want(t, faulty, "extend one another in a circle", "faults in 1")
}

// What run refuses it refuses with the same words as check.
func TestRunTellsFaultsAsCheckDoes(t *testing.T) {
	at := write(t, "torn.toml", "schema = \"foretell/scenario/1\"\nextends = \"base\"\n[run]\npaths = -3\nseed = \"x\"\n")
	checked, tried := foretell(t, "check", at), foretell(t, "run", at)
	tried.want(t, faulty, "", "torn.toml:4:9: run.paths")
	if checked.stdout != tried.stderr {
		t.Errorf("check says %q, run %q", checked.stdout, tried.stderr)
	}
}

func TestCheckReadsStandardInput(t *testing.T) {
	foretellReading(t, tinyPlan, "check", "-").want(t, done, "stdin: plan tiny", "")
}
