package sim

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
)

// Sheppard 1899: two targets at their medians are both met with 1/4 + arcsin(r)/2π.
func sheppard(r float64) float64 { return 0.25 + math.Asin(r)/(2*math.Pi) }

func TestPairs(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := newWorld(amount("x", 100, 100), amount("y", 100, 100), amount("z", 100, 100)).
			assume(model.Assumption{Growth: fixed(0), Volatility: 5}).sample(s).depend(0.2, 0.1)
		for _, r := range []float64{0.6, 0, -0.3, -0.8} { // −0.8 leaves the factors no room: the whole matrix is factored
			w.scenario.Dependence.Pairs = []model.Pair{{A: "y", B: "x", R: r}}
			p := w.project(t, paths)
			both := func(i, j int) Chance { return p.points.chance(p.Outcomes[i].met[0].and(p.Outcomes[j].met[0])) }
			near(t, "the pair", both(0, 1), sheppard(r))
			near(t, "x and z", both(0, 2), sheppard(0.3))
			near(t, "y and z", both(1, 2), sheppard(0.3))
		}
	})
}

// Alike by 0.2 through the common factor and 0.3 more within a group; a pair listed says it all.
func TestCorrelations(t *testing.T) {
	x, y, z := amount("x", 1, 2), amount("y", 1, 2), amount("z", 1, 2)
	z.Group = "other"
	w := newWorld(x, y, z).depend(0.2, 0.3)
	w.plan.Groups = append(w.plan.Groups, model.Group{ID: "other"})
	w.scenario.Dependence.Pairs = []model.Pair{{A: "z", B: "y", R: -0.1}}
	c, err := newCopula(w.plan, w.scenario.Dependence)
	if err != nil {
		t.Fatal(err)
	}
	r := c.correlations(w.plan, w.scenario.Dependence)
	for _, e := range []struct {
		i, j int
		want float64
	}{{0, 0, 1}, {0, 1, 0.5}, {0, 2, 0.2}, {1, 2, -0.1}, {2, 1, -0.1}} {
		closeTo(t, "R", r.at(e.i, e.j), e.want, 1e-12)
	}
}

// Three pairs that contradict each other: x like y, y like z, x unlike z.
func contradiction() *world {
	w := newWorld(amount("x", 100, 100), amount("y", 100, 100), amount("z", 100, 100)).
		assume(model.Assumption{Growth: fixed(0), Volatility: 5}).sample(model.Sobol).depend(0, 0)
	w.scenario.Dependence.Pairs = []model.Pair{{A: "x", B: "y", R: 0.9}, {A: "y", B: "z", R: 0.9}, {A: "x", B: "z", R: -0.9}}
	return w
}

func TestImpossiblePairs(t *testing.T) {
	w := contradiction()
	err := CheckDependence(w.plan, w.scenario)
	if err == nil {
		t.Fatal("correlations 0.9, 0.9 and −0.9 were taken")
	}
	for _, part := range []string{"x–y 0.9", "y–z 0.9", "x–z -0.9", "nearest possible", "repair = true"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("error %q does not say %q", err, part)
		}
	}
}

// Higham 2002, section 5: the matrix (1 1 0; 1 1 1; 0 1 1) has the nearest correlation matrix with off-diagonals 0.7607 and 0.1573.
func TestNearestCorrelation(t *testing.T) {
	m := newMatrix(3)
	for i := range 3 {
		m.set(i, i, 1)
	}
	m.set(1, 0, 1)
	m.set(2, 1, 1)
	near := m.nearestCorrelation()
	for _, c := range []struct{ got, want float64 }{{near.at(1, 0), 0.7607}, {near.at(2, 1), 0.7607}, {near.at(2, 0), 0.1573}} {
		if math.Abs(c.got-c.want) > 1e-4 {
			t.Errorf("got %.5f, want %.4f", c.got, c.want)
		}
	}
	if _, ok := near.cholesky(); !ok {
		t.Error("the nearest matrix is not positive definite")
	}
}

// Repaired, the pairs have the nearest possible correlations: by symmetry (a, a, −a), and x−y+z has no variance left where
// 3 + 2·(−a − a − a) = 0, so a = 1/2.
func TestRepairedPairs(t *testing.T) {
	w := contradiction()
	w.scenario.Dependence.Repair = true
	p := w.project(t, paths)
	near(t, "x and y", p.points.chance(p.Outcomes[0].met[0].and(p.Outcomes[1].met[0])), sheppard(0.5))
	near(t, "x and z", p.points.chance(p.Outcomes[0].met[0].and(p.Outcomes[2].met[0])), sheppard(-0.5))
}
