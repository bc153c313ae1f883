package sim

import (
	"cmp"
	"context"
	"math"
	"sort"
)

// ranked is a column of numbers and their order.
type ranked struct {
	numbers []float64
	order   []int     // positions of the numbers, ascending
	ranks   []float64 // by position; equal numbers share their mean rank
}

// newRanked returns room for the order of numbers that are yet to come.
func newRanked(numbers []float64) ranked {
	return ranked{numbers, make([]int, len(numbers)), make([]float64, len(numbers))}
}

// placed is a number and its position in a column.
type placed struct {
	number float64
	at     int
}

func (a placed) compare(b placed) int {
	switch {
	case a.number < b.number:
		return -1
	case a.number > b.number:
		return 1
	}
	return cmp.Or(cmp.Compare(a.number, b.number), a.at-b.at) // equal, or one is not a number
}

// rank orders the numbers. places is as long as they are, and what is in it does not matter.
func (r ranked) rank(ctx context.Context, places []placed) error {
	for k, x := range r.numbers {
		places[k] = placed{x, k}
	}
	if err := arrange(ctx, places, placed.compare); err != nil {
		return err
	}
	for k, p := range places {
		r.order[k] = p.at
	}
	r.share()
	return ctx.Err()
}

// share sets the ranks from the order.
func (r ranked) share() {
	x, order := r.numbers, r.order
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for _, k := range order[i:j] {
			r.ranks[k] = float64(i+j-1) / 2
		}
		i = max(j, i+1)
	}
}

// split ranks parts of the column, which lie one after the other and have its numbers.
func (r ranked) split(ctx context.Context, parts []ranked) error {
	ends, filled := make([]int, len(parts)), make([]int, len(parts))
	end := 0
	for b := range parts {
		end += len(parts[b].numbers)
		ends[b] = end
	}
	for _, k := range r.order {
		b := sort.SearchInts(ends, k+1)
		parts[b].order[filled[b]] = k - (ends[b] - len(parts[b].numbers))
		filled[b]++
	}
	for _, part := range parts {
		if err := ctx.Err(); err != nil {
			return err
		}
		part.share()
	}
	return nil
}

// spearman returns the rank correlation of two columns: the correlation of their ranks.
//
// Source: C. Spearman, The proof and measurement of association between two things, American Journal of Psychology 15, 1904.
func spearman(x, y ranked) float64 { return correlation(x.ranks, y.ranks) }

func correlation(x, y []float64) float64 {
	mx, my := total(x)/float64(len(x)), total(y)/float64(len(y))
	var xx, yy, xy float64
	for k := range x {
		dx, dy := x[k]-mx, y[k]-my
		xx += float64(dx * dx)
		yy += float64(dy * dy)
		xy += float64(dx * dy)
	}
	if xx == 0 || yy == 0 {
		return 0
	}
	return xy / math.Sqrt(float64(xx*yy))
}

// varianceShare returns the share of y's variance that x alone decides: the first-order sensitivity index Var(E[y|x])/Var(y),
// estimated between equal classes of x. What little of x is lost within the classes is made up for by x's own share.
//
// Source: A. Saltelli et al., Global Sensitivity Analysis: The Primer, 2008, section 1.2.
func varianceShare(x, y ranked) float64 {
	if own := classShare(x.order, x.numbers); own > 0 {
		return classShare(x.order, y.numbers) / own
	}
	return 0
}

// classShare returns the share of y's variance between equal classes of an order, freed of what classes have by chance.
//
//	ε² = (SS_between − (K−1)·MS_within)/SS_total
//
// Source: T. L. Kelley, An unbiased correlation ratio measure, PNAS 21, 1935.
func classShare(order []int, y []float64) float64 {
	n := len(y)
	classes := min(32, n/8)
	if classes < 2 {
		return 0
	}
	mean := total(y) / float64(n)
	var between, all float64
	for c := range classes {
		lo, hi := c*n/classes, (c+1)*n/classes
		var sum float64
		for _, k := range order[lo:hi] {
			sum += y[k]
			all += float64((y[k] - mean) * (y[k] - mean))
		}
		d := sum/float64(hi-lo) - mean
		between += float64(float64(hi-lo) * float64(d*d))
	}
	if all == 0 {
		return 0
	}
	within := (all - between) / float64(n-classes)
	return (between - float64(float64(classes-1)*within)) / all
}
