package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// everything is a scenario that says every key there is, over a plan that does, laid over another scenario.
const everything = "testdata/everything.toml"

// Every key of the two files, and every distribution.
var (
	planKeys = strings.Fields(`schema id title source base_year horizon group indicator name short unit scale base base_assumed targets year at_least
		at_most between standing actuals value source_line formula action bears_on stated stated_on owners task code owners_stated subtask
		commitment quote high relation kind deadline deadline_basis owners_basis restates note target`)
	scenarioKeys = strings.Fields(`schema plan extends title note run paths seed sampling as_of dependence common group pairs a b r repair default
		growth spread spread_floor volatility persistence adjust why assume event id years probability impact rebound on lever level start
		ramp effect index weights test step set to say pause expect met fixed normal split-normal triangular pert uniform student-t quantiles history`)
)

func TestEverythingSaysEveryKey(t *testing.T) {
	for _, c := range []struct {
		keys  []string
		files []string
	}{
		{planKeys, []string{"testdata/everything-plan.toml"}},
		{scenarioKeys, []string{everything, "testdata/everything-parent.toml"}},
	} {
		text := ""
		for _, name := range c.files {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text += string(data)
		}
		for _, key := range c.keys {
			said := regexp.MustCompile(`(?m)(^|[\[{,.] *)` + regexp.QuoteMeta(key) + `( = |\.|\])`)
			if !said.MatchString(text) {
				t.Errorf("%v: %s is not said", c.files, key)
			}
		}
	}
}

// Every command takes the file, in both languages; a table has words of the language, JSON none of them.
func TestEverythingThroughEveryCommand(t *testing.T) {
	plan := "testdata/everything-plan.toml"
	for name, c := range map[string]struct {
		args   []string
		en, zh string
	}{
		"run":           {[]string{"run", everything, "--goal", "part & !event(flood)", "--given", "output@2020"}, "assumed event", "假设的事件"},
		"show plan":     {[]string{"show", "plan", plan}, "Output of all works", "全部产出"},
		"show scenario": {[]string{"show", "scenario", everything}, "Nothing is known.", "尚无依据。"},
		"seek":          {[]string{"seek", everything, "--indicator", "pupils", "--chance", "0.6"}, "To set it", "设置方法"},
		"seek event":    {[]string{"seek", everything, "--goal", "depth", "--event", "flood", "--chance", "0.9"}, "A flood: probability", "洪水：发生概率"},
		"replay":        {[]string{"replay", everything}, "Where do we stand?", "现状如何？"},
		"diff":          {[]string{"diff", "testdata/everything-parent.toml", everything}, "A flood (event)", "洪水（事件）"},
		"drivers":       {[]string{"drivers", everything, "--goal", "met>=3"}, "share of variance", "方差占比"},
		"drivers value": {[]string{"drivers", everything, "--value", "part@2021"}, "Output in GDP (%) in 2021", "产出占比（%），2021 年"},
	} {
		t.Run(name, func(t *testing.T) {
			foretell(t, c.args...).want(t, done, c.en, "")
			foretell(t, append(c.args, "--lang", "zh")...).want(t, done, c.zh, "")
			en, zh := foretell(t, append(c.args, "--format", "json")...), foretell(t, append(c.args, "--format", "json", "--lang", "zh")...)
			if en.status != done || en != zh {
				t.Errorf("exit status %d, stderr %q; JSON is the same in both languages: %v", en.status, en.stderr, en.stdout == zh.stdout)
			}
			if !json.Valid([]byte(en.stdout)) {
				t.Errorf("no JSON: %.200q", en.stdout)
			}
		})
	}
	foretell(t, "check", everything, plan, "testdata/everything-parent.toml").want(t, done, "scenario everything over plan everything, no fault", "")
	foretell(t, "run", everything, "--format", "csv").want(t, done, "teachers", "rests on")
	foretell(t, "run", everything, "--format", "md").want(t, done, "| **Works**", "")
}

// The result says which promise was tested, what is derived, and how its formula's base value and the published one differ:
// 100 × 100/500 = 20 against 21.5.
func TestResultOfEverything(t *testing.T) {
	var out struct {
		Indicators []struct {
			ID, Formula   string
			FormulaBase   *float64 `json:"formula_base"`
			PublishedBase *float64 `json:"published_base"`
			Targets       []struct {
				Year      int
				Value     float64
				Tested    string
				PlanValue *float64 `json:"plan_value"`
			}
		}
		Index struct {
			Year         int
			Mean, P5, SD float64
			Chance       float64
			Weights      map[string]float64
		}
	}
	told(t, &out, "run", everything)
	for _, ind := range out.Indicators {
		switch ind.ID {
		case "output":
			if last := ind.Targets[1]; last.Tested != "double" || last.Value != 200 || last.PlanValue == nil || *last.PlanValue != 130 {
				t.Errorf("output: target %+v, want double's 200 in place of 130", last)
			}
			if first := ind.Targets[0]; first.Tested != "" || first.Value != 115 {
				t.Errorf("output: milestone %+v, want the plan's", first)
			}
		case "part":
			if ind.Formula == "" || ind.FormulaBase == nil || *ind.FormulaBase != 20 || *ind.PublishedBase != 21.5 {
				t.Errorf("part: formula %q makes %v, published %v; want 20 and 21.5", ind.Formula, ind.FormulaBase, ind.PublishedBase)
			}
		default:
			if ind.Formula != "" || ind.FormulaBase != nil || ind.PublishedBase != nil {
				t.Errorf("%s is derived: %+v", ind.ID, ind)
			}
		}
	}
	if w := out.Index.Weights; out.Index.Year != 2022 || w["output"] != 0.5 || w["pupils"] != 0.25 || w["teachers"] != 0.25 || w["part"] != 0 {
		t.Errorf("index %+v", out.Index)
	}
	foretell(t, "run", everything).want(t, done, "Target tested for Output", "")
}

// told runs a command that prints JSON and reads it.
func told(t *testing.T, to any, args ...string) {
	t.Helper()
	r := foretell(t, append(args, "--format", "json")...)
	if r.status != done || r.stderr != "" {
		t.Fatalf("%v: exit status %d, stderr %q", args, r.status, r.stderr)
	}
	if err := json.Unmarshal([]byte(r.stdout), to); err != nil {
		t.Fatalf("%v: %v", args, err)
	}
}

// A pair that cannot be: with a to b at 0.95 and b to c at 0.9, a to c cannot be −0.9.
const contradiction = `[dependence]
pairs = [ { a = "de_va", b = "gdp", r = 0.95 }, { a = "gdp", b = "pct", r = 0.9 }, { a = "de_va", b = "pct", r = -0.9 } ]
`

func TestDependenceThatCannotBe(t *testing.T) {
	dir := beside(t, map[string]string{
		"own.toml":   "schema = \"foretell/scenario/1\"\nextends = \"base\"\n" + contradiction,
		"child.toml": "schema = \"foretell/scenario/1\"\nextends = \"own\"\n",
	})
	own, child := filepath.Join(dir, "own.toml"), filepath.Join(dir, "child.toml")
	place := own + ":3:2: dependence.pairs: "
	foretell(t, "run", own).want(t, faulty, "", place)
	foretell(t, "run", child).want(t, faulty, "", place)
	foretell(t, "check", child).want(t, faulty, place, "faults in 1 of 1 files")
	for _, pair := range []string{"de_va–gdp", "gdp–pct", "de_va–pct", "repair = true"} {
		foretell(t, "seek", own, "--indicator", "de_va", "--chance", "0.5").want(t, faulty, "", pair)
	}
	foretell(t, "run", own, "--set", "dependence.repair=true", "--paths", "1000").want(t, done, "Scenario: own", "")
	edit := strings.TrimSpace(strings.TrimPrefix(contradiction, "[dependence]\n"))
	r := foretell(t, "run", "--set", "dependence."+edit)
	r.want(t, faulty, "", "dependence.pairs: ")
	if strings.Contains(r.stderr, ".toml") {
		t.Errorf("an edit's fault names a file: %q", r.stderr)
	}
}
