package sim

import (
	"math"

	"foretell/model"
	"foretell/sim/num"
)

// leastFactor holds 1 + growth/100 above nothing: growth cannot lose more than everything.
const leastFactor = 0.0001

// track is one indicator's assumption, compiled to what a worker repeats for every path:
//
//	s_t = s_t−1 + add_t + weight_t·g_t + noise_t·η_t
//
// where g is a growth column: on the log scale ln(1 + (G + adjust)/100), otherwise G itself. Where average growth is certain
// there is no growth column, and add holds it all.
type track struct {
	index       int // of the indicator in the plan
	scale       model.Scale
	persistence float64
	law         law
	phases      []float64 // adjustments, one for each growth column
	steps       []step    // one for each year
	targets     []threshold
}

// step is one year of a track.
type step struct {
	actual  bool    // a published value: the same on every path
	known   float64 // the published value, in the indicator's unit
	add     float64
	phase   int // growth column
	weight  float64
	noise   float64
	certain bool // no chance has entered the path yet
	held    bool // certain growth was held at leastFactor
}

// threshold is one target on the scale of states.
type threshold struct {
	year      int // index of the year
	low, high float64
}

func newTrack(plan *model.Plan, index int, a model.Assumption, asOf int) track {
	ind := &plan.Indicators[index]
	g := NewGrowth(plan, ind, a, asOf)
	t := track{index: index, scale: ind.Scale, persistence: a.Persistence, law: newLaw(g.Distribution)}
	from := latest(plan, ind, asOf)
	first := from.Year - plan.BaseYear
	for year := range first {
		known := actualOf(plan, ind, plan.BaseYear+year+1, asOf)
		t.steps = append(t.steps, step{actual: true, known: known, certain: true})
	}
	noise := a.Volatility
	if ind.Scale == model.Log {
		noise = a.Volatility / 100
	}
	center := from.Value
	certain := true
	for year := first; year < plan.Years(); year++ {
		s := t.grow(g, g.Adjust[year], &center)
		s.noise *= noise
		if year == first {
			s.add += state(ind.Scale, from.Value)
		}
		certain = certain && t.law.fill == nil && s.noise == 0
		s.certain = certain
		t.steps = append(t.steps, s)
	}
	for _, target := range ind.Targets {
		t.targets = append(t.targets, newThreshold(plan, ind, target))
	}
	return t
}

// grow returns one year's step with its noise for a volatility of 1; center is the central path of a share, in percent.
func (t *track) grow(g Growth, adjust float64, center *float64) step {
	random := t.law.fill != nil
	switch t.scale {
	case model.Log:
		if !random {
			factor := 1 + (g.Median+adjust)/100
			return step{add: num.Log(max(factor, leastFactor)), noise: 1, held: factor < leastFactor}
		}
		return step{phase: t.phase(adjust), weight: 1, noise: 1}
	case model.Logit:
		before := *center
		*center = min(max(before+g.Median+adjust, leastShare), mostShare)
		share := *center / 100
		slope := 1 / (100 * float64(share*(1-share)))
		s := step{add: state(model.Logit, *center) - state(model.Logit, before), noise: slope}
		if random {
			s.weight = slope
			s.phase = t.phase(0)
			s.add -= float64(slope * g.Median)
		}
		return s
	default:
		if !random {
			return step{add: g.Median + adjust, noise: 1}
		}
		return step{add: adjust, phase: t.phase(0), weight: 1, noise: 1}
	}
}

// phase returns the growth column for an adjustment.
func (t *track) phase(adjust float64) int {
	for k, a := range t.phases {
		if a == adjust {
			return k
		}
	}
	t.phases = append(t.phases, adjust)
	return len(t.phases) - 1
}

// actualOf returns the published value of a year, or what lies evenly between its neighbours on the scale of states.
func actualOf(plan *model.Plan, ind *model.Indicator, year, asOf int) float64 {
	before := model.Actual{Year: plan.BaseYear, Value: ind.Base}
	for _, a := range ind.Actuals {
		switch {
		case a.Year > asOf:
		case a.Year == year:
			return a.Value
		case a.Year < year:
			before = a
		default:
			w := float64(year-before.Year) / float64(a.Year-before.Year)
			lo, hi := state(ind.Scale, before.Value), state(ind.Scale, a.Value)
			return value(ind.Scale, lo+float64(w*(hi-lo)))
		}
	}
	return before.Value
}

// touch is how near, relatively, a path must come to a target to meet it: rounding shall not decide over a path that lands on
// the target by construction.
const touch = 1e-11

func newThreshold(plan *model.Plan, ind *model.Indicator, target model.Target) threshold {
	t := threshold{year: target.Year - plan.BaseYear - 1, low: math.Inf(-1), high: math.Inf(1)}
	slack := func(s float64) float64 { return touch * (1 + math.Abs(s)) }
	if target.Relation != model.AtMost {
		s := state(ind.Scale, target.Value)
		t.low = s - slack(s)
	}
	switch target.Relation {
	case model.AtMost:
		s := state(ind.Scale, target.Value)
		t.high = s + slack(s)
	case model.Between:
		s := state(ind.Scale, target.High)
		t.high = s + slack(s)
	}
	return t
}
