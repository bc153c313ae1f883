package sim

import (
	"fmt"
	"math"

	"foretell/model"
)

// GrowthInput turns the median of an indicator's average growth, leaving the shape of its distribution as it is.
func GrowthInput(plan *model.Plan, s *model.Scenario, id string) (Input, error) {
	g, err := turnable(plan, s, id)
	if err != nil {
		return Input{}, err
	}
	reach := max(math.Abs(g.Median), g.SD, 1)
	if finite := g.Required; !math.IsNaN(finite) {
		reach = max(reach, math.Abs(finite))
	}
	low := g.Median - float64(3*reach)
	if plan.Indicator(id).Scale == model.Log {
		low = max(low, -90)
	}
	return Input{
		Name: "growth of " + id, Unit: "growth", Indicator: id, Now: g.Median, Low: low, High: g.Median + float64(5*reach),
		Edits: func(x float64) []model.Edit {
			return []model.Edit{growthEdit(id, g.Distribution.Shifted(x-g.Median))}
		},
	}, nil
}

// SpreadInput turns the standard deviation of an indicator's average growth, stretching its distribution about the median. A
// certain growth becomes normal; a required one stays required, and its median path goes on through every target.
func SpreadInput(plan *model.Plan, s *model.Scenario, id string) (Input, error) {
	g, err := turnable(plan, s, id)
	if err != nil {
		return Input{}, err
	}
	if math.IsInf(g.SD, 1) {
		return Input{}, fmt.Errorf("spread of %s: its distribution has no standard deviation", id)
	}
	required := s.Assumption(id).Growth.Required
	return Input{
		Name: "spread of " + id, Unit: "growth", Indicator: id, Now: g.SD, Low: 0, High: 4 * max(g.SD, math.Abs(g.Median)/4, 0.5),
		Edits: func(x float64) []model.Edit {
			if required {
				return []model.Edit{{Set: "assume." + id + ".spread", To: 0.0}, {Set: "assume." + id + ".spread_floor", To: x}}
			}
			d := model.Normal(g.Median, x)
			if g.SD > 0 {
				d = g.Distribution.Stretched(x/g.SD, g.Median)
			}
			return []model.Edit{growthEdit(id, d)}
		},
	}, nil
}

// VolatilityInput turns the year-to-year noise of an indicator.
func VolatilityInput(plan *model.Plan, s *model.Scenario, id string) (Input, error) {
	if _, err := turnable(plan, s, id); err != nil {
		return Input{}, err
	}
	now := s.Assumption(id).Volatility
	return Input{
		Name: "volatility of " + id, Unit: "growth", Indicator: id, Now: now, Low: 0, High: min(max(4*now, 10), 100),
		Edits: func(x float64) []model.Edit { return []model.Edit{{Set: "assume." + id + ".volatility", To: x}} },
	}, nil
}

// LeverInput turns the level of a lever, or with the id "" of all of them at once.
func LeverInput(s *model.Scenario, id string) (Input, error) {
	var ids, known []string
	in := Input{Name: "all levers", Unit: "share", High: 1}
	for _, l := range s.Levers {
		known = append(known, l.ID)
		if id == "" || l.ID == id {
			ids = append(ids, l.ID)
			in.Now += l.Level
		}
	}
	if len(ids) == 0 {
		return Input{}, unknown("lever", id, known)
	}
	in.Now /= float64(len(ids))
	if id != "" {
		in.Name = "lever " + id
	}
	in.Edits = func(x float64) (edits []model.Edit) {
		for _, id := range ids {
			edits = append(edits, model.Edit{Set: "lever." + id + ".level", To: x})
		}
		return edits
	}
	return in, nil
}

// EventInput turns the probability of an event.
func EventInput(s *model.Scenario, id string) (Input, error) {
	var known []string
	for _, e := range s.Events {
		known = append(known, e.ID)
		if e.ID == id {
			return Input{
				Name: "probability of " + id, Unit: "share", Now: e.Probability, High: 1,
				Edits: func(x float64) []model.Edit { return []model.Edit{{Set: "event." + id + ".probability", To: x}} },
			}, nil
		}
	}
	return Input{}, unknown("event", id, known)
}

// turnable returns an indicator's growth, or an error where it has none of its own.
func turnable(plan *model.Plan, s *model.Scenario, id string) (Growth, error) {
	ind := plan.Indicator(id)
	switch {
	case ind == nil:
		_, err := indicatorsOf(plan, id)
		if err == nil {
			err = fmt.Errorf("%q is a group: name one indicator", id)
		}
		return Growth{}, err
	case ind.Formula != nil:
		from := plan.Indicators[ind.Formula.Indicators()[0]].ID
		return Growth{}, fmt.Errorf("%s is derived (%s) and has no growth of its own: turn what it is made of, for instance %s",
			id, ind.Formula.Text, from)
	}
	if latest(plan, ind, s.Run.AsOf).Year >= plan.Horizon {
		return Growth{}, fmt.Errorf("%s is published up to %d: nothing of it is left to assume", id, plan.Horizon)
	}
	return NewGrowth(plan, ind, s.Assumption(id), s.Run.AsOf), nil
}

func growthEdit(id string, d model.Distribution) model.Edit {
	return model.Edit{Set: "assume." + id + ".growth", To: model.Growth{Distribution: d}.Value()}
}
