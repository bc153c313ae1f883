package ui

import (
	"math"

	"foretell/model"
)

// input is one of the three things about an indicator that a slider sets.
type input uint8

const (
	averageInput input = iota
	spreadInput
	volatilityInput
	inputs
)

// inputWords are the inputs in the footer, where room is short.
var inputWords = [inputs]model.Text{averageInput: wordGrowth, spreadInput: wordSpread, volatilityInput: wordVolatility}

var inputNames = [inputs]model.Text{averageInput: wordAverage, spreadInput: wordSpread, volatilityInput: wordVolatility}

// slider is one input of one indicator: its value, and the range and step of the handle. All are in the indicator's growth
// unit.
type slider struct {
	of        input
	indicator int // place in the plan
	value     float64
	saved     float64
	required  float64 // growth that just reaches the final target; NaN where there is none
	low, high float64 // ends of the handle's way; a typed value may lie beyond
	step      float64
	edited    bool
}

// slider returns an input of the indicator at a place in the plan. The range comes from the saved scenario and the plan, so
// that it stays while the handle moves. A derived indicator has none.
func (d *desk) slider(i int, of input) slider {
	now, was := d.growthOf(i), d.growthBefore(i)
	a, b := d.scenario().Assumption(d.plan.Indicators[i].ID), d.saved.Assumption(d.plan.Indicators[i].ID)
	s := slider{of: of, indicator: i, required: math.NaN(), step: d.step(i)}
	spread, size := d.spreadOf(was), d.size(i)
	switch of {
	case averageInput:
		s.value, s.saved, s.required = now.Median, was.Median, d.requiredGrowth(i, d.scenario())
		s.edited = a.Growth.Required != b.Growth.Required || a.Growth.Distribution.Kind != b.Growth.Distribution.Kind
		s.low, s.high = growthRange(was.Median, d.requiredGrowth(i, d.saved), spread, s.step)
	case spreadInput:
		s.value, s.saved = d.spreadOf(now), spread
		s.high = roundUp(max(3*spread, size/3, 10*s.step))
	case volatilityInput:
		s.value, s.saved = a.Volatility, b.Volatility
		s.high = roundUp(max(3*b.Volatility, size/3, 10*s.step))
	}
	s.edited = s.edited || math.Abs(s.value-s.saved) > s.step*1e-6
	return s
}

// size is how large an indicator's growth is, in growth units: the saved one and what its target asks for.
func (d *desk) size(i int) float64 {
	size := 0.0
	if required := d.requiredGrowth(i, d.saved); finite(required) {
		size = math.Abs(required)
	}
	if d.derived(i) {
		return size
	}
	was := d.growthBefore(i)
	return max(size, math.Abs(was.Median), d.spreadOf(was))
}

// step is the least step of an indicator's sliders, in growth units.
func (d *desk) step(i int) float64 { return stepFor(d.plan.Indicators[i].Scale, d.size(i)) }

// moved returns where the handle comes to after a number of steps. It stops at the ends of its way.
func (s slider) moved(steps int) float64 {
	v := clean(s.value + float64(steps)*s.step)
	if steps > 0 {
		return max(s.value, min(v, s.high))
	}
	return min(s.value, max(v, s.low))
}

// stepFor returns the least step of a slider: a tenth of a percent for growth in percent; in points and units the power of
// ten that makes some tens of steps of a growth of this size.
func stepFor(scale model.Scale, size float64) float64 {
	if scale == model.Log || !finite(size) || size <= 0 {
		return 0.1
	}
	return math.Pow(10, math.Floor(math.Log10(size)+1e-9)-1)
}

// growthRange returns round ends around the saved median and the required growth.
func growthRange(median, required, sd, step float64) (low, high float64) {
	low, high = median, median
	if finite(required) {
		low, high = min(low, required), max(high, required)
	}
	pad := max(3*sd, (high-low)/2, math.Abs(median)/2, 10*step)
	unit := roundUp(pad / 2)
	return clean(math.Floor((low-pad)/unit) * unit), clean(math.Ceil((high+pad)/unit) * unit)
}

// roundUp returns the least of 1, 2, 5, 10, … times a power of ten that is not below x > 0.
func roundUp(x float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, m := range [...]float64{1, 2, 5} {
		if m*power >= x*(1-1e-9) {
			return clean(m * power)
		}
	}
	return clean(10 * power)
}

// clean takes away the dust that adding tenths leaves.
func clean(x float64) float64 { return math.Round(x*1e9) / 1e9 }

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }
