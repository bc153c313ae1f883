package main

import (
	"math"

	"gonum.org/v1/gonum/mathext"

	"foretell/model"
)

// closed works out chances without a simulation. Given the average growth G of a path and the impact E of the event that strikes it,
// the state s_T of every scale is normal, so a chance is an integral over the two:
//
//	chance = E_G,E [ Φ((μ(G, E) − s(target)) / σ) ]
//
//	log     μ = ln base + Σ_t ln(1 + (G + a_t + f_t E)/100)                     w_t = v/100
//	logit   μ = logit(c_T/100) + (G − m) Σ_t 1/(100 k_t) + E Σ_t f_t/(100 k_t)  w_t = v/(100 k_t)
//	        c_t = c_{t−1} + m + a_t in percent,  k_t = (c_t/100)(1 − c_t/100),  m the median of G
//	σ² = Σ_s κ_s²,  κ_s = Σ_{t≥s} w_t φ^(t−s) √(1−φ²), for the first year without the root
//
// f is 1 in the year of the event, −rebound in the one after, 0 otherwise. Integrals are taken by Simpson's rule.
type closed struct {
	plan     *model.Plan
	scenario *model.Scenario
}

// chance returns the chance of a target of an indicator, which may be the quotient of two.
func (c closed) chance(ind *model.Indicator, target model.Target) float64 {
	if ind.Formula != nil {
		return c.ofShare(target)
	}
	w := c.walk(ind, target.Year)
	return w.average(func(growth float64) float64 {
		return c.impact(w.event, func(impact float64) float64 {
			return phi((w.mean(growth, impact) - w.state(target.Value)) / w.sigma(nil, 0))
		})
	})
}

// ofShare returns the chance that 100·de_va/gdp reaches a target: the difference of two states on the log scale, whose average
// growths are both normal, with correlation r, as are the normals behind their noise.
//
//	G_1 = m_1 + s_1 z_1,  G_2 = m_2 + s_2 (r z_1 + √(1−r²) z_2),  σ² = Σ_s κ_1s² + κ_2s² − 2 r κ_1s κ_2s
func (c closed) ofShare(target model.Target) float64 {
	va, gdp := c.walk(c.plan.Indicator("de_va"), target.Year), c.walk(c.plan.Indicator("gdp"), target.Year)
	r := c.correlation(va.ind, gdp.ind)
	one, other := va.growth.Params, gdp.growth.Params
	sigma := va.sigma(&gdp, r)
	return overNormal(func(z1 float64) float64 {
		return overNormal(func(z2 float64) float64 {
			return c.impact(va.event, func(impact float64) float64 {
				mean := va.mean(one[0]+one[1]*z1, impact) - gdp.mean(other[0]+other[1]*(r*z1+math.Sqrt(1-r*r)*z2), impact)
				return phi((mean - math.Log(target.Value/100)) / sigma)
			})
		})
	})
}

// correlation returns that of two indicators: their pair's, or what the common and the group factor make it.
func (c closed) correlation(a, b *model.Indicator) float64 {
	d := c.scenario.Dependence
	for _, pair := range d.Pairs {
		if pair.A == a.ID && pair.B == b.ID || pair.A == b.ID && pair.B == a.ID {
			return pair.R
		}
	}
	if a.Group == b.Group {
		return d.Common + d.Group
	}
	return d.Common
}

// impact averages over the impact of an event that is certain, or over none.
func (c closed) impact(e *model.Event, f func(float64) float64) float64 {
	if e == nil {
		return f(0)
	}
	return overNormal(func(z float64) float64 { return f(e.Impact.Params[0] + e.Impact.Params[1]*z) })
}

// walk is one indicator up to a year.
type walk struct {
	ind     *model.Indicator
	growth  model.Distribution
	event   *model.Event // the one that strikes it, or nil
	adjust  []float64    // by year
	felt    []float64    // f by year
	pulls   []float64    // by year: what a unit of growth moves the state by; nil on the log scale
	centre  float64      // logit scale: c_T
	median  float64      // of growth
	weights []float64    // κ by year
}

func (c closed) walk(ind *model.Indicator, year int) walk {
	a := c.scenario.Assumption(ind.ID)
	years := year - c.plan.BaseYear
	w := walk{ind: ind, growth: a.Growth.Distribution, centre: ind.Base, adjust: make([]float64, years), felt: make([]float64, years)}
	w.median = medianOf(w.growth)
	for k := range c.scenario.Events {
		if e := &c.scenario.Events[k]; e.Strikes(ind) {
			w.event = e
		}
	}
	noise := make([]float64, years)
	for t := range years {
		at := c.plan.BaseYear + 1 + t
		w.adjust[t] = a.Adjust[at]
		noise[t] = a.Volatility / 100
		if e := w.event; e != nil && at == e.From {
			w.felt[t] = 1
		} else if e != nil && at == e.From+1 {
			w.felt[t] = -e.Rebound
		}
		if ind.Scale == model.Logit {
			w.centre += w.median + w.adjust[t]
			pull := 1 / (100 * (w.centre / 100 * (1 - w.centre/100)))
			w.pulls = append(w.pulls, pull)
			noise[t] = a.Volatility * pull
		}
	}
	for s := range years {
		kappa, fresh := 0.0, 1.0
		if s > 0 {
			fresh = math.Sqrt(1 - a.Persistence*a.Persistence)
		}
		for t := s; t < years; t++ {
			kappa += noise[t] * math.Pow(a.Persistence, float64(t-s)) * fresh
		}
		w.weights = append(w.weights, kappa)
	}
	return w
}

func (w walk) state(x float64) float64 {
	if w.ind.Scale == model.Logit {
		return math.Log(x / (100 - x))
	}
	return math.Log(x)
}

// mean returns μ, given average growth and the impact of the event.
func (w walk) mean(growth, impact float64) float64 {
	if w.ind.Scale == model.Logit {
		mean := w.state(w.centre)
		for t, pull := range w.pulls {
			mean += pull * (growth - w.median + w.felt[t]*impact)
		}
		return mean
	}
	mean := w.state(w.ind.Base)
	for t := range w.adjust {
		mean += math.Log(math.Max(1e-4, 1+(growth+w.adjust[t]+w.felt[t]*impact)/100))
	}
	return mean
}

// sigma returns the standard deviation of the noise, or of its difference from another's with correlation r.
func (w walk) sigma(other *walk, r float64) float64 {
	variance := 0.0
	for s, k := range w.weights {
		variance += k * k
		if other != nil {
			variance += other.weights[s]*other.weights[s] - 2*r*k*other.weights[s]
		}
	}
	return math.Sqrt(variance)
}

// average returns E[f(G)] of a normal, a PERT or a fixed growth.
func (w walk) average(f func(float64) float64) float64 {
	switch g := w.growth; g.Kind {
	case "pert":
		low, high, alpha, beta := betaOf(g)
		scale := math.Exp(-mathext.Lbeta(alpha, beta))
		return simpson(0, 1, 4000, func(x float64) float64 {
			return scale * math.Pow(x, alpha-1) * math.Pow(1-x, beta-1) * f(low+(high-low)*x)
		})
	case "normal":
		return overNormal(func(z float64) float64 { return f(g.Params[0] + g.Params[1]*z) })
	default:
		return f(g.Params[0])
	}
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

// overNormal returns E[f(z)] of a standard normal z; a smooth f needs no finer steps than a fifth.
func overNormal(f func(z float64) float64) float64 {
	return simpson(-8, 8, 80, func(z float64) float64 { return math.Exp(-z*z/2) / math.Sqrt(2*math.Pi) * f(z) })
}

// simpson is Simpson's rule over n intervals, n even.
func simpson(from, to float64, n int, f func(float64) float64) float64 {
	h := (to - from) / float64(n)
	sum := f(from) + f(to)
	for i := 1; i < n; i++ {
		sum += float64(2+2*(i%2)) * f(from+float64(i)*h)
	}
	return sum * h / 3
}
