package chart

import (
	"math"
	"sort"

	"foretell/model"
)

// Outcomes is how a quantity comes out over all paths: Paths[k] of them lie between Edges[k] and Edges[k+1], evenly.
type Outcomes struct {
	Edges []float64 // ascending, indicator's unit; one more than Paths
	Paths []float64 // paths, or parts of one
}

// EqualBins returns the outcomes of a number of paths in n bins that hold the same share of them, from the value at every share
// in [0, 1].
//
//	EqualBins(p.Paths, 512, func(share float64) float64 { return outcome.Quantile(2022, share) })
func EqualBins(paths, n int, quantile func(share float64) float64) Outcomes {
	o := Outcomes{Edges: []float64{quantile(0)}}
	for k := range n {
		o.Edges = append(o.Edges, quantile(float64(k+1)/float64(n)))
		o.Paths = append(o.Paths, float64(paths)/float64(n))
	}
	return o
}

// tally is outcomes ready to be read: the bins that can be drawn, one after the other.
type tally struct {
	bins  []tallied
	paths float64
}

// tallied is a bin of a tally; a single value where lo is hi.
type tallied struct {
	lo, hi float64
	paths  float64
	below  float64 // paths in the bins before
}

// leastPaths is the smallest part of a path that counts.
const leastPaths = 1e-9

func newTally(o Outcomes) tally {
	var t tally
	last := math.Inf(-1)
	for k := 0; k < len(o.Paths) && k+1 < len(o.Edges); k++ {
		lo, hi, n := o.Edges[k], o.Edges[k+1], o.Paths[k]
		if drawable(lo) && drawable(hi) && drawable(n) && lo >= last && hi >= lo && n >= leastPaths {
			t.bins = append(t.bins, tallied{lo, hi, n, t.paths})
			t.paths += n
			last = hi
		}
	}
	return t
}

// below returns the paths whose value is less than x.
func (t tally) below(x float64) float64 {
	k := sort.Search(len(t.bins), func(k int) bool { return t.bins[k].hi >= x })
	if k == len(t.bins) {
		return t.paths
	}
	b := t.bins[k]
	if x <= b.lo {
		return b.below
	}
	return b.below + b.paths*(x-b.lo)/(b.hi-b.lo)
}

// atLeast returns the share of paths with a value of at least x.
func (t tally) atLeast(x float64) float64 { return 1 - t.below(x)/t.paths }

// atMost returns the share of paths with a value of at most x.
func (t tally) atMost(x float64) float64 {
	return t.below(math.Nextafter(x, math.Inf(1))) / t.paths
}

// quantile returns the value below which a share of the paths lies.
func (t tally) quantile(share float64) float64 {
	need := share * t.paths
	k := sort.Search(len(t.bins)-1, func(k int) bool { return t.bins[k].below+t.bins[k].paths >= need })
	b := t.bins[k]
	return b.lo + min(max((need-b.below)/b.paths, 0), 1)*(b.hi-b.lo)
}

// tail is the share of paths on either side that is not drawn: a few far outcomes would press all others together.
const tail = 0.002

// view returns the range of values to show: nearly all outcomes, and the ends of the target that do not lie far outside.
func (t tally) view(aims []float64) (lo, hi float64) {
	core := newSpan()
	core.add(t.quantile(tail))
	core.add(t.quantile(1 - tail))
	from, to := widen(core.lo, core.hi)
	for _, v := range aims {
		if max(v, to)-min(v, from) <= 2*(to-from) {
			core.add(v)
		}
	}
	return widen(core.lo, core.hi)
}

// aimsOf returns the values at which a target is just met.
func aimsOf(t *model.Target) []float64 {
	switch {
	case t == nil || !drawable(t.Value):
		return nil
	case t.Relation == model.Between && drawable(t.High) && t.High >= t.Value:
		return []float64{t.Value, t.High}
	default:
		return []float64{t.Value}
	}
}
