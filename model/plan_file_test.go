package model

import (
	"reflect"
	"testing"
)

func TestReadPlan(t *testing.T) {
	want := &Plan{
		ID:       "valley",
		Title:    Text{"Valley plan", "河谷规划"},
		Source:   Text{En: "made up for tests"},
		BaseYear: 2017,
		Horizon:  2022,
		Groups:   []Group{{"scale", Text{"Overall scale", "总体规模"}}, {"people", Text{En: "People"}}},
		Indicators: []Indicator{
			{
				ID: "output", Name: Text{"Output", "产出"}, Short: Text{"Out", "产"}, Group: "scale",
				Unit: Text{"million yuan", "百万元"}, Scale: Log, Base: 100,
				Targets: []Target{
					{Year: 2020, Relation: AtLeast, Value: 110},
					{Year: 2022, Relation: AtLeast, Value: 130, Standing: Binding},
				},
				Actuals:    []Actual{{2018, 103.5, "yearbook 2019"}},
				SourceLine: 30,
			},
			{
				ID: "online", Name: Text{En: "Share online"}, Group: "people", Unit: Text{En: "%"}, Scale: Logit, Base: 40.5,
				Targets: []Target{{Year: 2022, Relation: Between, Value: 50, High: 60}},
			},
			{
				ID: "balance", Name: Text{En: "Balance"}, Group: "people", Unit: Text{En: "persons"}, Scale: Linear, Base: -3,
				Targets: []Target{{Year: 2022, Relation: AtMost, Value: 0}},
			},
			{ID: "gdp", Name: Text{En: "GDP"}, Group: "scale", Unit: Text{En: "million yuan"}, Scale: Log, Base: 5000},
			{
				ID: "part", Name: Text{En: "Output in GDP"}, Group: "scale", Unit: Text{En: "%"}, Scale: Logit, Base: 2,
				Targets: []Target{{Year: 2022, Relation: AtLeast, Value: 2.2}},
				Formula: &Formula{Text: "100 * output / gdp", Steps: []FormulaStep{
					{Op: OpNumber, Number: 100}, {Op: OpIndicator, Indicator: 0}, {Op: OpMul}, {Op: OpIndicator, Indicator: 3}, {Op: OpDiv},
				}},
			},
		},
		Actions: []Action{{
			ID: "roads", Title: Text{En: "Build roads"}, BearsOn: []string{"output", "gdp"}, Stated: true,
			StatedOn: []string{"output"}, Owners: []string{"省交通厅"}, SourceLine: 61,
			Tasks: []Task{
				{
					Code: "1.1", Title: Text{En: "Bridges"}, SourceLine: 62, Owners: []string{"省交通厅", "省财政厅"},
					BearsOn: []string{"gdp"}, StatedOn: []string{"output"},
					Subtasks: []Task{
						{Code: "1.1.1", Title: Text{"Survey", "勘察"}, Owners: []string{"省交通厅"}, OwnersStated: true},
						{Code: "1.1.2", Title: Text{En: "Build"}},
					},
				},
				{Title: Text{En: "Tunnels"}},
			},
		}},
		Commitments: []Commitment{
			{
				ID: "double", Quote: "产出翻一番", Name: Text{"Output doubles", "产出翻一番"}, Unit: Text{En: "times 2017"}, Value: 2,
				Relation: PromiseMultiple, Kind: QuantityGrowth, Deadline: 2022, DeadlineBasis: Text{En: "stated"},
				Owners: []string{"省财政厅"}, OwnersBasis: Text{"inherited", "沿用"}, SourceLine: 63, Indicator: "output", Action: "roads",
				Restates: true, Note: Text{En: "more than the table"}, Target: &Target{Year: 2022, Relation: AtLeast, Value: 200},
			},
			{
				ID: "towns", Quote: "2—3个镇", Name: Text{En: "Towns"}, Unit: Text{En: "towns"}, Value: 2, High: 3,
				Relation: PromiseBetween, Kind: QuantityCount,
			},
		},
	}
	if got := readPlanFile(t); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

// A file saved by an editor of another system says the same: with a byte order mark, with CRLF, or with both.
func TestReadPlanFromOtherSystems(t *testing.T) {
	want := readPlanFile(t)
	data := string(readFile(t, "testdata/plan.toml"))
	for name, data := range map[string]string{
		"byte order mark": "\ufeff" + data,
		"CRLF":            crlf(data),
		"both":            "\ufeff" + crlf(data),
	} {
		if got, err := ReadPlan("plan.toml", []byte(data)); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v\n%+v", name, err, got)
		}
	}
}

func TestPositionsAfterAByteOrderMark(t *testing.T) {
	_, err := ReadPlan("p", []byte("\ufeffschema = \"foretell/plan/2\"\r\n"))
	want := `p:1:10: schema: this file is "foretell/plan/2"; schema = "foretell/plan/1"`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestSchema(t *testing.T) {
	for data, want := range map[string]string{
		"schema = \"foretell/plan/1\"\nnonsense": PlanSchema,
		"\ufeffschema = 'foretell/scenario/1'":   ScenarioSchema,
		"schema = 5":                             "",
		"":                                       "",
		"\xff\xfe":                               "",
	} {
		if got := Schema([]byte(data)); got != want {
			t.Errorf("%q: got %q, want %q", data, got, want)
		}
	}
}
