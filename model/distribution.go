package model

import "slices"

// Distribution is what an assumption says of an indicator's average growth: a kind and its parameters, all in the
// indicator's growth unit (percent, percentage points or units, per year).
type Distribution struct {
	Kind   string    // a name of Kinds
	Params []float64 // one for each of the kind's parameters, in order
}

// Check returns what is wrong with the distribution and what would be right; both empty where nothing is wrong.
func (d Distribution) Check() (what, right string) {
	k := KindOf(d.Kind)
	if k == nil {
		return "unknown distribution " + shownText(d.Kind), offer(d.Kind, kindsByName())
	}
	if !k.takes(len(d.Params)) {
		return spelledList(d.Params) + " has the wrong number of parameters", k.Name + " = " + k.names()
	}
	return k.check(d.Params)
}

// Shifted returns the distribution moved by delta, in growth units. A distribution of no known kind stays as it is.
func (d Distribution) Shifted(delta float64) Distribution {
	return d.changed(func(p float64, role Role) float64 {
		if role == Location {
			return p + delta
		}
		return p
	})
}

// Stretched returns the distribution made k times as wide about a value, which stays where it is: x becomes
// about + k (x − about). A negative k counts as 0. A distribution of no known kind stays as it is.
func (d Distribution) Stretched(k, about float64) Distribution {
	k = max(k, 0)
	return d.changed(func(p float64, role Role) float64 {
		switch role {
		case Location:
			return about + k*(p-about)
		case Spread:
			return k * p
		default:
			return p
		}
	})
}

func (d Distribution) changed(change func(p float64, role Role) float64) Distribution {
	k := KindOf(d.Kind)
	if k == nil || !k.takes(len(d.Params)) {
		return d
	}
	d.Params = slices.Clone(d.Params)
	for i := range d.Params {
		d.Params[i] = change(d.Params[i], k.param(i).Role)
	}
	return d
}

// Equal reports whether two distributions are of one kind with the same parameters.
func (d Distribution) Equal(o Distribution) bool {
	return d.Kind == o.Kind && slices.Equal(d.Params, o.Params)
}

// spelledList writes parameters as TOML: a bare number where there is one.
func spelledList(p []float64) string {
	if len(p) == 1 {
		return spelled(p[0])
	}
	values := make([]any, len(p))
	for i := range p {
		values[i] = p[i]
	}
	return spelledValue(values)
}
