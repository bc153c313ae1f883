package model

import "slices"

// Kind is a kind of distribution: its name in files, its parameters, and what they must satisfy. The quantile functions
// belong to package sim.
type Kind struct {
	Name   string
	Params []Param

	// many is set where the last parameter may be given any number of times, at least twice.
	many bool
	// check returns what is wrong with parameters and what would be right; both empty where nothing is wrong.
	check func(p []float64) (what, right string)
	// ceiling returns the greatest value the distribution can take, +Inf where there is none.
	ceiling func(p []float64) float64
}

// Param is one parameter of a kind of distribution.
type Param struct {
	Name string
	Role Role
}

// Role says what a parameter does to a distribution, and so how it follows when the whole is shifted or stretched.
type Role uint8

const (
	// Location is a value the distribution is laid by: it shifts and stretches with it.
	Location Role = iota
	// Spread is a width ≥ 0: it stretches, and no shift changes it.
	Spread
	// Shape is a number of degrees of freedom: neither a shift nor a stretch changes it.
	Shape
)

// Kinds are the distributions an assumption can name.
var Kinds = []*Kind{
	fixed, normal, splitNormal, triangular, pert, uniform, studentT, quantiles, history,
}

// KindOf returns the kind of a name, or nil.
func KindOf(name string) *Kind {
	for _, k := range Kinds {
		if k.Name == name {
			return k
		}
	}
	return nil
}

func kindsByName() []string {
	names := make([]string, len(Kinds))
	for i, k := range Kinds {
		names[i] = k.Name
	}
	return names
}

// names returns "[low, mode, high]", or "value" for a single parameter.
func (k *Kind) names() string {
	names := make([]string, len(k.Params))
	for i, p := range k.Params {
		names[i] = p.Name
	}
	if k.many {
		last := names[len(names)-1]
		return "[" + listed(append(names, last)) + ", …]"
	}
	if len(names) == 1 {
		return names[0]
	}
	return "[" + listed(names) + "]"
}

// mostMany is how often the last parameter of a kind can be given.
const mostMany = 1000

// takes reports whether a distribution of this kind can have n parameters.
func (k *Kind) takes(n int) bool {
	if k.many {
		return len(k.Params) < n && n < len(k.Params)+mostMany
	}
	return n == len(k.Params)
}

// param returns the description of a distribution's i-th parameter.
func (k *Kind) param(i int) Param { return k.Params[min(i, len(k.Params)-1)] }

func locations(names ...string) []Param {
	params := make([]Param, len(names))
	for i, name := range names {
		params[i] = Param{name, Location}
	}
	return params
}

// ascending checks that parameters do not fall.
func ascending(right string) func(p []float64) (string, string) {
	return func(p []float64) (string, string) {
		if !slices.IsSorted(p) {
			return spelledList(p) + " is out of order", right
		}
		return "", ""
	}
}

func last(p []float64) float64 { return p[len(p)-1] }
