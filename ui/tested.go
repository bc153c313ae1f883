package ui

import (
	"foretell/model"
	"foretell/ui/style"
)

// tested returns the commitment that the scenario tests in place of one of the plan's targets for an indicator, and that
// target; nil where there is none.
func (d *desk) tested(i int) (*model.Commitment, *model.Target) {
	ind := &d.plan.Indicators[i]
	c := d.plan.Commitment(d.scenario().Test[ind.ID])
	if c == nil || c.Target == nil {
		return nil, nil
	}
	for k := range ind.Targets {
		if ind.Targets[k].Year == c.Target.Year {
			return c, &ind.Targets[k]
		}
	}
	return nil, nil
}

// testedText names the commitment that is tested, and what the plan's table says in its place; empty where there is none.
func (d *desk) testedText(i int) string {
	c, plans := d.tested(i)
	if c == nil {
		return ""
	}
	return d.inf(wordTested, c.Target.Year, d.threshold(*c.Target), d.threshold(*plans), d.data(c.Name))
}

// threshold is a target's value, or its range.
func (d *desk) threshold(t model.Target) string {
	text := style.Exact(t.Value, d.lang)
	if t.Relation == model.Between {
		text += "–" + style.Exact(t.High, d.lang)
	}
	return text
}
