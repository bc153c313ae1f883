package main

import (
	"math"
	"testing"

	"foretell/model"
)

// The formula itself, by hand: base 100, target 130, five years at a fixed 5 %, volatility 4 %:
//
//	Φ((5·ln 1.05 − ln 1.3)/(0.04·√5)) = Φ((0.243951 − 0.262364)/0.0894427) = Φ(−0.205866) = 0.418447
//
// and base 40 %, +2 points a year, G ~ N(2, 0.5), volatility 1, target 48 %, with k = 0.2436, 0.2464, 0.2484, 0.2496, 0.25:
//
//	Σ 1/(100 k) = 0.201957, Σ 1/(100 k)² = 0.00815813, σ² = 0.25·0.201957² + 0.00815813 = 0.0183548
//	Φ((logit 0.5 − logit 0.48)/0.135480) = Φ(0.0800427/0.135480) = Φ(0.590808) = 0.722676
//
// A quotient of two amounts from 100·40/100 = 40 %, +13 % and +7 % a year for certain, volatility 4 and 2 %, correlation 0.6, target 55 %:
//
//	σ² = 5·(0.04² + 0.02² − 2·0.6·0.04·0.02) = 0.0052
//	Φ((ln 0.4 + 5·ln(1.13/1.07) − ln 0.55)/0.0721110) = Φ((−0.916291 + 0.272795 + 0.597837)/0.0721110) = Φ(−0.633174) = 0.263310
func TestClosedChanceByHand(t *testing.T) {
	assume := func(growth model.Distribution, volatility float64) model.Assuming {
		return model.Assuming{Growth: &model.Growth{Distribution: growth}, Volatility: &volatility}
	}
	c := closed{
		plan: &model.Plan{BaseYear: 2017, Indicators: []model.Indicator{
			{ID: "amount", Scale: model.Log, Base: 100}, {ID: "portion", Scale: model.Logit, Base: 40},
			{ID: "de_va", Base: 40}, {ID: "gdp", Base: 100}, {ID: "quotient", Formula: &model.Formula{}},
		}},
		scenario: &model.Scenario{
			Dependence: model.Dependence{Pairs: []model.Pair{{A: "gdp", B: "de_va", R: 0.6}}},
			Assume: map[string]model.Assuming{
				"amount": assume(model.Fixed(5), 4), "portion": assume(model.Normal(2, 0.5), 1),
				"de_va": assume(model.Normal(13, 0), 4), "gdp": assume(model.Normal(7, 0), 2),
			},
		},
	}
	for _, want := range []struct {
		id             string
		target, chance float64
	}{{"amount", 130, 0.418447}, {"portion", 48, 0.722676}, {"quotient", 55, 0.263310}} {
		if got := c.chance(c.plan.Indicator(want.id), model.Target{Year: 2022, Value: want.target}); math.Abs(got-want.chance) > 1e-6 {
			t.Errorf("%s: chance %.6f, want %.6f", want.id, got, want.chance)
		}
	}
}

// Every chance the program prints lies within 4 standard errors of its closed form: on base as it opens, and on others with
// random points, whose error is known rather than measured. The downturn strikes every path, its levers lie still.
func TestChancesAgreeWithClosedForms(t *testing.T) {
	for _, args := range [][]string{
		{"base"},
		{"base", "--set", "run.sampling=random"},
		{"cautious", "--set", "run.sampling=random"},
		{"downturn-2020", "--set", "run.sampling=random"},
	} {
		p := &program{}
		_, plan, s, err := p.open(args[:1])
		if err != nil {
			t.Fatal(err)
		}
		checked := 0
		for _, ind := range projected(t, args...).Indicators {
			for k, target := range ind.Targets {
				known := plan.Indicator(ind.ID)
				want := closed{plan, s}.chance(known, known.Targets[k])
				if math.Abs(target.Chance-want) > 4*target.Error {
					t.Errorf("%v: %s@%d: chance %.5f ± %.5f, closed form %.5f", args, ind.ID, target.Year, target.Chance, target.Error, want)
				}
				checked++
			}
		}
		if checked != 48 {
			t.Errorf("%v: %d chances, want 48", args, checked)
		}
	}
}
