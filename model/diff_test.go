package model

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestDiff(t *testing.T) {
	plan := readPlanFile(t)
	a := readScenarioFile(t, plan)
	b := a
	for _, edit := range []string{
		"event.fire={years=[2020],probability=1,impact={fixed=1},on=[\"gdp\"]}", "event.fair=", "event.flood.probability=1", "event.flood.years=[2020]",
		"assume.output.volatility=", "assume.output.growth=required", "assume.balance.growth={fixed=1}", "lever.roads.effect.gdp=", "index.weights.part=1",
		"test=", "title={zh=\"新\",en=\"New\"}", "default.adjust.2020=1", "run.paths=8",
	} {
		e, err := ParseEdit(edit)
		if err != nil {
			t.Fatal(err)
		}
		if b, err = b.Apply(plan, e); err != nil {
			t.Fatal(err)
		}
	}
	// In the order of a file: keys as their tables are written, events as they are listed, ids by their letters.
	want := []string{
		`title: { en = "Base", zh = "基准" } to { en = "New", zh = "新" }`,
		`run.paths: 4096 to 8`,
		`default.adjust: { 2021 = -1 } to { 2020 = 1, 2021 = -1 }`,
		`assume.balance.growth:  to { fixed = 1 }`,
		`assume.output.growth: { pert = [3, 5, 8] } to "required"`,
		`assume.output.volatility: 2 to `,
		`event.flood.years: [2019, 2021] to [2020]`,
		`event.flood.probability: 0.25 to 1`,
		`event.fair: { id = "fair", impact = { fixed = 2 }, on = ["balance"], probability = 1, rebound = 0, years = [2020] } to `,
		`event.fire:  to { id = "fire", impact = { fixed = 1 }, on = ["gdp"], probability = 1, rebound = 0, years = [2020] }`,
		`lever.roads.effect: { gdp = { pert = [0, 1, 2] }, output = { student-t = [3, 1, 5] } } to { output = { student-t = [3, 1, 5] } }`,
		`index.weights: { online = 1, output = 2 } to { online = 1, output = 2, part = 1 }`,
		`test.output: "double" to `,
	}
	var got []string
	for _, d := range Diff(a, b) {
		got = append(got, fmt.Sprintf("%s: %s to %s", d.Key, spelledValue(d.A), spelledValue(d.B)))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

// The edits of a difference, written out and read again, lead from one scenario to the other.
func TestDiffLeadsThere(t *testing.T) {
	plan := readPlanFile(t)
	rapid.Check(t, func(t *rapid.T) {
		a := gdpGiven(t, plan)
		b := apply(t, plan, a, rapid.SliceOfN(someEdit(plan), 0, 6).Draw(t, "edits")...)
		if rapid.Bool().Draw(t, "without") {
			b = apply(t, plan, b, Edit{Set: "event.flood"}, Edit{Set: "lever.roads"})
		}
		var edits []Edit
		for _, d := range Diff(a, b) {
			e, err := ParseEdit(d.Edit().String())
			if err != nil {
				t.Fatal(err)
			}
			edits = append(edits, e)
		}
		if left := Diff(apply(t, plan, a, edits...), b); len(left) > 0 {
			t.Fatalf("%v leave %v", edits, left)
		}
	})
}
