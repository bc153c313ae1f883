package sim

import (
	"slices"

	"foretell/model"
	"foretell/sim/num"
)

// shocks is what events and levers add to the growth of one indicator, in growth units: for each year of the projection, the sum
// over the events that strike it and the levers that bear on it.
type shocks struct {
	events []int // of the forces
	levers []leverEffect
}

// leverEffect is one lever's effect on one indicator.
type leverEffect struct {
	lever int // of the forces
	law   law
}

// exposure is the events and levers of a scenario that reach one indicator.
type exposure struct {
	events []model.Event
	levers []model.Lever
}

func newExposure(plan *model.Plan, s *model.Scenario, ind *model.Indicator) (x exposure) {
	for _, e := range s.Events {
		if e.Strikes(ind) && e.Probability > 0 {
			x.events = append(x.events, e)
		}
	}
	for _, l := range s.Levers {
		bears := func(effect model.Effect) bool { return effect.Indicator == ind.ID }
		if k := slices.IndexFunc(l.Effects, bears); k >= 0 && l.Level > 0 {
			l.Effects = l.Effects[k : k+1]
			x.levers = append(x.levers, l)
		}
	}
	return x
}

func (x exposure) equal(y exposure) bool {
	return slices.EqualFunc(x.events, y.events, model.Event.Equal) && slices.EqualFunc(x.levers, y.levers, model.Lever.Equal)
}

// sameForces reports whether two scenarios have the same events and levers.
func sameForces(a, b *model.Scenario) bool {
	return exposure{a.Events, a.Levers}.equal(exposure{b.Events, b.Levers})
}

// forces is every event and lever of a scenario, ready to be drawn. It is read-only once made.
type forces struct {
	first  int // calendar year of year 0
	years  int
	events []eventForce
	levers []leverForce
}

// eventForce strikes a path at most once: where the strike point u is below the probability, in the year that u/probability
// picks evenly from the range. A rising probability so adds paths and keeps those that were struck.
type eventForce struct {
	event  model.Event
	law    law
	strike source
	impact source
}

// leverForce has one normal score for each path: its effects on all indicators succeed or fail together.
type leverForce struct {
	lever model.Lever
	score source
}

func newForces(plan *model.Plan, s *model.Scenario, pt *points) *forces {
	f := &forces{first: plan.BaseYear + 1, years: plan.Years()}
	for _, e := range s.Events {
		f.events = append(f.events, eventForce{
			event: e, law: newLaw(e.Impact, plan.Years()), strike: pt.named("event", e.ID, 0), impact: pt.named("event", e.ID, 1),
		})
	}
	for _, l := range s.Levers {
		f.levers = append(f.levers, leverForce{lever: l, score: pt.named("lever", l.ID, 0)})
	}
	return f
}

// on returns the shocks of one indicator.
func (f *forces) on(plan *model.Plan, ind *model.Indicator) shocks {
	var s shocks
	for k := range f.events {
		e := &f.events[k].event
		if e.Strikes(ind) && e.Probability > 0 {
			s.events = append(s.events, k)
		}
	}
	for k := range f.levers {
		l := &f.levers[k].lever
		for _, effect := range l.Effects {
			if effect.Indicator == ind.ID && l.Level > 0 {
				s.levers = append(s.levers, leverEffect{k, newLaw(effect.Distribution, plan.Years())})
			}
		}
	}
	return s
}

// touches reports whether any shock reaches a year.
func (f *forces) touches(s *shocks, year int) bool {
	for _, k := range s.events {
		e := &f.events[k].event
		last := e.To
		if e.Rebound != 0 {
			last++
		}
		if calendar := f.first + year; e.From <= calendar && calendar <= last {
			return true
		}
	}
	for _, effect := range s.levers {
		if share(&f.levers[effect.lever].lever, f.first+year) > 0 {
			return true
		}
	}
	return false
}

// share returns the part of a lever's full effect that is felt in a year, in [0, 1]: its level, along the ramp.
//
//	level · min(1, (year − start)/ramp) from the start year on; at once where the ramp is 0
func share(l *model.Lever, year int) float64 {
	switch since := float64(year - l.Start); {
	case since < 0:
		return 0
	case since >= l.Ramp:
		return l.Level
	default:
		return l.Level * since / l.Ramp
	}
}

// forceDraws is one worker's room for the forces on a block of paths.
type forceDraws struct {
	points []uint32
	scores []float64
	struck [][]int8    // by event, by path: the year it strikes, or −1
	impact [][]float64 // by event, by path: growth units
	levers [][]float64 // by lever, by path: normal score
	effect []float64
	sum    []float64
}

func (f *forces) newDraws() *forceDraws {
	d := &forceDraws{
		points: make([]uint32, blockPaths), scores: make([]float64, blockPaths),
		effect: make([]float64, blockPaths), sum: make([]float64, blockPaths),
		impact: newColumns(len(f.events)), levers: newColumns(len(f.levers)),
	}
	for range f.events {
		d.struck = append(d.struck, make([]int8, blockPaths))
	}
	return d
}

// draw draws every force for n paths from path lo.
func (f *forces) draw(d *forceDraws, lo, n int) {
	points := d.points[:n]
	for k := range f.events {
		e := &f.events[k]
		e.strike.fill(points, lo)
		e.strikes(d.struck[k][:n], points, f.first)
		e.impact.fill(points, lo)
		num.Scores(d.scores[:n], points)
		e.law.at(d.impact[k][:n], d.scores[:n])
	}
	for k := range f.levers {
		f.levers[k].score.fill(points, lo)
		num.Scores(d.levers[k][:n], points)
	}
}

func (e *eventForce) strikes(struck []int8, points []uint32, first int) {
	p := e.event.Probability
	span := e.event.To - e.event.From + 1
	for i, x := range points {
		u := float64((float64(x) + 0.5) / (1 << 32))
		struck[i] = -1
		if u < p {
			struck[i] = int8(e.event.From - first + min(int(float64(u/p)*float64(span)), span-1))
		}
	}
}

// add returns the sum of an indicator's shocks in a year, by path, or nil where no shock reaches it.
func (f *forces) add(d *forceDraws, s *shocks, year, n int) []float64 {
	if !f.touches(s, year) {
		return nil
	}
	sum := d.sum[:n]
	clear(sum)
	for _, k := range s.events {
		back := f.events[k].event.Rebound
		impact := d.impact[k][:n]
		for p, struck := range d.struck[k][:n] {
			switch int(struck) {
			case -1:
			case year:
				sum[p] += impact[p]
			case year - 1:
				sum[p] -= float64(back * impact[p])
			}
		}
	}
	for _, effect := range s.levers {
		felt := share(&f.levers[effect.lever].lever, f.first+year)
		if felt == 0 {
			continue
		}
		column := d.effect[:n]
		effect.law.at(column, d.levers[effect.lever][:n])
		num.Advance(sum, column, 0, felt)
	}
	return sum
}
