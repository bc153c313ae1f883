package sim

import (
	"math"
	"slices"

	"foretell/model"
	"foretell/sim/num"
)

// histogramBins is the number of equal bins of a year's states. They span a little more than the paths of a pilot do; the few
// states outside, about one in a thousand, are kept one by one.
const histogramBins = num.Bins

// histogram is the distribution of an indicator's state in one year. Every number read off the paths but the chances comes
// from it; the tests hold its percentiles against exact ones.
type histogram struct {
	bins
	counts       [histogramBins]uint32
	below, above []float64 // states outside the bins, ascending
	undefined    int       // paths on which a formula has no value
}

// bins is where the bins of a histogram lie.
type bins struct {
	lo, width float64 // state; of the first bin's lower end, and of a bin
	pilot     float64 // least state of the pilot: every path's, where nothing random has entered
}

// span sets the bins from a pilot's states: its range, and an eighth of it more on each side.
func (h *bins) span(pilot []float64) {
	lo, hi := rangeOf(pilot)
	reach := max(hi-lo, 1e-9*math.Abs(lo), 1e-12)
	h.pilot = lo
	h.lo = lo - float64(reach/8)
	h.width = 1.25 * reach / histogramBins
}

// rangeOf returns the least and the greatest of the numbers that are ones; 0 where none is.
func rangeOf(xs []float64) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, x := range xs {
		if !math.IsNaN(x) {
			lo, hi = min(lo, x), max(hi, x)
		}
	}
	if lo > hi {
		return 0, 0
	}
	return lo, hi
}

// add counts the states of a block.
func (h *histogram) add(states []float64) {
	var outside [blockPaths]int32
	n := num.Bin(&h.counts, states, h.lo, 1/h.width, outside[:])
	for _, p := range outside[:n] {
		if s := states[p]; math.IsNaN(s) {
			h.undefined++
		} else if s < h.lo {
			h.below = append(h.below, s)
		} else {
			h.above = append(h.above, s)
		}
	}
}

// merge adds another worker's counts. The order of merging does not matter: settle sorts what was kept one by one.
func (h *histogram) merge(other *histogram) {
	for k, c := range other.counts {
		h.counts[k] += c
	}
	h.below = append(h.below, other.below...)
	h.above = append(h.above, other.above...)
	h.undefined += other.undefined
}

func (h *histogram) settle() {
	slices.Sort(h.below)
	slices.Sort(h.above)
}

// quantiles returns the states at ascending shares p of n paths, less the undefined ones, by type 7 of Hyndman & Fan 1996: the
// value at rank (n−1)·p, counted from 0. Within a bin the density is taken as linear, with the slope of its neighbours.
func (h *histogram) quantiles(n int, ps []float64) []float64 {
	out := make([]float64, len(ps))
	if n -= h.undefined; n < 1 {
		return out
	}
	k, before := 0, len(h.below) // states before bin k
	for i, p := range ps {
		rank := float64(float64(n-1) * p)
		if rank < float64(len(h.below)) {
			out[i] = interpolate(h.below, rank)
			continue
		}
		if from := n - len(h.above); len(h.above) > 0 && rank >= float64(from) {
			out[i] = interpolate(h.above, rank-float64(from))
			continue
		}
		for k < histogramBins-1 && float64(before+int(h.counts[k])) < rank+0.5 {
			before += int(h.counts[k])
			k++
		}
		out[i] = h.lo + float64(h.width*(float64(k)+h.within(k, rank+0.5-float64(before))))
	}
	return out
}

// within returns the part of bin k, from 0 to 1, that holds its first need states.
//
//	need = b·u + d·u²/2, with b + d/2 = count and d the slope of the density over the bin
func (h *histogram) within(k int, need float64) float64 {
	count := float64(h.counts[k])
	if count == 0 {
		return 0
	}
	var left, right float64
	if k > 0 {
		left = float64(h.counts[k-1])
	}
	if k < histogramBins-1 {
		right = float64(h.counts[k+1])
	}
	d := min(max(float64(0.5*(right-left)), -count), count)
	b := count - float64(0.5*d)
	return min(max(2*need/(b+math.Sqrt(float64(b*b)+float64(2*d*need))), 0), 1)
}

func interpolate(sorted []float64, rank float64) float64 {
	k := min(int(rank), len(sorted)-1)
	next := min(k+1, len(sorted)-1)
	return sorted[k] + float64((rank-float64(k))*(sorted[next]-sorted[k]))
}

// each calls f with every bin's middle, as a value, and its count; then with the values kept one by one.
func (h *histogram) each(scale model.Scale, f func(x, count float64)) {
	h.eachBin(scale, f)
	for _, s := range h.below {
		f(value(scale, s), 1)
	}
	for _, s := range h.above {
		f(value(scale, s), 1)
	}
}

// eachBin calls f with every bin's middle, as a value, and its count. From one middle to the next exp s grows by the same factor,
// which saves an exponential for each: after all of them the product is off by a few parts in 10¹³.
func (h *histogram) eachBin(scale model.Scale, f func(x, count float64)) {
	first := h.lo + float64(h.width*0.5)
	sign := 1.0
	if scale == model.Logit {
		sign = -1
	}
	power, step := num.Exp(sign*first), num.Exp(sign*h.width)
	for k, c := range h.counts {
		x := power
		switch scale {
		case model.Logit:
			x = 100 / (1 + power)
		case model.Linear:
			x = first + float64(h.width*float64(k))
		}
		if c > 0 {
			f(x, float64(c))
		}
		power = float64(power * step)
	}
}

// moments returns the mean and standard deviation of the values.
func (h *histogram) moments(scale model.Scale) (mean, sd float64) {
	var n, sum float64
	h.each(scale, func(x, c float64) { n += c; sum += float64(c * x) })
	if n == 0 {
		return 0, 0
	}
	mean = sum / n
	var squares float64
	h.each(scale, func(x, c float64) { squares += float64(c * float64((x-mean)*(x-mean))) })
	return mean, math.Sqrt(squares / max(n-1, 1))
}
