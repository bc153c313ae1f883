package sim

import (
	"math"
	"slices"

	"foretell/model"
	"foretell/sim/num"
)

// rotation is an orthonormal rotation of a walk's growth normal and the normals of its bridge's leading nodes, the horizon's and the
// milestones'. Row k is what column k adds to each of them. With it the state of a typical indicator at the horizon rests on
// column 1 of its walk alone, that at the last milestone on columns 1 and 2, and so on; column 0 has what is left. All walks of a
// projection share one rotation, as they do the bridge. nil is none.
//
// Source: J. Imai & K. S. Tan, A general dimension reduction technique for derivative pricing, J. Computational Finance 10,
// 2006 (linear transformation), for states that are linear in their normals.
type rotation [][]float64

// typicalRatio is that of the spread of average growth to the volatility, both in growth units. It need not be an indicator's
// own: that would draw its paths anew with every move of a slider, and gain little.
const typicalRatio = 0.7

// newRotation returns the rotation for a bridge's first nodes, where average growth is uncertain unless a scenario says otherwise.
//
//	state in year t ∝ ratio·t·growth + W[t]
func newRotation(nodes []bridgeNode, s *model.Scenario, years int) rotation {
	if certainByDefault(s.Default, years) {
		return nil
	}
	m := 1 + len(nodes)
	r := make(rotation, m)
	sums := map[int][]float64{0: make([]float64, m)} // the running sums at the nodes, by growth and nodes
	for k, node := range nodes {
		sum := make([]float64, m)
		for i := range sum {
			sum[i] = float64(node.left * sums[node.from][i])
			if node.to > 0 {
				sum[i] += float64(node.right * sums[node.to][i])
			}
		}
		sum[1+k] += node.sd
		sums[node.at] = sum
		r[1+k] = slices.Clone(sum)
		r[1+k][0] = float64(typicalRatio * float64(node.at))
		orthonormal(r[1+k], r[1:1+k])
	}
	r[0] = make([]float64, m)
	r[0][0] = 1
	orthonormal(r[0], r[1:])
	return r
}

// certainByDefault reports whether average growth is certain of an indicator of which nothing is said.
func certainByDefault(a model.Assumption, years int) bool {
	if a.Growth.Required {
		return a.Spread == 0 && a.SpreadFloor == 0
	}
	l := newLaw(a.Growth.Distribution, years)
	return l.fill == nil
}

// orthonormal makes v orthogonal to orthonormal vectors, and of length 1.
func orthonormal(v []float64, to [][]float64) {
	for _, u := range to {
		along := dot(v, u)
		for i := range v {
			v[i] -= float64(along * u[i])
		}
	}
	length := math.Sqrt(dot(v, v))
	for i := range v {
		v[i] /= length
	}
}

func dot(u, v []float64) (sum float64) {
	for i := range u {
		sum += float64(u[i] * v[i])
	}
	return sum
}

// apply turns columns in place; scratch has as many.
func (r rotation) apply(columns, scratch [][]float64) {
	for k := range r {
		copy(scratch[k], columns[k])
	}
	for i := range r {
		column, kept := columns[i], 0.0
		for k, row := range r {
			if row[i] != 0 {
				num.Mix(column, scratch[k], row[i], kept)
				kept = 1
			}
		}
	}
}
