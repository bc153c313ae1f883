package model

import "math"

// growth tells of parameters out of all proportion, and of a growth by which a quantity that compounds loses everything on
// every path.
func (c scenarioCheck) growth(s Scale, d Distribution, at func() concern) {
	k := KindOf(d.Kind)
	if k == nil || !c.proportion(s, d, at) {
		return
	}
	if s == Log && k.ceiling(d.Params) <= -100 {
		lost := at()
		lost.what = d.String() + " never exceeds -100 percent a year"
		lost.right = "some growth above -100"
		c.tell(lost)
	}
}

// proportion tells of a parameter in growth units that is too large for a scale, and returns whether all are right.
func (c scenarioCheck) proportion(s Scale, d Distribution, at func() concern) bool {
	k := KindOf(d.Kind)
	for i, p := range d.Params {
		if k != nil && k.param(i).Role != Shape && math.Abs(p) > s.growthLimit() {
			c.beyond(at(), s, p, s.growthLimit())
			return false
		}
	}
	return true
}

// beyond tells of a number that is too large for a scale.
func (c scenarioCheck) beyond(at concern, s Scale, v, limit float64) {
	at.what = spelled(v) + " is too much for the " + s.String() + " scale"
	at.right = "at most " + spelled(limit)
	if v < 0 {
		at.right = "at least " + spelled(-limit)
	}
	c.tell(at)
}
