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
	c := newScenarioCheck(p, s, tell)
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
	for i := range s.Events {
		c.event(&s.Events[i])
	}
	for i := range s.Levers {
		c.lever(&s.Levers[i])
	}
	c.index()
	c.tests()
}

// scenarioCheck looks over a whole scenario.
type scenarioCheck struct {
	plan     *Plan
	scenario *Scenario
	tell     func(concern)
	places   map[string]int // of the plan's indicators, by id
	ids      []string       // of the plan's indicators
	groups   []string       // ids
}

func newScenarioCheck(p *Plan, s *Scenario, tell func(concern)) scenarioCheck {
	c := scenarioCheck{plan: p, scenario: s, tell: tell, places: p.places()}
	for i := range p.Indicators {
		c.ids = append(c.ids, p.Indicators[i].ID)
	}
	for i := range p.Groups {
		c.groups = append(c.groups, p.Groups[i].ID)
	}
	return c
}

// indicator returns what an id stands for, or tells that it is nothing.
func (c scenarioCheck) indicator(at concern, id string) *Indicator {
	i, ok := c.places[id]
	if !ok {
		at.what = "the plan has no indicator " + shownText(id)
		at.word, at.among = id, c.ids
		c.tell(at)
		return nil
	}
	return &c.plan.Indicators[i]
}

// growing is indicator for one whose growth can be assumed, which that of a derived one cannot.
func (c scenarioCheck) growing(at concern, id string) *Indicator {
	ind := c.indicator(at, id)
	if ind == nil || ind.Formula == nil {
		return ind
	}
	var of []string
	for _, i := range ind.Formula.Indicators() {
		of = append(of, c.plan.Indicators[i].ID)
	}
	at.what = shownText(id) + " is derived, and has no growth of its own"
	at.right = "what its formula is made of: " + listed(of)
	c.tell(at)
	return nil
}

// during tells of a year outside the projection.
func (c scenarioCheck) during(at concern, year int) {
	if year <= c.plan.BaseYear || year > c.plan.Horizon {
		at.what = fmt.Sprintf("%d is outside the plan", year)
		at.right = fmt.Sprintf("a year from %d to %d", c.plan.BaseYear+1, c.plan.Horizon)
		c.tell(at)
	}
}

func (c scenarioCheck) run() {
	if y := c.scenario.Run.AsOf; y < c.plan.BaseYear || y > c.plan.Horizon {
		c.tell(concern{path: []string{"run", "as_of"},
			what:  fmt.Sprintf("%d is outside the plan", y),
			right: fmt.Sprintf("a year from %d to %d", c.plan.BaseYear, c.plan.Horizon)})
	}
}

// strangers tells of assumptions on what is no indicator of the plan.
func (c scenarioCheck) strangers() {
	for _, id := range slices.Sorted(maps.Keys(c.scenario.Assume)) {
		c.indicator(concern{path: []string{"assume", id}, at: onKey}, id)
	}
}

// years tells of adjustments outside the projection.
func (c scenarioCheck) years(at concern, adjust map[int]float64) {
	at.at = onKey
	for year := range adjust {
		c.during(at.on(strconv.Itoa(year)), year)
	}
}

// assumption looks at what is believed of one indicator, whether its own word or the default.
func (c scenarioCheck) assumption(ind *Indicator) {
	own, said := c.scenario.Assume[ind.ID]
	if ind.Formula != nil {
		if said {
			c.growing(concern{path: []string{"assume", ind.ID}, at: onKey}, ind.ID)
		}
		return
	}
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
