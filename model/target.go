package model

// Relation says on which side of its value a target is met.
type Relation uint8

const (
	// AtLeast is met by x ≥ Value.
	AtLeast Relation = iota
	// AtMost is met by x ≤ Value.
	AtMost
	// Between is met by Value ≤ x ≤ High.
	Between
)

var relationNames = [...]string{AtLeast: "at_least", AtMost: "at_most", Between: "between"}

// String returns the relation's name in files.
func (r Relation) String() string { return relationNames[r] }

// Standing is the force a plan gives a target.
type Standing uint8

const (
	// Expected (预期性) is what a plan aims at.
	Expected Standing = iota
	// Binding (约束性) is what a plan obliges its government to reach.
	Binding
)

var standingNames = [...]string{Expected: "expected", Binding: "binding"}

// String returns the standing's name in files.
func (s Standing) String() string { return standingNames[s] }

// Target is a value to reach in a year. All but the last target of an indicator are its milestones.
type Target struct {
	Year     int
	Relation Relation
	Value    float64 // indicator's unit
	High     float64 // indicator's unit; upper end of Between, otherwise 0
	Standing Standing
}

// Met reports whether x, in the indicator's unit, meets the target.
func (t Target) Met(x float64) bool {
	switch t.Relation {
	case AtMost:
		return x <= t.Value
	case Between:
		return t.Value <= x && x <= t.High
	default:
		return x >= t.Value
	}
}
