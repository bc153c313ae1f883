package chart

import "math"

// bins are the columns of a dot plot: bin 0 begins at the origin.
type bins struct {
	origin, width float64 // indicator's unit
	first, last   int     // bins in view
	cells         int     // columns of one bin
	across        int     // dots beside one another in one bin
	step          int     // rows from one dot to the one above
	left          int     // column where the first bin begins
}

// bin returns the bin of a value.
func (b bins) bin(v float64) int {
	return int(math.Floor(min(max((v-b.origin)/b.width+1e-9, -1e6), 1e6)))
}

// value returns where a bin begins.
func (b bins) value(bin int) float64 { return b.origin + float64(bin)*b.width }

func (b bins) count() int { return b.last - b.first + 1 }

// tallest is how many dots a column holds before they are hard to count at a glance.
const tallest = 6

// fitBins returns the widest bins, in a plot of w by h cells, whose stacks stay countable. Where many outcomes are alike bins
// hold several dots side by side, and it reports false.
func fitBins(values []float64, view span, origin float64, w, h int) (bins, bool) {
	lo, hi := widen(view.lo, view.hi)
	limit := min(h, tallest)
	for across := 1; 6*across <= w; across++ {
		for n := 3; n*2*across <= w; n++ {
			b := bins{origin: origin, width: (hi - lo) / float64(n), cells: 2 * across, across: across}
			b.first, b.last = b.bin(lo), b.bin(hi)
			if b.count()*b.cells <= w && len(values) <= b.count()*limit*across && b.highest(values) <= limit*across {
				return b.spread(w, h), across == 1
			}
		}
	}
	b := bins{origin: origin, width: hi - lo, cells: max(w/3, 1), across: max(w/6, 1)}
	b.first, b.last = b.bin(lo), b.bin(hi)
	return b.spread(w, h), false
}

// spread draws the dots further apart where the plot has room, and centres them. One column left of the bins stays free.
func (b bins) spread(w, h int) bins {
	b.step = 1
	if b.across == 1 {
		b.cells = min(max(w/b.count(), 2), 4)
		if b.cells == 4 && h >= 2*tallest {
			b.step = 2
		}
	}
	b.left = 1 + max((w-b.count()*b.cells)/2, 0)
	return b
}

// highest returns the number of values in the fullest bin.
func (b bins) highest(values []float64) int {
	count := make([]int, b.count())
	most := 0
	for _, v := range values {
		if drawable(v) {
			k := min(max(b.bin(v)-b.first, 0), len(count)-1)
			count[k]++
			most = max(most, count[k])
		}
	}
	return most
}
