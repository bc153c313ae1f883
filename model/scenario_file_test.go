package model

import (
	"reflect"
	"testing"
)

func TestReadScenario(t *testing.T) {
	two := 2.0
	pert, normal := Growth{Distribution: Pert(3, 5, 8)}, Growth{Distribution: Normal(6.5, 0.5)}
	want := &Scenario{
		ID:         "scenario",
		Plan:       "valley",
		Title:      Text{"Base", "基准"},
		Note:       Text{En: "Two lines\nof words."},
		Run:        Run{Paths: 4096, Seed: 7, Sampling: Random, AsOf: 2018},
		Dependence: Dependence{Common: 0.3, Group: 0.1, Pairs: []Pair{{"output", "gdp", 0.5}, {"balance", "output", -0.2}}, Repair: true},
		Default: Assumption{
			Growth: Growth{Required: true}, Spread: 0.2, SpreadFloor: 0.4, Volatility: 1.5, Persistence: -0.25,
			Adjust: map[int]float64{2021: -1}, Why: Text{En: "nothing is known"},
		},
		Assume: map[string]Assuming{
			"output": {Growth: &pert, Volatility: &two, Adjust: map[int]float64{2020: -4, 2021: 2.5}, Why: Text{"as before", "同前"}},
			"gdp":    {Growth: &normal},
		},
		Events: []Event{
			{
				ID: "flood", Title: Text{"A flood", "洪水"}, From: 2019, To: 2021, Probability: 0.25, Impact: Normal(-6, 2), Rebound: 0.5,
				On: []string{"group:scale", "online"}, Why: Text{En: "it has been before"},
			},
			{ID: "fair", From: 2020, To: 2020, Probability: 1, Impact: Fixed(2), On: []string{"balance"}},
		},
		Levers: []Lever{{
			ID: "roads", Title: Text{En: "Roads"}, Level: 0.6, Start: 2019, Ramp: 1.5,
			Effects: []Effect{{"output", StudentT(3, 1, 5)}, {"gdp", Pert(0, 1, 2)}}, Why: Text{En: "as in the valley beyond"},
		}},
		Index: map[string]float64{"output": 2, "online": 1},
		Test:  map[string]string{"output": "double"},
	}
	if got := readScenarioFile(t, readPlanFile(t)); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	data := crlf("\ufeff" + string(readFile(t, "testdata/scenario.toml")))
	if got, err := ReadScenario(`C:\plans\scenario.toml`, []byte(data), readPlanFile(t), nil); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("with CRLF: %v\n%+v", err, got)
	}
}

// What a scenario does not say is what NewScenario says.
func TestScenarioThatSaysLittle(t *testing.T) {
	plan := readPlanFile(t)
	data := "schema = \"foretell/scenario/1\"\nplan = \"valley\"\nassume.gdp.growth.fixed = 3\n"
	got, err := ReadScenario("dir/little.toml", []byte(data), plan, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := NewScenario(plan)
	want.ID = "little"
	want.Assume = map[string]Assuming{"gdp": {Growth: &Growth{Distribution: Fixed(3)}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

// The default's adjustments and the indicator's are laid over one another year by year; its own word goes first.
func TestAssumptionIsResolved(t *testing.T) {
	s := readScenarioFile(t, readPlanFile(t))
	want := Assumption{
		Growth: Growth{Distribution: Pert(3, 5, 8)}, Spread: 0.2, SpreadFloor: 0.4, Volatility: 2, Persistence: -0.25,
		Adjust: map[int]float64{2020: -4, 2021: 2.5}, Why: Text{"as before", "同前"},
	}
	if got := s.Assumption("output"); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got := s.Assumption("online"); !reflect.DeepEqual(got, s.Default) {
		t.Errorf("got  %+v\nwant %+v", got, s.Default)
	}
}
