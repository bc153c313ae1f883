package sim

import (
	"math"

	"foretell/model"
	"foretell/sim/num"
)

// Growth is an assumption about one indicator's average growth, made explicit: "required" has become a distribution and
// yearly adjustments. Growth units per year throughout.
type Growth struct {
	Distribution model.Distribution
	Median       float64   // of Distribution
	SD           float64   // of Distribution
	Adjust       []float64 // planned adjustment of each year from the one after the base year
	Required     float64   // constant growth that just reaches the final target; NaN for an exogenous indicator
}

// NewGrowth makes an indicator's assumption explicit, for a projection that may use the actuals up to asOf.
//
// Required growth is piecewise constant between the targets. It becomes a normal distribution around the constant growth that
// reaches the final target, with the difference of each phase as its years' adjustment, so that the median path passes through
// every target. Where the final target's year is published already, it is the growth from the base to what is.
func NewGrowth(plan *model.Plan, ind *model.Indicator, a model.Assumption, asOf int) Growth {
	from := latest(plan, ind, asOf)
	g := Growth{Distribution: a.Growth.Distribution, Adjust: make([]float64, plan.Years()), Required: math.NaN()}
	if last := ind.Last(); last != nil {
		g.Required = requiredFrom(ind, from, *last)
	}
	for year, adjust := range a.Adjust {
		g.Adjust[year-plan.BaseYear-1] = adjust
	}
	if a.Growth.Required {
		median := g.Required
		if math.IsNaN(median) { // the last target has passed: go on as before
			median = requiredFrom(ind, model.Actual{Year: plan.BaseYear, Value: ind.Base}, model.Target{Year: from.Year, Value: from.Value})
		}
		g.Distribution = model.Normal(median, math.Max(a.SpreadFloor, a.Spread*math.Abs(median)))
		for _, t := range ind.Targets {
			phase := requiredFrom(ind, from, t) - median
			for y := from.Year + 1; y <= t.Year; y++ {
				g.Adjust[y-plan.BaseYear-1] += phase
			}
			if t.Year > from.Year {
				from = model.Actual{Year: t.Year, Value: aim(t)}
			}
		}
	}
	g.Median, _, g.SD = Moments(g.Distribution, plan.Years())
	return g
}

// RequiredGrowth returns the constant growth that just reaches a target from the base value, or from the latest actual up to
// asOf; growth units per year. It is NaN where the target's year has passed.
//
//	log: 100·((target/x)^(1/n) − 1)    logit and linear: (target − x)/n
func RequiredGrowth(plan *model.Plan, ind *model.Indicator, t model.Target, asOf int) float64 {
	return requiredFrom(ind, latest(plan, ind, asOf), t)
}

func requiredFrom(ind *model.Indicator, from model.Actual, t model.Target) float64 {
	n := float64(t.Year - from.Year)
	if n <= 0 {
		return math.NaN()
	}
	if ind.Scale == model.Log {
		return float64(100*num.Exp((num.Log(aim(t))-num.Log(from.Value))/n)) - 100
	}
	return (aim(t) - from.Value) / n
}

// aim is the value that just meets a target: its threshold, or the middle of its range.
func aim(t model.Target) float64 {
	if t.Relation == model.Between {
		return t.Value + float64(0.5*(t.High-t.Value))
	}
	return t.Value
}

// latest returns the last published value up to asOf: an actual, or the base value.
func latest(plan *model.Plan, ind *model.Indicator, asOf int) model.Actual {
	last := model.Actual{Year: plan.BaseYear, Value: ind.Base}
	for _, a := range ind.Actuals {
		if a.Year <= asOf && a.Year > last.Year {
			last = a
		}
	}
	return last
}
