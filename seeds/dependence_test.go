package seeds_test

import (
	"math"
	"testing"
)

// The arithmetic behind the correlation of value added and GDP. GDP's growth is 0.4 of value added's and 0.6 of the rest's.
func TestValueAddedAndGDPMoveTogether(t *testing.T) {
	plan := readPlan(t)
	for name, want := range map[string]float64{"base": 0.6, "on-plan": 0.6, "cautious": 0.7} {
		s := readScenario(t, plan, name)
		if len(s.Dependence.Pairs) != 1 || s.Dependence.Pairs[0].R != want {
			t.Fatalf("%s: pairs %+v, want one with r = %v", name, s.Dependence.Pairs, want)
		}
		r := s.Dependence.Pairs[0].R
		va, gdp := s.Assumption("de_va"), s.Assumption("gdp")
		sdVA, sdGDP := 0.16*needed(plan, plan.Indicator("de_va")), gdp.Growth.Distribution.Params[1]
		if !va.Growth.Required {
			sdVA = va.Growth.Distribution.Params[1]
		}
		for what, sd := range map[string][2]float64{"average": {sdVA, sdGDP}, "noise": {va.Volatility, gdp.Volatility}} {
			// cov(va, gdp) = 0.4 var(va) + 0.6 cov(va, rest), var(gdp) = 0.16 var(va) + 0.36 var(rest) + 0.48 cov(va, rest)
			v, g := sd[0], sd[1]
			cov := (r*v*g - 0.4*v*v) / 0.6
			rest := (g*g - 0.16*v*v - 0.48*cov) / 0.36
			if rest <= 0 {
				t.Errorf("%s, %s: the rest of GDP would have variance %.2f", name, what, rest)
				continue
			}
			if with := cov / (v * math.Sqrt(rest)); math.Abs(with) > 0.5 {
				t.Errorf("%s, %s: value added and the rest of GDP would be correlated by %.2f", name, what, with)
			}
		}
	}
}

// What the reasons of value added and of GDP say follows from them on the median path: the share in 2022, in percent, and the
// growth of the rest of GDP, in percent per year.
func TestShareOfGDPFollowsAsTheReasonsSay(t *testing.T) {
	plan := readPlan(t)
	for name, want := range map[string]struct{ share, rest float64 }{"base": {50.8, 3.3}, "cautious": {49.5, 2.6}} {
		s := readScenario(t, plan, name)
		end := func(id string) float64 {
			return medianPath(plan, plan.Indicator(id), s.Assumption(id))[plan.Horizon]
		}
		va, gdp := end("de_va"), end("gdp")
		share := plan.Indicator("de_share").Formula.Eval(func(i int) float64 { return end(plan.Indicators[i].ID) })
		if math.Abs(share-want.share) > 0.05 || math.Abs(share-100*va/gdp) > 1e-9 {
			t.Errorf("%s: share %.2f, said %v", name, share, want.share)
		}
		before := plan.Indicator("gdp").Base - plan.Indicator("de_va").Base
		if rest := 100 * (math.Pow((gdp-va)/before, 0.2) - 1); math.Abs(rest-want.rest) > 0.05 {
			t.Errorf("%s: the rest of GDP grows by %.2f, said %v", name, rest, want.rest)
		}
	}
}
