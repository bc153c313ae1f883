package model

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// someEdit draws an edit of any settable key, right by itself.
func someEdit(plan *Plan) *rapid.Generator[Edit] {
	return rapid.Custom(func(t *rapid.T) Edit {
		share := rapid.Float64Range(0, 0.49)
		set := rapid.SampledFrom([]string{"run.paths", "run.seed", "run.sampling", "run.as_of", "dependence.common", "dependence.group", "title"}).Draw(t, "top")
		if rapid.Bool().Draw(t, "of an assumption") {
			of := "default"
			if i := rapid.IntRange(-1, len(plan.Indicators)-1).Draw(t, "indicator"); i >= 0 {
				of = "assume." + plan.Indicators[i].ID
			}
			set = of + "." + rapid.SampledFrom([]string{"growth", "spread", "spread_floor", "volatility", "persistence", "adjust", "why"}).Draw(t, "key")
		}
		e := Edit{Set: set}
		switch key := set[1+lastDot(set):]; key {
		case "paths", "seed":
			e.To = rapid.Int64Range(1, 1e6).Draw(t, "count")
		case "as_of":
			e.To = int64(rapid.IntRange(plan.BaseYear, plan.Horizon).Draw(t, "year"))
		case "sampling":
			e.To = rapid.SampledFrom([]any{"sobol", "random"}).Draw(t, "sampling")
		case "growth":
			mean := rapid.Float64Range(-50, 50).Draw(t, "mean")
			e.To = rapid.SampledFrom([]any{
				Growth{Distribution: Normal(mean, 2)}.Value(), Growth{Distribution: Pert(mean-1, mean, mean+1)}.Value(), Growth{Distribution: Fixed(mean)}.Value(),
			}).Draw(t, "growth")
		case "adjust":
			e.Set += fmt.Sprintf(".%d", rapid.IntRange(plan.BaseYear+1, plan.Horizon).Draw(t, "year"))
			e.To = rapid.Float64Range(-9, 9).Draw(t, "adjust")
		case "title", "why":
			e.To = rapid.StringMatching(`[a-z中"\\ ]{1,20}`).Draw(t, "text")
		default:
			e.To = share.Draw(t, "number")
		}
		return e
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

// gdpGiven returns a scenario in which only what must be said is said.
func gdpGiven(t *rapid.T, plan *Plan) *Scenario {
	return apply(t, plan, NewScenario(plan), Edit{"assume.gdp.growth", map[string]any{"fixed": 3.0}}, Edit{"dependence.common", 0.1})
}

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
		if s.Value(e.Set) == nil && e.Set == "title" {
			t.Skip("no title to go back to")
		}
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

// An edit does what the same key in a file does.
func TestEditIsAFileOfOneKey(t *testing.T) {
	plan := readPlanFile(t)
	rapid.Check(t, func(t *rapid.T) {
		e := someEdit(plan).Draw(t, "edit")
		data := childHead + "plan = \"valley\"\n"
		if e.Set != "assume.gdp.growth" {
			data += "assume.gdp.growth.fixed = 3\n"
		}
		if e.Set != "dependence.common" {
			data += "dependence.common = 0.1\n"
		}
		read, err := ReadScenario("", []byte(data+e.String()+"\n"), plan, nil)
		if err != nil {
			t.Fatal(err)
		}
		want := apply(t, plan, gdpGiven(t, plan), e)
		want.ID = read.ID
		if !reflect.DeepEqual(read, want) {
			t.Fatalf("%s:\n%+v\nin a file:\n%+v", e, want, read)
		}
	})
}
