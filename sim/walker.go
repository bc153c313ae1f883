package sim

import (
	"math"
	"slices"

	"foretell/model"
	"foretell/sim/num"
)

// walker is one worker's room for the paths of one block of one indicator.
type walker struct {
	states  []float64
	average []float64   // average growth G
	growth  [][]float64 // growth columns
	shocked []float64   // growth column of a year with shocks
}

func newWalker() *walker {
	column := func() []float64 { return make([]float64, blockPaths) }
	return &walker{states: column(), average: column(), shocked: column()}
}

// ones is a column of 1.
var ones = slices.Repeat([]float64{1}, blockPaths)

// run walks the paths of a block through the years. columns are the draws: the growth normal, then each year's noise; shock
// returns what events and levers add to a year's growth. each is called with every year's states, which it may read until it
// returns. It returns the path-years held at leastFactor.
func (w *walker) run(t *track, columns [][]float64, shock func(year int) []float64, each func(year int, states []float64)) (held int) {
	n := len(columns[1])
	if t.uncertain() {
		held = w.grow(t, columns[0][:n])
	}
	s := w.states[:n]
	clear(s)
	for year := range t.steps {
		st := &t.steps[year]
		if st.actual {
			continue
		}
		if st.held {
			held += n
		}
		if st.phase >= 0 {
			num.Advance(s, w.growth[st.phase], 0, st.weight)
		}
		if st.shocked {
			held += w.shock(t, st, s, shock(year))
		}
		num.Advance(s, columns[year+1], st.add, st.noise)
		each(year, s)
	}
	return held
}

// shock adds a year's events and levers to the states; on the log scale together with the year's own growth, which belongs into
// the same logarithm.
func (w *walker) shock(t *track, st *step, s, shock []float64) (held int) {
	if t.scale != model.Log {
		num.Advance(s, shock, 0, st.slope)
		return 0
	}
	growth := w.shocked[:len(s)]
	copy(growth, shock)
	if t.uncertain() {
		num.Advance(growth, w.average, 0, 1)
	}
	held = logGrowth(growth, growth, st.adjust)
	num.Advance(s, growth, 0, 1)
	return held
}

// grow fills the growth columns from the growth normals and returns the path-years held.
func (w *walker) grow(t *track, normals []float64) (held int) {
	g := w.average[:len(normals)]
	t.law.fill(g, normals)
	for len(w.growth) < len(t.phases) {
		w.growth = append(w.growth, make([]float64, blockPaths))
	}
	for k, adjust := range t.phases {
		column := w.growth[k][:len(g)]
		if t.scale != model.Log {
			copy(column, g)
			continue
		}
		once := logGrowth(column, g, adjust)
		for year := range t.steps {
			if t.steps[year].phase == k {
				held += once
			}
		}
	}
	return held
}

// logGrowth writes ln(1 + (g + adjust)/100), held at ln leastFactor, and returns how many were held. dst may be g.
func logGrowth(dst, g []float64, adjust float64) (held int) {
	var factors [blockPaths]float64
	f := factors[:len(g)]
	copy(f, ones)
	num.Advance(f, g, adjust/100, 0.01)
	return num.Logs(dst, f, leastFactor)
}

// met writes which states meet a target, a bit for each path.
func met(words []uint64, states []float64, t threshold) {
	if math.IsInf(t.high, 1) {
		num.NotBelow(words, states, t.low)
		return
	}
	num.NotAbove(words, states, t.high)
	if !math.IsInf(t.low, -1) {
		var low [blockPaths / 64]uint64
		num.NotBelow(low[:len(words)], states, t.low)
		for k := range words {
			words[k] &= low[k]
		}
	}
}
