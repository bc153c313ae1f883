package sim

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"foretell/model"
)

// copula is the Gaussian dependence between indicators, as weights of independent normals:
//
//	z_i = common·F + group·F_g(i) + Σ_j row_ij·ε_j
//
// Without pairs a row is the indicator's own normal alone. Pairs correlate the rows of the indicators they name, by a Cholesky
// factor of what the common and group factors leave to them. Where that is not possible though the whole matrix is positive
// definite (a pair far less alike than its factors make it), the rows hold a Cholesky factor of the whole, without factors.
type copula struct {
	common, group float64
	groupOf       []int // by indicator
	rows          [][]term
}

// term is one normal's part in a row.
type term struct {
	indicator int
	weight    float64
}

// newCopula factors a scenario's dependence. The error names the pairs that no set of futures can have.
func newCopula(plan *model.Plan, d model.Dependence) (*copula, error) {
	c := &copula{common: math.Sqrt(d.Common), group: math.Sqrt(d.Group), groupOf: groupsOf(plan)}
	own := 1 - d.Common - d.Group
	c.rows = make([][]term, len(plan.Indicators))
	for i := range c.rows {
		c.rows[i] = []term{{i, math.Sqrt(own)}}
	}
	if len(d.Pairs) == 0 {
		return c, nil
	}
	paired := pairedIndicators(plan, d)
	residual := newMatrix(len(paired))
	for k := range paired {
		residual.set(k, k, own)
	}
	for _, pair := range d.Pairs {
		a, b := plan.Index(pair.A), plan.Index(pair.B)
		i, j := slices.Index(paired, a), slices.Index(paired, b)
		residual.set(i, j, pair.R-c.shared(d, a, b))
	}
	if l, ok := residual.cholesky(); ok {
		for k, i := range paired {
			c.rows[i] = l.terms(k, paired)
		}
		return c, nil
	}
	return c, c.factorWhole(plan, d)
}

// factorWhole puts a Cholesky factor of the whole matrix in the place of the factors.
func (c *copula) factorWhole(plan *model.Plan, d model.Dependence) error {
	r := c.correlations(plan, d)
	l, ok := r.cholesky()
	if !ok {
		nearest := r.nearestCorrelation()
		if !d.Repair {
			return pairsFault(plan, d, nearest)
		}
		if l, ok = nearest.cholesky(); !ok {
			return fmt.Errorf("dependence: the nearest correlation matrix cannot be factored")
		}
	}
	c.common, c.group = 0, 0
	all := make([]int, len(plan.Indicators))
	for i := range all {
		all[i] = i
	}
	for i := range all {
		c.rows[i] = l.terms(i, all)
	}
	return nil
}

// correlations returns the whole matrix R of a dependence.
//
//	R_ij = common + same group·group, or the pair's r; 1 on the diagonal
func (c *copula) correlations(plan *model.Plan, d model.Dependence) *matrix {
	n := len(plan.Indicators)
	r := newMatrix(n)
	for i := range n {
		for j := range i {
			r.set(i, j, c.shared(d, i, j))
		}
		r.set(i, i, 1)
	}
	for _, pair := range d.Pairs {
		r.set(plan.Index(pair.A), plan.Index(pair.B), pair.R)
	}
	return r
}

func (c *copula) shared(d model.Dependence, i, j int) float64 {
	if c.groupOf[i] == c.groupOf[j] {
		return d.Common + d.Group
	}
	return d.Common
}

func groupsOf(plan *model.Plan) []int {
	position := make(map[string]int, len(plan.Groups))
	for g, group := range plan.Groups {
		position[group.ID] = g
	}
	of := make([]int, len(plan.Indicators))
	for i, ind := range plan.Indicators {
		of[i] = position[ind.Group]
	}
	return of
}

// pairedIndicators returns the indicators that pairs name, in the plan's order.
func pairedIndicators(plan *model.Plan, d model.Dependence) []int {
	var paired []int
	for _, pair := range d.Pairs {
		paired = append(paired, plan.Index(pair.A), plan.Index(pair.B))
	}
	slices.Sort(paired)
	return slices.Compact(paired)
}

// CheckDependence reports the pairs of a scenario that contradict each other or the common and group correlations, with the
// nearest values that do not; nil where the correlations can hold together, or where the scenario lets them be repaired.
func CheckDependence(plan *model.Plan, s *model.Scenario) error {
	_, err := newCopula(plan, s.Dependence)
	return err
}

func pairsFault(plan *model.Plan, d model.Dependence, nearest *matrix) error {
	var said []string
	for _, pair := range d.Pairs {
		r := nearest.at(plan.Index(pair.A), plan.Index(pair.B))
		said = append(said, fmt.Sprintf("%s–%s %g (nearest possible %.3f)", pair.A, pair.B, pair.R, r))
	}
	return fmt.Errorf("dependence.pairs: these correlations cannot hold together with common %g and group %g: %s; "+
		"change them, or set dependence.repair = true to use the nearest", d.Common, d.Group, strings.Join(said, ", "))
}
