package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// example is a result made by hand: every relation, a target that no path met and one that all met, a published year, a
// quantity without a target, names as wide as they are long and one with marks in it.
func example() *sim.Projection {
	plan := &model.Plan{
		ID: "example", Title: model.Text{En: "An example", Zh: "示例规划"}, Source: model.Text{En: "Gazette [2018] No. 1"},
		BaseYear: 2017, Horizon: 2019,
		Groups: []model.Group{{ID: "size", Title: model.Text{En: "Size", Zh: "规模"}}, {ID: "rest", Title: model.Text{En: "The rest", Zh: "其他"}}},
		Indicators: []model.Indicator{
			{
				ID: "output", Name: model.Text{En: "Output | of *all* works", Zh: "全部产出"}, Group: "size", Unit: model.Text{En: "million yuan", Zh: "百万元"},
				Scale: model.Log, Base: 20658,
				Targets: []model.Target{{Year: 2018, Value: 23000}, {Year: 2019, Value: 26000}},
			},
			{
				ID: "share", Name: model.Text{En: "Share of waste", Zh: "废料占比"}, Group: "rest", Unit: model.Text{En: "%", Zh: "%"},
				Scale: model.Logit, Base: 39.9, Targets: []model.Target{{Year: 2019, Relation: model.AtMost, Value: 30}},
			},
			{
				ID: "depth", Name: model.Text{En: "Depth", Zh: "深度"}, Group: "rest", Unit: model.Text{En: "m", Zh: "米"},
				Scale: model.Linear, Base: -4, Targets: []model.Target{{Year: 2019, Relation: model.Between, Value: -5, High: 1.5}},
			},
			{ID: "money", Name: model.Text{En: "Money", Zh: "货币"}, Group: "rest", Unit: model.Text{En: "yuan", Zh: "元"}, Scale: model.Log, Base: 7},
		},
	}
	scenario := model.NewScenario(plan)
	scenario.ID, scenario.Title = "hand-made", model.Text{En: "Made by hand", Zh: "手工编制"}
	chance := func(met int, err float64) sim.Chance { return sim.Chance{Met: met, Paths: 10000, Error: err} }
	ifMet, ifMissed := chance(4000, 0.01), sim.Chance{Met: 1, Paths: 3, Error: 0.3}
	ind := func(i int) *model.Indicator { return &plan.Indicators[i] }
	return &sim.Projection{
		Plan: plan, Scenario: scenario, Paths: 10000,
		Outcomes: []*sim.Outcome{
			{
				Indicator: ind(0), Growth: sim.Growth{Median: 12.83, SD: 2.25}, Assumption: model.Assumption{Adjust: map[int]float64{2018: 1}},
				Years: []sim.Year{
					{Year: 2018, Mean: 23300, P5: 23300, P50: 23300, P95: 23300, Actual: true},
					{Year: 2019, Mean: 26280.125, SD: 700.5, P5: 25100, P50: 26271.8, P95: 27400},
				},
				Targets: []sim.TargetOutcome{
					{Target: ind(0).Targets[0], Chance: chance(10000, 0), RequiredGrowth: math.NaN()},
					{Target: ind(0).Targets[1], Chance: chance(4321, 0.004), IfMet: &ifMet, IfMissed: &ifMissed, RequiredGrowth: 12.184, Shortfall: 412.5},
				},
			},
			{
				Indicator: ind(1), Growth: sim.Growth{Median: -0.314, SD: 0.05},
				Years:   []sim.Year{{Year: 2018, Mean: 39, P50: 39}, {Year: 2019, Mean: 38.5, SD: 1, P50: 38.46}},
				Targets: []sim.TargetOutcome{{Target: ind(1).Targets[0], Chance: chance(0, 0), RequiredGrowth: -0.9, Shortfall: 8.5}},
			},
			{
				Indicator: ind(2), Growth: sim.Growth{Median: 1, SD: 0},
				Years:   []sim.Year{{Year: 2018, Mean: -3, P50: -3}, {Year: 2019, Mean: -2, SD: 1, P50: -2.04}},
				Targets: []sim.TargetOutcome{{Target: ind(2).Targets[0], Chance: chance(9650, 0.0015), RequiredGrowth: 1.125, Shortfall: 0.25}},
			},
			{
				Indicator: ind(3), Growth: sim.Growth{Median: 250, SD: 20, Required: math.NaN()},
				Years: []sim.Year{{Year: 2018, Mean: math.Inf(1), P50: 24.5}, {Year: 2019, Mean: math.NaN(), P50: 85.75}},
			},
		},
		Joint: []*sim.Joint{
			{Year: 2018, Targets: 1, MetDistribution: []int{0, 10000}, MeanMet: 1, All: chance(10000, 0),
				Groups: []sim.GroupOutcome{{ID: "size", Targets: 1, All: chance(10000, 0), MeanMet: 1}}},
			{Year: 2019, Targets: 3, MetDistribution: []int{900, 4229, 4871, 0}, MeanMet: 1.3971, MeanMetError: 0.01, All: chance(0, 0),
				Groups: []sim.GroupOutcome{
					{ID: "size", Targets: 1, All: chance(4321, 0.004), MeanMet: 0.4321},
					{ID: "rest", Targets: 2, All: chance(0, 0), MeanMet: 0.965},
				}},
		},
		Warnings: []sim.Warning{
			{Text: model.Text{En: "mind the gap", Zh: "请注意"}},
			{Indicator: "depth", Year: 2019, Text: model.Text{En: "it is deep", Zh: "水深"}},
		},
	}
}

func written(t *testing.T, name string, lang model.Lang) string {
	t.Helper()
	var b bytes.Buffer
	if err := FormatOf(name).Write(&b, Result{Projection: example(), Program: "1.2.3", Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFormats(t *testing.T) {
	for _, name := range Names() {
		t.Run(name+"/en", func(t *testing.T) { golden.RequireEqual(t, written(t, name, model.English)) })
	}
	for _, name := range []string{"table", "md"} {
		t.Run(name+"/zh", func(t *testing.T) { golden.RequireEqual(t, written(t, name, model.Chinese)) })
	}
}

// What other programs read does not depend on the reader's language.
func TestProgramsReadOneLanguage(t *testing.T) {
	for _, name := range []string{"json", "csv"} {
		if written(t, name, model.English) != written(t, name, model.Chinese) {
			t.Errorf("%s differs between languages", name)
		}
	}
}

// Every line of a grid takes the same number of terminal cells, whatever its letters; so does every line of a pipe table.
func TestColumnsMeet(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		s := newSheet(Result{Projection: example(), Lang: lang})
		for _, lines := range [][]string{s.targets.text(), s.together.text(), s.targets.markdown(), s.together.markdown()} {
			for _, line := range lines {
				if style.Width(line) != style.Width(lines[0]) {
					t.Errorf("%s: %d cells, want %d: %q", lang, style.Width(line), style.Width(lines[0]), line)
				}
			}
		}
	}
}

func TestTableKeepsToItsWidth(t *testing.T) {
	for _, width := range []int{1, 20, 79, 80} {
		var b bytes.Buffer
		if err := Table(&b, Result{Projection: example(), Lang: model.Chinese, Width: width}); err != nil {
			t.Fatal(err)
		}
		_, grids, _ := strings.Cut(b.String(), "\n\n")
		for line := range strings.Lines(grids[:strings.LastIndex(grids, "\n\n")]) {
			if n := style.Width(strings.TrimSuffix(line, "\n")); n > width {
				t.Errorf("%d cells in a terminal of %d: %q", n, width, line)
			}
		}
	}
}

// A mark of Markdown in a name is part of the name.
func TestMarkdownKeepsNamesApart(t *testing.T) {
	out := written(t, "md", model.English)
	if !strings.Contains(out, `| Output \| of \*all\* works |`) {
		t.Errorf("the name is not spelled out:\n%s", out)
	}
}

func TestNoChanceIsCertain(t *testing.T) {
	for _, name := range []string{"table", "md"} {
		out := written(t, name, model.English)
		for _, never := range []string{" 0 %", " 100 %", "NaN", "Inf"} {
			if strings.Contains(out, never) {
				t.Errorf("%s says %q:\n%s", name, never, out)
			}
		}
		// No path of 10,000 met it: below 3/10,000; all did: above 1 − 3/10,000. What is published was met, and has no chance.
		for _, bound := range []string{"< 0.03 %", "> 99.97 %", " met"} {
			if !strings.Contains(out, bound) {
				t.Errorf("%s does not say %q:\n%s", name, bound, out)
			}
		}
	}
}

// A number that does not exist is null in JSON and nothing in CSV.
func TestNoNumberIsNull(t *testing.T) {
	var out struct {
		Indicators []struct {
			Years   []map[string]any
			Targets []map[string]any
		}
	}
	if err := json.Unmarshal([]byte(written(t, "json", model.English)), &out); err != nil {
		t.Fatal(err)
	}
	money := out.Indicators[3]
	if money.Targets == nil || len(money.Targets) != 0 {
		t.Errorf("targets %v of a quantity without any, want an empty list", money.Targets)
	}
	if money.Years[0]["mean"] != nil || money.Years[1]["mean"] != nil {
		t.Errorf("means %v and %v, want null", money.Years[0]["mean"], money.Years[1]["mean"])
	}
	first := out.Indicators[0].Targets[0]
	for _, key := range []string{"required_growth", "chance_if_milestone_met", "chance_if_milestone_missed"} {
		if value, said := first[key]; value != nil || !said {
			t.Errorf("%s is %v, want null", key, value)
		}
	}
	rows, err := csv.NewReader(strings.NewReader(written(t, "csv", model.English))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for i, field := range row {
			if strings.Contains(field, "NaN") || strings.Contains(field, "Inf") || strings.Contains(field, "null") {
				t.Errorf("%s is %q", rows[0][i], field)
			}
		}
	}
}

// Ten paths: 1 meets none, 2 meet one, 6 meet two, 1 meets three. One in ten lies below one, one in ten above two.
func TestMiddle(t *testing.T) {
	for _, c := range []struct {
		paths     []int
		low, high int
	}{
		{[]int{1, 2, 6, 1}, 1, 2},
		{[]int{2, 1, 6, 1}, 0, 2},
		{[]int{10, 0, 0}, 0, 0},
		{[]int{0, 0, 10}, 2, 2},
		{[]int{5, 5}, 0, 1},
	} {
		if low, high := middle(&sim.Joint{MetDistribution: c.paths}); low != c.low || high != c.high {
			t.Errorf("%v: %d to %d, want %d to %d", c.paths, low, high, c.low, c.high)
		}
	}
}

func TestGrowthDecimals(t *testing.T) {
	for _, c := range []struct {
		a, b float64
		want int
	}{{12.8, 14.1, 1}, {0.18, 0.2, 2}, {0.9, 1.02, 1}, {0.04, math.NaN(), 3}, {250, 3, 0}, {0, math.NaN(), 1}, {-0.3, -0.9, 2}} {
		if got := growthDecimals(c.a, c.b); got != c.want {
			t.Errorf("%v and %v: %d decimals, want %d", c.a, c.b, got, c.want)
		}
	}
}
