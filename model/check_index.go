package model

import (
	"fmt"
	"maps"
	"slices"
)

// index looks at the weights of the composite index, which is told of in the last year that holds a target.
func (c scenarioCheck) index() {
	weights := c.scenario.Index
	if weights == nil {
		return
	}
	years := c.plan.TargetYears()
	at := concern{path: []string{"index", "weights"}}
	if len(years) == 0 {
		at.what, at.right = "the plan has no targets, and so no index", "no weights"
		c.tell(at)
		return
	}
	last, sum := years[len(years)-1], 0.0
	bases := c.plan.Bases()
	for _, id := range slices.Sorted(maps.Keys(weights)) {
		sum += weights[id]
		entry := at.on(id)
		entry.at = onKey
		ind := c.indicator(entry, id)
		if ind == nil {
			continue
		}
		targets := c.scenario.Targets(c.plan, ind)
		switch i := slices.IndexFunc(targets, func(t Target) bool { return t.Year == last }); {
		case i < 0:
			entry.what = fmt.Sprintf("%s has no target in %d", shownText(id), last)
			entry.right = "an indicator that has"
			c.tell(entry)
		case weights[id] > 0 && targets[i].aim() == bases[c.places[id]]:
			entry.what = fmt.Sprintf("%s has no way to go from its base value %s to its target in %d, so there is no progress to weigh",
				shownText(id), spelled(bases[c.places[id]]), last)
			entry.right = "no weight, or 0"
			c.tell(entry)
		}
	}
	if sum == 0 {
		at.what, at.right = "no weight is above 0", "at least one that is"
		c.tell(at)
	}
}

// tests looks at the commitments that are tested in place of targets.
func (c scenarioCheck) tests() {
	for _, id := range slices.Sorted(maps.Keys(c.scenario.Test)) {
		at := concern{path: []string{"test", id}}
		key := at
		key.at = onKey
		ind := c.indicator(key, id)
		if ind == nil {
			continue
		}
		m := c.plan.Commitment(c.scenario.Test[id])
		var fit []string
		for _, other := range c.plan.Commitments {
			if other.Target != nil && other.Indicator == id {
				fit = append(fit, other.ID)
			}
		}
		switch name := shownText(c.scenario.Test[id]); {
		case m == nil:
			at.what = "the plan has no commitment " + name
		case m.Indicator != id:
			at.what = name + " is no commitment on " + id
		case m.Target == nil:
			at.what = name + " gives no target that could be tested"
		default:
			continue
		}
		if at.right = offer(c.scenario.Test[id], fit); len(fit) == 0 {
			at.right = "leave it out: no commitment gives a target for " + id
		}
		c.tell(at)
	}
}
