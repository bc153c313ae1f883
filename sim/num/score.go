package num

import "math"

// A 32-bit number x stands for the middle of one of 2³² equal parts of (0, 1): p = (x + ½)/2³². Its normal score is Φ⁻¹(p).
// The lower half is cut into octaves of p, each octave into 2⁵ parts, and Φ⁻¹ on each part is the cubic that has its value
// and slope at both ends. The largest error is below 2e-8 (measured by the test), and the score never decreases with x.

const (
	scoreBits  = 5
	scoreParts = 32 << scoreBits // octaves of f, each cut in 2⁵
)

// scoreTable has the coefficients of each part, constant first, in f = n + ½, n the distance of x from the nearer end.
var scoreTable = makeScoreTable()

// scoreBias is what the leading bits of f, its exponent and the part of its octave, exceed the number of its part by.
const scoreBias = 1022 << scoreBits

// Scores turns 32-bit points into normal scores. dst is as long as src, or longer.
func Scores(dst []float64, src []uint32) {
	dst = dst[:len(src)]
	n := scoresVector(dst, src)
	scoresPlain(dst[n:], src[n:])
}

func scoresPlain(dst []float64, src []uint32) {
	dst = dst[:len(src)]
	for i, x := range src {
		n := int32(x) ^ int32(x)>>31
		f := float64(n) + 0.5
		c := &scoreTable[(math.Float64bits(f)>>(52-scoreBits)-scoreBias)%scoreParts]
		z := c[0] + float64(f*(c[1]+float64(f*(c[2]+float64(f*c[3])))))
		dst[i] = math.Float64frombits(math.Float64bits(z) ^ uint64(x>>31)<<63)
	}
}

func makeScoreTable() *[scoreParts][4]float64 {
	var table [scoreParts][4]float64
	knot := func(k int) (f, z, slope float64) {
		f = math.Ldexp(1+float64(k%(1<<scoreBits))/(1<<scoreBits), k>>scoreBits-1)
		z = Quantile(f / (1 << 32))
		return f, z, 1 / float64(Density(z)*(1<<32))
	}
	f0, z0, m0 := knot(0)
	for k := range table {
		f1, z1, m1 := knot(k + 1)
		table[k] = hermite(f0, z0, m0, f1, z1, m1)
		f0, z0, m0 = f1, z1, m1
	}
	return &table
}

// hermite returns the coefficients, constant first, of the cubic with values z0, z1 and slopes m0, m1 at f0, f1.
func hermite(f0, z0, m0, f1, z1, m1 float64) [4]float64 {
	h := f1 - f0
	d := (z1 - z0) / h
	// in t = f − f0: z0 + m0·t + b·t² + a·t³
	b := (float64(3*d) - float64(2*m0) - m1) / h
	a := (m0 + m1 - float64(2*d)) / float64(h*h)
	c := [4]float64{z0, m0, b, a}
	// shift t → f − f0 by synthetic division at −f0
	for j := range 3 {
		for i := 2; i >= j; i-- {
			c[i] -= float64(f0 * c[i+1])
		}
	}
	return c
}
