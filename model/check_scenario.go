package model

import (
	"fmt"
	"maps"
	"slices"
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
			entry := at.on(fmt.Sprint(year))
			entry.at = onKey
			entry.what = fmt.Sprintf("%d is outside the plan", year)
			entry.right = fmt.Sprintf("a year from %d to %d", c.plan.BaseYear+1, c.plan.Horizon)
			c.tell(entry)
		}
	}
}

func (c scenarioCheck) assumption(ind *Indicator) {
	own := c.scenario.Assume[ind.ID]
	at := concern{path: []string{"assume", ind.ID}}
	if len(own.Adjust) > 0 {
		c.years(at.on("adjust"), own.Adjust)
	}
	growth := c.scenario.Default.Growth
	place := concern{path: []string{"default", "growth"}}
	if own.Growth != nil {
		growth, place = *own.Growth, at.on("growth")
	}
	switch {
	case growth.Required && len(ind.Targets) == 0:
		place = at.on("growth")
		place.lacks = true
		place.needs = [][]string{{"default", "growth"}}
		place.what = shownText(ind.ID) + " has no target, so no growth is required of it"
		place.right = fmt.Sprintf("[assume.%s] growth = { normal = [mean, sd] }, or another distribution", ind.ID)
		c.tell(place)
	case !growth.Required && ind.Scale == Log:
		c.hope(place, growth.Distribution)
	}
}

// hope tells of a growth by which a quantity that compounds loses everything on every path.
func (c scenarioCheck) hope(at concern, d Distribution) {
	k := KindOf(d.Kind)
	if k == nil || k.ceiling(d.Params) > -100 {
		return
	}
	at.what = Growth{Distribution: d}.String() + " never exceeds -100 percent a year"
	at.right = "some growth above -100"
	c.tell(at)
}
