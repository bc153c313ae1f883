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
//	s_t = s_t−1 + add_t + weight_t·g_t + slope_t·x_t + noise_t·η_t
//
// where g is a growth column, on the log scale ln(1 + (G + adjust)/100), otherwise G itself, and x the year's events and levers.
// Where average growth is certain there is no growth column, and add holds it. On the log scale a year with events or levers
// takes ln(1 + (G + adjust + x)/100) in one.
type track struct {
	index       int // of the indicator in the plan
	scale       model.Scale
	persistence float64
	law         law
	shocks      shocks
	phases      []float64 // adjustments, one for each growth column
	steps       []step    // one for each year
	targets     []threshold
}

// step is one year of a track.
type step struct {
	actual  bool    // a published value: the same on every path
	known   float64 // the published value, in the indicator's unit
	add     float64
	phase   int // growth column, or −1
	weight  float64
	shocked bool    // events or levers reach the year
	slope   float64 // of the state by growth, off the log scale
	adjust  float64 // on the log scale, of a shocked year: what is certain of its growth, percent
	noise   float64
	certain bool // no chance has entered the path yet
	held    bool // certain growth was held at leastFactor
}

// threshold is one target on the scale of states.
type threshold struct {
	year      int // index of the year
	low, high float64
}

func newTrack(plan *model.Plan, o *Outcome, f *forces, asOf int) track {
	ind := o.Indicator
	t := track{
		index: plan.Index(ind.ID), scale: ind.Scale, persistence: o.Assumption.Persistence,
		law: newLaw(o.Growth.Distribution, plan.Years()), shocks: f.on(plan, ind),
	}
	from := latest(plan, ind, asOf)
	first := from.Year - plan.BaseYear
	for year := range first {
		known := actualOf(plan, ind, plan.BaseYear+year+1, asOf)
		t.steps = append(t.steps, step{actual: true, known: known, phase: -1, certain: true})
	}
	volatility := o.Assumption.Volatility
	if ind.Scale == model.Log {
		volatility /= 100
	}
	center := from.Value
	certain := !t.uncertain() && volatility == 0
	for year := first; year < plan.Years(); year++ {
		s := step{phase: -1, shocked: f.touches(&t.shocks, year)}
		t.grow(&s, o.Growth.Median, o.Growth.Adjust[year], &center)
		s.noise *= volatility
		if year == first {
			s.add += state(ind.Scale, from.Value)
		}
		certain = certain && !s.shocked
		s.certain = certain
		t.steps = append(t.steps, s)
	}
	for _, target := range o.Targets {
		t.targets = append(t.targets, newThreshold(plan, ind.Scale, target.Target))
	}
	return t
}

// uncertain reports whether average growth is.
func (t *track) uncertain() bool { return t.law.fill != nil }

// grow fills in one year's growth, and its noise for a volatility of 1; center is the central path of a share, in percent.
func (t *track) grow(s *step, median, adjust float64, center *float64) {
	random := t.uncertain()
	s.noise, s.slope = 1, 1
	switch t.scale {
	case model.Log:
		t.growLog(s, median, adjust)
	case model.Logit:
		before := *center
		*center = min(max(before+median+adjust, leastShare), mostShare)
		share := *center / 100
		s.slope = 1 / (100 * float64(share*(1-share)))
		s.noise = s.slope
		s.add = state(model.Logit, *center) - state(model.Logit, before)
		if random {
			s.phase, s.weight = t.phase(0), s.slope
			s.add -= float64(s.slope * median)
		}
	default:
		s.add = adjust
		if random {
			s.phase, s.weight = t.phase(0), 1
		} else {
			s.add += median
		}
	}
}

func (t *track) growLog(s *step, median, adjust float64) {
	if !t.uncertain() {
		adjust += median
	}
	switch {
	case s.shocked:
		s.adjust = adjust
	case t.uncertain():
		s.phase, s.weight = t.phase(adjust), 1
	default:
		factor := 1 + adjust/100
		s.add, s.held = num.Log(max(factor, leastFactor)), factor < leastFactor
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

func newThreshold(plan *model.Plan, scale model.Scale, target model.Target) threshold {
	t := threshold{year: target.Year - plan.BaseYear - 1, low: math.Inf(-1), high: math.Inf(1)}
	slack := func(s float64) float64 { return float64(touch * (1 + math.Abs(s))) }
	if target.Relation != model.AtMost {
		s := state(scale, target.Value)
		t.low = s - slack(s)
	}
	switch target.Relation {
	case model.AtMost:
		s := state(scale, target.Value)
		t.high = s + slack(s)
	case model.Between:
		s := state(scale, target.High)
		t.high = s + slack(s)
	}
	return t
}
