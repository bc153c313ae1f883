package model

import (
	"math"
	"slices"
	"strings"
)

// formulas looks up the names in the plan's formulas, and tells of those that are no indicators, that go in a circle, or that
// make nothing of the base values.
func (c planCheck) formulas(indicators ids) {
	found := true
	for i := range c.plan.Indicators {
		f := c.plan.Indicators[i].Formula
		if f == nil {
			continue
		}
		text := []rune(f.Text)
		for _, name := range f.resolve(indicators.at) {
			at := concern{path: []string{"indicator", nth(i), "formula"}, at: inText(name.at)}
			found = false
			if id := dashed(text[name.at:], name.id, indicators.at); id != "" {
				at.what, at.right = shownText(id)+" reads as a difference", "'"+id+"', in quotes"
				c.tell(at)
				continue
			}
			c.known(at, name.id, indicators)
		}
	}
	if found && !c.circles() {
		c.formulaBases()
	}
	for i := range c.plan.Indicators {
		if f := c.plan.Indicators[i].Formula; f != nil {
			f.names = nil
		}
	}
}

// dashed returns the id with a dash at the beginning of a text, of which only a word was taken for a name; or "".
func dashed(text []rune, word string, at map[string]int) string {
	end := slices.IndexFunc(text, func(r rune) bool { return !isIDRune(r) })
	if end < 0 {
		end = len(text)
	}
	for id := string(text[:end]); len(id) > len(word); id = id[:max(0, strings.LastIndexByte(id, '-'))] {
		if _, known := at[id]; known {
			return id
		}
	}
	return ""
}

// circles tells of formulas that need their own outcome, and returns whether there are any.
func (c planCheck) circles() (any bool) {
	const begun, done = 1, 2
	state := make([]int, len(c.plan.Indicators))
	var route []int
	var visit func(i int)
	visit = func(i int) {
		f := c.plan.Indicators[i].Formula
		if f == nil || state[i] == done {
			return
		}
		if state[i] == begun {
			any = true
			c.circle(route[slices.Index(route, i):])
			return
		}
		state[i], route = begun, append(route, i)
		for _, used := range f.Indicators() {
			visit(used)
		}
		state[i], route = done, route[:len(route)-1]
	}
	for i := range c.plan.Indicators {
		visit(i)
	}
	return any
}

// circle tells of one circle, where its last formula comes back to the first.
func (c planCheck) circle(route []int) {
	var ids []string
	for _, i := range route {
		ids = append(ids, c.plan.Indicators[i].ID)
	}
	last := route[len(route)-1]
	words := strings.Join(append(ids, ids[0]), " from ")
	names := c.plan.Indicators[last].Formula.names
	back := names[slices.IndexFunc(names, func(n formulaName) bool { return n.indicator == route[0] })]
	c.tell(concern{path: []string{"indicator", nth(last), "formula"}, at: inText(back.at),
		what:  "the formulas go in a circle: " + words,
		right: "a formula of indicators that do not need " + c.plan.Indicators[last].ID})
}

// formulaBases tells of formulas whose value in the base year is none that the indicator can have.
func (c planCheck) formulaBases() {
	bases := c.plan.Bases()
	for _, i := range c.plan.Order() {
		ind := &c.plan.Indicators[i]
		at := concern{path: []string{"indicator", nth(i), "formula"}, needs: [][]string{{"indicator", nth(i), "scale"}}}
		var of []string
		sound := true
		for _, used := range ind.Formula.Indicators() {
			at.needs = append(at.needs, []string{"indicator", nth(used), "base"})
			of = append(of, c.plan.Indicators[used].ID+" = "+spelled(bases[used]))
			sound = sound && isFinite(bases[used])
		}
		if isFinite(bases[i]) && ind.Scale.domain(bases[i]) == "" || !sound {
			continue
		}
		at.what = "it makes " + spelled(bases[i]) + " in the base year"
		if len(of) > 0 {
			at.what += ", with " + listed(of)
		}
		if at.right = ind.Scale.domain(bases[i]); at.right == "" || !isFinite(bases[i]) {
			at.right = "a finite number"
		}
		c.tell(at)
	}
}

func isFinite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
