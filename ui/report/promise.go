package report

import (
	"fmt"
	"strconv"
	"strings"

	"foretell/model"
)

// commitments lists the quantified promises of the plan's text.
func (p PlanPage) commitments() grid {
	var g grid
	g.add(
		column{head: [2]string{"", p.in(commitmentWord)}, left: true},
		column{head: [2]string{p.in(sourceWord), p.in(lineWord)}},
		column{head: [2]string{"", p.in(deadlineWord)}},
		column{head: [2]string{"", p.in(promisedWord)}},
	)
	for _, word := range []model.Text{contentWord, testsWord, linkWord, ownersWord, quoteWord} {
		g.add(column{head: [2]string{"", p.in(word)}, left: true})
	}
	for i := range p.Plan.Commitments {
		c := &p.Plan.Commitments[i]
		g.rows = append(g.rows, row{cells: []string{
			c.ID, lineNumber(c.SourceLine), p.deadline(c), Promise(c, p.Lang), c.Name.In(p.Lang), tests(c), p.link(c), p.promiseOwners(c),
			"“" + c.Quote + "”",
		}})
	}
	return g
}

// Promise writes what is promised: "≥ 4 trillion yuan".
func Promise(c *model.Commitment, lang model.Lang) string {
	amount := digits(c.Value)
	if c.Relation == model.PromiseBetween {
		amount += "–" + digits(c.High)
	}
	unit := c.Unit.In(lang)
	if strings.HasPrefix(unit, "1") { // of 10,000, or 100 million
		amount += " ×"
	}
	return fmt.Sprintf(promiseWords[c.Relation].In(lang), amount+" "+unit)
}

// deadline writes the year of a promise; in brackets where the plan does not say it there.
func (p PlanPage) deadline(c *model.Commitment) string {
	switch {
	case c.Deadline == 0:
		return ""
	case c.DeadlineBasis.En != "" && c.DeadlineBasis.En != statedBasis:
		return "(" + strconv.Itoa(c.Deadline) + ")"
	}
	return strconv.Itoa(c.Deadline)
}

// statedBasis is what a plan file says, in English, of what the plan's own words give.
const statedBasis = "stated"

// promiseOwners writes who answers for a promise; in brackets where the plan does not say it there.
func (p PlanPage) promiseOwners(c *model.Commitment) string {
	return p.owners(c.Owners, c.OwnersBasis.En == "" || c.OwnersBasis.En == statedBasis)
}

// link writes the indicator and the action of a promise; one that restates a row of the table is marked.
func (p PlanPage) link(c *model.Commitment) string {
	indicator := c.Indicator
	if c.Restates {
		indicator += " =" // the same row, in words
	}
	return strings.Trim(indicator+", "+c.Action, ", ")
}

// tests writes the target of a promise that can be tested in place of the table's.
func tests(c *model.Commitment) string {
	if c.Target == nil {
		return ""
	}
	return aim(*c.Target) + " (" + strconv.Itoa(c.Target.Year) + ")"
}
