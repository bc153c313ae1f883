package model

import (
	"fmt"
	"strconv"
)

func (c planCheck) commitment(m *Commitment, at concern, indicators, actions ids) {
	c.known(at.on("indicator"), m.Indicator, indicators)
	c.known(at.on("action"), m.Action, actions)
	if m.Deadline != 0 && m.Deadline <= c.plan.BaseYear {
		late := at.on("deadline")
		late.needs = [][]string{{"base_year"}}
		late.what = fmt.Sprintf("%d is not after the base year", m.Deadline)
		late.right = fmt.Sprintf("a year from %d on", c.plan.BaseYear+1)
		c.tell(late)
	}
	c.high(m, at)
	if m.Target != nil {
		c.standIn(m, at.on("target"), indicators)
	}
}

// high tells of a range without its upper end, and of an upper end without a range.
func (c planCheck) high(m *Commitment, at concern) {
	at.needs = [][]string{at.on("relation").path, at.on("value").path}
	at = at.on("high")
	switch isRange := m.Relation == PromiseBetween; {
	case isRange && m.High <= m.Value:
		at.lacks = true
		at.what = fmt.Sprintf("%s to %s is not a range", spelled(m.Value), spelled(m.High))
		if m.High == 0 {
			at.what = "a range without its upper end"
		}
		at.right = "high above value"
	case !isRange && m.High != 0:
		at.what = "high does not go with " + m.Relation.String()
		at.right = "relation = " + shownText(PromiseBetween.String())
	default:
		return
	}
	c.tell(at)
}

// standIn looks at the target that can be tested in place of the plan's own.
func (c planCheck) standIn(m *Commitment, at concern, indicators ids) {
	if m.Indicator == "" {
		at.what, at.right = "the target of no indicator", `indicator = "id"`
		c.tell(at)
		return
	}
	i, ok := indicators.at[m.Indicator]
	if !ok {
		return
	}
	ind, t := &c.plan.Indicators[i], m.Target
	at.needs = [][]string{{"indicator", nth(i), "scale"}, {"indicator", nth(i), "targets"}}
	c.threshold(at, ind.Scale, t)
	var years []string
	for _, own := range ind.Targets {
		if own.Year == t.Year {
			return
		}
		years = append(years, strconv.Itoa(own.Year))
	}
	at = at.on("year")
	at.what = fmt.Sprintf("%s has no target in %d whose place it could take", shownText(ind.ID), t.Year)
	if at.right = "leave it out: there is none"; len(years) > 0 {
		at.right = "one of " + listed(years)
	}
	c.tell(at)
}
