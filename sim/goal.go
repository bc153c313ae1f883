package sim

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
)

// Goal is something that holds on a path or does not: a target met, several at once, at least so many, an event's strike.
//
//	de_va            the indicator's last target is met         de_va@2020       its target of a year
//	all              every target of the last target year       all@2020         of a year
//	all(scale)       every target of a group                    all(de_va,de_share)  of some indicators
//	met>=20          at least 20 targets of the last year       met@2020>=12     of a year
//	event(downturn)  the event strikes                          !GOAL            GOAL does not hold
//	A & B            both hold
type Goal struct {
	text  string
	parts []goalPart
}

// goalPart is one of the goals joined by &.
type goalPart struct {
	not   bool
	kind  goalKind
	year  int
	ids   []string // indicators, or one event
	least int
}

type goalKind uint8

const (
	goalAll goalKind = iota
	goalMet
	goalEvent
)

// String returns the goal as it was written.
func (g Goal) String() string { return g.text }

var (
	goalAllForm   = regexp.MustCompile(`^all(?:\(([^()]*)\))?(?:@(\d{4}))?$`)
	goalMetForm   = regexp.MustCompile(`^met(?:@(\d{4}))?\s*>=\s*(\d{1,6})$`)
	goalEventForm = regexp.MustCompile(`^event\(([^()]*)\)$`)
	goalOneForm   = regexp.MustCompile(`^([a-z0-9_-]+)(?:@(\d{4}))?$`)
)

// ParseGoal reads a goal. The error names the part that is wrong and what would be right.
func ParseGoal(plan *model.Plan, s *model.Scenario, text string) (Goal, error) {
	g := Goal{text: strings.TrimSpace(text)}
	for part := range strings.SplitSeq(text, "&") {
		part = strings.TrimSpace(part)
		bare, not := strings.CutPrefix(part, "!")
		p, err := parsePart(plan, s, strings.TrimSpace(bare))
		if err != nil {
			return Goal{}, fmt.Errorf("goal %q: %w", part, err)
		}
		p.not = not
		g.parts = append(g.parts, p)
	}
	return g, nil
}

func parsePart(plan *model.Plan, s *model.Scenario, text string) (goalPart, error) {
	if m := goalEventForm.FindStringSubmatch(text); m != nil {
		return parseEvent(s, m[1])
	}
	if m := goalMetForm.FindStringSubmatch(text); m != nil {
		least, err := strconv.Atoi(m[2])
		if err != nil {
			return goalPart{}, err
		}
		p := goalPart{kind: goalMet, least: least}
		if err = p.setYear(plan, s, m[1], plan.Indicators); err == nil {
			err = p.countable(plan, s)
		}
		return p, err
	}
	if text == "all()" || strings.HasPrefix(text, "all()@") {
		return goalPart{}, fmt.Errorf("nothing stands in the parentheses; all, all(GROUP) or all(A,B)")
	}
	if m := goalAllForm.FindStringSubmatch(text); m != nil {
		return parseAll(plan, s, m[1], m[2])
	}
	if m := goalOneForm.FindStringSubmatch(text); m != nil {
		return parseAll(plan, s, m[1], m[2])
	}
	return goalPart{}, fmt.Errorf("say an indicator (de_va@2022), all, all(GROUP), all(A,B), met>=K or event(ID), joined by &")
}

func parseEvent(s *model.Scenario, id string) (goalPart, error) {
	ids := make([]string, 0, len(s.Events))
	for _, e := range s.Events {
		ids = append(ids, e.ID)
	}
	if !slices.Contains(ids, id) {
		return goalPart{}, unknown("event", id, ids)
	}
	return goalPart{kind: goalEvent, ids: []string{id}}, nil
}

// parseAll reads a list of indicators or groups, or, where it is empty, all indicators.
func parseAll(plan *model.Plan, s *model.Scenario, list, year string) (goalPart, error) {
	p := goalPart{kind: goalAll}
	var inds []model.Indicator
	if list == "" {
		inds = plan.Indicators
	}
	for id := range strings.SplitSeq(list, ",") {
		if id = strings.TrimSpace(id); list == "" {
			break
		}
		if id == "" {
			return p, fmt.Errorf("nothing stands beside a comma; all, all(GROUP) or all(A,B)")
		}
		named, err := indicatorsOf(plan, id)
		if err != nil {
			return p, err
		}
		inds = append(inds, named...)
	}
	if err := p.setYear(plan, s, year, inds); err != nil {
		return p, err
	}
	for _, ind := range inds {
		if hasTarget(s.Targets(plan, &ind), p.year) {
			p.ids = append(p.ids, ind.ID)
		} else if list != "" && len(inds) == 1 {
			return p, fmt.Errorf("%s has no target in %d", ind.ID, p.year)
		}
	}
	return p, nil
}

// indicatorsOf returns the indicator, or those of the group, with an id.
func indicatorsOf(plan *model.Plan, id string) ([]model.Indicator, error) {
	if ind := plan.Indicator(id); ind != nil {
		return []model.Indicator{*ind}, nil
	}
	var named []model.Indicator
	var ids []string
	for _, ind := range plan.Indicators {
		ids = append(ids, ind.ID)
		if ind.Group == id {
			named = append(named, ind)
		}
	}
	for _, g := range plan.Groups {
		ids = append(ids, g.ID)
	}
	if len(named) == 0 {
		return nil, unknown("indicator or group", id, ids)
	}
	return named, nil
}

func unknown(what, id string, known []string) error {
	if len(known) == 0 {
		return fmt.Errorf("there is no %s %q: the scenario has no %ss", what, id, what)
	}
	if near := model.Nearest(id, known); near != "" {
		return fmt.Errorf("there is no %s %q; did you mean %q?", what, id, near)
	}
	return fmt.Errorf("there is no %s %q; known are %s", what, id, strings.Join(known, ", "))
}

// setYear takes the year given, or the last in which one of the indicators has a target.
func (p *goalPart) setYear(plan *model.Plan, s *model.Scenario, text string, inds []model.Indicator) error {
	var years []int
	for i := range inds {
		for _, t := range s.Targets(plan, &inds[i]) {
			years = append(years, t.Year)
		}
	}
	if len(years) == 0 {
		return fmt.Errorf("there is no target to test")
	}
	p.year = slices.Max(years)
	if text == "" {
		return nil
	}
	year, err := strconv.Atoi(text)
	if err != nil || !slices.Contains(years, year) {
		slices.Sort(years)
		return fmt.Errorf("there is no target in %s; there are some in %v", text, slices.Compact(years))
	}
	p.year = year
	return nil
}

// countable returns an error where every path, or none, has so many targets met.
func (p *goalPart) countable(plan *model.Plan, s *model.Scenario) error {
	most := 0
	for i := range plan.Indicators {
		if hasTarget(s.Targets(plan, &plan.Indicators[i]), p.year) {
			most++
		}
	}
	switch {
	case p.least < 1:
		return fmt.Errorf("met>=%d holds in every future; a number from 1 to %d", p.least, most)
	case p.least > most:
		return fmt.Errorf("met>=%d holds in no future: targets in %d: %d; a number from 1 to %d", p.least, p.year, most, most)
	}
	return nil
}

func hasTarget(targets []model.Target, year int) bool {
	return slices.ContainsFunc(targets, func(t model.Target) bool { return t.Year == year })
}
