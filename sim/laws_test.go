package sim

import (
	"fmt"
	"math"
	"testing"

	"foretell/model"

	"gonum.org/v1/gonum/stat/distuv"
)

// lawCases names every kind with an independent quantile function (gonum's, or the inverse written out), at p.
var lawCases = []struct {
	d        model.Distribution
	quantile func(p float64) float64
	mean, sd float64
}{
	{model.Distribution{Kind: "normal", Params: []float64{5, 1.5}}, distuv.Normal{Mu: 5, Sigma: 1.5}.Quantile, 5, 1.5},
	{model.Distribution{Kind: "uniform", Params: []float64{2, 8}}, distuv.Uniform{Min: 2, Max: 8}.Quantile, 5, math.Sqrt(3)},
	{
		// mean (2+5+9)/3; variance (4 + 25 + 81 − 10 − 18 − 45)/18 = 37/18
		model.Distribution{Kind: "triangular", Params: []float64{2, 5, 9}},
		distuv.NewTriangle(2, 9, 5, nil).Quantile, 16.0 / 3, math.Sqrt(37.0 / 18),
	},
	{
		// a = 1 + 4·3/7, b = 1 + 4·4/7; mean (2 + 20 + 9)/6; variance 7²·a·b/(36·7)
		model.Distribution{Kind: "pert", Params: []float64{2, 5, 9}},
		func(p float64) float64 {
			return 2 + 7*distuv.Beta{Alpha: 1 + 12.0/7, Beta: 1 + 16.0/7}.Quantile(p)
		}, 31.0 / 6, math.Sqrt(7 * (1 + 12.0/7) * (1 + 16.0/7) / 36),
	},
	{
		// the peak at the end: a = 1, b = 5, so Q(p) = low + width·(1 − (1−p)^(1/5))
		model.Distribution{Kind: "pert", Params: []float64{0, 0, 10}},
		func(p float64) float64 { return 10 * (1 - math.Pow(1-p, 0.2)) }, 10.0 / 6, 10 * math.Sqrt(5.0/7) / 6,
	},
	{
		// mean 5 + √(2/π)·1, variance (1 − 2/π)·1 + 2
		model.Distribution{Kind: "split-normal", Params: []float64{5, 1, 2}},
		two(5, 1, 2), 5 + math.Sqrt(2/math.Pi), math.Sqrt(3 - 2/math.Pi),
	},
	{
		model.Distribution{Kind: "student-t", Params: []float64{5, 1.5, 6}},
		distuv.StudentsT{Mu: 5, Sigma: 1.5, Nu: 6}.Quantile, 5, 1.5 * math.Sqrt(1.5),
	},
	{
		// L = ln 9: a2 = 6/2L, a3 = (8 − 8 + 2)/0.8L; Keelin's moments
		model.Distribution{Kind: "quantiles", Params: []float64{2, 4, 8}},
		func(p float64) float64 {
			logit := math.Log(p / (1 - p))
			return 4 + 3/math.Log(9)*logit + 2.5/math.Log(9)*(p-0.5)*logit
		},
		4 + 1.25/math.Log(9), math.Sqrt(9*math.Pi*math.Pi/3+6.25*(1.0/12+math.Pi*math.Pi/36)) / math.Log(9),
	},
}

// two is the quantile function of the two-piece normal, written out.
func two(mode, low, high float64) func(p float64) float64 {
	return func(p float64) float64 {
		if w := low / (low + high); p <= w {
			return mode + low*distuv.UnitNormal.Quantile(p/(2*w))
		} else {
			return mode - high*distuv.UnitNormal.Quantile((1-p)/(2*(1-w)))
		}
	}
}

// The Bank of England's fan charts are given by mode, uncertainty σ and skew γ, with
//
//	sd_low = σ/√(1+γ), sd_high = σ/√(1−γ)
//
// (Britton, Fisher & Whitley 1998). The percentage points are those of qsplitnorm in R's package fanplot (G. J. Abel, The R
// Journal 7, 2015).
func TestBankOfEngland(t *testing.T) {
	for _, c := range []struct {
		mode, sigma, gamma float64
		points             map[float64]float64
	}{
		{2.73, 0.61, 0, map[float64]float64{0.01: 1.3109, 0.05: 1.7266}},
		{1.18, 0.2006, -0.05, map[float64]float64{0.05: 0.8390, 0.5: 1.1737, 0.95: 1.4996}},
	} {
		d := model.Distribution{Kind: "split-normal", Params: []float64{c.mode, c.sigma / math.Sqrt(1+c.gamma), c.sigma / math.Sqrt(1-c.gamma)}}
		for p, want := range c.points {
			if got := Quantile(d, 5, distuv.UnitNormal.Quantile(p)); math.Abs(got-want) > 6e-5 {
				t.Errorf("mode %v, %g %% point %.5f, want %.4f", c.mode, 100*p, got, want)
			}
		}
	}
}

// Two observed years, 0 % and 10 %, and five draws: the average is 2 %·k with k binomial(5, ½).
func TestHistory(t *testing.T) {
	d := model.Distribution{Kind: "history", Params: []float64{0, 10}}
	for k, share := range []float64{1, 6, 16, 26, 31} { // of 32: the shares up to k
		below := Quantile(d, 5, distuv.UnitNormal.Quantile(share/32-1e-6))
		above := Quantile(d, 5, distuv.UnitNormal.Quantile(share/32+1e-6))
		if math.Abs(below-2*float64(k)) > 0.002 || math.Abs(above-2*float64(k+1)) > 0.002 {
			t.Errorf("around %v/32: %v and %v, want %d and %d", share, below, above, 2*k, 2*(k+1))
		}
	}
	_, mean, sd := Moments(d, 5) // mean 5; sd √(25/5)
	closeTo(t, "mean", mean, 5, 1e-12)
	closeTo(t, "sd", sd, math.Sqrt(5), 1e-12)
}

func TestLaws(t *testing.T) {
	for _, c := range lawCases {
		t.Run(fmt.Sprint(c.d), func(t *testing.T) {
			l := newLaw(c.d, 5)
			closeTo(t, "mean", l.mean, c.mean, 1e-12)
			closeTo(t, "sd", l.sd, c.sd, 1e-12)
			closeTo(t, "median", l.median, c.quantile(0.5), 1e-8)
			before := math.Inf(-1)
			var sum, squares, weight float64
			for z := -6.5; z <= 6.5; z += 1.0 / 64 {
				x := Quantile(c.d, 5, z)
				if x < before {
					t.Fatalf("Q falls from %v to %v at z = %v", before, x, z)
				}
				before = x
				if want := c.quantile(phi(z)); math.Abs(x-want) > 2e-7*(c.sd+math.Abs(want)) && math.Abs(z) < 5.5 {
					t.Fatalf("Q(Φ(%v)) = %.12g, want %.12g", z, x, want)
				}
				w := math.Exp(-z * z / 2)
				weight += w
				sum += w * x
				squares += w * x * x
			}
			// the moments are those of the quantile function: Σ w·Q over an even grid of z is the trapezoid rule of ∫ Q φ dz
			mean := sum / weight
			closeTo(t, "mean of Q", mean, l.mean, 1e-6)
			closeTo(t, "sd of Q", math.Sqrt(squares/weight-mean*mean), l.sd, 1e-5)
		})
	}
}

// A spread of 0 makes any kind a single point.
func TestNoSpread(t *testing.T) {
	for _, d := range []model.Distribution{
		{Kind: "fixed", Params: []float64{3}},
		{Kind: "normal", Params: []float64{3, 0}},
		{Kind: "uniform", Params: []float64{3, 3}},
		{Kind: "triangular", Params: []float64{3, 3, 3}},
		{Kind: "pert", Params: []float64{3, 3, 3}},
	} {
		if l := newLaw(d, 5); l.fill != nil || l.median != 3 || l.mean != 3 || l.sd != 0 {
			t.Errorf("%v: %+v, want the single point 3", d, l)
		}
	}
}

// Every kind × scale × persistence against quadrature over the normal score of average growth: given G the terminal state is
// normal, so chance = ∫ φ(z)·Φ((center(Q(Φ(z))) − threshold)/noise) dz.
func TestEveryLawOnEveryScale(t *testing.T) {
	kinds := append(lawCases[:len(lawCases):len(lawCases)], lawCases[0])
	kinds[len(kinds)-1].d = model.Distribution{Kind: "fixed", Params: []float64{5.4}}
	kinds[len(kinds)-1].quantile = func(float64) float64 { return 5.4 }
	for _, c := range kinds {
		for _, scale := range []model.Scale{model.Log, model.Logit, model.Linear} {
			for _, rho := range []float64{0, 0.5} {
				t.Run(fmt.Sprint(c.d, scale, rho), func(t *testing.T) {
					ind := model.Indicator{ID: "x", Scale: scale, Base: 30, Targets: []model.Target{{Year: 2022, Value: 38}}}
					if scale != model.Log {
						ind.Targets[0].Value = 55
					}
					want := quadrature(c.quantile, ind, rho)
					w := newWorld(ind).assume(model.Assumption{Growth: model.Growth{Distribution: c.d}, Volatility: 3, Persistence: rho})
					for _, s := range []model.Sampling{model.Random, model.Sobol} {
						near(t, s.String(), w.sample(s).project(t, 1<<14).Outcomes[0].Targets[0].Chance, want)
					}
				})
			}
		}
	}
}

// quadrature is the chance of the target of TestEveryLawOnEveryScale, by the trapezoid rule in z. Noise: v = 3 a year; with
// weights w_t the sum Σ w_t·η_t has variance Σ_s Σ_t w_s·w_t·φ^|s−t|.
func quadrature(quantile func(float64) float64, ind model.Indicator, phiAR float64) float64 {
	median := quantile(0.5)
	center := func(g float64) float64 { return ind.Base + 5*g }
	threshold := ind.Targets[0].Value
	weights := []float64{1, 1, 1, 1, 1}
	v := 3.0
	switch ind.Scale {
	case model.Log:
		v = 0.03
		center = func(g float64) float64 { return math.Log(ind.Base) + 5*math.Log(1+g/100) }
		threshold = math.Log(threshold)
	case model.Logit:
		sum := 0.0
		for k := range weights {
			c := (ind.Base + float64(k+1)*median) / 100
			weights[k] = 1 / (100 * c * (1 - c))
			sum += weights[k]
		}
		end := (ind.Base + 5*median) / 100
		center = func(g float64) float64 { return math.Log(end/(1-end)) + (g-median)*sum }
		threshold = math.Log(threshold / (100 - threshold))
	}
	variance := 0.0
	for s := range weights {
		for u := range weights {
			variance += weights[s] * weights[u] * math.Pow(phiAR, math.Abs(float64(s-u)))
		}
	}
	sd := v * math.Sqrt(variance)
	var sum, weight float64
	for z := -8.0; z <= 8; z += 1.0 / 256 {
		w := math.Exp(-z * z / 2)
		weight += w
		sum += w * phi((center(quantile(phi(z)))-threshold)/sd)
	}
	return sum / weight
}
