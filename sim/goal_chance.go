package sim

import "foretell/model"

// Chance returns the chance of a goal.
func (p *Projection) Chance(g Goal) Chance { return p.points.chance(p.holds(g)) }

// ChanceGiven returns the chance of a goal among the paths on which another holds, or nil where it holds on none.
func (p *Projection) ChanceGiven(g, given Goal) *Chance {
	return p.points.chanceGiven(p.holds(g), p.holds(given))
}

// restsOn tells by indicator whether a goal looks at it, or a formula that it looks at does; nil where it looks at all.
func (g Goal) restsOn(plan *model.Plan) []bool {
	var named []int
	for _, part := range g.parts {
		switch part.kind {
		case goalMet:
			return nil
		case goalAll:
			for _, id := range part.ids {
				named = append(named, plan.Index(id))
			}
		}
	}
	rests := make([]bool, len(plan.Indicators))
	for i := range inputsOf(plan, named) {
		rests[i] = true
	}
	for _, i := range named {
		rests[i] = true
	}
	return rests
}

// holds returns the paths on which a goal holds.
func (p *Projection) holds(g Goal) bitset {
	every := all(nil, p.Paths)
	set := every
	for _, part := range g.parts {
		one := p.holdsPart(part)
		if part.not {
			one = every.andNot(one)
		}
		set = set.and(one)
	}
	return set
}

func (p *Projection) holdsPart(part goalPart) bitset {
	switch part.kind {
	case goalEvent:
		return p.struck(part.ids[0])
	case goalMet:
		return atLeast(setsOf(p.Outcomes, part.year, ""), part.least, p.Paths)
	}
	var sets []bitset
	for _, id := range part.ids {
		o := p.Outcome(id)
		for k, t := range o.Targets {
			if t.Target.Year == part.year {
				sets = append(sets, o.met[k])
			}
		}
	}
	return all(sets, p.Paths)
}

// atLeast returns the paths on which at least so many of the sets hold.
func atLeast(sets []bitset, least, paths int) bitset {
	out := newBitset(paths)
	for w := range out {
		var met [64]uint16
		for _, s := range sets {
			for p := range met {
				met[p] += uint16(s[w] >> p & 1)
			}
		}
		for p := range min(64, paths-w*64) {
			if int(met[p]) >= least {
				out[w] |= 1 << p
			}
		}
	}
	return out
}

// struck returns the paths on which an event strikes.
func (p *Projection) struck(id string) bitset {
	out := newBitset(p.Paths)
	f := newForces(p.Plan, p.Scenario, &p.points)
	points := make([]uint32, blockPaths)
	struck := make([]int8, blockPaths)
	for k := range f.events {
		e := &f.events[k]
		if e.event.ID != id {
			continue
		}
		for lo := 0; lo < p.Paths; lo += blockPaths {
			n := min(blockPaths, p.Paths-lo)
			e.strike.fill(points[:n], lo)
			e.strikes(struck[:n], points[:n], f.first)
			for i, year := range struck[:n] {
				if year >= 0 {
					out[(lo+i)/64] |= 1 << ((lo + i) % 64)
				}
			}
		}
	}
	return out
}
