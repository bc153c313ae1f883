package picture

import (
	"math"

	"foretell/model"
	"foretell/ui/style"
)

// axis places values between two ends.
type axis struct {
	lo, hi   float64 // values at the ends
	from, to float64 // units of the ends
	step     float64 // between round values
	decimals int     // that round values need
}

// newAxis returns an axis that shows lo … hi, with round values about gap units apart.
func newAxis(lo, hi, from, to, gap float64) axis {
	if !(hi > lo) {
		by := math.Max(math.Abs(lo)/10, 1e-6)
		lo, hi = lo-by, hi+by
	}
	a := axis{lo: lo, hi: hi, from: from, to: to}
	a.step, a.decimals = roundStep((hi - lo) * gap / math.Max(math.Abs(to-from), gap))
	return a
}

// rounded widens the axis to round values.
func (a axis) rounded() axis {
	a.lo = math.Floor(a.lo/a.step+1e-9) * a.step
	a.hi = math.Ceil(a.hi/a.step-1e-9) * a.step
	return a
}

// at returns where a value lies.
func (a axis) at(v float64) float64 { return a.from + (v-a.lo)/(a.hi-a.lo)*(a.to-a.from) }

// each calls do with each round value and how it is written.
func (a axis) each(lang model.Lang, do func(v float64, label string)) {
	for k := math.Ceil(a.lo/a.step - 1e-9); k*a.step <= a.hi+a.step*1e-9; k++ {
		do(k*a.step, style.Decimals(k*a.step, a.decimals, lang))
	}
}

// roundStep returns the smallest of 1, 2, 2.5 and 5 times a power of ten that is at least rough, and the digits after the point
// that its multiples need.
func roundStep(rough float64) (step float64, decimals int) {
	power := int(math.Floor(math.Log10(rough)))
	for _, m := range []struct {
		value    float64
		decimals int
	}{{1, 0}, {2, 0}, {2.5, 1}, {5, 0}} {
		if step = m.value * math.Pow10(power); step >= rough*(1-1e-9) {
			return step, max(0, m.decimals-power)
		}
	}
	return math.Pow10(power + 1), max(0, -power-1)
}

// finite reports whether a number has a place on a chart.
func finite(v float64) bool { return math.Abs(v) < 1e100 }

// span is the range of numbers.
type span struct{ lo, hi float64 }

func newSpan() span { return span{math.Inf(1), math.Inf(-1)} }

func (s *span) add(values ...float64) {
	for _, v := range values {
		if finite(v) {
			s.lo, s.hi = min(s.lo, v), max(s.hi, v)
		}
	}
}

func (s span) empty() bool { return s.lo > s.hi }
