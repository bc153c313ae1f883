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
	found := make([]*Earliest, len(p.Outcomes))
	reached := make([]bitset, len(p.Outcomes))
	for i, o := range p.Outcomes {
		if len(o.Targets) > 0 {
			found[i] = &Earliest{First: make([]int64, len(o.Years)), Never: int64(p.Paths)}
			reached[i] = newBitset(p.Paths)
			found[i].published(o, reached[i])
		}
	}
	err := e.revisit(ctx, p, e.OnProgress, func(o *Outcome, year, lo int, values []float64) {
		i := p.Plan.Index(o.Indicator.ID)
		if found[i] == nil {
			return
		}
		if n := o.reach(reached[i], lo, values); n > 0 {
			atomic.AddInt64(&found[i].First[year-o.firstYear], n)
			atomic.AddInt64(&found[i].Never, -n)
		}
	})
	return found, err
}

// published counts every path for the first published year that reaches the value.
func (f *Earliest) published(o *Outcome, reached bitset) {
	for k, y := range o.Years {
		if y.Actual && o.reaches(y.P50) {
			copy(reached, all(nil, o.paths))
			f.First[k], f.Never = int64(o.paths), 0
			return
		}
	}
}

// reach marks the paths from lo that reach the value for the first time, and returns how many there are.
func (o *Outcome) reach(reached bitset, lo int, values []float64) (n int64) {
	for k, x := range values {
		word, bit := &reached[(lo+k)/64], uint64(1)<<((lo+k)%64)
		if *word&bit == 0 && o.reaches(x) {
			*word |= bit
			n++
		}
	}
	return n
}

// reaches reports whether a value meets the last target, or touches it but for rounding.
func (o *Outcome) reaches(x float64) bool {
	t := o.Targets[len(o.Targets)-1].Target
	return t.Met(x) || distance(x, t) <= touch*max(1, t.Value, -t.Value)
}
