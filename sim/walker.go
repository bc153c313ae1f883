package sim

import (
	"math"

	"foretell/model"
	"foretell/sim/num"
)

// walker is one worker's room for the paths of one block of one indicator.
type walker struct {
	states  []float64
	average []float64   // average growth G
	growth  [][]float64 // growth columns
}

func newWalker() *walker {
	return &walker{states: make([]float64, blockPaths), average: make([]float64, blockPaths)}
}

// run walks the paths of a block through the years. columns are the draws: the growth normal, then each year's noise. each is
// called with every year's states, which it may read until it returns. It returns the path-years held at leastFactor.
func (b *walker) run(t *track, columns [][]float64, each func(year int, states []float64)) (held int) {
	n := len(columns[0])
	held = b.grow(t, columns[0], n)
	s := b.states[:n]
	clear(s)
	for year := range t.steps {
		st := &t.steps[year]
		if st.actual {
			continue
		}
		if st.held {
			held += n
		}
		if t.law.fill == nil {
			num.Advance(s, columns[year+1], st.add, st.noise)
		} else {
			num.Advance(s, b.growth[st.phase], 0, st.weight)
			num.Advance(s, columns[year+1], st.add, st.noise)
		}
		each(year, s)
	}
	return held
}

// grow fills the growth columns.
func (b *walker) grow(t *track, normals []float64, n int) (held int) {
	if t.law.fill == nil {
		return 0
	}
	g := b.average[:n]
	t.law.fill(g, normals[:n])
	for len(b.growth) < len(t.phases) {
		b.growth = append(b.growth, make([]float64, blockPaths))
	}
	for k, adjust := range t.phases {
		if t.scale != model.Log {
			copy(b.growth[k], g)
			continue
		}
		years := 0
		for _, st := range t.steps {
			if !st.actual && st.phase == k {
				years++
			}
		}
		held += years * logGrowth(b.growth[k][:n], g, adjust)
	}
	return held
}

// logGrowth writes ln(1 + (G + adjust)/100), held at ln leastFactor, and returns how many were held.
func logGrowth(dst, g []float64, adjust float64) (held int) {
	for p, g := range g {
		factor := 1 + (g+adjust)/100
		if factor < leastFactor {
			factor = leastFactor
			held++
		}
		dst[p] = num.Log(factor)
	}
	return held
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
