package report

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// pages are one of each sort over the example.
func pages(lang model.Lang) map[string]Page {
	r := example(lang)
	reader := Reader{Program: "1.2.3", Lang: lang}
	chance := func(met int, err float64) sim.Chance { return sim.Chance{Met: met, Paths: 10000, Error: err} }
	growth := func(x float64) []model.Edit {
		return []model.Edit{{Set: "assume.output.growth", To: model.Growth{Distribution: model.Normal(x, 2.2500000000000004)}.Value()}}
	}
	levels := func(x float64) []model.Edit {
		return []model.Edit{{Set: "lever.push.level", To: x}, {Set: "lever.pull.level", To: x}}
	}
	odds := func(x float64) []model.Edit { return []model.Edit{{Set: "event.storm.probability", To: x}} }
	both := r.Goals[0].Goal
	return map[string]Page{
		"reached": Finding{Reader: reader, Plan: r.Plan, Scenario: r.Scenario, Turned: TurnedGrowth, ID: "output", Today: chance(4321, 0.004),
			Answer: &sim.Answer{
				Input: sim.Input{Unit: "growth", Indicator: "output", Now: 12.83, Low: -30, High: 80, Edits: growth},
				Goal:  both, Wanted: 0.8, Reached: true, Value: 16.273456, Error: 0.0149, Chance: chance(7999, 0.003), Edits: growth(16.273456),
			}},
		"not-reached": Finding{Reader: reader, Plan: r.Plan, Scenario: r.Scenario, Turned: TurnedLevers, Today: chance(4321, 0.004),
			Answer: &sim.Answer{
				Input: sim.Input{Unit: "share", Now: 0.3, High: 1, Edits: levels},
				Goal:  r.Goals[1].Goal, Wanted: 0.9, Value: 1, Chance: chance(6312, 0.004), Edits: levels(1),
			}},
		"event": Finding{Reader: reader, Plan: r.Plan, Scenario: r.Scenario, Turned: TurnedEvent, ID: "storm", Today: chance(4321, 0.004),
			Answer: &sim.Answer{
				Input: sim.Input{Unit: "share", Now: 0.07, High: 1, Edits: odds},
				Goal:  both, Wanted: 0.4, Reached: true, Value: 0.2345678, Error: 0.021, Chance: chance(4000, 0.004), Edits: odds(0.2345678),
			}},
		"drivers": Sensitivity{Reader: reader, Projection: r.Projection, Year: 2019, Top: 4, Drivers: []sim.Driver{
			{Kind: "growth", ID: "output", Rank: 0.6412, RankError: 0.0021, Share: 0.4281, ShareError: 0.0021},
			{Kind: "group noise", ID: "rest", Rank: -0.2, RankError: 0.01, Share: 0.05, ShareError: 0.012},
			{Kind: "event", ID: "storm", Rank: -0.1, RankError: math.NaN(), Share: 0.02, ShareError: math.NaN()},
			{Kind: "common growth", Rank: 0.1, RankError: 0.01, Share: 0.0101, ShareError: 0.0005},
			{Kind: "lever", ID: "push", Rank: 0.01, RankError: 0.01, Share: -0.001, ShareError: 0.001},
		}},
		"plan":     PlanPage{reader, r.Plan},
		"scenario": ScenarioPage{reader, r.Plan, r.Scenario},
	}
}

func told(t *testing.T, p Page, format string) string {
	t.Helper()
	var b bytes.Buffer
	if err := WritePage(&b, p, format); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPages(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for name, page := range pages(lang) {
			t.Run(name+"/table/"+string(lang), func(t *testing.T) { golden.RequireEqual(t, told(t, page, "table")) })
		}
	}
	for name, page := range pages(model.English) {
		t.Run(name+"/json", func(t *testing.T) { golden.RequireEqual(t, told(t, page, "json")) })
	}
}

// JSON is one value with a schema, the same in every language.
func TestPagesInJSON(t *testing.T) {
	chinese := pages(model.Chinese)
	for name, page := range pages(model.English) {
		text := told(t, page, "json")
		var out struct{ Schema, Program string }
		if err := json.Unmarshal([]byte(text), &out); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !strings.HasPrefix(out.Schema, "foretell/") || out.Program != "1.2.3" {
			t.Errorf("%s: schema %q of program %q", name, out.Schema, out.Program)
		}
		if text != told(t, chinese[name], "json") {
			t.Errorf("%s: JSON differs between languages", name)
		}
	}
}

func TestPagesMeetAtTheirColumns(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		r := example(lang)
		p := pages(lang)
		plan, scenario := p["plan"].(PlanPage), p["scenario"].(ScenarioPage)
		for _, g := range []grid{
			p["reached"].(Finding).grid(), p["drivers"].(Sensitivity).grid(), plan.indicators(), plan.actions(), plan.commitments(),
			scenario.assumptions(), scenario.reasons(), leverGrid(r.Plan, r.Scenario.Levers, lang),
		} {
			lines := g.text()
			for _, line := range lines {
				if style.Width(line) != style.Width(lines[0]) {
					t.Errorf("%s: %d cells, want %d: %q", lang, style.Width(line), style.Width(lines[0]), line)
				}
			}
		}
	}
}

// 2951.14 is 2951 but not 2951.0; 39.9004 is 39.9. Half a unit of the last published digit is the most that rounding explains.
func TestFormulaAgreesWithWhatIsPublished(t *testing.T) {
	for _, c := range []struct {
		published, value float64
		want             bool
	}{{2951, 2951.14, true}, {2950, 2951.14, false}, {39.9, 39.9004, true}, {39.9, 39.951, false}, {39.9, 39.95, true}, {0.3, 0.1 + 0.2, true}} {
		d := derived{&model.Indicator{Base: c.published}, c.value}
		if got := d.agrees(); got != c.want {
			t.Errorf("%v published, %v by the formula: agrees is %v", c.published, c.value, got)
		}
	}
}

// One significant digit of the error decides: 0.0149 is 0.01, 0.0951 is 0.1, 3 is 3.
func TestErrorDecimals(t *testing.T) {
	for _, c := range []struct {
		err  float64
		want int
	}{{0.0149, 2}, {0.0951, 1}, {0.95, 1}, {0.96, 0}, {3, 0}, {30, 0}, {1e-9, 4}, {0, 2}, {math.NaN(), 2}, {math.Inf(1), 2}} {
		if got := errorDecimals(c.err, 4, 2); got != c.want {
			t.Errorf("error %v: %d digits after the point, want %d", c.err, got, c.want)
		}
	}
}
