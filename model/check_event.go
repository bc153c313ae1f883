package model

import (
	"slices"
	"strings"
)

func (c scenarioCheck) event(e *Event) {
	at := concern{path: []string{"event", e.ID}}
	c.during(at.on("years", "#0"), e.From)
	if e.To != e.From {
		c.during(at.on("years", "#1"), e.To)
	}
	if !c.on(at.on("on"), e.On) {
		return
	}
	struck := false
	for i := range c.plan.Indicators {
		ind := &c.plan.Indicators[i]
		if !e.Strikes(ind) {
			continue
		}
		struck = true
		if !c.proportion(ind.Scale, e.Impact, func() concern { return at.on("impact") }) {
			return
		}
	}
	if !struck {
		none := at.on("on")
		none.what = "the event strikes nothing"
		none.right = `indicator ids, and "group:ID" for all of a group`
		c.tell(none)
	}
}

// on looks at the names of what an event strikes, and returns whether all are right.
func (c scenarioCheck) on(at concern, on []string) (right bool) {
	right = true
	seen := make(map[string]bool, len(on))
	for i, name := range on {
		entry := at.on(nth(i))
		group, isGroup := strings.CutPrefix(name, groupPrefix)
		switch {
		case seen[name]:
			entry.what, entry.right = shownText(name)+" is given twice", "each once"
			c.tell(entry)
		case !isGroup:
			right = c.growing(entry, name) != nil && right
		case !slices.Contains(c.groups, group):
			entry.what = "the plan has no group " + shownText(group)
			entry.word, entry.among = group, c.groups
			c.tell(entry)
			right = false
		}
		seen[name] = true
	}
	return right
}
