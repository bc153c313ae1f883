package model

import (
	"slices"
	"testing"
)

func TestStrikes(t *testing.T) {
	plan := readPlanFile(t)
	for _, c := range []struct {
		on     []string
		struck []string
	}{
		{[]string{"output"}, []string{"output"}},
		{[]string{"group:people"}, []string{"online", "balance"}},
		{[]string{"group:people", "gdp"}, []string{"online", "balance", "gdp"}},
		{[]string{"group:scale"}, []string{"output", "gdp"}}, // part is derived, and follows of itself
		{[]string{"scale", "group:output", "part"}, nil},
	} {
		var struck []string
		for i := range plan.Indicators {
			if (Event{On: c.on}).Strikes(&plan.Indicators[i]) {
				struck = append(struck, plan.Indicators[i].ID)
			}
		}
		if !slices.Equal(struck, c.struck) {
			t.Errorf("%v strikes %v, want %v", c.on, struck, c.struck)
		}
	}
}

// Two events, levers or dependences are equal where nothing differs that a path could show.
func TestEqual(t *testing.T) {
	plan := readPlanFile(t)
	s := readScenarioFile(t, plan)
	equal := func(a, b *Scenario) bool {
		return a.Dependence.Equal(b.Dependence) && slices.EqualFunc(a.Events, b.Events, Event.Equal) && slices.EqualFunc(a.Levers, b.Levers, Lever.Equal)
	}
	for edit, want := range map[string]bool{
		"event.flood.title=Another": true, "event.flood.why=Whatever": true, "lever.roads.title=Ways": true, "lever.roads.why=": true,
		"event.flood.years=[2019,2021]": true, "dependence.repair=true": true,
		"event.flood.years=[2019,2020]": false, "event.flood.years=[2020,2021]": false, "event.flood.probability=0.3": false,
		"event.flood.impact={normal=[-6,3]}": false, "event.flood.impact={uniform=[-6,2]}": false, "event.flood.rebound=0": false,
		"event.flood.on=[\"output\"]": false, "event.fair=": false,
		"lever.roads.level=0.5": false, "lever.roads.start=2020": false, "lever.roads.ramp=0": false, "lever.roads.effect.gdp={fixed=1}": false,
		"lever.roads.effect.gdp=": false, "lever.roads.effect.balance={fixed=1}": false,
		"dependence.common=0.2": false, "dependence.group=0": false, "dependence.pairs=": false, "dependence.repair=false": false,
		"dependence.pairs=[{a=\"output\",b=\"gdp\",r=0.5}]": false,
	} {
		e, err := ParseEdit(edit)
		if err != nil {
			t.Fatal(err)
		}
		after, err := s.Apply(plan, e)
		if err != nil {
			t.Errorf("%s: %v", edit, err)
			continue
		}
		if got := equal(s, after); got != want {
			t.Errorf("%s: equal %v", edit, got)
		}
	}
}
