package main

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mathext"

	"foretell/model"
)

// Given the average growth G of a path, the state s_T of every scale is normal, so a chance is one integral over G:
//
//	chance = E_G [ Φ((μ(G) − s(target)) / σ) ]
//
//	log     μ(G) = ln base + Σ_t ln(1 + (G + a_t)/100)        σ² = Σ_t Σ_u w_t w_u φ^|t−u|,  w = v/100
//	logit   μ(G) = logit(c_T/100) + (G − m) Σ_t 1/(100 k_t)   σ² the same with w_t = v/(100 k_t)
//	        c_t = c_{t−1} + m + a_t in percent,  k_t = (c_t/100)(1 − c_t/100),  m the median of G
//
// The integral over a normal G is a closed form itself on the logit scale; here both are taken by Simpson's rule.
func closedChance(ind *model.Indicator, a model.Assumption, base int, target model.Target) float64 {
	g := a.Growth.Distribution
	years := target.Year - base
	weights := make([]float64, years)
	centre, median := ind.Base, medianOf(g)
	var pull float64
	for t := range years {
		weights[t] = a.Volatility / 100
		if ind.Scale == model.Logit {
			centre += median + a.Adjust[base+1+t]
			k := centre / 100 * (1 - centre/100)
			weights[t] = a.Volatility / (100 * k)
			pull += 1 / (100 * k)
		}
	}
	var variance float64
	for t := range years {
		for u := range years {
			variance += weights[t] * weights[u] * math.Pow(a.Persistence, math.Abs(float64(t-u)))
		}
	}
	state := func(x float64) float64 {
		if ind.Scale == model.Logit {
			return math.Log(x / (100 - x))
		}
		return math.Log(x)
	}
	return expected(g, func(growth float64) float64 {
		mean := state(centre) + (growth-median)*pull
		if ind.Scale == model.Log {
			mean = state(ind.Base)
			for t := range years {
				mean += math.Log(math.Max(1e-4, 1+(growth+a.Adjust[base+1+t])/100))
			}
		}
		return phi((mean - state(target.Value)) / math.Sqrt(variance))
	})
}

// phi is the standard normal distribution function.
func phi(z float64) float64 { return math.Erfc(-z/math.Sqrt2) / 2 }

func medianOf(g model.Distribution) float64 {
	if g.Kind == "pert" {
		low, high, alpha, beta := betaOf(g)
		return low + (high-low)*mathext.InvRegIncBeta(alpha, beta, 0.5)
	}
	return g.Params[0]
}

// betaOf returns PERT as a beta distribution between low and high: α = 1 + 4(mode − low)/(high − low), β likewise.
func betaOf(g model.Distribution) (low, high, alpha, beta float64) {
	low, mode, high := g.Params[0], g.Params[1], g.Params[2]
	return low, high, 1 + 4*(mode-low)/(high-low), 1 + 4*(high-mode)/(high-low)
}

// expected returns E[f(G)] of a normal, a PERT or a fixed growth.
func expected(g model.Distribution, f func(float64) float64) float64 {
	switch g.Kind {
	case "pert":
		low, high, alpha, beta := betaOf(g)
		scale := math.Exp(-mathext.Lbeta(alpha, beta))
		return simpson(0, 1, func(x float64) float64 {
			return scale * math.Pow(x, alpha-1) * math.Pow(1-x, beta-1) * f(low+(high-low)*x)
		})
	case "normal":
		return simpson(-9, 9, func(z float64) float64 {
			return math.Exp(-z*z/2) / math.Sqrt(2*math.Pi) * f(g.Params[0]+g.Params[1]*z)
		})
	default:
		return f(g.Params[0])
	}
}

// simpson is Simpson's rule over 4,000 intervals.
func simpson(from, to float64, f func(float64) float64) float64 {
	const n = 4000
	h := (to - from) / n
	sum := f(from) + f(to)
	for i := 1; i < n; i++ {
		sum += float64(2+2*(i%2)) * f(from+float64(i)*h)
	}
	return sum * h / 3
}

// The formula itself, by hand: base 100, target 130, five years at a fixed 5 %, volatility 4 %:
//
//	Φ((5·ln 1.05 − ln 1.3)/(0.04·√5)) = Φ((0.243951 − 0.262364)/0.0894427) = Φ(−0.205866) = 0.418447
//
// and base 40 %, +2 points a year, G ~ N(2, 0.5), volatility 1, target 48 %, with k = 0.2436, 0.2464, 0.2484, 0.2496, 0.25:
//
//	Σ 1/(100 k) = 0.201957, Σ 1/(100 k)² = 0.00815813, σ² = 0.25·0.201957² + 0.00815813 = 0.0183548
//	Φ((logit 0.5 − logit 0.48)/0.135480) = Φ(0.0800427/0.135480) = Φ(0.590808) = 0.722676
func TestClosedChanceByHand(t *testing.T) {
	amount := &model.Indicator{Scale: model.Log, Base: 100}
	fixed := model.Assumption{Growth: model.Growth{Distribution: model.Fixed(5)}, Volatility: 4}
	if got := closedChance(amount, fixed, 2017, model.Target{Year: 2022, Value: 130}); math.Abs(got-0.418447) > 1e-6 {
		t.Errorf("chance %.6f, want 0.418447", got)
	}
	portion := &model.Indicator{Scale: model.Logit, Base: 40}
	normal := model.Assumption{Growth: model.Growth{Distribution: model.Normal(2, 0.5)}, Volatility: 1}
	if got := closedChance(portion, normal, 2017, model.Target{Year: 2022, Value: 48}); math.Abs(got-0.722676) > 1e-6 {
		t.Errorf("chance %.6f, want 0.722676", got)
	}
}

// Every chance the program prints lies within 4 standard errors of its closed form: on base as it opens, and on others with
// random points, whose error is known rather than measured.
func TestChancesAgreeWithClosedForms(t *testing.T) {
	for _, args := range [][]string{
		{"base"},
		{"base", "--set", "run.sampling=random"},
		{"cautious", "--set", "run.sampling=random"},
		{"downturn-2020", "--set", "run.sampling=random"},
	} {
		p := &program{}
		plan, s, err := p.open(args[:1])
		if err != nil {
			t.Fatal(err)
		}
		checked := 0
		for _, ind := range projected(t, args...).Indicators {
			for k, target := range ind.Targets {
				known := plan.Indicator(ind.ID)
				want := closedChance(known, s.Assumption(ind.ID), plan.BaseYear, known.Targets[k])
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
