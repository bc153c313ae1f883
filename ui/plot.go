package ui

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
)

// plot is what a surface is laid over: a target, two inputs, and the values that they are turned to.
type plot struct {
	goal   sim.Goal
	target model.Target
	inputs []sim.Input // all that could be turned
	axes   [2]axis     // across and upward
	fault  model.Text  // why there is no surface; empty where there is one
}

// plotKey is all that a plot, and what is computed on it, depends on.
type plotKey struct {
	revision, selected int
	year               int       // calendar; 0 for the last that has a target
	roles              [2]string // of the inputs across and upward; empty for the first two
	most               [2]int    // values that find room across and upward
}

// axis is one of a plot's inputs.
type axis struct {
	at     int // among the plot's inputs
	input  sim.Input
	values []float64 // rising, in the input's unit; 4k + 1 of them, so that every fourth reaches both ends
	now    int       // where the scenario stands, among values
}

// across and upward are a plot's axes by their places.
const (
	across = iota
	upward
)

// newPlot lays a surface out for the selected indicator.
func (d *desk) newPlot(k plotKey) plot {
	ind := &d.plan.Indicators[k.selected]
	targets := d.scenario().Targets(d.plan, ind)
	if len(targets) == 0 {
		return plot{fault: wordNoSurfaceTarget}
	}
	p := plot{target: targets[len(targets)-1], inputs: append(d.inputsOn(k.selected), d.forcesOn(k.selected)...)}
	for _, t := range targets {
		if t.Year == k.year {
			p.target = t
		}
	}
	goal, err := sim.ParseGoal(d.plan, d.scenario(), ind.ID+"@"+strconv.Itoa(p.target.Year))
	if err != nil || len(p.inputs) < 2 {
		return plot{fault: wordNoSurfaceInputs}
	}
	p.goal = goal
	places := p.chosen(k.roles, ind.ID)
	for n, at := range places {
		p.axes[n] = d.newAxis(p.inputs[at], at, k.most[n])
	}
	return p
}

// chosen returns the places of the inputs that have some roles for an indicator; the first two, where one has none.
func (p *plot) chosen(roles [2]string, id string) [2]int {
	var places [2]int
	for n := range roles {
		places[n] = slices.IndexFunc(p.inputs, func(in sim.Input) bool { return roleOf(in, id) == roles[n] })
	}
	if places[across] < 0 || places[upward] < 0 || places[across] == places[upward] {
		return [2]int{0, 1}
	}
	return places
}

// roleOf is what an input is to an indicator, so that the next indicator's surface is over its own.
func roleOf(in sim.Input, id string) string {
	kind, of, _ := strings.Cut(in.Name, " of ")
	if of == id {
		return kind
	}
	return in.Name
}

// The coarsest grid, values to an axis, and that of a lever's level or a probability: every 5 %.
const (
	leastValues = 9
	shareValues = 21
)

// newAxis spreads round values over the way of an input's slider, so many or a few more or less; the nearest to where the
// scenario stands gives way to that.
func (d *desk) newAxis(in sim.Input, at, most int) axis {
	a := axis{at: at, input: in}
	if in.Unit == "share" {
		a.values = in.Span(shareValues)
	} else {
		a.values = d.roundValues(in, most)
	}
	a.now = nearest(a.values, in.Now)
	a.values[a.now] = in.Now
	return a
}

// roundValues returns rising round values about the way of an input's slider.
func (d *desk) roundValues(in sim.Input, most int) (values []float64) {
	low, high := d.inputRange(in)
	low, high = min(low, in.Now), max(high, in.Now)
	step := roundUp((high - low) / float64(max(most, leastValues)-1))
	if i, _, ok := d.ownInput(in); ok {
		step = max(step, d.step(i))
	}
	first := math.Floor(low/step + 1e-9)
	last := max(first+1, math.Ceil(high/step-1e-9))
	last += math.Mod(4-math.Mod(last-first, 4), 4)
	for k := first; k <= last; k++ {
		values = append(values, clean(k*step))
	}
	return values
}

// nearest returns the place of the value that is nearest to v.
func nearest(values []float64, v float64) int {
	at := 0
	for k := range values {
		if math.Abs(values[k]-v) < math.Abs(values[at]-v) {
			at = k
		}
	}
	return at
}
