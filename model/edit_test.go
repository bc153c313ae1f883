package model

import (
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestApply(t *testing.T) {
	plan := readPlanFile(t)
	base := readScenarioFile(t, plan)
	four := 4.0
	for _, c := range []struct {
		edit string
		want func(s *Scenario)
	}{
		{`run.paths=65536`, func(s *Scenario) { s.Run.Paths = 65536 }},
		{`run.seed = 0x10`, func(s *Scenario) { s.Run.Seed = 16 }},
		{`run.sampling=sobol`, func(s *Scenario) { s.Run.Sampling = Sobol }},
		{`run.as_of=2017`, func(s *Scenario) { s.Run.AsOf = 2017 }},
		{`run={ paths = 3, seed = 4 }`, func(s *Scenario) { s.Run.Paths, s.Run.Seed = 3, 4 }},
		{`dependence.common=0.5`, func(s *Scenario) { s.Dependence.Common = 0.5 }},
		{`dependence.group=0`, func(s *Scenario) { s.Dependence.Group = 0 }},
		{`title=My own`, func(s *Scenario) { s.Title = Text{En: "My own"} }},
		{`default.growth={normal=[12,2]}`, func(s *Scenario) { s.Default.Growth = Growth{Distribution: Normal(12, 2)} }},
		{`default.spread=0.5`, func(s *Scenario) { s.Default.Spread = 0.5 }},
		{`default.spread_floor=1`, func(s *Scenario) { s.Default.SpreadFloor = 1 }},
		{`default.volatility=4`, func(s *Scenario) { s.Default.Volatility = 4 }},
		{`default.persistence=0.9`, func(s *Scenario) { s.Default.Persistence = 0.9 }},
		{`default.adjust.2020=-4`, func(s *Scenario) { s.Default.Adjust = map[int]float64{2020: -4, 2021: -1} }},
		{`default.adjust.2021=`, func(s *Scenario) { s.Default.Adjust = nil }},
		{`default.why=slower`, func(s *Scenario) { s.Default.Why = Text{En: "slower"} }},
		{`assume.online.growth=required`, func(s *Scenario) { s.Assume["online"] = Assuming{Growth: &Growth{Required: true}} }},
		{`assume.online.volatility=4`, func(s *Scenario) { s.Assume["online"] = Assuming{Volatility: &four} }},
		{`assume.online.persistence=0`, func(s *Scenario) { s.Assume["online"] = Assuming{Persistence: new(float64)} }},
		{`assume.online.spread=4`, func(s *Scenario) { s.Assume["online"] = Assuming{Spread: &four} }},
		{`assume.online.spread_floor=4`, func(s *Scenario) { s.Assume["online"] = Assuming{SpreadFloor: &four} }},
		{`assume.online.adjust.2020=1.5`, func(s *Scenario) { s.Assume["online"] = Assuming{Adjust: map[int]float64{2020: 1.5}} }},
		{`assume.online.why={zh="慢"}`, func(s *Scenario) { s.Assume["online"] = Assuming{Why: Text{Zh: "慢"}} }},
		{`assume.output.volatility=`, func(s *Scenario) { own := s.Assume["output"]; own.Volatility = nil; s.Assume["output"] = own }},
		{`assume.output=`, func(s *Scenario) { delete(s.Assume, "output") }},
		{`assume.online.growth=`, func(*Scenario) {}},
		{`dependence.pairs=[{ a = "gdp", b = "online", r = 0.25 }]`, func(s *Scenario) { s.Dependence.Pairs = []Pair{{"gdp", "online", 0.25}} }},
		{`dependence.pairs=`, func(s *Scenario) { s.Dependence.Pairs = nil }},
		{`dependence.repair=false`, func(s *Scenario) { s.Dependence.Repair = false }},
		{`event.flood.probability=1`, func(s *Scenario) { s.Events[0].Probability = 1 }},
		{`event.flood.impact={quantiles=[-9,-6,-4]}`, func(s *Scenario) { s.Events[0].Impact = Quantiles(-9, -6, -4) }},
		{`event.flood.rebound=-0.5`, func(s *Scenario) { s.Events[0].Rebound = -0.5 }},
		{`event.flood.years=[2020]`, func(s *Scenario) { s.Events[0].From, s.Events[0].To = 2020, 2020 }},
		{`event.fair.years=[2018,2022]`, func(s *Scenario) { s.Events[1].From, s.Events[1].To = 2018, 2022 }},
		{`event.flood.on=["gdp"]`, func(s *Scenario) { s.Events[0].On = []string{"gdp"} }},
		{`event.flood.title=`, func(s *Scenario) { s.Events[0].Title = Text{} }},
		{`event.flood={ rebound = 0, why = "other" }`, func(s *Scenario) { s.Events[0].Rebound, s.Events[0].Why = 0, Text{En: "other"} }},
		{`event.flood=`, func(s *Scenario) { s.Events = s.Events[1:] }},
		{`event.none=`, func(*Scenario) {}},
		{`event=`, func(s *Scenario) { s.Events = nil }},
		{`event.fire={ years = [2022], probability = 0.1, impact = { fixed = -3 }, on = ["online"] }`, func(s *Scenario) {
			s.Events = append(s.Events, Event{ID: "fire", From: 2022, To: 2022, Probability: 0.1, Impact: Fixed(-3), On: []string{"online"}})
		}},
		{`event=[{ id = "fair", probability = 0 }]`, func(s *Scenario) { s.Events[1].Probability = 0 }},
		{`lever.roads.level=0`, func(s *Scenario) { s.Levers[0].Level = 0 }},
		{`lever.roads.start=2020`, func(s *Scenario) { s.Levers[0].Start = 2020 }},
		{`lever.roads.ramp=0`, func(s *Scenario) { s.Levers[0].Ramp = 0 }},
		{`lever.roads.effect.output={fixed=1}`, func(s *Scenario) { s.Levers[0].Effects[0].Distribution = Fixed(1) }},
		{`lever.roads.effect.online={fixed=1}`, func(s *Scenario) {
			e := s.Levers[0].Effects
			s.Levers[0].Effects = []Effect{e[0], {"online", Fixed(1)}, e[1]} // in the plan's order
		}},
		{`lever.roads.effect.gdp=`, func(s *Scenario) { s.Levers[0].Effects = s.Levers[0].Effects[:1] }},
		{`lever.rails={ level = 1, start = 2018, effect = { gdp = { history = [1, 2, 4] } } }`, func(s *Scenario) {
			s.Levers = append(s.Levers, Lever{ID: "rails", Level: 1, Start: 2018, Effects: []Effect{{"gdp", History(1, 2, 4)}}})
		}},
		{`lever.roads=`, func(s *Scenario) { s.Levers = nil }},
		{`index.weights.output=3`, func(s *Scenario) { s.Index["output"] = 3 }},
		{`index.weights.part=0.5`, func(s *Scenario) { s.Index["part"] = 0.5 }},
		{`index.weights.online=`, func(s *Scenario) { delete(s.Index, "online") }},
		{`index.weights=`, func(s *Scenario) { s.Index = nil }},
		{`test.output=`, func(s *Scenario) { s.Test = nil }},
	} {
		e, err := ParseEdit(c.edit)
		if err != nil {
			t.Errorf("%s: %v", c.edit, err)
			continue
		}
		got, err := base.Apply(plan, e)
		if err != nil {
			t.Errorf("%s: %v", c.edit, err)
			continue
		}
		want := readScenarioFile(t, plan)
		c.want(want)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got\n%+v\nwant\n%+v", c.edit, got, want)
		}
		if !reflect.DeepEqual(base, readScenarioFile(t, plan)) {
			t.Fatalf("%s: the scenario it was laid over has changed", c.edit)
		}
	}
}

func TestApplyFaults(t *testing.T) {
	plan := readPlanFile(t)
	base := readScenarioFile(t, plan)
	for _, c := range []struct {
		set  string
		to   any
		want string
	}{
		{"assume.outptu.growth", "required", `assume.outptu: the plan has no indicator "outptu"; did you mean output?`},
		{"assume.outptu.growth", int64(1), `assume.outptu: the plan has no indicator "outptu"; did you mean output?`},
		{"assume.outptu", "nothing", `assume.outptu: the plan has no indicator "outptu"; did you mean output?`},
		{"assume.output.gorwth", "required", `assume.output.gorwth: unknown key "gorwth"; did you mean growth?`},
		{"Assume.output.growth", "required", `Assume: unknown key "Assume"; did you mean assume?`},
		{"assume.output.growth.fixed", 3.0, `assume.output.growth.fixed: unknown key "fixed"; assume.output.growth is set as a whole`},
		{"assume.output.volatility", math.NaN(), `assume.output.volatility: NaN is not a finite number; digits, such as 12 or 12.5`},
		{"assume.output.volatility", math.Inf(-1), `assume.output.volatility: -Inf is not a finite number; digits, such as 12 or 12.5`},
		{"assume.output.volatility", -1, `assume.output.volatility: -1 is not allowed; a number from 0 to 1e+15`},
		{"assume.output.volatility", 1000.0, `assume.output.volatility: 1000 is too much for the log scale; at most 100`},
		{"assume.output.why", "a\x1b[2J", `assume.output.why: control character U+001B in text; plain text`},
		{"assume.output.adjust.2040", 1.0, `assume.output.adjust.2040: 2040 is outside the plan; a year from 2018 to 2022`},
		{"assume.gdp.growth", nil, `assume.gdp.growth: "gdp" has no target, so no growth is required of it; [assume.gdp] growth = { normal = [mean, sd] }, or another distribution`},
		{"run.paths", nil, `run.paths: it needs a value; a whole number from 1 to 100000000`},
		{"run.paths", 0.5, `run.paths: 0.5 is not allowed; a whole number from 1 to 100000000`},
		{"run.paths", uint64(math.MaxUint64), `run.paths: 18446744073709551615 is not allowed; a whole number from 1 to 100000000`},
		{"run.paths", []int{1}, `run.paths: a []int is no TOML value`},
		{"dependence.common", 0.9, `dependence.group: common 0.9 and group 0.1 make 1; less than 1 together`},
		{"assume.part.volatility", 1.0, `assume.part: "part" is derived, and has no growth of its own; what its formula is made of: output, gdp`},
		{"event.floof.probability", 0.5, `event.floof: the scenario has no event "floof"; did you mean flood?`},
		{"lever.road.level", 0.5, `lever.road: the scenario has no lever "road"; did you mean roads?`},
		{"event.flood.probabilty", 0.5, `event.flood.probabilty: unknown key "probabilty"; did you mean probability?`},
		{"event.flood.probability", 1.5, `event.flood.probability: 1.5 is not allowed; a number from 0 to 1`},
		{"event.flood.probability", nil, `event.flood.probability: it needs a value; a number from 0 to 1`},
		{"event.flood.impact.normal", []any{1, 2}, `event.flood.impact.normal: unknown key "normal"; event.flood.impact is set as a whole`},
		{"event.flood.years", []any{2021, 2019}, `event.flood.years: [2021, 2019] is neither a year nor a range of years; [2020], or [first, last]`},
		{"event.flood.years", []any{2019, 2023}, `event.flood.years[2]: 2023 is outside the plan; a year from 2018 to 2022`},
		{"event.flood.on", []any{"gdp", "group:poeple"}, `event.flood.on[2]: the plan has no group "poeple"; did you mean people?`},
		{"event.flood.on", nil, `event.flood.on: the event strikes nothing; indicator ids, and "group:ID" for all of a group`},
		{"event.flood.id", "fire", `event.flood.id: an edit cannot change it; change it in the file`},
		{"event.fire", map[string]any{"years": []any{2020}, "probability": 1, "on": []any{"gdp"}}, `event.fire.impact: missing key "impact"`},
		{"event.Fire", map[string]any{}, `event.Fire: the scenario has no event "Fire"; one of flood, fair`},
		{"event", "flood", `event: "flood" is text; a list, each entry under [[event]]`},
		{"lever.roads.effect", nil, `lever.roads.effect: it needs a value; a table`},
		{"lever.roads.effect.outptu", map[string]any{"fixed": 1}, `lever.roads.effect.outptu: the plan has no indicator "outptu"; did you mean output?`},
		{"lever.roads.effect.gdp", "required", `lever.roads.effect.gdp: "required" is text; one distribution such as { normal = [12, 2] }`},
		{"dependence.pairs", []any{map[string]any{"a": "gdp", "b": "output"}}, `dependence.pairs[1].r: missing key "r"`},
		{"dependence.pairs", []any{map[string]any{"a": "gdp", "b": "outptu", "r": 0}}, `dependence.pairs[1].b: the plan has no indicator "outptu"; did you mean output?`},
		{"extend", "x", `extend: unknown key "extend"; one of title, note, run, dependence, default, assume, event, lever, index, test`},
		{"index.weights.gdp", 1.0, `index.weights.gdp: "gdp" has no target in 2022; an indicator that has`},
		{"test.output", "towns", `test.output: "towns" is no commitment on output; one of double`},
		{"schema", "x", `schema: an edit cannot change it; change it in the file`},
		{"", "x", `"" is not a key; words joined by dots, such as assume.de_va.growth`},
		{"a..b", "x", `"a..b" is not a key; words joined by dots, such as assume.de_va.growth`},
		{strings.Repeat("a.", 10_000), "x", `is not a key; words joined by dots`},
	} {
		s, err := base.Apply(plan, Edit{c.set, c.to})
		if s != nil || err == nil || !strings.Contains(err.Error(), c.want) || len(c.set) < 100 && err.Error() != c.want {
			t.Errorf("%.40s to %v:\ngot  %v\nwant %s", c.set, c.to, err, c.want)
		}
	}
}

// Two edits may be wrong one after the other and right together.
func TestApplyLooksAtTheOutcome(t *testing.T) {
	plan := readPlanFile(t)
	base := readScenarioFile(t, plan) // common 0.3, group 0.1
	s, err := base.Apply(plan, Edit{"dependence.common", 0.95}, Edit{"dependence.group", 0.04})
	if err != nil || s.Dependence.Common != 0.95 || s.Dependence.Group != 0.04 {
		t.Errorf("got %+v, %v", s, err)
	}
}

// A text of bytes that are not UTF-8 could be read back from no file.
func TestTextIsUTF8(t *testing.T) {
	plan := readPlanFile(t)
	_, err := NewScenario(plan).Apply(plan, Edit{"title", "A\xa5"}, Edit{"assume.gdp.growth", map[string]any{"fixed": 1.0}})
	if want := "title: a byte that is not UTF-8 in text; plain text"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestParseEdit(t *testing.T) {
	for s, want := range map[string]Edit{
		"assume.de_va.growth={normal=[12,2]}": {"assume.de_va.growth", map[string]any{"normal": []any{int64(12), int64(2)}}},
		"assume.de_va.growth=required":        {"assume.de_va.growth", "required"},
		"assume.de_va.growth = \"required\"":  {"assume.de_va.growth", "required"},
		"assume.de_va.why=服务 slows, at last":  {},
		"assume.de_va.why=服务 slows at last":   {"assume.de_va.why", "服务 slows at last"},
		"run.paths=65536":                     {"run.paths", int64(65536)},
		"run.paths=1e3":                       {"run.paths", 1000.0},
		"x=true":                              {"x", true},
		"x=a=b":                               {},
		"x=":                                  {"x", nil},
		"x=1\ny=2":                            {},
		"x=nan":                               {},
		"x=-inf":                              {},
		"x={a=1":                              {},
		"x=\"\\u001b\"":                       {},
		"x=A\xa5":                             {},
		"x=A\ufffd":                           {"x", "A\ufffd"},
		"=1":                                  {},
		"run.paths":                           {},
		"run .paths=1":                        {},
		"":                                    {},
	} {
		got, err := ParseEdit(s)
		if (err != nil) != (want.Set == "") || !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %#v, %v, want %#v", s, got, err, want)
		}
	}
	_, err := ParseEdit("run.paths=[1 2]")
	want := `run.paths: "[1 2]": the list goes on without a comma; a comma between its entries, "]" at its end`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestEditString(t *testing.T) {
	for want, e := range map[string]Edit{
		`a.growth = { normal = [12, 2.5] }`: {"a.growth", Growth{Distribution: Normal(12, 2.5)}.Value()},
		`a.growth = { fixed = -3 }`:         {"a.growth", Growth{Distribution: Fixed(-3)}.Value()},
		`a.growth = "required"`:             {"a.growth", Growth{Required: true}.Value()},
		`a.why = "\"a\\b\"\n\U0000001B"`:    {"a.why", "\"a\\b\"\n\x1b"},
		`run.paths = 16384`:                 {"run.paths", 16384},
		`b = { en = "x", zh = "中" }`:        {"b", map[string]any{"zh": "中", "en": "x"}},
		`c = 0.1`:                           {"c", 0.1},
		`c = 1e-07`:                         {"c", 1e-7},
		`c = true`:                          {"c", true},
		`c =`:                               {"c", nil},
	} {
		if got := e.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
