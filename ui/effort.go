package ui

import (
	"slices"
	"strings"
	"unicode"

	"foretell/model"
	"foretell/sim"
)

// effort is something that the screen of levers lists: a lever, an event, or an action of the plan that no lever stands for.
type effort struct {
	sort   effortSort
	lever  *model.Lever
	event  *model.Event
	action *model.Action // of the plan; nil for an event, and for a lever with a name of its own
}

type effortSort uint8

const (
	leverEffort effortSort = iota
	eventEffort
	actionEffort
)

// efforts are the scenario's levers, its events, and the actions of the plan that no lever stands for.
func (d *desk) efforts() (all []effort) {
	s := d.scenario()
	for i := range s.Levers {
		all = append(all, effort{sort: leverEffort, lever: &s.Levers[i], action: d.action(s.Levers[i].ID)})
	}
	for i := range s.Events {
		all = append(all, effort{sort: eventEffort, event: &s.Events[i]})
	}
	for i := range d.plan.Actions {
		a := &d.plan.Actions[i]
		if !slices.ContainsFunc(s.Levers, func(l model.Lever) bool { return l.ID == a.ID }) {
			all = append(all, effort{sort: actionEffort, action: a})
		}
	}
	return all
}

// action returns the plan's action with an id, or nil.
func (d *desk) action(id string) *model.Action {
	for i := range d.plan.Actions {
		if d.plan.Actions[i].ID == id {
			return &d.plan.Actions[i]
		}
	}
	return nil
}

func (e effort) id() string {
	switch e.sort {
	case leverEffort:
		return e.lever.ID
	case eventEffort:
		return e.event.ID
	}
	return e.action.ID
}

// turns reports whether there is anything to turn.
func (e effort) turns() bool { return e.sort != actionEffort }

// key is what an edit sets: a lever's level, or an event's probability.
func (e effort) key() string {
	if e.sort == eventEffort {
		return "event." + e.id() + ".probability"
	}
	return "lever." + e.id() + ".level"
}

// valueIn returns the level of a lever, or the probability of an event, that a scenario gives it; a share in [0, 1].
func (e effort) valueIn(s *model.Scenario) float64 {
	if e.turns() {
		if v, ok := s.Value(e.key()).(float64); ok {
			return v
		}
	}
	return 0
}

// input is what the engine turns.
func (e effort) input(s *model.Scenario) (sim.Input, error) {
	if e.sort == eventEffort {
		return sim.EventInput(s, e.id())
	}
	return sim.LeverInput(s, e.id())
}

// bearsOn reports whether it is assumed to move an indicator; for an action without a lever, whether the action bears on it.
func (e effort) bearsOn(ind *model.Indicator) bool {
	switch e.sort {
	case leverEffort:
		return slices.ContainsFunc(e.lever.Effects, func(f model.Effect) bool { return f.Indicator == ind.ID })
	case eventEffort:
		return e.event.Strikes(ind)
	}
	return slices.Contains(e.action.BearsOn, ind.ID) || slices.Contains(e.action.StatedOn, ind.ID)
}

// moves reports whether it moves the indicator at a place in the plan: by itself, or through what a formula is made of.
func (d *desk) moves(e effort, i int) bool {
	ind := &d.plan.Indicators[i]
	if e.bearsOn(ind) {
		return true
	}
	return ind.Formula != nil && slices.ContainsFunc(d.inputsOf(i), func(k int) bool { return d.moves(e, k) })
}

// toldApart is an effort's name for some cells. Where those would show the same of several of its sort, it leaves out what these
// begin with alike.
func (d *desk) toldApart(e effort, room int) string {
	name := d.effortName(e)
	shown := d.glyphs.Truncate(name, room)
	alike := name
	for _, other := range d.efforts() {
		called := d.effortName(other)
		if other.sort == e.sort && other.id() != e.id() && d.glyphs.Truncate(called, room) == shown {
			alike = sharedWords(alike, called)
		}
	}
	if alike == name || alike == "" { // no other, or nothing to leave out
		return name
	}
	return string(d.glyphs.Ellipsis) + strings.TrimPrefix(name, alike)
}

// sharedWords is what two texts begin with alike, up to the end of a word.
func sharedWords(a, b string) string {
	end := 0
	for k, r := range a {
		if !strings.HasPrefix(b, a[:k]+string(r)) {
			break
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			end = k + len(string(r))
		}
	}
	return a[:end]
}

// effortName is its title.
func (d *desk) effortName(e effort) string {
	switch e.sort {
	case leverEffort:
		return d.leverName(*e.lever)
	case eventEffort:
		return d.named(e.event.Title, e.event.ID)
	}
	return d.named(e.action.Title, e.action.ID)
}
