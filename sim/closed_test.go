package sim

import (
	"math"
	"testing"

	"foretell/model"
)

const paths = 1 << 16

// Base 100, target 130, five years, fixed growth 5 %, volatility 4 %:
//
//	s_5 ~ N(ln 100 + 5·ln 1.05, 5·0.04²);  chance = Φ((5·ln 1.05 − ln 1.3)/(0.04·√5))
//	    = Φ((0.243951 − 0.262364)/0.0894427) = Φ(−0.205866) = 0.418447
func TestFixedGrowthWithVolatility(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		p := newWorld(amount("x", 100, 130)).assume(model.Assumption{Growth: fixed(5), Volatility: 4}).sample(s).project(t, paths)
		near(t, "chance", p.Outcomes[0].Targets[0].Chance, 0.418447)
		// lognormal: median 100·1.05⁵, mean median·exp(σ²/2), 5 % point median·exp(−1.6448536·σ), σ² = 0.008
		y := p.Outcomes[0].Years[4]
		median, sigma := 100*math.Pow(1.05, 5), math.Sqrt(0.008)
		closeTo(t, "median", y.P50, median, 4*1.2533*sigma/math.Sqrt(paths))
		closeTo(t, "mean", y.Mean, median*math.Exp(0.004), 4*sigma/math.Sqrt(paths))
		closeTo(t, "sd", y.SD, y.Mean*math.Sqrt(math.Exp(0.008)-1), 4/math.Sqrt(2*paths))
		closeTo(t, "5 % point", y.P5, median*math.Exp(-1.6448536*sigma), 4*2.113*sigma/math.Sqrt(paths))
	})
}

// Average growth ~ N(5, 1) %, no noise: the target is met where G is at least the required 100·(1.3^(1/5) − 1) = 5.387395:
// Φ(−0.387395) = 0.349232.
func TestNormalGrowthAlone(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		p := newWorld(amount("x", 100, 130)).assume(model.Assumption{Growth: growing("normal", 5, 1)}).sample(s).project(t, paths)
		near(t, "chance", p.Outcomes[0].Targets[0].Chance, 0.349232)
		closeTo(t, "required growth", p.Outcomes[0].Targets[0].RequiredGrowth, 5.387395, 1e-6)
	})
}

// Uniform growth on [4, 6] %: the share above 5.387395 is (6 − 5.387395)/2 = 0.306303.
func TestUniformGrowthAlone(t *testing.T) {
	p := newWorld(amount("x", 100, 130)).assume(model.Assumption{Growth: growing("uniform", 4, 6)}).project(t, paths)
	near(t, "chance", p.Outcomes[0].Targets[0].Chance, 0.306303)
}

// Triangular growth on [4, 5, 7] %: above 5.387395 lies (7 − 5.387395)²/((7−4)·(7−5)) = 0.433416.
func TestTriangularGrowthAlone(t *testing.T) {
	p := newWorld(amount("x", 100, 130)).assume(model.Assumption{Growth: growing("triangular", 4, 5, 7)}).project(t, paths)
	near(t, "chance", p.Outcomes[0].Targets[0].Chance, 0.433416)
}

// Linear scale, base 10, G ~ N(2, 0.5), v = 1: x_5 ~ N(10 + 10, 25·0.25 + 5·1 = 11.25). Target 18: Φ(2/√11.25) = Φ(0.596285)
// = 0.724508. Mean shortfall below 18, with σ = 3.354102, z = −0.596285: σ·(φ(z)/Φ(z)) − 2
// = 3.354102·0.333961/0.275492 − 2 = 2.066012.
func TestLinear(t *testing.T) {
	ind := amount("x", 10, 18)
	ind.Scale = model.Linear
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		p := newWorld(ind).assume(model.Assumption{Growth: growing("normal", 2, 0.5), Volatility: 1}).sample(s).project(t, paths)
		near(t, "chance", p.Outcomes[0].Targets[0].Chance, 0.724508)
		closeTo(t, "shortfall", p.Outcomes[0].Targets[0].Shortfall, 2.066012, 4*1.6/2.07/math.Sqrt(0.2755*paths))
		closeTo(t, "required growth", p.Outcomes[0].Targets[0].RequiredGrowth, 1.6, 1e-12)
	})
}

// Logit scale, base 40 %, +2 points a year, G ~ N(2, 0.5), v = 1: with c = 42, 44, 46, 48, 50 and k = c(1−c),
// Σ 1/(100 k) = 0.041051 + 0.040584 + 0.040258 + 0.040064 + 0.04 = 0.201957 and Σ 1/(100 k)² = 0.00815813:
// s_5 ~ N(0, 0.25·0.201957² + 0.00815813 = 0.0183548). Target 48 %: logit = −0.0800427, chance Φ(0.0800427/0.135480)
// = Φ(0.590808) = 0.722676.
func TestLogit(t *testing.T) {
	ind := amount("x", 40, 48)
	ind.Scale = model.Logit
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		p := newWorld(ind).assume(model.Assumption{Growth: growing("normal", 2, 0.5), Volatility: 1}).sample(s).project(t, paths)
		near(t, "chance", p.Outcomes[0].Targets[0].Chance, 0.722676)
		closeTo(t, "median", p.Outcomes[0].Years[4].P50, 50, 4*1.2533*0.13548/2/math.Sqrt(paths))
	})
}

// Persistence 0.5: Var Σ η = Σ_s Σ_t 0.5^|s−t| over five years = 5 + 2·(4·0.5 + 3·0.25 + 2·0.125 + 0.0625) = 11.125.
// Fixed growth 5 %, v = 4 %: chance Φ((5·ln 1.05 − ln 1.3)/(0.04·√11.125)) = Φ(−0.018413/0.133417) = Φ(−0.138015) = 0.445114.
func TestPersistence(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		p := newWorld(amount("x", 100, 130)).assume(model.Assumption{Growth: fixed(5), Volatility: 4, Persistence: 0.5}).sample(s).project(t, paths)
		near(t, "chance", p.Outcomes[0].Targets[0].Chance, 0.445114)
	})
}

// Growth 5 % with −4 points in 2020: 1.05⁴·1.01 = 1.227661; v = 4 %: chance Φ((ln 1.227661 − ln 1.3)/0.0894427)
// = Φ((0.205111 − 0.262364)/0.0894427) = Φ(−0.640110) = 0.261050.
func TestAdjust(t *testing.T) {
	a := model.Assumption{Growth: fixed(5), Volatility: 4, Adjust: map[int]float64{2020: -4}}
	p := newWorld(amount("x", 100, 130)).assume(a).sample(model.Sobol).project(t, paths)
	near(t, "chance", p.Outcomes[0].Targets[0].Chance, 0.261050)
}

// Two targets at their medians, correlation 0.5: P(both) = 1/4 + arcsin(0.5)/2π = 1/3 (Sheppard 1899).
func TestOrthant(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := newWorld(amount("x", 100, 100), amount("y", 100, 100)).assume(model.Assumption{Growth: fixed(0), Volatility: 5})
		near(t, "common 0.5", w.depend(0.5, 0).sample(s).project(t, paths).Joint[0].All, 1.0/3)
		near(t, "common 0.2, group 0.3", w.depend(0.2, 0.3).project(t, paths).Joint[0].All, 1.0/3)
		near(t, "group 0.5", w.depend(0, 0.5).project(t, paths).Joint[0].All, 1.0/3)
		w.plan.Indicators[1].Group = "b"
		// other groups share the common factor only: 1/4 + arcsin(0.2)/2π = 0.282047
		near(t, "apart", w.depend(0.2, 0.3).project(t, paths).Joint[0].All, 0.282047)
		near(t, "apart, group only", w.depend(0, 0.3).project(t, paths).Joint[0].All, 0.25)
	})
}

// The copula holds for average growth too: the same two targets with growth uncertain and no noise.
func TestOrthantOfGrowth(t *testing.T) {
	w := newWorld(amount("x", 100, 100), amount("y", 100, 100)).assume(model.Assumption{Growth: growing("normal", 0, 2)})
	near(t, "both", w.depend(0.5, 0).sample(model.Sobol).project(t, paths).Joint[0].All, 1.0/3)
}

// 24 targets at 0.8 each under ρ = 0.3: P(all) = ∫ φ(f)·Φ((z₀.₈ + √0.3·f)/√0.7)²⁴ df = 0.126298, and ρ = 0: 0.8²⁴ = 0.004722.
// v = 5 %, target 100·exp(−0.8416212·0.05·√5) = 91.020
func TestAllOfTwentyFour(t *testing.T) {
	target := 100 * math.Exp(-0.8416212335729143*0.05*math.Sqrt(5))
	var inds []model.Indicator
	for i := range 24 {
		inds = append(inds, amount(string(rune('a'+i)), 100, target))
	}
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := newWorld(inds...).assume(model.Assumption{Growth: fixed(0), Volatility: 5}).sample(s)
		j := w.depend(0.3, 0).project(t, paths).Joint[0]
		near(t, "ρ = 0.3", j.All, 0.126298)
		if d := math.Abs(j.MeanMet - 24*0.8); d > 4*j.MeanMetError {
			t.Errorf("mean met %.4f ± %.4f, want 19.2", j.MeanMet, j.MeanMetError)
		}
		near(t, "ρ = 0", w.depend(0, 0).project(t, paths).Joint[0].All, 0.004722)
	})
}

// Independent fair coins: the number met of 10 is binomial, P(5) = 252/1024 = 0.246094, P(0) = 1/1024.
func TestMetDistribution(t *testing.T) {
	var inds []model.Indicator
	for i := range 10 {
		inds = append(inds, amount(string(rune('a'+i)), 100, 100))
	}
	j := newWorld(inds...).assume(model.Assumption{Growth: fixed(0), Volatility: 5}).project(t, paths).Joint[0]
	for k, ways := range []float64{1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1} {
		want := ways / 1024
		near(t, string(rune('0'+k)), Chance{Met: j.MetDistribution[k], Paths: paths, Error: binomialError(want, paths)}, want)
	}
}

// Noise only, milestone and target at their medians: the sums of 3 and of 5 years correlate by √(3/5), so
// P(target | milestone met) = 2·(1/4 + arcsin √0.6 /2π) = 0.782042, given missed 0.217958.
func TestChanceGivenTheMilestone(t *testing.T) {
	ind := amount("x", 100, 100)
	ind.Targets = []model.Target{{Year: 2020, Value: 100}, {Year: 2022, Value: 100}}
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		p := newWorld(ind).assume(model.Assumption{Growth: fixed(0), Volatility: 5}).sample(s).project(t, paths)
		target := p.Outcomes[0].Targets[1]
		near(t, "if met", *target.IfMet, 0.782042)
		near(t, "if missed", *target.IfMissed, 0.217958)
		near(t, "milestone", p.Outcomes[0].Targets[0].Chance, 0.5)
	})
}

// Required growth makes the median path pass through every target, on every scale: with noise each chance is a half.
func TestRequiredGrowthHalves(t *testing.T) {
	for _, scale := range []model.Scale{model.Log, model.Logit, model.Linear} {
		ind := model.Indicator{ID: "x", Scale: scale, Base: 20, Targets: []model.Target{{Year: 2020, Value: 24}, {Year: 2022, Value: 30}}}
		a := model.Assumption{Growth: model.Growth{Required: true}, Spread: 0.25, SpreadFloor: 0.1, Volatility: 0.5}
		p := newWorld(ind).assume(a).sample(model.Sobol).project(t, paths)
		for _, target := range p.Outcomes[0].Targets {
			near(t, scale.String(), target.Chance, 0.5)
		}
		// without any chance the path lands on the target, and meets it
		a.Spread, a.SpreadFloor, a.Volatility = 0, 0, 0
		p = newWorld(ind).assume(a).project(t, 100)
		for _, target := range p.Outcomes[0].Targets {
			if target.Chance.Met != 100 {
				t.Errorf("%v: %d of 100 certain paths meet the target they land on", scale, target.Chance.Met)
			}
		}
		closeTo(t, "2022", p.Outcomes[0].Years[4].P50, 30, 1e-12)
		closeTo(t, "2020", p.Outcomes[0].Years[2].P95, 24, 1e-12)
	}
}

// The domain's relations: x_5 ~ lognormal around 100 with σ = 0.05·√5 = 0.111803.
// At most 90: Φ(ln 0.9/σ) = Φ(−0.942378) = 0.173001; between 90 and 110: Φ(ln 1.1/σ) − 0.173001 = 0.803026 − 0.173001.
func TestRelations(t *testing.T) {
	ind := amount("x", 100, 90)
	ind.Targets = []model.Target{{Year: 2022, Relation: model.AtMost, Value: 90}, {Year: 2022, Relation: model.Between, Value: 90, High: 110}}
	p := newWorld(ind).assume(model.Assumption{Growth: fixed(0), Volatility: 5}).project(t, paths)
	near(t, "at most", p.Outcomes[0].Targets[0].Chance, 0.173001)
	near(t, "between", p.Outcomes[0].Targets[1].Chance, 0.630025)
}

// An actual of 120 in 2019 starts the paths there: three years at 2 % and v = 3 %,
// Φ((3·ln 1.02 − ln(130/120))/(0.03·√3)) = Φ((0.0594079 − 0.0800427)/0.0519615) = Φ(−0.397117) = 0.345640.
func TestActual(t *testing.T) {
	ind := amount("x", 100, 130)
	ind.Actuals = []model.Actual{{Year: 2019, Value: 120}}
	w := newWorld(ind).assume(model.Assumption{Growth: fixed(2), Volatility: 3})
	w.scenario.Run.AsOf = 2019
	p := w.project(t, paths)
	near(t, "chance", p.Outcomes[0].Targets[0].Chance, 0.345640)
	if y := p.Outcomes[0].Years[1]; !y.Actual || y.P5 != 120 || y.P95 != 120 {
		t.Errorf("2019: %+v, want the actual on every path", y)
	}
	closeTo(t, "2018, between base and actual", p.Outcomes[0].Years[0].P50, math.Sqrt(100*120), 1e-12)
	w.scenario.Run.AsOf = 2018
	if y := w.project(t, paths).Outcomes[0].Years[1]; y.Actual {
		t.Error("an actual after the year as of which the projection speaks was used")
	}
}

// Growth of −150 % is held at −99.99 %: the state falls by ln 0.0001 a year, on every path of every year, and is counted.
func TestHeldGrowth(t *testing.T) {
	a := model.Assumption{Growth: fixed(-50), Adjust: map[int]float64{2020: -100}}
	p := newWorld(amount("x", 100, 130)).assume(a).project(t, 1000)
	closeTo(t, "2020", p.Outcomes[0].Years[2].P50, 100*0.25*0.0001, 1e-12)
	if p.Outcomes[0].held != 1000 || len(p.Warnings) == 0 || p.Warnings[0].Indicator != "x" {
		t.Errorf("held %d path-years, warnings %v; want 1000 and a warning", p.Outcomes[0].held, p.Warnings)
	}
}
