package model

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
)

// checkScenario tells of everything wrong with a scenario of a plan whose values are each right alone.
func checkScenario(p *Plan, s *Scenario, tell func(concern)) {
	c := scenarioCheck{p, s, tell}
	c.run()
	c.dependence()
	c.years(concern{path: []string{"default", "adjust"}}, s.Default.Adjust)
	said := 0
	for i := range p.Indicators {
		ind := &p.Indicators[i]
		if _, own := s.Assume[ind.ID]; own {
			said++
		}
		c.assumption(ind)
	}
	if said < len(s.Assume) {
		c.strangers()
	}
}

// scenarioCheck looks over a whole scenario.
type scenarioCheck struct {
	plan     *Plan
	scenario *Scenario
	tell     func(concern)
}

func (c scenarioCheck) run() {
	if y := c.scenario.Run.AsOf; y < c.plan.BaseYear || y > c.plan.Horizon {
		c.tell(concern{path: []string{"run", "as_of"},
			what:  fmt.Sprintf("%d is outside the plan", y),
			right: fmt.Sprintf("a year from %d to %d", c.plan.BaseYear, c.plan.Horizon)})
	}
}

func (c scenarioCheck) dependence() {
	d := c.scenario.Dependence
	if d.Common+d.Group < 1 {
		return
	}
	at := concern{path: []string{"dependence", "group"}, lacks: true, needs: [][]string{{"dependence", "common"}},
		what:  fmt.Sprintf("common %s and group %s make %s", spelled(d.Common), spelled(d.Group), spelled(d.Common+d.Group)),
		right: "less than 1 together"}
	c.tell(at)
}

// strangers tells of assumptions on what is no indicator of the plan.
func (c scenarioCheck) strangers() {
	ids := make([]string, len(c.plan.Indicators))
	for i := range c.plan.Indicators {
		ids[i] = c.plan.Indicators[i].ID
	}
	for _, id := range slices.Sorted(maps.Keys(c.scenario.Assume)) {
		if c.plan.Index(id) < 0 {
			c.tell(concern{path: []string{"assume", id}, at: onKey,
				what: "the plan has no indicator " + shownText(id), right: offer(id, ids)})
		}
	}
}

// years tells of adjustments outside the projection.
func (c scenarioCheck) years(at concern, adjust map[int]float64) {
	for year := range adjust {
		if year <= c.plan.BaseYear || year > c.plan.Horizon {
			entry := at.on(strconv.Itoa(year))
			entry.at = onKey
			entry.what = fmt.Sprintf("%d is outside the plan", year)
			entry.right = fmt.Sprintf("a year from %d to %d", c.plan.BaseYear+1, c.plan.Horizon)
			c.tell(entry)
		}
	}
}

// assumption looks at what is believed of one indicator, whether its own word or the default.
func (c scenarioCheck) assumption(ind *Indicator) {
	own := c.scenario.Assume[ind.ID]
	if len(own.Adjust) > 0 {
		c.years(concern{path: []string{"assume", ind.ID, "adjust"}}, own.Adjust)
	}
	a := c.scenario.Assumption(ind.ID)
	at := func(key string, isOwn bool) concern {
		if isOwn {
			return concern{path: []string{"assume", ind.ID, key}}
		}
		return concern{path: []string{"default", key}}
	}
	switch {
	case !a.Growth.Required:
		c.growth(ind.Scale, a.Growth.Distribution, func() concern { return at("growth", own.Growth != nil) })
	case len(ind.Targets) == 0:
		c.tell(concern{path: []string{"assume", ind.ID, "growth"}, lacks: true, needs: [][]string{{"default", "growth"}},
			what:  shownText(ind.ID) + " has no target, so no growth is required of it",
			right: fmt.Sprintf("[assume.%s] growth = { normal = [mean, sd] }, or another distribution", ind.ID)})
	}
	if limit := ind.Scale.noiseLimit(); a.Volatility > limit {
		c.beyond(at("volatility", own.Volatility != nil), ind.Scale, a.Volatility, limit)
	}
	limit := ind.Scale.growthLimit()
	if a.SpreadFloor > limit {
		c.beyond(at("spread_floor", own.SpreadFloor != nil), ind.Scale, a.SpreadFloor, limit)
	}
	for year, adjust := range a.Adjust {
		if math.Abs(adjust) > limit {
			_, isOwn := own.Adjust[year]
			c.beyond(at("adjust", isOwn).on(strconv.Itoa(year)), ind.Scale, adjust, limit)
		}
	}
}

// growth tells of parameters out of all proportion, and of a growth by which a quantity that compounds loses everything on
// every path.
func (c scenarioCheck) growth(s Scale, d Distribution, at func() concern) {
	k := KindOf(d.Kind)
	if k == nil {
		return
	}
	for _, p := range d.Params {
		if math.Abs(p) > s.growthLimit() {
			c.beyond(at(), s, p, s.growthLimit())
			return
		}
	}
	if s == Log && k.ceiling(d.Params) <= -100 {
		lost := at()
		lost.what = Growth{Distribution: d}.String() + " never exceeds -100 percent a year"
		lost.right = "some growth above -100"
		c.tell(lost)
	}
}

// beyond tells of a number that is too large for a scale.
func (c scenarioCheck) beyond(at concern, s Scale, v, limit float64) {
	at.what = fmt.Sprintf("%s is too much for the %s scale", spelled(v), s)
	at.right = "at most " + spelled(limit)
	if v < 0 {
		at.right = "at least " + spelled(-limit)
	}
	c.tell(at)
}
