package num

import "math"

const (
	ln2Hi = 6.93147180369123816490e-01
	ln2Lo = 1.90821492927058770002e-10
	log2e = 1.44269504088896338700e+00
)

// Exp returns e**x, within one unit in the last place.
//
//	x = k·ln 2 + r, |r| ≤ ln 2/2;  e**x = 2**k · e**r
//
// Beyond ±700 it returns 0 or +Inf. Method and coefficients: FreeBSD's e_exp.c (Sun Microsystems 1993).
func Exp(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case x > 700:
		return math.Inf(1)
	case x < -700:
		return 0
	}
	const (
		p1 = 1.66666666666666019037e-01
		p2 = -2.77777777770155933842e-03
		p3 = 6.61375632143793436117e-05
		p4 = -1.65339022054652515390e-06
		p5 = 4.13813679705723846039e-08
	)
	k := math.Floor(float64(x*log2e) + 0.5)
	hi := x - float64(k*ln2Hi)
	lo := float64(k * ln2Lo)
	r := hi - lo
	t := float64(r * r)
	c := r - float64(t*(p1+float64(t*(p2+float64(t*(p3+float64(t*(p4+float64(t*p5)))))))))
	y := 1 - ((lo - float64(r*c)/(2-c)) - hi)
	return math.Float64frombits(math.Float64bits(y) + uint64(int64(k))<<52)
}
