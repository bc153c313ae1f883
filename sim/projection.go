package sim

import "foretell/model"

// Projection is all paths of one scenario, summarised. It is immutable once made, and safe to read from many goroutines.
type Projection struct {
	Plan     *model.Plan
	Scenario *model.Scenario
	Paths    int        // paths
	Outcomes []*Outcome // one for each indicator, in the plan's order
	Joint    []*Joint   // one for each year that holds a target, ascending
	Warnings []Warning
}

// Outcome is what the paths say of one indicator.
type Outcome struct {
	Indicator  *model.Indicator
	Assumption model.Assumption
	Years      []Year          // from the year after the base to the horizon
	Targets    []TargetOutcome // in the order of the indicator's targets
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
	RequiredGrowth float64 // constant growth that just reaches the target, growth units per year
	Shortfall      float64 // mean distance to the target among the paths that miss, indicator's unit; 0 where none misses
}

// Joint is what the paths say of all targets of one year at once.
type Joint struct {
	Year            int
	Targets         int   // number of targets in the year
	MetDistribution []int // paths on which exactly k targets are met, k = 0 … Targets
	MeanMet         float64
	MeanMetError    float64 // standard error of MeanMet
	All             Chance  // that all are met
	Groups          []GroupOutcome
}

// GroupOutcome is what the paths say of the targets of one group in one year.
type GroupOutcome struct {
	ID      string
	Targets int
	All     Chance  // that all of the group are met
	MeanMet float64 // mean number met
}

// Warning is something a reader of the numbers must know.
type Warning struct {
	Indicator string // id, or empty where the whole projection is meant
	Year      int    // or 0
	Text      model.Text
}
