package sim

import (
	"cmp"
	"context"
	"math"
)

// ranked is a column of numbers and their order.
type ranked struct {
	numbers []float64
	order   []int     // positions of the numbers, ascending
	ranks   []float64 // by position; equal numbers share their mean rank
}

func newRanked(ctx context.Context, numbers []float64) (ranked, error) {
	order := make([]int, len(numbers))
	for k := range order {
		order[k] = k
	}
	err := arrange(ctx, order, func(a, b int) int { return cmp.Or(cmp.Compare(numbers[a], numbers[b]), a-b) })
	if err != nil {
		return ranked{}, err
	}
	return ranked{numbers, order, ranks(numbers, order)}, nil
}

// part returns the numbers from position lo up to hi as a column of their own.
func (r ranked) part(lo, hi int) ranked {
	order := make([]int, 0, hi-lo)
	for _, k := range r.order {
		if lo <= k && k < hi {
			order = append(order, k-lo)
		}
	}
	return ranked{r.numbers[lo:hi], order, ranks(r.numbers[lo:hi], order)}
}

func ranks(x []float64, order []int) []float64 {
	r := make([]float64, len(x))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for _, k := range order[i:j] {
			r[k] = float64(i+j-1) / 2
		}
		i = max(j, i+1)
	}
	return r
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
