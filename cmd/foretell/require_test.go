package main

import (
	"strings"
	"testing"

	"foretell/ui/report"
)

// Apples grow by 12 % for certain to 125.44, over the target of 121: the chance of x is 1 on every path.
func TestRequire(t *testing.T) {
	dir := beside(t, map[string]string{"tiny.toml": tinyPlan, "scene.toml": tinyScenario})
	at := dir + "/scene.toml"
	foretell(t, "run", at, "--require", "x>=0.5", "--require", "met >= 1 > 99%").want(t, done, "x >= 0.5", "")
	r := foretell(t, "run", at, "--require", "x < 0.5", "--require", "x>=0.5", "--require", "!x>=0.25")
	r.want(t, unmet, "!x >= 0.25", "foretell: x < 0.5: not met; the chance is")
	if !strings.Contains(r.stderr, "\nforetell: !x >= 0.25: not met; the chance is < 0.02 %") || strings.Contains(r.stderr, "x >= 0.5") {
		t.Errorf("stderr %q, want both broken bounds and no other", r.stderr)
	}
	foretell(t, "run", at, "--require", "x<0.5", "--format", "csv").want(t, unmet, "chance", "not met")
	// 16384 paths that all agree support no more than 1 − 3/16384.
	foretell(t, "run", at, "--require", "x>=0.9999", "--lang", "zh").want(t, done, "要求", "满足（差距在误差之内）")
}

func TestRequireInJSON(t *testing.T) {
	r := foretell(t, "run", "--format", "json", "--require", "de_va@2022 >= 45.5%", "--require", "met@2020>=1>0.5")
	r.want(t, unmet, `"bound": 0.455`, "de_va@2022 >= 0.455: not met")
	var out struct {
		Requirements []struct {
			Goal, Relation string
			Met, Paths     int
			Kept, Close    bool
		}
	}
	told(t, &out, "run", "--require", "de_va@2022 <= 45%", "--require", "met@2020>=1>0.5")
	want := projected(t).Indicators[0].Targets[1].Met
	if q := out.Requirements[0]; q.Goal != "de_va@2022" || q.Relation != "<=" || q.Met != want || !q.Kept {
		t.Errorf("%+v, want %d paths", q, want)
	}
	if q := out.Requirements[1]; q.Goal != "met@2020>=1" || q.Relation != ">" {
		t.Errorf("%+v, want the goal met@2020>=1", q)
	}
}

func TestRequireThatCannotBeMeant(t *testing.T) {
	for bound, say := range map[string]string{
		"de_va":            "say a goal and a bound",
		"met>=20":          "such as met>=20 >= 0.5",
		"de_va & !met>=3":  "say a bound on its chance too",
		"de_va>=50":        "did you mean 50%?",
		"de_va>=150%":      "no chance from 0 to 1",
		"de_va>=-0.1":      "no chance from 0 to 1",
		"de_va>=nan":       "no chance from 0 to 1",
		"de_va==0.5":       "say a goal and a bound",
		"dee_va>=0.5":      `did you mean "de_va"?`,
		">=0.5":            "say an indicator",
		"event(storm)>0.1": "no event",
	} {
		foretell(t, "run", "--require", bound).want(t, faulty, "", say)
	}
}

// A share and the same in percent are one number: 33.3 % is 0.333 to the last bit, which 33.3/100 is not.
func TestBoundInPercent(t *testing.T) {
	for text, want := range map[string]float64{"33.3%": 0.333, "0.07 %": 0.0007, " 1 ": 1, "0": 0, "5e1%": 0} {
		got, err := parseBound(text)
		if got != want || (err != nil) != (text == "5e1%") {
			t.Errorf("%q: %v, %v; want %v", text, got, err, want)
		}
	}
}

func TestLastRelation(t *testing.T) {
	for text, want := range map[string]report.Relation{"a>=1": ">=", "met>=3<0.5": "<", "met>=3 <= 0.5": "<=", "a>1": ">", "a": ""} {
		if _, got := lastRelation(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
