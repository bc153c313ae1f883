package model

import (
	"fmt"
	"slices"
)

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

// aim returns the value that just meets the target, in the indicator's unit: its threshold, or the middle of its range.
func (t Target) aim() float64 {
	if t.Relation == Between {
		return t.Value + (t.High-t.Value)/2
	}
	return t.Value
}

// Targets returns an indicator's targets by year, as the scenario tests them: a commitment may stand in for one of the plan's.
func (s *Scenario) Targets(plan *Plan, ind *Indicator) []Target {
	c := plan.Commitment(s.Test[ind.ID])
	if c == nil || c.Target == nil {
		return ind.Targets
	}
	targets := slices.Clone(ind.Targets)
	for i := range targets {
		if targets[i].Year == c.Target.Year {
			targets[i] = *c.Target
		}
	}
	return targets
}

// bounds is a form of the two ends of a range.
var bounds = func() form[[]float64] {
	f := list(anyNumber)
	f.schema.MinItems, f.schema.MaxItems = 2, 2
	return f
}()

// targetDraft is a target as a file gives it: the relation is a key.
type targetDraft struct {
	year            int
	atLeast, atMost *float64
	between         []float64
	standing        Standing
}

var targetTable = table(
	key("year", func(t *targetDraft) *int { return &t.year }, year).needed().says("calendar year"),
	key("at_least", func(t *targetDraft) **float64 { return &t.atLeast }, optional(anyNumber)).says("met by this value or more"),
	key("at_most", func(t *targetDraft) **float64 { return &t.atMost }, optional(anyNumber)).says("met by this value or less"),
	key("between", func(t *targetDraft) *[]float64 { return &t.between }, bounds).says("met from the first value to the second"),
	key("standing", func(t *targetDraft) *Standing { return &t.standing }, choice[Standing](standingNames[:])).says("binding (约束性) or expected (预期性)"),
)

var targetForm = form[Target]{
	schema: targetSchema(),
	read: func(r *reader, n *node, to *Target) {
		var t targetDraft
		targetTable.read(r, n, &t)
		to.Year, to.Standing = t.year, t.standing
		var given []*node
		if n.kind == tableKind {
			for _, relation := range relationNames {
				if c := n.child(relation); c != nil {
					given = append(given, c)
				}
			}
			if len(given) != 1 {
				r.fault(n, onValue, fmt.Sprintf("%d relations in a target", len(given)), "exactly one of "+listed(relationNames[:]))
			}
		}
		switch {
		case len(given) != 1 || given[0].faulty || given[0].tainted:
		case t.atLeast != nil:
			to.Relation, to.Value = AtLeast, *t.atLeast
		case t.atMost != nil:
			to.Relation, to.Value = AtMost, *t.atMost
		case len(t.between) != 2 || t.between[0] > t.between[1]:
			r.fault(given[0], onValue, spelledList(t.between)+" is not a range", "[low, high] with low ≤ high")
		default:
			to.Relation, to.Value, to.High = Between, t.between[0], t.between[1]
		}
	},
	show: leaf(func(t Target) any {
		said := map[string]any{"year": int64(t.Year), t.Relation.String(): t.Value}
		if t.Relation == Between {
			said[t.Relation.String()] = []any{t.Value, t.High}
		}
		if t.Standing != Expected {
			said["standing"] = t.Standing.String()
		}
		return said
	}),
}.called("target")

// targetSchema is that of the table, with exactly one relation.
func targetSchema() *schema {
	s := *targetTable.schema
	for _, relation := range relationNames {
		s.OneOf = append(s.OneOf, &schema{Required: []string{relation}})
	}
	return &s
}
