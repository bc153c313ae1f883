package model

import (
	"fmt"
	"strconv"
)

// mostYears is the longest projection, in years.
const mostYears = 100

// planCheck looks over a whole plan.
type planCheck struct {
	plan *Plan
	tell func(concern)
}

// checkPlan tells of everything wrong with a plan whose values are each right alone.
func checkPlan(p *Plan, tell func(concern)) {
	c := planCheck{p, tell}
	c.years()
	groups := c.unique("group", len(p.Groups), func(i int) string { return p.Groups[i].ID })
	indicators := c.unique("indicator", len(p.Indicators), func(i int) string { return p.Indicators[i].ID })
	actions := c.unique("action", len(p.Actions), func(i int) string { return p.Actions[i].ID })
	c.unique("commitment", len(p.Commitments), func(i int) string { return p.Commitments[i].ID })
	if len(p.Indicators) == 0 {
		tell(concern{path: []string{"indicator"}, what: "no indicator", right: "at least one"})
	}
	for i := range p.Indicators {
		c.indicator(&p.Indicators[i], concern{path: []string{"indicator", nth(i)}}, groups)
	}
	c.formulas(indicators)
	codes := map[string]bool{}
	for i, action := range p.Actions {
		at := concern{path: []string{"action", nth(i)}}
		c.refer(at.on("bears_on"), action.BearsOn, indicators)
		c.refer(at.on("stated_on"), action.StatedOn, indicators)
		c.tasks(at.on("task"), action.Tasks, indicators, codes)
	}
	for i := range p.Commitments {
		c.commitment(&p.Commitments[i], concern{path: []string{"commitment", nth(i)}}, indicators, actions)
	}
}

// tasks looks at the parts of an action, and at theirs. codes are those given before.
func (c planCheck) tasks(at concern, tasks []Task, indicators ids, codes map[string]bool) {
	for i, task := range tasks {
		entry := at.on(nth(i))
		c.refer(entry.on("bears_on"), task.BearsOn, indicators)
		c.refer(entry.on("stated_on"), task.StatedOn, indicators)
		if codes[task.Code] {
			twice := entry.on("code")
			twice.what, twice.right = shownText(task.Code)+" is given twice", "a code of its own, or none"
			c.tell(twice)
		}
		if task.Code != "" {
			codes[task.Code] = true
		}
		c.tasks(entry.on("subtask"), task.Subtasks, indicators, codes)
	}
}

// nth is the step of a path to an entry of a list.
func nth(i int) string { return "#" + strconv.Itoa(i) }

// ids are the names of a list's entries, and where each stands.
type ids struct {
	list  string
	names []string
	at    map[string]int
	lost  bool // one could not be read, so that a name may mean it
}

// unique gathers the ids of a list and tells of those given twice.
func (c planCheck) unique(list string, n int, id func(int) string) ids {
	all := ids{list: list, at: make(map[string]int, n)}
	for i := range n {
		name := id(i)
		all.lost = all.lost || name == ""
		if first, twice := all.at[name]; twice && name != "" {
			c.tell(concern{path: []string{list, nth(i), "id"}, what: shownText(name) + " is given twice",
				right: fmt.Sprintf("another id; %s %d has this one", list, first+1)})
			continue
		}
		all.names = append(all.names, name)
		all.at[name] = i
	}
	return all
}

// known tells of a name that is none of the ids.
func (c planCheck) known(at concern, name string, all ids) {
	if _, ok := all.at[name]; ok || all.lost || name == "" {
		return
	}
	at.names = true
	at.what = fmt.Sprintf("no %s has the id %s", all.list, shownText(name))
	at.word, at.among = name, all.names
	c.tell(at)
}

func (c planCheck) refer(at concern, names []string, all ids) {
	for i, name := range names {
		c.known(at.on(nth(i)), name, all)
	}
}

func (c planCheck) years() {
	span := c.plan.Horizon - c.plan.BaseYear
	if span < 1 || span > mostYears {
		c.tell(concern{path: []string{"horizon"}, needs: [][]string{{"base_year"}},
			what:  fmt.Sprintf("%d is %d years after the base year %d", c.plan.Horizon, span, c.plan.BaseYear),
			right: fmt.Sprintf("1 to %d years after it", mostYears)})
	}
}

func (c planCheck) indicator(ind *Indicator, at concern, groups ids) {
	c.known(at.on("group"), ind.Group, groups)
	at.needs = [][]string{at.on("scale").path}
	c.value(at.on("base"), ind.Scale, ind.Base)
	before := c.plan.BaseYear
	for i, t := range ind.Targets {
		entry := at.on("targets", nth(i))
		c.threshold(entry, ind.Scale, &t)
		before = c.dated(entry.on("year"), t.Year, before)
	}
	before = c.plan.BaseYear
	for i, a := range ind.Actuals {
		entry := at.on("actuals", nth(i))
		c.value(entry.on("value"), ind.Scale, a.Value)
		before = c.dated(entry.on("year"), a.Year, before)
	}
}

// threshold tells of a target that an indicator of this scale cannot have.
func (c planCheck) threshold(at concern, s Scale, t *Target) {
	at = at.on(t.Relation.String())
	c.value(at, s, t.Value)
	if t.Relation == Between && t.High != t.Value {
		c.value(at.on("#1"), s, t.High)
	}
}

// value tells of a value that an indicator of this scale cannot have.
func (c planCheck) value(at concern, s Scale, v float64) {
	if right := s.domain(v); right != "" {
		at.what = fmt.Sprintf("%s is not possible on the %s scale", spelled(v), s)
		at.right = right
		c.tell(at)
	}
}

// dated tells of a year that does not follow the one before it in a list, or lies beyond the horizon. It returns the year
// that the next one must follow.
func (c planCheck) dated(at concern, year, before int) int {
	at.needs = [][]string{{"base_year"}, {"horizon"}}
	switch {
	case year <= c.plan.BaseYear:
		at.what = fmt.Sprintf("%d is not after the base year", year)
	case year > c.plan.Horizon:
		at.what = fmt.Sprintf("%d is beyond the horizon", year)
	case year == before:
		at.what = fmt.Sprintf("%d is given twice", year)
	case year < before:
		at.what = fmt.Sprintf("%d comes after %d", year, before)
	default:
		return year
	}
	at.right = fmt.Sprintf("years from %d to %d, each once, in order", c.plan.BaseYear+1, c.plan.Horizon)
	c.tell(at)
	return max(before, year)
}
