package sim

import "sync"

// curve is a quantile function at normal scores, as cubics between knots that have its value and slope. Laws whose quantiles
// cost much are drawn from one.
type curve struct {
	value, slope [2*curveReach*curveKnots + 1]float64
}

const (
	curveReach = 7  // normal scores beyond ±curveReach count as ±curveReach; points of 32 bits end at 6.3
	curveKnots = 16 // knots to a unit of normal score
)

// newCurve calls at with every knot's normal score, ascending; slope is the derivative by the score.
func newCurve(at func(z float64) (value, slope float64)) *curve {
	c := new(curve)
	for k := range c.value {
		value, slope := at(float64(float64(k)/curveKnots) - curveReach)
		c.value[k], c.slope[k] = value, slope/curveKnots
	}
	return c
}

// at returns the quantile at a normal score: cubic Hermite interpolation.
func (c *curve) at(z float64) float64 {
	x := float64((z + curveReach) * curveKnots)
	k := min(max(int(x), 0), len(c.value)-2)
	t := min(max(x-float64(k), 0), 1)
	d := c.value[k+1] - c.value[k]
	m0, m1 := c.slope[k], c.slope[k+1]
	return c.value[k] + float64(t*(m0+float64(t*(float64(3*d)-float64(2*m0)-m1+float64(t*(m0+m1-float64(2*d)))))))
}

// fill returns a law's fill: low + scale·curve.
func (c *curve) fill(low, scale float64) func(dst, z []float64) {
	return func(dst, z []float64) {
		for i, z := range z {
			dst[i] = low + float64(scale*c.at(z))
		}
	}
}

// curves keeps the curves last used: a slider that moves or widens a distribution keeps its shape. A curve depends on its kind
// and shape alone, so who asks first does not matter.
var curves = curveCache{kept: map[curveKey]*curve{}}

type curveCache struct {
	mu   sync.Mutex
	kept map[curveKey]*curve
}

type curveKey struct {
	kind  string
	shape float64
}

func (c *curveCache) get(kind string, shape float64, make func(shape float64) *curve) *curve {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := curveKey{kind, shape}
	if _, ok := c.kept[key]; !ok {
		if len(c.kept) >= 256 {
			clear(c.kept)
		}
		c.kept[key] = make(shape)
	}
	return c.kept[key]
}
