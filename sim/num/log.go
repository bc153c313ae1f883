package num

import "math"

// Log returns the natural logarithm of x, within one unit in the last place. It is −Inf at 0 and NaN below.
//
//	x = 2**k · (1+f), √2/2 < 1+f < √2;  s = f/(2+f);  ln(1+f) = 2s + 2s³/3 + 2s⁵/5 + …
//
// Method and coefficients: FreeBSD's e_log.c (Sun Microsystems 1993).
func Log(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(-1)
	}
	const (
		rootHalf = 0x3fe6a09e667f3bcd // the bits of √2/2

		l1 = 6.666666666666735130e-01
		l2 = 3.999999999940941908e-01
		l3 = 2.857142874366239149e-01
		l4 = 2.222219843214978396e-01
		l5 = 1.818357216161805012e-01
		l6 = 1.531383769920937332e-01
		l7 = 1.479819860511658591e-01
	)
	var k0 int64
	if x < 0x1p-1022 { // subnormal
		x *= 0x1p54
		k0 = -54
	}
	b := int64(math.Float64bits(x)) - rootHalf
	k := float64(k0 + b>>52)
	f := math.Float64frombits(uint64(b&(1<<52-1)+rootHalf)) - 1
	s := f / (2 + f)
	s2 := float64(s * s)
	s4 := float64(s2 * s2)
	t1 := float64(s2 * (l1 + float64(s4*(l3+float64(s4*(l5+float64(s4*l7)))))))
	t2 := float64(s4 * (l2 + float64(s4*(l4+float64(s4*l6)))))
	r := t1 + t2
	hfsq := float64(0.5 * float64(f*f))
	return float64(k*ln2Hi) - ((hfsq - (float64(s*(hfsq+r)) + float64(k*ln2Lo))) - f)
}

// Logs sets dst to the logarithm of src, of leastValue where a number of src is below it, and returns how many of them are. src
// is as long as dst, or longer.
func Logs(dst, src []float64, leastValue float64) (held int) {
	src = src[:len(dst)]
	done, held := logsVector(dst, src, leastValue)
	return held + logsPlain(dst[done:], src[done:], leastValue)
}

func logsPlain(dst, src []float64, least float64) (held int) {
	src = src[:len(dst)]
	for p := range dst {
		x := src[p]
		if x < least {
			x = least
			held++
		}
		dst[p] = Log(x)
	}
	return held
}
