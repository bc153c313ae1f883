package main

import (
	"os"
	"strings"
	"testing"
)

// The plan has seven actions, 22 tasks, 79 sub-tasks and 101 quantified statements; its table has 24 rows, and GDP is beside them.
func TestShowPlanIsComplete(t *testing.T) {
	var out struct {
		Schema, ID string
		Indicators []struct {
			ID, Formula string
			Agrees      *bool `json:"formula_agrees"`
			SourceLine  int   `json:"source_line"`
			Targets     []struct{ Year int }
		}
		Actions []struct {
			ID    string
			Tasks []struct {
				Owners   []string
				Subtasks []struct {
					Code   string
					Owners []string
				}
			}
		}
		Commitments []struct {
			ID, Quote, Indicator string
			SourceLine           int `json:"source_line"`
			Target               *struct{ Value float64 }
		}
	}
	told(t, &out, "show", "plan")
	tasks, subtasks := 0, 0
	for _, a := range out.Actions {
		tasks += len(a.Tasks)
		for _, task := range a.Tasks {
			subtasks += len(task.Subtasks)
			for _, s := range task.Subtasks {
				if len(s.Owners) == 0 || s.Code == "" {
					t.Errorf("%s: sub-task %+v", a.ID, s)
				}
			}
		}
	}
	if len(out.Indicators) != 25 || len(out.Actions) != 7 || tasks != 22 || subtasks != 79 || len(out.Commitments) != 101 {
		t.Errorf("%d indicators, %d actions, %d tasks, %d sub-tasks, %d commitments",
			len(out.Indicators), len(out.Actions), tasks, subtasks, len(out.Commitments))
	}
	// 100 × 20658/51774 = 39.9003, which is the 39.9 published.
	if share := out.Indicators[1]; share.ID != "de_share" || share.Formula != "100 * de_va / gdp" || share.Agrees == nil || !*share.Agrees {
		t.Errorf("%+v", share)
	}
	if first := out.Commitments[0]; first.ID != "literal-doubling" || first.Target == nil || first.Target.Value != 2*20658 || first.SourceLine != 25 {
		t.Errorf("%+v", first)
	}
	for _, words := range []string{"Core technology breakthrough", "1.1.1 Renowned universities", "省科技厅", "“全省数字经济增加值较2017年翻一番”", "≥ 41 316 (2022)"} {
		foretell(t, "show", "plan").want(t, done, words, "")
	}
	foretell(t, "show", "plan", "zhejiang-digital-2018", "--lang", "zh").want(t, done, "核心技术突破行动", "")
}

func TestShowScenarioIsComplete(t *testing.T) {
	var out struct {
		Scenario, Extends string
		Assumptions       []struct {
			Indicator, Formula string
			Own                bool
			Growth             any
			Median             *float64
			Adjust             map[string]float64
			Why                struct{ En, Zh string }
		}
		Dependence struct {
			Common, Group float64
			Pairs         []struct {
				A, B string
				R    float64
			}
		}
		Events []struct {
			ID          string
			Years       []int
			Probability float64
			Impact      map[string][]float64
			On          []string
		}
		Levers []struct {
			ID     string
			Level  float64
			Effect map[string]any
			Why    struct{ En string }
		}
	}
	told(t, &out, "show", "scenario", "downturn-2020", "--set", "event.downturn.probability=0.5", "--set", "assume.de_va.growth=required")
	if out.Scenario != "downturn-2020" || out.Extends != "base" || len(out.Assumptions) != 25 || len(out.Levers) != 7 {
		t.Errorf("%+v", out)
	}
	if e := out.Events[0]; e.ID != "downturn" || e.Probability != 0.5 || len(e.Years) != 1 || e.Years[0] != 2020 || e.Impact["normal"][0] != -5 {
		t.Errorf("%+v", e)
	}
	if pair := out.Dependence.Pairs[0]; out.Dependence.Common != 0.2 || pair.A != "de_va" || pair.B != "gdp" || pair.R != 0.6 {
		t.Errorf("%+v", out.Dependence)
	}
	// 20658 → 30000 → 40000: 13.24 % a year to 2020, 15.47 after, 14.13 on average.
	if va := out.Assumptions[0]; va.Growth != "required" || *va.Median < 14.12 || *va.Median > 14.14 || va.Adjust["2020"] > -0.88 || va.Adjust["2022"] < 1.33 || va.Why.Zh == "" {
		t.Errorf("%+v", va)
	}
	if share := out.Assumptions[1]; share.Formula == "" || share.Growth != nil || share.Median != nil {
		t.Errorf("%+v", share)
	}
	for _, l := range out.Levers {
		if len(l.Effect) == 0 || l.Why.En == "" {
			t.Errorf("%+v", l)
		}
	}
	foretell(t, "show", "scenario").want(t, done, "Digital value added and GDP of the province 0.6", "")
	foretell(t, "show", "scenario", "--lang", "zh").want(t, done, "数字经济增加值与地区生产总值 0.6", "")
}

func TestShowReadsWhatIsNamed(t *testing.T) {
	foretellReading(t, tinyPlan, "show", "plan", "-").want(t, done, "A tiny plan", "")
	dir := beside(t, map[string]string{"tiny.toml": tinyPlan, "scene.toml": tinyScenario})
	foretell(t, "show", "plan", dir+"/tiny.toml").want(t, done, "≥ 121", "")
	foretell(t, "show", "scenario", dir+"/scene.toml").want(t, done, "{ fixed = 12 }", "")
	data, err := os.ReadFile("testdata/everything-plan.toml")
	if err != nil {
		t.Fatal(err)
	}
	foretellReading(t, strings.Replace(string(data), "/ gdp", "/ gpd", 1), "show", "plan", "-").want(t, faulty, "", "did you mean gdp?")
}

func TestShowThatCannotBeMeant(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		say    string
	}{
		{"", misused, "foretell show plan, or foretell show scenario"},
		{"paln", misused, "did you mean plan?"},
		{"plan a b", misused, "2 plans given"},
		{"scenario a b", misused, "2 scenarios given"},
		{"plan zhejiang-digital-2081", faulty, "did you mean zhejiang-digital-2018?"},
		{"scenario bsae", faulty, "did you mean base?"},
		{"plan --format md", misused, "none of table, json"},
		{"scenario --set event.x.probability=1", faulty, "event.x"},
	} {
		r := foretell(t, append([]string{"show"}, strings.Fields(c.args)...)...)
		if r.status != c.status || r.stdout != "" || !strings.Contains(r.stderr, c.say) {
			t.Errorf("show %s: exit status %d, want %d; stdout %.80q, stderr %q, want %q in it", c.args, r.status, c.status, r.stdout, r.stderr, c.say)
		}
	}
}
