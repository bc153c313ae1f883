package seeds_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"foretell/model"
)

const (
	ruralFile     = "plans/rural-revitalization-2018.toml"
	ruralScenario = "rural-base"
)

func readRural(t *testing.T) *model.Plan {
	t.Helper()
	plan, err := model.ReadPlan(ruralFile, read(t, ruralFile))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// The fixture holds box 2 of the plan as printed: number, group, name, unit, the values of 2016, 2020 and 2022, the increase
// from 2016 to 2022 (in brackets where it is in points), and the standing.
func TestRuralPlanHoldsThePrintedTable(t *testing.T) {
	plan := readRural(t)
	titles := map[string]string{}
	for _, g := range plan.Groups {
		titles[g.ID] = g.Title.Zh
	}
	table := rows(t, "rural-table.tsv")
	if len(table) != 22 || len(plan.Indicators) != len(table) {
		t.Fatalf("%d indicators, %d rows printed, want 22", len(plan.Indicators), len(table))
	}
	for i, row := range table {
		ind := &plan.Indicators[i]
		if ind.Name.Zh != row[2] || titles[ind.Group] != row[1] {
			t.Errorf("row %s is %s in %s, printed %s in %s", row[0], ind.Name.Zh, titles[ind.Group], row[2], row[1])
		}
		if row[3] != "—" && ind.Unit.Zh != row[3] {
			t.Errorf("%s is in %s, printed %s", ind.ID, ind.Unit.Zh, row[3])
		}
		if printed := !strings.ContainsAny(row[4], ">—"); printed == (ind.BaseAssumed.En != "") {
			t.Errorf("%s: base printed %q, but assumed because %q", ind.ID, row[4], ind.BaseAssumed.En)
		} else if printed && ind.Base != number(t, row[4]) {
			t.Errorf("%s: base %v, printed %s", ind.ID, ind.Base, row[4])
		}
		relation, standing := model.AtLeast, model.Expected
		if strings.Contains(row[7], "-") { // falls from 2016 to 2022
			relation = model.AtMost
		}
		if row[8] == "约束性" {
			standing = model.Binding
		}
		var want []model.Target
		for k, year := range []int{2020, 2022} {
			want = append(want, model.Target{Year: year, Relation: relation, Value: number(t, strings.TrimPrefix(row[5+k], ">")), Standing: standing})
		}
		if !slices.Equal(ind.Targets, want) {
			t.Errorf("%s: targets %+v, printed %v", ind.ID, ind.Targets, row[5:])
		}
		if row[7] == "—" {
			continue
		}
		if rise := number(t, strings.Trim(row[7], "[]>")); math.Abs(ind.Last().Value-ind.Base-rise) > 1e-9 {
			t.Errorf("%s: from %v to %v, but printed as %v more", ind.ID, ind.Base, ind.Last().Value, rise)
		}
	}
}

// The fixture holds what other sources than the table print: indicator, year, value, source.
func TestRuralPlanAgreesWithOtherSources(t *testing.T) {
	plan := readRural(t)
	for _, row := range rows(t, "rural-checked.tsv") {
		ind := plan.Indicator(row[0])
		if ind == nil {
			t.Fatalf("there is no %s", row[0])
		}
		have := map[string]float64{"2016": ind.Base}
		for _, target := range ind.Targets {
			have[strconv.Itoa(target.Year)] = target.Value
		}
		if want := number(t, row[2]); have[row[1]] != want {
			t.Errorf("%s in %s: %v; %s has %v", ind.ID, row[1], have[row[1]], row[3], want)
		}
	}
}

// Three of the 22 are binding, as the last column of the table has it.
func TestRuralPlanBinds(t *testing.T) {
	var binding []string
	for _, ind := range readRural(t).Indicators {
		if ind.Last().Standing == model.Binding {
			binding = append(binding, ind.ID)
		}
	}
	if want := []string{"grain", "manure", "paved"}; !slices.Equal(binding, want) {
		t.Errorf("binding: %v, want %v", binding, want)
	}
}

// A scenario moves single years and leaves the average alone, gives every reason in both languages, and knows of nothing
// after the base year.
func TestRuralScenarioGivesItsReasons(t *testing.T) {
	plan := readRural(t)
	s := readScenario(t, plan, ruralScenario)
	if s.Run.AsOf != plan.BaseYear || s.Title.En == "" || s.Title.Zh == "" || s.Note.En == "" || s.Note.Zh == "" {
		t.Errorf("as of %d, title %+v, note %+v", s.Run.AsOf, s.Title, s.Note)
	}
	for _, ind := range plan.Indicators {
		a := s.Assumption(ind.ID)
		if a.Growth.Required || a.Why.En == "" || a.Why.Zh == "" {
			t.Errorf("%s: required %v, why %+v", ind.ID, a.Growth.Required, a.Why)
		}
		var moved float64
		for _, points := range a.Adjust {
			moved += points
		}
		if math.Abs(moved) > 1e-9 {
			t.Errorf("%s: the years together are moved by %v", ind.ID, moved)
		}
	}
}
