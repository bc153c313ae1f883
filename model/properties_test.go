package model

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// settable returns the keys that a scenario with one event and one lever lets an edit set, but for single years.
func settable(plan *Plan) []string {
	keys := []string{"run.paths", "run.seed", "run.sampling", "run.as_of", "dependence.common", "dependence.group", "dependence.pairs",
		"dependence.repair", "title", "index.weights.output", "test.output", "event.new", "lever.new"}
	for _, of := range append(plan.grown(), "") {
		of = "assume." + of
		if of == "assume." {
			of = "default"
		}
		for _, key := range []string{"growth", "spread", "spread_floor", "volatility", "persistence", "adjust", "why"} {
			keys = append(keys, of+"."+key)
		}
	}
	for _, key := range []string{"title", "years", "probability", "impact", "rebound", "on", "why"} {
		keys = append(keys, "event.flood."+key)
	}
	for _, key := range []string{"title", "level", "start", "ramp", "effect.output", "effect.gdp", "why"} {
		keys = append(keys, "lever.roads."+key)
	}
	return keys
}

// grown returns the ids of the indicators that have a growth of their own.
func (p *Plan) grown() []string {
	var ids []string
	for _, ind := range p.Indicators {
		if ind.Formula == nil {
			ids = append(ids, ind.ID)
		}
	}
	return ids
}

// someEdit draws an edit of any settable key, right by itself.
func someEdit(plan *Plan) *rapid.Generator[Edit] {
	return rapid.Custom(func(t *rapid.T) Edit {
		e := Edit{Set: rapid.SampledFrom(settable(plan)).Draw(t, "key")}
		year := int64(rapid.IntRange(plan.BaseYear+1, plan.Horizon).Draw(t, "year"))
		share := rapid.Float64Range(0, 0.49).Draw(t, "share")
		distribution := someDistribution().Draw(t, "distribution").Value()
		names := rapid.Permutation(plan.grown()).Draw(t, "names")
		switch key := e.Set[1+lastDot(e.Set):]; {
		case key == "new" && e.Set[0] == 'e':
			e.To = map[string]any{"years": []any{year}, "probability": share, "impact": distribution, "on": []any{names[0]}}
		case key == "new":
			e.To = map[string]any{"level": share, "start": year, "effect": map[string]any{names[0]: distribution}}
		case key == "paths" || key == "seed":
			e.To = rapid.Int64Range(1, 1e6).Draw(t, "count")
		case key == "as_of" || key == "start":
			e.To = year
		case key == "years":
			e.To = []any{year, rapid.Int64Range(year, int64(plan.Horizon)).Draw(t, "until")}
			if e.To.([]any)[1] == year {
				e.To = []any{year}
			}
		case key == "sampling":
			e.To = rapid.SampledFrom([]any{"sobol", "random"}).Draw(t, "sampling")
		case key == "repair":
			e.To = rapid.Bool().Draw(t, "repair")
		case key == "pairs":
			e.To = []any{map[string]any{"a": names[0], "b": names[1], "r": share}, map[string]any{"a": names[1], "b": names[2], "r": -share}}
		case key == "on":
			e.To = []any{names[0], "group:people"}
		case e.Set == "test.output":
			e.To = "double"
		case key == "growth" || key == "impact" || strings.Contains(e.Set, "effect"):
			e.To = distribution
		case key == "adjust":
			e.Set += fmt.Sprintf(".%d", year)
			e.To = rapid.Float64Range(-9, 9).Draw(t, "adjust")
		case key == "title" || key == "why":
			e.To = rapid.StringMatching(`[a-z中"\\ ]{1,20}`).Draw(t, "text")
		default:
			e.To = share
			if key == "output" {
				e.To = 1 + share
			}
		}
		return e
	})
}

func someDistribution() *rapid.Generator[Distribution] {
	return rapid.Custom(func(t *rapid.T) Distribution {
		m, w := rapid.Float64Range(-50, 50).Draw(t, "middle"), rapid.Float64Range(0.1, 9).Draw(t, "width")
		return rapid.SampledFrom([]Distribution{
			Fixed(m), Normal(m, w), SplitNormal(m, w, 0), Triangular(m-w, m, m+2*w), Pert(m-w, m, m+w), Uniform(m, m+w), StudentT(m, w, 3),
			Quantiles(m-w, m, m+w), History(m, m-w, m+w, m),
		}).Draw(t, "kind")
	})
}

func lastDot(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == '.' {
			return i
		}
	}
	return -1
}

func apply(t *rapid.T, plan *Plan, s *Scenario, edits ...Edit) *Scenario {
	after, err := s.Apply(plan, edits...)
	if err != nil {
		t.Fatalf("%v: %v", edits, err)
	}
	return after
}

func TestEditAndUndoGiveTheSame(t *testing.T) {
	plan := readPlanFile(t)
	rapid.Check(t, func(t *rapid.T) {
		j := NewJournal(gdpGiven(t, plan))
		var seen []*Scenario
		for _, e := range rapid.SliceOfN(someEdit(plan), 1, 20).Draw(t, "edits") {
			if before := j.Scenario(); reflect.DeepEqual(before.Value(e.Set), apply(t, plan, before, e).Value(e.Set)) {
				continue
			}
			seen = append(seen, j.Scenario())
			if err := j.Do(plan, e); err != nil {
				t.Fatal(err)
			}
		}
		last := j.Scenario()
		for i := len(seen) - 1; i >= 0; i-- {
			if !j.Undo() || !reflect.DeepEqual(j.Scenario(), seen[i]) {
				t.Fatalf("step %d is not as it was", i)
			}
		}
		for j.Redo() {
		}
		if !reflect.DeepEqual(j.Scenario(), last) {
			t.Fatal("all redone is not as it was")
		}
		if again := apply(t, plan, gdpGiven(t, plan), j.Edits()...); !reflect.DeepEqual(again, last) {
			t.Fatal("the edits told do not lead to the same scenario")
		}
	})
}

// gdpGiven returns a scenario in which only what must be said is said, with an event and a lever.
func gdpGiven(t *rapid.T, plan *Plan) *Scenario {
	return apply(t, plan, NewScenario(plan), Edit{"assume.gdp.growth", map[string]any{"fixed": 3.0}}, Edit{"dependence.common", 0.1},
		Edit{"event.flood", map[string]any{"years": []any{2019, 2021}, "probability": 0.25, "impact": map[string]any{"fixed": -6}, "on": []any{"group:scale"}}},
		Edit{"lever.roads", map[string]any{"level": 0.5, "start": 2019, "effect": map[string]any{"gdp": map[string]any{"fixed": 1}}}})
}

// gdpGivenFile is the same as a file.
const gdpGivenFile = childHead + `plan = "valley"
assume.gdp.growth.fixed = 3
dependence.common = 0.1
event = [ { id = "flood", years = [2019, 2021], probability = 0.25, impact.fixed = -6, on = ["group:scale"] } ]
lever = [ { id = "roads", level = 0.5, start = 2019, effect.gdp.fixed = 1 } ]
`

func TestEditsOfDifferentKeysCommute(t *testing.T) {
	plan := readPlanFile(t)
	rapid.Check(t, func(t *rapid.T) {
		a, b := someEdit(plan).Draw(t, "a"), someEdit(plan).Draw(t, "b")
		if a.Set == b.Set {
			t.Skip("one key")
		}
		s := gdpGiven(t, plan)
		if x, y := apply(t, plan, s, a, b), apply(t, plan, s, b, a); !reflect.DeepEqual(x, y) {
			t.Fatalf("%v then %v:\n%+v\nthe other way:\n%+v", a, b, x, y)
		}
	})
}

func TestBackGivesTheBaseValue(t *testing.T) {
	plan := readPlanFile(t)
	rapid.Check(t, func(t *rapid.T) {
		s := gdpGiven(t, plan)
		e := someEdit(plan).Draw(t, "edit")
		if back := apply(t, plan, apply(t, plan, s, e), s.Back(e.Set)); !reflect.DeepEqual(back, s) {
			t.Fatalf("%v and %v:\n%+v\nwas\n%+v", e, s.Back(e.Set), back, s)
		}
	})
}

// An edit written out and read again is the same edit.
func TestEditIsReadAsWritten(t *testing.T) {
	plan := readPlanFile(t)
	rapid.Check(t, func(t *rapid.T) {
		e := someEdit(plan).Draw(t, "edit")
		again, err := ParseEdit(e.String())
		if err != nil {
			t.Fatal(err)
		}
		s := gdpGiven(t, plan)
		if x, y := apply(t, plan, s, e), apply(t, plan, s, again); !reflect.DeepEqual(x, y) {
			t.Fatalf("%s is read as %s", e, again)
		}
	})
}

// An edit does what the same key does in a file that extends the scenario.
func TestEditIsAFileOfOneKey(t *testing.T) {
	plan := readPlanFile(t)
	rapid.Check(t, func(t *rapid.T) {
		e := someEdit(plan).Draw(t, "edit")
		read, err := ReadScenario("", []byte(childHead+"extends = \"base\"\n"+inFile(e)), plan, shelf(map[string]string{"base": gdpGivenFile}))
		if err != nil {
			t.Fatal(err)
		}
		want := apply(t, plan, gdpGiven(t, plan), e)
		want.ID, want.Extends = read.ID, read.Extends
		if !reflect.DeepEqual(read, want) {
			t.Fatalf("%s:\n%+v\nin a file:\n%+v", e, want, read)
		}
	})
}

// inFile writes an edit as a file has it, where events and levers are entries of a list.
func inFile(e Edit) string {
	path := strings.SplitN(e.Set, ".", 3)
	if path[0] != "event" && path[0] != "lever" {
		return e.String() + "\n"
	}
	entry := fmt.Sprintf("[[%s]]\nid = %q\n", path[0], path[1])
	if len(path) == 3 {
		return entry + path[2] + " = " + spelledValue(e.To) + "\n"
	}
	for key, value := range e.To.(map[string]any) {
		entry += key + " = " + spelledValue(value) + "\n"
	}
	return entry
}
