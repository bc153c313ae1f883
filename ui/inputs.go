package ui

import (
	"math"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// indicatorInputs make an input of an indicator as the engine turns it.
var indicatorInputs = [inputs]func(*model.Plan, *model.Scenario, string) (sim.Input, error){
	averageInput: sim.GrowthInput, spreadInput: sim.SpreadInput, volatilityInput: sim.VolatilityInput,
}

// inputsOn are the inputs that move the indicator at a place in the plan: its own three or, of a derived one, those of what its
// formula is made of, growth first.
func (d *desk) inputsOn(i int) (all []sim.Input) {
	made := []int{i}
	if d.derived(i) {
		made = d.inputsOf(i)
	}
	for _, of := range indicatorInputs {
		for _, k := range made {
			if in, err := of(d.plan, d.scenario(), d.plan.Indicators[k].ID); err == nil {
				all = append(all, in)
			}
		}
	}
	return all
}

// forcesOn are the levers and events that bear on the indicator at a place in the plan, or on what its formula is made of, and
// all levers together.
func (d *desk) forcesOn(i int) (all []sim.Input) {
	made := []int{i}
	if d.derived(i) {
		made = d.inputsOf(i)
	}
	s := d.scenario()
	add := func(in sim.Input, err error) {
		if err == nil {
			all = append(all, in)
		}
	}
	if len(s.Levers) > 1 {
		add(sim.LeverInput(s, ""))
	}
	for _, l := range s.Levers {
		if d.pulls(l, made) {
			add(sim.LeverInput(s, l.ID))
		}
	}
	for _, e := range s.Events {
		if d.strikes(e, made) {
			add(sim.EventInput(s, e.ID))
		}
	}
	return all
}

// pulls reports whether a lever has an effect on one of some indicators.
func (d *desk) pulls(l model.Lever, indicators []int) bool {
	for _, effect := range l.Effects {
		for _, i := range indicators {
			if d.plan.Indicators[i].ID == effect.Indicator {
				return true
			}
		}
	}
	return false
}

// strikes reports whether an event strikes one of some indicators.
func (d *desk) strikes(e model.Event, indicators []int) bool {
	for _, i := range indicators {
		if e.Strikes(&d.plan.Indicators[i]) {
			return true
		}
	}
	return false
}

// ownInput tells which slider of which indicator an input is; false for a lever or an event.
func (d *desk) ownInput(in sim.Input) (i int, of input, ok bool) {
	if in.Indicator == "" {
		return 0, 0, false
	}
	switch i = d.plan.Index(in.Indicator); {
	case strings.HasPrefix(in.Name, "spread "):
		of = spreadInput
	case strings.HasPrefix(in.Name, "volatility "):
		of = volatilityInput
	}
	return i, of, i >= 0
}

// inputName names an input in a few words; whose it is goes without saying for the selected indicator's.
func (d *desk) inputName(in sim.Input) string {
	if i, of, ok := d.ownInput(in); ok {
		if i == d.selected {
			return d.in(inputNames[of])
		}
		return d.inf(wordOf, d.in(inputNames[of]), d.label(&d.plan.Indicators[i]))
	}
	s := d.scenario()
	for _, l := range s.Levers {
		if in.Name == "lever "+l.ID {
			return d.leverName(l)
		}
	}
	for _, e := range s.Events {
		if in.Name == "probability of "+e.ID {
			return d.inf(wordProbability, d.named(e.Title, e.ID))
		}
	}
	return d.in(wordAllLevers)
}

// inputValue is a value of an input with its unit.
func (d *desk) inputValue(in sim.Input, v float64) string {
	if i, of, ok := d.ownInput(in); ok {
		return d.inputText(slider{of: of, indicator: i}, v)
	}
	return d.percent(math.Round(1000*v) / 1000)
}

// inputUnit is the unit of an input as it follows a number, and what a value is multiplied by to be in it.
func (d *desk) inputUnit(in sim.Input) (unit string, times float64) {
	i, of, ok := d.ownInput(in)
	switch {
	case !ok && d.lang == model.Chinese:
		return "%", 100
	case !ok:
		return " %", 100
	case of == averageInput:
		return style.GrowthUnit(d.plan.Indicators[i].Scale, d.lang), 1
	case d.plan.Indicators[i].Scale == model.Linear:
		return "", 1
	}
	return d.inf(wordPoints, ""), 1
}

// inputRange is the way of an input's slider, in its unit.
func (d *desk) inputRange(in sim.Input) (low, high float64) {
	if i, of, ok := d.ownInput(in); ok {
		s := d.slider(i, of)
		return s.low, s.high
	}
	return in.Low, in.High
}

// inputDecimals are the digits after the point that an input's values are shown with, in the unit they are shown in.
func (d *desk) inputDecimals(in sim.Input) int {
	if i, _, ok := d.ownInput(in); ok {
		return d.decimals(i)
	}
	return 1
}

// settled is a value of an input with two digits more than are shown of it.
func (d *desk) settled(in sim.Input, v float64) float64 {
	_, times := d.inputUnit(in)
	unit := math.Pow10(-d.inputDecimals(in)-2) / times
	return clean(math.Round(v/unit) * unit)
}
