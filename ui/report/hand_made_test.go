package report

import (
	"math"

	"foretell/model"
	"foretell/sim"
)

// example is a result made by hand: every relation, a target that no path met and one that all met, a published year, a
// quantity without a target and one that is derived, a promise in place of a target, names as wide as they are long and one with
// marks in it, events and levers, goals and an index.
func example(lang model.Lang) Result {
	plan := &model.Plan{
		ID: "example", Title: model.Text{En: "An example", Zh: "示例规划"}, Source: model.Text{En: "Gazette [2018] No. 1"},
		BaseYear: 2017, Horizon: 2019,
		Groups: []model.Group{{ID: "size", Title: model.Text{En: "Size", Zh: "规模"}}, {ID: "rest", Title: model.Text{En: "The rest", Zh: "其他"}}},
		Indicators: []model.Indicator{
			{
				ID: "output", Name: model.Text{En: "Output | of *all* works", Zh: "全部产出"}, Group: "size", Unit: model.Text{En: "million yuan", Zh: "百万元"},
				Scale: model.Log, Base: 20658,
				Targets: []model.Target{{Year: 2018, Value: 23000}, {Year: 2019, Value: 26000, Standing: model.Binding}},
				Actuals: []model.Actual{{Year: 2018, Value: 23300, Source: "yearbook"}}, SourceLine: 30,
			},
			{
				ID: "share", Name: model.Text{En: "Share of waste", Zh: "废料占比"}, Group: "rest", Unit: model.Text{En: "%", Zh: "%"},
				Scale: model.Logit, Base: 39.9, Targets: []model.Target{{Year: 2019, Relation: model.AtMost, Value: 30}},
			},
			{
				ID: "depth", Name: model.Text{En: "Depth", Zh: "深度"}, Group: "rest", Unit: model.Text{En: "m", Zh: "米"},
				Scale: model.Linear, Base: -4, Targets: []model.Target{{Year: 2019, Relation: model.Between, Value: -5, High: 1.5}},
			},
			{ID: "money", Name: model.Text{En: "Money", Zh: "货币"}, Group: "rest", Unit: model.Text{En: "yuan", Zh: "元"}, Scale: model.Log, Base: 7},
			{
				// 20658/7 = 2951.14…, published as 2950
				ID: "price", Name: model.Text{En: "Price", Zh: "价格"}, Group: "rest", Unit: model.Text{En: "yuan", Zh: "元"}, Scale: model.Log, Base: 2950,
				Formula: &model.Formula{Text: "output / money", Steps: []model.FormulaStep{{Op: model.OpIndicator}, {Op: model.OpIndicator, Indicator: 3}, {Op: model.OpDiv}}},
			},
		},
		Actions: []model.Action{{
			ID: "push", Title: model.Text{En: "A push", Zh: "发力"}, BearsOn: []string{"output", "share"}, StatedOn: []string{"share"},
			Owners: []string{"省财政厅", "省统计局"}, SourceLine: 12,
			Tasks: []model.Task{{
				Code: "1.1", Title: model.Text{En: "Begin", Zh: "起步"}, Owners: []string{"省财政厅", "省统计局"}, StatedOn: []string{"money"}, SourceLine: 13,
				Subtasks: []model.Task{{Title: model.Text{En: "Count"}, Owners: []string{"省统计局"}, OwnersStated: true}},
			}},
		}},
		Commitments: []model.Commitment{
			{
				ID: "double", Name: model.Text{En: "Output doubles", Zh: "产出翻番"}, Indicator: "output", Action: "push", Quote: "产出翻一番",
				Value: 2, Unit: model.Text{En: "times 2017", Zh: "倍"}, Relation: model.PromiseMultiple, Kind: model.QuantityGrowth,
				Deadline: 2019, DeadlineBasis: model.Text{En: "stated", Zh: "文中写明"}, SourceLine: 9, Restates: true,
				Target: &model.Target{Year: 2019, Value: 41316},
			},
			{
				ID: "many", Name: model.Text{En: "Patents"}, Quote: "2—3万项", Value: 2, High: 3, Unit: model.Text{En: "10,000 patents", Zh: "万项"},
				Relation: model.PromiseBetween, Deadline: 2019, DeadlineBasis: model.Text{En: "that of its task"},
				Owners: []string{"省统计局"}, OwnersBasis: model.Text{En: "inherited"},
			},
		},
	}
	scenario := model.NewScenario(plan)
	scenario.ID, scenario.Title = "hand-made", model.Text{En: "Made by hand", Zh: "手工编制"}
	fixed, required := model.Growth{Distribution: model.Normal(12.83, 2.25)}, model.Growth{Required: true}
	scenario.Assume = map[string]model.Assuming{
		"output": {Growth: &fixed, Adjust: map[int]float64{2018: 1}, Why: model.Text{En: "The record.", Zh: "历史。"}},
		"share":  {Growth: &required}, "money": {Growth: &fixed},
	}
	scenario.Note = model.Text{En: "Two lines\nof words."}
	scenario.Dependence.Pairs, scenario.Dependence.Repair = []model.Pair{{A: "output", B: "money", R: 0.6}}, true
	scenario.Run.AsOf = 2018
	scenario.Index = map[string]float64{"output": 3, "share": 1, "depth": 0}
	scenario.Test = map[string]string{"output": "double"}
	scenario.Events = []model.Event{
		{ID: "storm", Title: model.Text{En: "A storm", Zh: "风暴"}, From: 2018, To: 2018, Probability: 0.07, Impact: model.Normal(-6, 2), Rebound: 0.5, On: []string{"group:size", "depth"}},
		{ID: "calm", From: 2018, To: 2019, Probability: 1, Impact: model.Fixed(0.25), On: []string{"share"}},
	}
	scenario.Levers = []model.Lever{
		{ID: "push", Level: 0.6, Start: 2018, Ramp: 0.5, Effects: []model.Effect{
			{Indicator: "output", Distribution: model.Distribution{Kind: "student-t", Params: []float64{1.5, 0.5, 2}}}, {Indicator: "depth", Distribution: model.Normal(-0.1, 0.05)},
		}},
		{ID: "pull", Start: 2018, Effects: []model.Effect{{Indicator: "depth", Distribution: model.Fixed(1)}}},
	}
	chance := func(met int, err float64) sim.Chance { return sim.Chance{Met: met, Paths: 10000, Error: err} }
	ifMet, ifMissed := chance(4000, 0.01), sim.Chance{Met: 1, Paths: 3, Error: 0.3}
	ind := func(i int) *model.Indicator { return &plan.Indicators[i] }
	projection := &sim.Projection{
		Plan: plan, Scenario: scenario, Paths: 10000,
		Outcomes: []*sim.Outcome{
			{
				Indicator: ind(0), Growth: sim.Growth{Median: 12.83, SD: 2.25}, Assumption: model.Assumption{Adjust: map[int]float64{2018: 1}},
				Years: []sim.Year{
					{Year: 2018, Mean: 23300, P5: 23300, P50: 23300, P95: 23300, Actual: true},
					{Year: 2019, Mean: 26280.125, SD: 700.5, P5: 25100, P50: 26271.8, P95: 27400},
				},
				Targets: []sim.TargetOutcome{
					{Target: ind(0).Targets[0], Chance: chance(10000, 0), RequiredGrowth: math.NaN()},
					{Target: *plan.Commitments[0].Target, Chance: chance(4321, 0.004), IfMet: &ifMet, IfMissed: &ifMissed, RequiredGrowth: 12.184, Shortfall: 412.5},
				},
			},
			{
				Indicator: ind(1), Growth: sim.Growth{Median: -0.314, SD: 0.05},
				Years:   []sim.Year{{Year: 2018, Mean: 39, P50: 39}, {Year: 2019, Mean: 38.5, SD: 1, P50: 38.46}},
				Targets: []sim.TargetOutcome{{Target: ind(1).Targets[0], Chance: chance(0, 0), RequiredGrowth: -0.9, Shortfall: 8.5}},
			},
			{
				Indicator: ind(2), Growth: sim.Growth{Median: 1, SD: 0},
				Years:   []sim.Year{{Year: 2018, Mean: -3, P50: -3}, {Year: 2019, Mean: -2, SD: 1, P50: -2.04}},
				Targets: []sim.TargetOutcome{{Target: ind(2).Targets[0], Chance: chance(9650, 0.0015), RequiredGrowth: 1.125, Shortfall: 0.25}},
			},
			{
				Indicator: ind(3), Growth: sim.Growth{Median: 250, SD: 20, Required: math.NaN()},
				Years: []sim.Year{{Year: 2018, Mean: math.Inf(1), P50: 24.5}, {Year: 2019, Mean: math.NaN(), P50: 85.75}},
			},
			{
				Indicator: ind(4),
				Years:     []sim.Year{{Year: 2018, Mean: 952, P50: 951}, {Year: 2019, Mean: 307, P50: 306.5}},
			},
		},
		Joint: []*sim.Joint{
			{Year: 2018, Targets: 1, MetDistribution: []int{0, 10000}, MeanMet: 1, All: chance(10000, 0),
				Groups: []sim.GroupOutcome{{ID: "size", Targets: 1, All: chance(10000, 0), MeanMet: 1}}},
			{Year: 2019, Targets: 3, MetDistribution: []int{900, 4229, 4871, 0}, MeanMet: 1.3971, MeanMetError: 0.01, All: chance(0, 0),
				Groups: []sim.GroupOutcome{
					{ID: "size", Targets: 1, All: chance(4321, 0.004), MeanMet: 0.4321},
					{ID: "rest", Targets: 2, All: chance(0, 0), MeanMet: 0.965},
				}},
		},
		Warnings: []sim.Warning{
			{Text: model.Text{En: "mind the gap", Zh: "请注意"}},
			{Indicator: "depth", Year: 2019, Text: model.Text{En: "it is deep", Zh: "水深"}},
		},
	}
	goal := func(text string) sim.Goal {
		g, err := sim.ParseGoal(plan, scenario, text)
		if err != nil {
			panic(err)
		}
		return g
	}
	asked, given, never := chance(4321, 0.004), goal("event(storm)"), goal("event(calm) & !event(calm)")
	return Result{
		Projection: projection, Program: "1.2.3", Lang: lang,
		Goals: []GoalOutcome{
			{Goal: goal("output"), Chance: &asked},
			{Goal: goal("met>=2"), Given: &given, Chance: &sim.Chance{Met: 100, Paths: 703, Error: 0.03}},
			{Goal: goal("all"), Given: &never},
		},
		Earliest: []*sim.Earliest{
			{First: []int64{1200, 3000}, Never: 5800}, {First: []int64{0, 0}, Never: 10000}, {First: []int64{0, 9650}, Never: 350}, nil, nil,
		},
		Requirements: []Requirement{
			{Goal: goal("output"), Relation: NoLess, Bound: 0.5, Chance: asked}, {Goal: goal("output"), Relation: Less, Bound: 0.435, Chance: asked},
		},
		Index: &sim.Index{
			Year: 2019, Weights: map[string]float64{"output": 0.75, "share": 0.25, "depth": 0},
			Mean: 0.8125, SD: 0.25, P5: 0.4, P10: 0.5, P25: 0.65, P50: 0.8, P75: 1, P90: 1.125, P95: 1.25, OnTarget: chance(2500, 0.003),
		},
	}
}
