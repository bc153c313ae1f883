package sim

import (
	"fmt"
	"strings"

	"foretell/model"
)

// Inputs lists the values of a scenario that a person can turn: growth, spread and volatility of each indicator that has them, in
// the plan's order, then every lever, all levers together, and every event.
func Inputs(plan *model.Plan, s *model.Scenario) []Input {
	var inputs []Input
	for _, name := range inputNames(plan, s) {
		if in, err := NewInput(plan, s, name); err == nil {
			inputs = append(inputs, in)
		}
	}
	return inputs
}

// indicatorInputs are the inputs that belong to an indicator, by what their names begin with.
var indicatorInputs = []struct {
	prefix string
	find   func(plan *model.Plan, s *model.Scenario, id string) (Input, error)
}{
	{"growth of ", GrowthInput}, {"spread of ", SpreadInput}, {"volatility of ", VolatilityInput},
}

const (
	leverPrefix = "lever "
	allLevers   = "all levers"
	eventPrefix = "probability of "
)

// NewInput finds an input by its name, such as "growth of de_va" or "lever roads", as it stands in a scenario. The error says
// which part of the name is not known.
func NewInput(plan *model.Plan, s *model.Scenario, name string) (Input, error) {
	for _, kind := range indicatorInputs {
		if id, ok := strings.CutPrefix(name, kind.prefix); ok {
			return kind.find(plan, s, id)
		}
	}
	if id, ok := strings.CutPrefix(name, eventPrefix); ok {
		return EventInput(s, id)
	}
	if id, ok := strings.CutPrefix(name, leverPrefix); ok && id != "" {
		return LeverInput(s, id)
	}
	if name == allLevers {
		return LeverInput(s, "")
	}
	if near := model.Nearest(name, inputNames(plan, s)); near != "" {
		return Input{}, fmt.Errorf("there is no input %q; did you mean %q?", name, near)
	}
	return Input{}, fmt.Errorf("there is no input %q: say growth of ID, spread of ID, volatility of ID, lever ID, %s, or probability of EVENT",
		name, allLevers)
}

func inputNames(plan *model.Plan, s *model.Scenario) (names []string) {
	for _, ind := range plan.Indicators {
		for _, kind := range indicatorInputs {
			names = append(names, kind.prefix+ind.ID)
		}
	}
	for _, l := range s.Levers {
		names = append(names, leverPrefix+l.ID)
	}
	if len(s.Levers) > 1 {
		names = append(names, allLevers)
	}
	for _, e := range s.Events {
		names = append(names, eventPrefix+e.ID)
	}
	return names
}

// Span returns n evenly spaced values from Low to High; the middle for n = 1.
func (in Input) Span(n int) []float64 {
	if n == 1 {
		return []float64{in.Low + float64((in.High-in.Low)/2)}
	}
	values := make([]float64, max(n, 0))
	for k := range values {
		values[k] = in.Low + float64((in.High-in.Low)*float64(k))/float64(n-1)
	}
	return values
}
