package sim

import "math"

// Chance is the share of paths on which something happens, with its simulation error.
type Chance struct {
	Met   int     // paths on which it happens
	Paths int     // paths looked at
	Error float64 // standard error of Value
}

// Value returns the share in [0, 1]; 0 where no path was looked at.
func (c Chance) Value() float64 {
	if c.Paths == 0 {
		return 0
	}
	return float64(c.Met) / float64(c.Paths)
}

// Bound returns the 95 % bound that the number of paths supports where it happened on none or on all of them: the chance is
// below Bound, or above 1 − Bound (rule of three, Hanley & Lippman-Hand 1983).
func (c Chance) Bound() float64 {
	if c.Paths == 0 {
		return 1
	}
	return min(1, 3/float64(c.Paths))
}

// ratio is the estimate Σhits/Σlooked over the replicates of a projection.
type ratio struct {
	hits, looked []float64 // by replicate
}

// value returns the estimate, 0 where nothing was looked at.
func (r ratio) value() float64 {
	if n := total(r.looked); n > 0 {
		return total(r.hits) / n
	}
	return 0
}

// err returns the standard error of the estimate from the scatter between independent replicates.
//
//	error² = R/(R−1) · Σ (hits_k − ratio·looked_k)² / (Σ looked)²
//
// times widen(R−1), since so few replicates know their own scatter badly. No replicate knows its count to better than a part of
// a path, so the error is at least that of rounding each one's count, √R/√12 paths. Source: W. G. Cochran, Sampling Techniques,
// 3rd ed. 1977, section 6.4 (ratio of means).
func (r ratio) err() float64 {
	n, m := float64(len(r.hits)), total(r.looked)
	if m == 0 || n < 2 {
		return 0
	}
	p := r.value()
	var squares float64
	for k, h := range r.hits {
		d := h - float64(p*r.looked[k])
		squares += float64(d * d)
	}
	return math.Sqrt(max(squares/(n-1), 1.0/12)*n) / m * widen(n-1)
}

// widen returns what makes ±2 errors of an estimate with ν degrees of freedom cover as much as ±2 standard deviations of a
// normal, 95.4 %: Student's t at that share, over 2; 1.21 for ν = 7.
//
//	t ≈ z + (z³+z)/4ν + (5z⁵+16z³+3z)/96ν² + (3z⁷+19z⁵+17z³−15z)/384ν³, at z = 2
//
// Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.7.5.
func widen(nu float64) float64 {
	return 1 + float64((10.0/4/nu+294.0/96/(nu*nu)+1098.0/384/(nu*nu*nu))*0.5)
}

func total(xs []float64) (sum float64) {
	for _, x := range xs {
		sum += x
	}
	return sum
}

// binomialError is the standard error of a share p of n random paths.
//
//	√(p·(1−p)/n)
func binomialError(p float64, n int) float64 {
	if n == 0 {
		return 0
	}
	return math.Sqrt(float64(p*(1-p)) / float64(n))
}

// chance returns the chance of a set of paths.
func (pt *points) chance(set bitset) Chance {
	hits := pt.hits(set)
	c := Chance{Met: int(total(hits)), Paths: pt.paths}
	c.Error = pt.errorOf(c, hits, pt.sizes())
	return c
}

// chanceGiven returns the chance of a set of paths among those of another, or nil where there are none.
func (pt *points) chanceGiven(set, among bitset) *Chance {
	hits, looked := pt.hits(set.and(among)), pt.hits(among)
	c := Chance{Met: int(total(hits)), Paths: int(total(looked))}
	if c.Paths == 0 {
		return nil
	}
	c.Error = pt.errorOf(c, hits, looked)
	return &c
}

// hits counts a set's paths by replicate.
func (pt *points) hits(set bitset) []float64 {
	hits := make([]float64, pt.replicateCount())
	for k := range hits {
		lo, hi := pt.replicate(k)
		hits[k] = float64(set.count(lo, hi))
	}
	return hits
}

// sizes counts all paths by replicate.
func (pt *points) sizes() []float64 {
	sizes := make([]float64, pt.replicateCount())
	for k := range sizes {
		lo, hi := pt.replicate(k)
		sizes[k] = float64(hi - lo)
	}
	return sizes
}

// errorOf returns a chance's standard error: from the scatter between replicates, or for random paths the binomial one.
func (pt *points) errorOf(c Chance, hits, looked []float64) float64 {
	if len(hits) < 2 {
		return binomialError(c.Value(), c.Paths)
	}
	return ratio{hits, looked}.err()
}
