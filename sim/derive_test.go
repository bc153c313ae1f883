package sim

import (
	"math"
	"testing"

	"foretell/model"
)

// shareWorld has de_va (growth and noise uncertain or not), gdp, and their share in percent: 100·de_va/gdp ≥ 55 in 2022.
func shareWorld(va, gdp model.Assuming) *world {
	share := model.Indicator{ID: "share", Scale: model.Logit, Base: 40, Targets: []model.Target{{Year: 2022, Value: 55}}}
	share.Formula = &model.Formula{Steps: []model.FormulaStep{
		{Op: model.OpNumber, Number: 100}, {Op: model.OpIndicator, Indicator: 0}, {Op: model.OpMul},
		{Op: model.OpIndicator, Indicator: 2}, {Op: model.OpDiv},
	}}
	w := newWorld(amount("va", 40, 70), share, model.Indicator{ID: "gdp", Base: 100})
	w.scenario.Assume["va"], w.scenario.Assume["gdp"] = va, gdp
	return w
}

func assuming(g model.Growth, volatility float64) model.Assuming {
	return model.Assuming{Growth: &g, Volatility: &volatility}
}

// With GDP fixed at +7 % a year, the share reaches 55 % where va reaches 0.55·100·1.07⁵ = 77.1403: with va at +13 % and
// v = 4 %, Φ((ln 40 + 5·ln 1.13 − ln 77.1403)/(0.04·√5)) = Φ(−0.508195) — computed below with the library's logarithm.
func TestDerivedWithOneUncertain(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		p := shareWorld(assuming(fixed(13), 4), assuming(fixed(7), 0)).sample(s).project(t, paths)
		want := phi((math.Log(40) + 5*math.Log(1.13) - math.Log(0.55*100*math.Pow(1.07, 5))) / (0.04 * math.Sqrt(5)))
		near(t, "share", p.Outcomes[1].Targets[0].Chance, want)
		closeTo(t, "median", p.Outcomes[1].Years[4].P50, 40*math.Pow(1.13/1.07, 5), 4*1.2533*0.09/math.Sqrt(paths))
	})
}

// With both uncertain and correlated by r: ln share is normal with variance 5·(0.04² + 0.02² − 2·r·0.04·0.02).
func TestDerivedWithBothUncertain(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := shareWorld(assuming(fixed(13), 4), assuming(fixed(7), 2)).sample(s)
		w.scenario.Dependence.Pairs = []model.Pair{{A: "va", B: "gdp", R: 0.6}}
		p := w.project(t, paths)
		sd := math.Sqrt(5 * (0.0016 + 0.0004 - 2*0.6*0.0008))
		want := phi((math.Log(0.4) + 5*math.Log(1.13/1.07) - math.Log(0.55)) / sd)
		near(t, "share", p.Outcomes[1].Targets[0].Chance, want)
		// both headline targets: a bivariate normal of ln va and ln share, by quadrature over ln va's score z; given z, ln share has
		// mean shifted by its regression on z and what is left of its variance
		a := (math.Log(70.0/40) - 5*math.Log(1.13)) / (0.04 * math.Sqrt(5))
		slope := math.Sqrt(5) * (0.04 - 0.6*0.02)
		rest := math.Sqrt(5) * 0.02 * math.Sqrt(1-0.36)
		var both, weight float64
		for z := -8.0; z <= 8; z += 1.0 / 512 {
			w := math.Exp(-z * z / 2)
			weight += w
			if z >= a {
				both += w * phi((math.Log(0.4)+5*math.Log(1.13/1.07)+slope*z-math.Log(0.55))/rest)
			}
		}
		near(t, "both", p.Joint[0].All, both/weight)
	})
}

// An edit of what a formula is made of reaches the derived indicator, on the same bits as a projection made at once.
func TestDerivedFollowsAnEdit(t *testing.T) {
	w := shareWorld(assuming(fixed(13), 4), assuming(fixed(7), 2))
	e := NewEngine(w.plan)
	if _, err := e.Project(t.Context(), w.scenario, 5000); err != nil {
		t.Fatal(err)
	}
	w.scenario.Assume["gdp"] = assuming(growing("normal", 6, 1), 2)
	next := *w.scenario
	next.Assume = map[string]model.Assuming{"va": w.scenario.Assume["va"], "gdp": assuming(fixed(5), 2)}
	p, err := e.Project(t.Context(), &next, 5000)
	if err != nil {
		t.Fatal(err)
	}
	direct, err := NewEngine(w.plan).Project(t.Context(), &next, 5000)
	if err != nil {
		t.Fatal(err)
	}
	if p.Digest() != direct.Digest() {
		t.Error("the edit and the direct projection differ")
	}
}

// A formula that is no number counts as missed: the root of a negative number, with a target that any number meets.
func TestDerivedWithoutAValue(t *testing.T) {
	root := model.Indicator{ID: "root", Base: 1, Targets: []model.Target{{Year: 2022, Value: -1e300}, {Year: 2022, Relation: model.AtMost, Value: 1e300}}}
	root.Formula = &model.Formula{Steps: []model.FormulaStep{
		{Op: model.OpIndicator, Indicator: 0}, {Op: model.OpNumber, Number: 0.5}, {Op: model.OpPow},
	}}
	x := model.Indicator{ID: "x", Scale: model.Linear, Base: 0}
	w := newWorld(x, root).assume(model.Assumption{Growth: fixed(0), Volatility: 1})
	p := w.project(t, 10000)
	for _, target := range p.Outcomes[1].Targets {
		near(t, "root of a symmetric walk", target.Chance, 0.5)
	}
	for _, y := range p.Outcomes[1].Years {
		if math.IsNaN(y.P50) || math.IsNaN(y.Mean) {
			t.Errorf("%d: %+v, want numbers only", y.Year, y)
		}
	}
}
