package sim

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// matrix is a symmetric matrix, of which the lower triangle is kept.
type matrix struct {
	n int
	a []float64 // row by row: a[i·(i+1)/2 + j], j ≤ i
}

func newMatrix(n int) *matrix { return &matrix{n: n, a: make([]float64, n*(n+1)/2)} }

func (m *matrix) at(i, j int) float64 { return m.a[m.index(i, j)] }

func (m *matrix) set(i, j int, x float64) { m.a[m.index(i, j)] = x }

func (m *matrix) index(i, j int) int {
	if i < j {
		i, j = j, i
	}
	return i*(i+1)/2 + j
}

// leastPivot is the least share of an indicator's own variance that may be left to it: less is not told from a matrix that is
// not positive definite.
const leastPivot = 1e-12

// cholesky returns the lower-triangular L with L·Lᵀ = m, and whether m is positive definite.
func (m *matrix) cholesky() (*matrix, bool) {
	l := newMatrix(m.n)
	for i := range m.n {
		for j := range i + 1 {
			x := m.at(i, j)
			for k := range j {
				x -= float64(l.at(i, k) * l.at(j, k))
			}
			switch {
			case i != j:
				l.set(i, j, x/l.at(j, j))
			case x < leastPivot:
				return nil, false
			default:
				l.set(i, i, math.Sqrt(x))
			}
		}
	}
	return l, true
}

// terms returns row k of a factor as weights of the given indicators' normals.
func (m *matrix) terms(k int, indicators []int) []term {
	var row []term
	for j := range k + 1 {
		if w := m.at(k, j); w != 0 {
			row = append(row, term{indicators[j], w})
		}
	}
	return row
}

// nearestCorrelation returns the correlation matrix nearest to m in the Frobenius norm, kept a little inside the positive
// definite ones and rounded to 2⁻³⁰, so that every machine goes on with the same numbers.
//
// Source: N. J. Higham, Computing the nearest correlation matrix: a problem from finance, IMA J. Numer. Anal. 22, 2002,
// algorithm 3.3 (alternating projections with Dykstra's correction).
func (m *matrix) nearestCorrelation() *matrix {
	const (
		rounds  = 1000
		leastEV = 1e-6
	)
	n := m.n
	y, correction := m.dense(), mat.NewSymDense(n, nil)
	for range rounds {
		r := difference(y, correction)
		x := project(r, leastEV)
		correction = difference(x, r)
		moved := 0.0
		for i := range n {
			for j := range i + 1 {
				v := x.At(i, j)
				if i == j {
					v = 1
				}
				moved = max(moved, math.Abs(v-y.At(i, j)))
				y.SetSym(i, j, v)
			}
		}
		if moved < 1e-10 {
			break
		}
	}
	out := newMatrix(n)
	for i := range n {
		for j := range i {
			out.set(i, j, math.Ldexp(math.Round(math.Ldexp(y.At(i, j), 30)), -30))
		}
		out.set(i, i, 1)
	}
	return out
}

func (m *matrix) dense() *mat.SymDense {
	d := mat.NewSymDense(m.n, nil)
	for i := range m.n {
		for j := range i + 1 {
			d.SetSym(i, j, m.at(i, j))
		}
	}
	return d
}

func difference(a, b *mat.SymDense) *mat.SymDense {
	d := mat.NewSymDense(a.SymmetricDim(), nil)
	d.ScaleSym(-1, b)
	d.AddSym(d, a)
	return d
}

// project returns the nearest symmetric matrix whose eigenvalues are at least a least one.
func project(r *mat.SymDense, least float64) *mat.SymDense {
	var eigen mat.EigenSym
	if !eigen.Factorize(r, true) {
		return r
	}
	n := r.SymmetricDim()
	values := eigen.Values(nil)
	var vectors mat.Dense
	eigen.VectorsTo(&vectors)
	x := mat.NewSymDense(n, nil)
	for k, v := range values {
		x.SymRankOne(x, max(v, least), vectors.ColView(k))
	}
	return x
}
