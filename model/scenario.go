package model

import "maps"

// Scenario is one set of assumptions over one plan. It is a value: an edit makes a new one and leaves the old as it was.
type Scenario struct {
	ID         string // file name without its ending, or the name of an embedded scenario
	Plan       string // id of the plan, or a path relative to the scenario's file
	Extends    string // the scenario this one was laid over; its values are already in here
	Title      Text
	Note       Text
	Run        Run
	Dependence Dependence
	Default    Assumption          // for every indicator that says nothing
	Assume     map[string]Assuming // by indicator id: what the scenario says of it
	Events     []Event             // in the order of the files
	Levers     []Lever             // in the order of the files
	Index      map[string]float64  // by indicator id: weights ≥ 0 in the composite index; nil where all weigh the same
	Steps      []Step              // a recorded story of edits, none of them made yet
	Test       map[string]string   // by indicator id: the commitment tested in place of its target of that year; nil where none
}

// NewScenario returns what a scenario of a plan assumes where its file says nothing.
func NewScenario(plan *Plan) *Scenario {
	return &Scenario{
		Plan:       plan.ID,
		Run:        Run{Paths: 16384, Seed: 2018, Sampling: Sobol, AsOf: plan.BaseYear},
		Dependence: Dependence{Common: 0.2, Group: 0.2},
		Default:    Assumption{Growth: Growth{Required: true}, Spread: 0.25, SpreadFloor: 0.5, Volatility: 2},
	}
}

// MostPaths is the greatest number of paths a scenario may ask for: two gigabytes of memory or so.
const MostPaths = 100_000_000

// Run says how a scenario is computed.
type Run struct {
	Paths    int    // paths
	Seed     uint64 // of the random numbers
	Sampling Sampling
	AsOf     int // last year whose actuals the projection may use
}

// Sampling is the kind of points the paths are made from.
type Sampling uint8

const (
	// Sobol is randomised quasi-Monte Carlo: independently scrambled Sobol points.
	Sobol Sampling = iota
	// Random is plain pseudo-random Monte Carlo.
	Random
)

var samplingNames = [...]string{Sobol: "sobol", Random: "random"}

// String returns the sampling's name in files.
func (s Sampling) String() string { return samplingNames[s] }

// Assumption is what a scenario believes about one indicator, every field resolved.
type Assumption struct {
	Growth      Growth
	Spread      float64         // with required growth: sd of average growth as a share of that growth
	SpreadFloor float64         // with required growth: least sd of average growth, growth units
	Volatility  float64         // sd of the year-to-year noise (log: percent = 100 × log points; logit: points; linear: unit)
	Persistence float64         // φ of the noise's AR(1), in (−1, 1)
	Adjust      map[int]float64 // planned adjustment by calendar year, growth units; nil where none
	Why         Text            // the reason for the choice, in one line
}

// Assuming is what a scenario says of one indicator; a nil field leaves the default in force.
type Assuming struct {
	Growth      *Growth
	Spread      *float64
	SpreadFloor *float64
	Volatility  *float64
	Persistence *float64
	Adjust      map[int]float64 // laid over the default's adjustments, year by year
	Why         Text
}

// Assumption returns what the scenario believes about an indicator: its own word where it says one, otherwise the default.
func (s *Scenario) Assumption(id string) Assumption {
	a := s.Default
	own, ok := s.Assume[id]
	if !ok {
		return a
	}
	if own.Growth != nil {
		a.Growth = *own.Growth
	}
	for _, f := range []struct {
		to   *float64
		from *float64
	}{
		{&a.Spread, own.Spread}, {&a.SpreadFloor, own.SpreadFloor},
		{&a.Volatility, own.Volatility}, {&a.Persistence, own.Persistence},
	} {
		if f.from != nil {
			*f.to = *f.from
		}
	}
	if len(own.Adjust) > 0 {
		adjust := make(map[int]float64, len(a.Adjust)+len(own.Adjust))
		maps.Copy(adjust, a.Adjust)
		maps.Copy(adjust, own.Adjust)
		a.Adjust = adjust
	}
	if own.Why != (Text{}) {
		a.Why = own.Why
	}
	return a
}
