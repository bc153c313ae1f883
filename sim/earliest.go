package sim

import (
	"context"
	"sync/atomic"
)

// Earliest says when an indicator first reaches the value of its last target, in that year, before or after.
type Earliest struct {
	First []int64 // by year, from the one after the base: paths that reach it in that year for the first time
	Never int64   // paths that do not reach it up to the horizon
}

// Earliest returns when each indicator first reaches its last target's value, in the plan's order; nil for one without targets.
func (e *Engine) Earliest(ctx context.Context, p *Projection) ([]*Earliest, error) {
	r := newReaching(p)
	return r.found, e.revisit(ctx, p, e.OnProgress, r.visit())
}

// reaching is the search for the years in which targets' values are reached first. All are by indicator.
type reaching struct {
	found   []*Earliest
	reached []bitset // the paths that have reached the value
	aims    []threshold
}

func newReaching(p *Projection) *reaching {
	n := len(p.Outcomes)
	r := &reaching{found: make([]*Earliest, n), reached: make([]bitset, n), aims: make([]threshold, n)}
	for i, o := range p.Outcomes {
		if last := len(o.Targets) - 1; last >= 0 {
			r.found[i] = &Earliest{First: make([]int64, len(o.Years)), Never: int64(p.Paths)}
			r.reached[i] = newBitset(p.Paths)
			r.aims[i] = newThreshold(p.Plan, o.scale(), o.Targets[last].Target)
			r.published(i, o)
		}
	}
	return r
}

// published counts every path for the first published year that reaches the value.
func (r *reaching) published(i int, o *Outcome) {
	f := r.found[i]
	for k, y := range o.Years {
		if s := state(o.scale(), y.P50); y.Actual && s >= r.aims[i].low && s <= r.aims[i].high {
			copy(r.reached[i], all(nil, o.paths))
			f.First[k], f.Never = int64(o.paths), 0
			return
		}
	}
}

func (r *reaching) visit() visit {
	return visit{
		wants: func(o *Outcome, _ int) bool { return len(o.Targets) > 0 },
		states: func(i int, o *Outcome, year, lo int, states []float64) {
			if n := r.reach(i, lo, states); n > 0 {
				atomic.AddInt64(&r.found[i].First[year-o.firstYear], n)
				atomic.AddInt64(&r.found[i].Never, -n)
			}
		},
	}
}

// reach marks the paths from lo that reach the value for the first time, and returns how many there are.
func (r *reaching) reach(i, lo int, states []float64) (n int64) {
	reached, low, high := r.reached[i], r.aims[i].low, r.aims[i].high
	for k, s := range states {
		if s >= low && s <= high {
			word, bit := &reached[(lo+k)/64], uint64(1)<<((lo+k)%64)
			if *word&bit == 0 {
				*word |= bit
				n++
			}
		}
	}
	return n
}
