package model

import (
	"strings"
	"testing"
)

// 2^63 - 1 = 9223372036854775807 is TOML's largest whole number, 2^64 - 1 = 18446744073709551615 the largest seed.
func TestSeed(t *testing.T) {
	plan := readPlanFile(t)
	base := readScenarioFile(t, plan)
	for _, c := range []struct {
		said string
		want uint64
		back string // as an edit
	}{
		{"0", 0, "run.seed = 0"},
		{"9223372036854775807", 1<<63 - 1, "run.seed = 9223372036854775807"},
		{"9223372036854775808", 1 << 63, `run.seed = "9223372036854775808"`},
		{"18446744073709551615", 1<<64 - 1, `run.seed = "18446744073709551615"`},
		{`"18446744073709551615"`, 1<<64 - 1, `run.seed = "18446744073709551615"`},
		{`"7"`, 7, "run.seed = 7"},
	} {
		e, err := ParseEdit("run.seed=" + c.said)
		if err != nil {
			t.Fatal(err)
		}
		s, err := base.Apply(plan, e)
		if err != nil {
			t.Fatalf("%s: %v", c.said, err)
		}
		if s.Run.Seed != c.want || s.Back("run.seed").String() != c.back {
			t.Errorf("%s: seed %d, written as %s", c.said, s.Run.Seed, s.Back("run.seed"))
		}
		file := "schema = \"foretell/scenario/1\"\nplan = \"valley\"\nassume.gdp.growth.fixed = 1\nrun.seed = " + c.said + "\n"
		if s, err = ReadScenario("seed", []byte(file), plan, nil); err != nil || s.Run.Seed != c.want {
			t.Errorf("%s in a file: %v, %v", c.said, s, err)
		}
	}
}

// A seed that is refused is repeated as it was written.
func TestSeedFaults(t *testing.T) {
	plan := readPlanFile(t)
	base := readScenarioFile(t, plan)
	for said, want := range map[string]string{
		`"18446744073709551616"`: `run.seed: "18446744073709551616" is not allowed`,
		"-1":                     "run.seed: -1 is not allowed",
		"1.5":                    "run.seed: 1.5 is not allowed",
		"dice":                   `run.seed: "dice" is not allowed`,
		"true":                   "run.seed: true is a boolean",
	} {
		e, err := ParseEdit("run.seed=" + said)
		if err != nil {
			t.Fatal(err)
		}
		if _, err = base.Apply(plan, e); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v; want %s", said, err, want)
		}
	}
	file := "schema = \"foretell/scenario/1\"\nplan = \"valley\"\nassume.gdp.growth.fixed = 1\nrun.seed = 18446744073709551616\n"
	_, err := ReadScenario("seed", []byte(file), plan, nil)
	if err == nil || !strings.HasPrefix(err.Error(), "seed:4:12: run.seed: 18446744073709551616 is not allowed") {
		t.Errorf("in a file: %v", err)
	}
}
