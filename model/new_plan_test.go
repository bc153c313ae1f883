package model

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// A plan that is written is the plan that is read again.
func TestNewPlanFileSaysThePlan(t *testing.T) {
	files, err := filepath.Glob("../seeds/plans/*.toml")
	if err != nil || len(files) < 2 {
		t.Fatalf("%v: %v", files, err)
	}
	for _, name := range append(files, "testdata/plan.toml") {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		plan, err := ReadPlan(name, data)
		if err != nil {
			t.Fatal(err)
		}
		file := NewPlanFile(plan, "Read from elsewhere.\nTwo lines.")
		again, err := ReadPlan("again", file)
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, file)
		}
		if !reflect.DeepEqual(again.Indicators, plan.Indicators) || !reflect.DeepEqual(again.Groups, plan.Groups) {
			t.Errorf("%s: other indicators\n%s", name, file)
		}
		if said(t, again) != said(t, plan) {
			t.Errorf("%s: another plan\n%s", name, file)
		}
		if !strings.HasPrefix(string(file), "# Read from elsewhere.\n# Two lines.\n\nschema = ") {
			t.Errorf("%s begins %q", name, file[:60])
		}
	}
}

func TestNewPlanFileIsTidy(t *testing.T) {
	plan := &Plan{
		ID: "p", Title: Text{En: "P"}, BaseYear: 2020, Horizon: 2022, Groups: []Group{{ID: "g", Title: Text{En: "G", Zh: "组"}}},
		Indicators: []Indicator{{
			ID: "a", Name: Text{En: "A"}, Group: "g", Unit: Text{En: "t"}, Base: 3,
			Targets: []Target{{Year: 2022, Relation: AtMost, Value: 2, Standing: Binding}},
		}},
	}
	want := `schema = "foretell/plan/1"
id = "p"
title = "P"
base_year = 2020
horizon = 2022

# Headings under which the plan lists its indicators

[[group]]
id = "g"
title = { en = "G", zh = "组" }

# Measured quantities, in the plan's order

[[indicator]]
id = "a"
name = "A"
group = "g"
unit = "t"
scale = "log"
base = 3
targets = [{ year = 2022, at_most = 2, standing = "binding" }]
`
	if got := string(NewPlanFile(plan, "")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// said tells all that a plan holds; an empty list is none.
func said(t *testing.T, plan *Plan) string {
	t.Helper()
	data, err := json.Marshal(plan)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), ":[]", ":null")
}
