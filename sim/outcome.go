package sim

import (
	"slices"

	"foretell/model"
)

// Outcome is what the paths say of one indicator.
type Outcome struct {
	Indicator  *model.Indicator
	Assumption model.Assumption
	Growth     Growth          // the assumption about average growth, made explicit
	Years      []Year          // from the year after the base to the horizon
	Targets    []TargetOutcome // in the order of the indicator's targets

	histograms []*histogram // by year; nil where every path has the same value
	met        []bitset     // by target
	hits       [][]float64  // by target, by replicate: paths that met it
	held       int          // path-years held at leastFactor
	undefined  []int        // by year: paths on which its formula has no value
	exposure   exposure
	paths      int
	firstYear  int
	asOf       int
}

// Year is the distribution of an indicator's value in one year, in the indicator's unit.
type Year struct {
	Year                             int
	Mean, SD                         float64
	P5, P10, P25, P50, P75, P90, P95 float64 // percentiles, type 7 of Hyndman & Fan 1996
	Actual                           bool    // a published value, the same on every path
}

// TargetOutcome is what the paths say of one target.
type TargetOutcome struct {
	Target         model.Target
	Chance         Chance
	IfMet          *Chance // given that the milestone before was met; nil for the first target or where no path met it
	IfMissed       *Chance // given that the milestone before was missed; nil likewise
	RequiredGrowth float64 // constant growth that just reaches the target, growth units per year; NaN where its year has passed
	Shortfall      float64 // mean distance to the target among the paths that miss, indicator's unit; 0 where none misses
}

// newOutcome returns an empty outcome of an indicator: all that it rests on, before any path.
func newOutcome(p *Projection, i int) *Outcome {
	ind := &p.Plan.Indicators[i]
	o := &Outcome{
		Indicator: ind,
		Years:     make([]Year, p.Plan.Years()),
		paths:     p.Paths,
		firstYear: p.Plan.BaseYear + 1,
		asOf:      p.Scenario.Run.AsOf,
	}
	if ind.Formula == nil {
		o.Assumption = p.Scenario.Assumption(ind.ID)
		o.exposure = newExposure(p.Plan, p.Scenario, ind)
	}
	for _, t := range p.Scenario.Targets(p.Plan, ind) {
		o.Targets = append(o.Targets, TargetOutcome{Target: t})
	}
	return o
}

// open makes the assumption explicit, and room for what the paths will say.
func (o *Outcome) open(plan *model.Plan) {
	if o.Indicator.Formula == nil {
		o.Growth = NewGrowth(plan, o.Indicator, o.Assumption, o.asOf)
	}
	o.histograms = make([]*histogram, len(o.Years))
	o.undefined = make([]int, len(o.Years))
	for range o.Targets {
		o.met = append(o.met, newBitset(o.paths))
	}
}

// restsOnTheSame reports whether two outcomes of one indicator come from the same assumptions. What a formula is made of is not
// looked at.
func (o *Outcome) restsOnTheSame(last *Outcome) bool {
	same := func(a, b TargetOutcome) bool { return a.Target == b.Target }
	return o.asOf == last.asOf && o.Assumption.Equal(last.Assumption) && o.exposure.equal(last.exposure) &&
		slices.EqualFunc(o.Targets, last.Targets, same)
}

var percentiles = []float64{0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95}

// Quantile returns the value that a share p of the paths stays below in a year, in the indicator's unit.
func (o *Outcome) Quantile(year int, p float64) float64 {
	k := year - o.Years[0].Year
	h := o.histograms[k]
	if h == nil {
		return o.Years[k].P50
	}
	return value(o.scale(), h.quantiles(o.paths, []float64{min(max(p, 0), 1)})[0])
}

func sameValue(year int, x float64, actual bool) Year {
	return Year{Year: year, Mean: x, P5: x, P10: x, P25: x, P50: x, P75: x, P90: x, P95: x, Actual: actual}
}

func summarise(year int, scale model.Scale, h *histogram, paths int) Year {
	y := Year{Year: year}
	y.Mean, y.SD = h.moments(scale)
	q := h.quantiles(paths, percentiles)
	for k, to := range []*float64{&y.P5, &y.P10, &y.P25, &y.P50, &y.P75, &y.P90, &y.P95} {
		*to = value(scale, q[k])
	}
	return y
}

// shortfall returns the mean distance to a target among the missed paths.
func shortfall(scale model.Scale, h *histogram, t model.Target, missed int) float64 {
	if missed == 0 {
		return 0
	}
	var sum float64
	h.each(scale, func(x, count float64) { sum += float64(count * distance(x, t)) })
	return sum / float64(missed)
}

// distance is how far a value is from meeting a target; 0 where it does.
func distance(x float64, t model.Target) float64 {
	switch t.Relation {
	case model.AtMost:
		return max(0, x-t.Value)
	case model.Between:
		return max(0, t.Value-x, x-t.High)
	default:
		return max(0, t.Value-x)
	}
}

// settle judges the targets of a year whose value is published, the same on every path.
func (o *Outcome) settle(year int, known float64, paths int) {
	for k, t := range o.Targets {
		if t.Target.Year == o.firstYear+year && t.Target.Met(known) {
			o.met[k] = all(nil, paths)
		}
	}
}

// judge fills in the targets from the sets of paths that met them.
func (o *Outcome) judge(plan *model.Plan, pt *points) {
	for k := range o.Targets {
		out := &o.Targets[k]
		t := out.Target
		o.hits = append(o.hits, pt.hits(o.met[k]))
		out.Chance = Chance{Met: int(total(o.hits[k])), Paths: pt.paths}
		out.Chance.Error = pt.errorOf(out.Chance, o.hits[k], pt.sizes())
		out.RequiredGrowth = RequiredGrowth(plan, o.Indicator, t, o.asOf)
		if k > 0 {
			out.IfMet = pt.chanceGiven(o.met[k], o.met[k-1])
			out.IfMissed = pt.chanceGiven(o.met[k], all(nil, pt.paths).andNot(o.met[k-1]))
		}
		year := t.Year - o.firstYear
		if h := o.histograms[year]; h != nil {
			out.Shortfall = shortfall(o.scale(), h, t, pt.paths-out.Chance.Met)
		} else if out.Chance.Met == 0 {
			out.Shortfall = distance(o.Years[year].P50, t)
		}
	}
}

// scale is the scale of the indicator's states: a derived indicator's are its values.
func (o *Outcome) scale() model.Scale {
	if o.Indicator.Formula != nil {
		return model.Linear
	}
	return o.Indicator.Scale
}
