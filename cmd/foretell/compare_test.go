package main

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"
)

// compared is what other programs read of a comparison.
type compared struct {
	Schema, Plan string
	Paths        int
	Scenarios    []struct {
		Scenario, Digest string
		Differences      []struct {
			Key  string
			A, B any
		}
	}
	Targets []struct {
		Indicator string
		Year      int
		Sides     []comparedSide
	}
	Joint []struct {
		Year    int
		MeanMet []struct{ Mean, Difference float64 } `json:"mean_met"`
		All     []comparedSide
	}
	Goals []struct {
		Goal  string
		Sides []comparedSide
	}
}

type comparedSide struct {
	Met, Won, Lost            int
	Chance, Error, Difference float64
	DiffError                 float64 `json:"difference_error"`
}

// Each side is the run of its scenario alone; the differences are those of the counts, and their errors smaller than apart.
func TestCompareIsRunsSideBySide(t *testing.T) {
	var out compared
	told(t, &out, "compare", "base", "cautious", "downturn-2020", "--paths", "4000", "--goal", "met>=12")
	if out.Schema != "foretell/comparison/1" || len(out.Scenarios) != 3 || out.Paths != 4000 {
		t.Fatalf("%s of %d scenarios on %d paths", out.Schema, len(out.Scenarios), out.Paths)
	}
	for k, scenario := range []string{"base", "cautious", "downturn-2020"} {
		alone := projected(t, scenario, "--paths", "4000")
		if out.Scenarios[k].Digest != alone.Digest {
			t.Errorf("%s: not the digest of its run", scenario)
		}
		for _, c := range out.Targets {
			side, first := c.Sides[k], c.Sides[0]
			if side.Won-side.Lost != side.Met-first.Met || side.Difference != float64(side.Met-first.Met)/4000 {
				t.Errorf("%s@%d: won %d, lost %d, of %d and %d", c.Indicator, c.Year, side.Won, side.Lost, first.Met, side.Met)
			}
			if k > 0 && side.DiffError >= side.Error+first.Error {
				t.Errorf("%s@%d: error of the difference %v, of the two %v and %v", c.Indicator, c.Year, side.DiffError, first.Error, side.Error)
			}
		}
		if mean := out.Joint[1].MeanMet[k]; mean.Mean != alone.Joint[1].MeanMet {
			t.Errorf("%s: mean %v, want %v", scenario, mean.Mean, alone.Joint[1].MeanMet)
		}
		if met := out.Joint[1].All[k].Met; met != alone.Joint[1].MetDistribution[24] {
			t.Errorf("%s: all met on %d paths, want %d", scenario, met, alone.Joint[1].MetDistribution[24])
		}
	}
	if len(out.Scenarios[0].Differences) != 0 || out.Goals[0].Goal != "met>=12" {
		t.Errorf("%+v, goal %s", out.Scenarios[0].Differences, out.Goals[0].Goal)
	}
	for _, d := range out.Scenarios[1].Differences {
		if d.Key == "title" || d.Key == "note" || strings.HasSuffix(d.Key, ".why") {
			t.Errorf("%s is no assumption", d.Key)
		}
	}
}

// x grows by 12 % for certain to 125.44 on one side and by 9 % to 118.81 on the other: it reaches 121 on all paths, then on none.
func TestCompareByHand(t *testing.T) {
	slower := strings.Replace(tinyScenario, "fixed = 12", "fixed = 9", 1)
	dir := beside(t, map[string]string{"tiny.toml": tinyPlan, "a.toml": tinyScenario, "b.toml": slower, "sub/a.toml": strings.Replace(slower, "tiny.toml", "../tiny.toml", 1)})
	var out compared
	told(t, &out, "compare", dir+"/a.toml", dir+"/b.toml", "--paths", "1000")
	if s := out.Targets[0].Sides[1]; s.Met != 0 || s.Won != 0 || s.Lost != 1000 || s.Difference != -1 {
		t.Errorf("%+v, want 1000 paths lost", s)
	}
	if d := out.Scenarios[1].Differences; len(d) != 1 || d[0].Key != "assume.x.growth" {
		t.Errorf("%+v, want the growth of x", d)
	}
	r := foretell(t, "compare", dir+"/a.toml", dir+"/sub/a.toml", "--paths", "1000", "--format", "csv")
	rows, err := csv.NewReader(strings.NewReader(r.stdout)).ReadAll()
	if err != nil || len(rows) != 1+2*3 || rows[4][7] != "a (2)" || rows[4][13] != strconv.Itoa(-1) {
		t.Errorf("%v, %q", err, rows)
	}
	foretell(t, "compare", dir+"/a.toml", "base").want(t, faulty, "", "compare scenarios of one plan")
	foretell(t, "compare", dir+"/a.toml", dir+"/a.toml").want(t, done, "They all assume the same.", "")
}

// The first scenario says how all are projected; --set changes each.
func TestCompareOnTheSameNumbers(t *testing.T) {
	other := write(t, "other.toml", "schema = \"foretell/scenario/1\"\nextends = \"base\"\n[run]\npaths = 500\nseed = 9\nsampling = \"random\"\n")
	var out compared
	told(t, &out, "compare", "base", other, "--set", "assume.de_va.volatility=9", "--paths", "1000")
	if out.Paths != 1000 || out.Targets[0].Sides[1].Won+out.Targets[0].Sides[1].Lost != 0 {
		t.Errorf("%d paths, %+v: want the same on both sides", out.Paths, out.Targets[0].Sides[1])
	}
	foretell(t, "compare", "base", "downturn-2020", "--goal", "event(downturn)", "--paths", "1000").want(t, done, "event(downturn)", "")
	foretell(t, "compare", "base", "cautious", "--goal", "event(downturn)").want(t, faulty, "", "no event")
	foretell(t, "compare", "base").want(t, misused, "", "compare takes two or more")
	foretell(t, "compare", "-", "-").want(t, misused, "", "one scenario, not two")
	foretell(t, "compare", "base", "cautius").want(t, faulty, "", "did you mean cautious?")
}
