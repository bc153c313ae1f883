package ui

import (
	"math"
	"slices"

	"foretell/model"
)

// set moves an input of an indicator to a value. While a key is held the moves are one step of undo.
func (d *desk) set(s slider, value float64, held bool) bool {
	id := d.plan.Indicators[s.indicator].ID
	switch s.of {
	case volatilityInput:
		return d.move(held, model.Edit{Set: "assume." + id + ".volatility", To: max(0, value)})
	case spreadInput:
		return d.move(held, d.spreadEdits(s.indicator, max(0, value))...)
	default:
		return d.move(held, d.averageEdit(s.indicator, value))
	}
}

// averageEdit gives an indicator's average growth another median. Growth that was the plan's own becomes an explicit normal
// distribution with the spread it had.
func (d *desk) averageEdit(i int, median float64) model.Edit {
	g, a := d.growthOf(i), d.assumption(i)
	if a.Growth.Required {
		return d.growthEdit(i, normal(median, d.spreadOf(g)))
	}
	return d.growthEdit(i, a.Growth.Distribution.Shifted(median-g.Median))
}

// spreadEdits give an indicator's average growth another spread about the same median.
func (d *desk) spreadEdits(i int, spread float64) []model.Edit {
	g, a := d.growthOf(i), d.assumption(i)
	was := d.spreadOf(g)
	key := "assume." + d.plan.Indicators[i].ID
	switch {
	case a.Growth.Required && a.Spread*math.Abs(g.Median) <= spread:
		return []model.Edit{{Set: key + ".spread_floor", To: spread}}
	case a.Growth.Required:
		return []model.Edit{{Set: key + ".spread", To: 0.0}, {Set: key + ".spread_floor", To: spread}}
	case was > 0:
		return []model.Edit{d.growthEdit(i, a.Growth.Distribution.Stretched(spread/was, g.Median))}
	default:
		return []model.Edit{d.growthEdit(i, normal(g.Median, spread))}
	}
}

// growthEdit sets an indicator's distribution of average growth. Where it is the saved one again, the edit says just what the
// saved scenario says.
func (d *desk) growthEdit(i int, to model.Distribution) model.Edit {
	id := d.plan.Indicators[i].ID
	key := "assume." + id + ".growth"
	if was := d.saved.Assumption(id).Growth; !was.Required && same(was.Distribution, to) {
		return d.edits.Back(key)
	}
	return model.Edit{Set: key, To: written(to)}
}

// reset brings an input back to its saved value.
func (d *desk) reset(s slider) {
	name := d.in(inputNames[s.of])
	if !s.edited {
		d.say(sayAtSaved, name)
		return
	}
	if d.move(false, d.resetEdits(s)...) {
		d.say(sayReset, name)
	}
}

func (d *desk) resetEdits(s slider) []model.Edit {
	id := d.plan.Indicators[s.indicator].ID
	key := "assume." + id
	was, now := d.saved.Assumption(id).Growth, d.assumption(s.indicator).Growth
	switch {
	case s.of == volatilityInput:
		return []model.Edit{d.edits.Back(key + ".volatility")}
	case s.of == spreadInput && was.Required && now.Required:
		return []model.Edit{d.edits.Back(key + ".spread"), d.edits.Back(key + ".spread_floor")}
	case s.of == spreadInput:
		return d.spreadEdits(s.indicator, s.saved)
	case was.Required || now.Required || now.Distribution.Kind != was.Distribution.Kind:
		return []model.Edit{d.edits.Back(key + ".growth")}
	default:
		return []model.Edit{d.averageEdit(s.indicator, s.saved)}
	}
}

func (d *desk) assumption(i int) model.Assumption {
	return d.scenario().Assumption(d.plan.Indicators[i].ID)
}

// normal is the normal distribution, or the fixed one where there is no spread.
func normal(mean, sd float64) model.Distribution {
	if sd > 0 {
		return model.Distribution{Kind: "normal", Params: []float64{mean, sd}}
	}
	return model.Distribution{Kind: "fixed", Params: []float64{mean}}
}

// written is a distribution as a file says it: { pert = [9, 13.5, 16] }, { fixed = 12 }.
func written(d model.Distribution) map[string]any {
	if len(d.Params) == 1 {
		return map[string]any{d.Kind: clean(d.Params[0])}
	}
	params := make([]any, len(d.Params))
	for i, p := range d.Params {
		params[i] = clean(p)
	}
	return map[string]any{d.Kind: params}
}

// same reports whether two distributions differ by no more than the dust of adding steps.
func same(a, b model.Distribution) bool {
	return a.Kind == b.Kind && slices.EqualFunc(a.Params, b.Params, func(x, y float64) bool {
		return math.Abs(x-y) <= 1e-8*max(1, math.Abs(x))
	})
}
