// Package workload is the work that foretell is measured by.
//
// It is the work of the peers: 24 indicators over the five years after 2017, each a random walk with drift on its own scale of
// states, all joined by one common factor.
package workload

import (
	_ "embed"
	"fmt"
	"math"
	"strings"

	"foretell/model"
)

// Text is the workload as the peers read it, a line for each indicator: 1 for a share and 0 for an amount, then on the scale of
// states (logarithm, of a share the logit) base value, milestone of 2020, target of 2022, yearly drift and yearly standard
// deviation, then base value, milestone and target as they are.
//
//go:embed workload.txt
var Text string

// Indicator is one line of Text.
type Indicator struct {
	Share                   bool
	Base, Milestone, Target float64 // on the scale of states
	Drift, SD               float64 // per year, on the scale of states
}

// Correlation is that of any two indicators' noise in one year.
const Correlation = 0.3

// Indicators are the lines of Text.
var Indicators = read()

func read() []Indicator {
	var all []Indicator
	for line := range strings.Lines(Text) {
		var d Indicator
		var share int
		if _, err := fmt.Sscan(line, &share, &d.Base, &d.Milestone, &d.Target, &d.Drift, &d.SD); err != nil {
			panic(fmt.Sprintf("workload: %q: %v", line, err))
		}
		d.Share = share == 1
		all = append(all, d)
	}
	return all
}

// Three is the id of the group that the first three indicators are; all others are another group. Groups bear on no draw here.
const Three = "three"

// New returns the indicators as a plan and a scenario. A share's logit is taken for a logarithm, so that all of them walk as
// amounts do. slower is what the drift is multiplied by.
func New(indicators []Indicator, sampling model.Sampling, correlation, slower float64) (*model.Plan, *model.Scenario) {
	plan := &model.Plan{ID: "workload", BaseYear: 2017, Horizon: 2022, Groups: []model.Group{{ID: Three}, {ID: "rest"}}}
	assume := make(map[string]model.Assuming, len(indicators))
	for i, d := range indicators {
		ind := model.Indicator{
			ID: fmt.Sprintf("i%d", i), Group: Three, Scale: model.Log, Base: math.Exp(d.Base),
			Targets: []model.Target{{Year: 2020, Value: math.Exp(d.Milestone)}, {Year: 2022, Value: math.Exp(d.Target)}},
		}
		if i >= 3 {
			ind.Group = "rest"
		}
		plan.Indicators = append(plan.Indicators, ind)
		growth, volatility := Fixed(slower*d.Drift), 100*d.SD
		assume[ind.ID] = model.Assuming{Growth: &growth, Volatility: &volatility}
	}
	s := model.NewScenario(plan)
	s.Run.Sampling = sampling
	s.Dependence = model.Dependence{Common: correlation}
	s.Default.Spread, s.Default.SpreadFloor = 0, 0 // no growth is uncertain here
	s.Assume = assume
	return plan, s
}

// Fixed returns the certain growth that is a yearly drift of the logarithm.
func Fixed(drift float64) model.Growth {
	return model.Growth{Distribution: model.Distribution{Kind: "fixed", Params: []float64{100 * math.Expm1(drift)}}}
}
