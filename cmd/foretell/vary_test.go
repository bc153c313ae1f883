package main

import (
	"slices"
	"strings"
	"testing"
)

func TestSteps(t *testing.T) {
	for text, want := range map[string]string{
		"8:10:0.5": "8 8.5 9 9.5 10", "0:0.3:0.1": "0 0.1 0.2 0.3", "1:100:49": "1 50 99", "3:1:-1": "3 2 1", "-1:1:1": "-1 0 1",
		"2:2:5": "2", "0:1e-3:5e-4": "0 0.0005 0.001", "1e3:2e3:1e3": "1000 2000", "1.50:1.6:0.05": "1.5 1.55 1.6", "-0.5:0.5:0.5": "-0.5 0 0.5",
	} {
		got, err := steps(text)
		if strings.Join(got, " ") != want || err != nil {
			t.Errorf("%s: %v, %v; want %s", text, got, err, want)
		}
	}
	for text, say := range map[string]string{
		"8:18": "no range FROM:TO:STEP", "1:2:3:4": "no range", "1:2:0": "steps of 0", "1:2:-1": "do not lead", "1:x:1": "no number", "1:inf:1": "no number",
		"0:1:1e-9": "more than 1000000 values",
	} {
		if got, err := steps(text); err == nil || !strings.Contains(err.Error(), say) {
			t.Errorf("%s: %v, %v; want %q", text, got, err, say)
		}
	}
	if got, err := steps("required"); got != nil || err != nil {
		t.Errorf("a word is a range %v, %v", got, err)
	}
}

func TestEntries(t *testing.T) {
	for text, want := range map[string][]string{
		"1, 2,3": {"1", "2", "3"}, "{ normal = [1, 2] },{ fixed = 3 }": {"{ normal = [1, 2] }", "{ fixed = 3 }"},
		`"a,b",'c,"d'`: {`"a,b"`, `'c,"d'`}, "sobol": {"sobol"}, "1,": {"1", ""},
	} {
		if got := entries(text); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestVaryThatCannotBeMeant(t *testing.T) {
	for vary, say := range map[string]string{
		"assume.de_va.growth":               "varies nothing",
		"=1,2":                              "is not a key",
		"assume.de_va.volatility=1,,2":      "an empty value",
		"assume.de_va.volatility=1,-3":      "at assume.de_va.volatility=-3: ",
		"assume.de_vaa.growth=1:2:1":        `did you mean "de_va"?`,
		"assume.de_share.growth=1:2:1":      "is derived",
		"asume.de_va.volatility=1:2:1":      "did you mean assume",
		"dependence.common=0.1:0.9:0.1":     "dependence",
		"run.seed=0:999999:1 run.paths=1:9": "no range",
	} {
		args := []string{"sweep"}
		for _, v := range strings.Fields(vary) {
			args = append(args, "--vary", v)
		}
		foretell(t, args...).want(t, faulty, "", say)
	}
	foretell(t, "sweep", "--vary", "run.seed=1,2", "--vary", "run.seed=3").want(t, faulty, "", "run.seed is varied twice")
	foretell(t, "sweep").want(t, misused, "", "sweep over what?")
	foretell(t, "sweep", "--vary", "run.seed=1,2", "-o", "x.txt").want(t, misused, "", ".csv or .jsonl")
	foretell(t, "sweep", "--vary", "run.seed=1,2", "--format", "jsno").want(t, misused, "", "none of csv, jsonl")
}
