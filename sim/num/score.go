package num

import (
	"math"
	"sync"
)

// A 32-bit number x stands for the middle of one of 2³² equal parts of (0, 1): p = (x + ½)/2³². Its normal score is Φ⁻¹(p).
// The lower half is cut into octaves of p, each octave into 2⁷ parts, and Φ⁻¹ on each part is the parabola that has its values
// at both ends and its mean curvature. The largest error is below 5e-9, and the score never decreases with x.

const (
	scoreBits  = 7
	scoreParts = 32 << scoreBits
)

// scoreRow is the parabola of one part in f = n + ½, n the distance of x from the nearer end:
//
//	z = constant + f·(linear + f·square)
//
// The square coefficient has no field of its own: its leading 24 bits are the last of linear. That makes the rows small enough for
// the first-level cache, and the constant makes up for what they change.
type scoreRow struct{ constant, linear float64 }

func (r *scoreRow) square() float64 { return math.Float64frombits(math.Float64bits(r.linear) << 40) }

// scoreTable returns the row of every part. The leading bits of f, its exponent and the part of its octave, number them from
// scoreBias on.
var scoreTable = sync.OnceValue(makeScoreTable)

const scoreBias = 1022 << scoreBits

// Scores turns 32-bit points into normal scores. dst is as long as src, or longer.
func Scores(dst []float64, src []uint32) {
	dst = dst[:len(src)]
	table := scoreTable()
	n := scoresVector(dst, src, table)
	scoresPlain(dst[n:], src[n:], table)
}

func scoresPlain(dst []float64, src []uint32, table *[scoreParts]scoreRow) {
	dst = dst[:len(src)]
	signs := [2]float64{1, -1}
	for i, x := range src {
		f := float64(int32(x)^int32(x)>>31) + 0.5
		r := &table[(math.Float64bits(f)>>(52-scoreBits)-scoreBias)%scoreParts]
		z := r.constant + float64(f*(r.linear+float64(f*r.square())))
		dst[i] = z * signs[x>>31]
	}
}

func makeScoreTable() *[scoreParts]scoreRow {
	var table [scoreParts]scoreRow
	knot := func(k int) (f, z, slope float64) {
		f = math.Ldexp(float64(1<<scoreBits+k%(1<<scoreBits)), k>>scoreBits-scoreBits-1)
		z = Quantile(f / (1 << 32))
		return f, z, 1 / float64(Density(z)*(1<<32))
	}
	f0, z0, m0 := knot(0)
	for k := range table {
		f1, z1, m1 := knot(k + 1)
		h := f1 - f0
		table[k] = newScoreRow(f0, f1, z0, (z1-z0)/h, (m1-m0)/(2*h))
		f0, z0, m0 = f1, z1, m1
	}
	return &table
}

// newScoreRow returns the parabola through (f0, z0) that rises by slope up to f1, as near to a square coefficient as its bits get.
func newScoreRow(f0, f1, z0, slope, square float64) (r scoreRow) {
	const last = 1<<24 - 1
	s := (math.Float64bits(square) + 1<<39) >> 40
	square = math.Float64frombits(s << 40)
	linear := math.Float64bits(slope - float64(square*(f0+f1)))
	r.linear = math.Float64frombits((linear-s+1<<23)&^last + s)
	r.constant = z0 - float64(f0*(r.linear+float64(f0*square)))
	return r
}
