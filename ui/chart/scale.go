package chart

import "math"

// far is the largest size of a number that is drawn; nothing beyond it is a quantity anyone plans for.
const far = 1e100

// drawable reports whether a number has a place on a chart.
func drawable(v float64) bool { return math.Abs(v) <= far }

// scale places values on rows (or columns) of cells so that round values lie exactly on one: a value of lo is in the middle of
// cell 0, lo + unit in the middle of cell 1.
type scale struct {
	lo, unit float64
	every    int // cells from one round value to the next
	decimals int // digits a round value needs after the point
}

// mantissas are the first digits of round steps.
var mantissas = [...]struct {
	value    float64
	decimals int
}{{1, 0}, {2, 0}, {2.5, 1}, {5, 0}}

// newScale returns the scale with the finest unit that shows lo … hi on a number of cells, with least to most cells from one
// round value to the next.
func newScale(lo, hi float64, cells, least, most int) scale {
	lo, hi = widen(lo, hi)
	cells, least = max(cells, 3), max(least, 1) // a range on both sides of 0 needs three cells at any unit
	most = max(most, least)
	rough := (hi - lo) / float64(cells)
	best := scale{unit: math.Inf(1)}
	for exponent := int(math.Floor(math.Log10(rough))); math.IsInf(best.unit, 1) || math.Pow10(exponent) < best.unit*float64(most); exponent++ {
		for _, m := range mantissas {
			for n := least; n <= most; n++ {
				unit := m.value * math.Pow10(exponent) / float64(n)
				first, last := math.Floor(lo/unit+1e-9), math.Ceil(hi/unit-1e-9)
				if unit < best.unit && last-first <= float64(cells-1) {
					best = scale{lo: first * unit, unit: unit, every: n, decimals: max(0, m.decimals-exponent)}
				}
			}
		}
	}
	return best
}

// widen returns a range that has some length.
func widen(lo, hi float64) (float64, float64) {
	if lo > hi {
		lo, hi = hi, lo
	}
	if size := max(math.Abs(lo), math.Abs(hi)); hi-lo <= 1e-9*max(size, 1e-3) {
		by := size / 10
		if by < 1e-6 {
			by = 1
		}
		return lo - by, hi + by
	}
	return lo, hi
}

// place returns how many cells above the middle of cell 0 a value lies: at most a million, and as far below where it is no
// number.
func (s scale) place(v float64) float64 {
	if math.IsNaN(v) {
		return -1e6
	}
	return min(max((v-s.lo)/s.unit, -1e6), 1e6)
}

// cell returns the cell a value lies in.
func (s scale) cell(v float64) int { return int(math.Round(s.place(v))) }

// value returns the value in the middle of a cell.
func (s scale) value(cell int) float64 { return s.lo + float64(cell)*s.unit }

// round reports whether a round value lies on a cell.
func (s scale) round(cell int) bool {
	n := math.Round(s.lo/s.unit) + float64(cell)
	return math.Mod(n, float64(s.every)) == 0
}

// roundStep returns the smallest round step that is at least rough, and the digits after the point its multiples need.
func roundStep(rough float64) (step float64, decimals int) {
	exponent := int(math.Floor(math.Log10(rough)))
	for ; ; exponent++ {
		for _, m := range mantissas {
			if step := m.value * math.Pow10(exponent); step >= rough*(1-1e-9) {
				return step, max(0, m.decimals-exponent)
			}
		}
	}
}
