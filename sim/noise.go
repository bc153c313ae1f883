package sim

import (
	"math"

	"foretell/model"
	"foretell/sim/num"
)

// blockPaths is the number of paths worked on at a time: the columns of one indicator stay in the first-level cache.
const blockPaths = 1024

// sampler draws the correlated normals of a projection: for an indicator and a block of paths, column 0 behind its average
// growth and columns 1 … years behind the noise of each year. It is read-only once made.
//
// The copula is a factor model,
//
//	z_i = √common·F + √group·F_g(i) + √(1−common−group)·ε_i
//
// which has the correlations of model.Dependence, and where the normals of one indicator do not depend on the others.
type sampler struct {
	points  points
	bridge  bridge
	years   int
	common  float64 // weight of the common factor
	group   float64 // weight of the group's factor
	own     float64 // weight of the indicator's own normals
	groupOf []int   // by indicator
	factors []factor
	owns    []factor
}

// factor is the sources of every level of one walk: 0 behind average growth, k+1 behind the bridge's k-th node.
type factor []source

func newSampler(plan *model.Plan, s *model.Scenario, paths int) *sampler {
	years := plan.Years()
	d := s.Dependence
	sm := &sampler{
		points: points{seed: s.Run.Seed, sampling: s.Run.Sampling, paths: paths, levels: max(years, growthLevel) + 1, replicates: replicates},
		bridge: newBridge(plan, s.Run.Sampling),
		years:  years,
		common: math.Sqrt(d.Common),
		group:  math.Sqrt(d.Group),
		own:    math.Sqrt(1 - d.Common - d.Group),
	}
	if d.Common > 0 {
		sm.factors = append(sm.factors, sm.factor(commonWalk))
	} else {
		sm.factors = append(sm.factors, nil)
	}
	groups := make(map[string]int, len(plan.Groups))
	for g, group := range plan.Groups {
		groups[group.ID] = g
		if d.Group > 0 {
			sm.factors = append(sm.factors, sm.factor(groupWalk(g)))
		}
	}
	sm.groupOf = make([]int, len(plan.Indicators))
	sm.owns = make([]factor, len(plan.Indicators))
	for i, ind := range plan.Indicators {
		sm.groupOf[i] = groups[ind.Group]
		sm.owns[i] = sm.factor(ownWalk(i))
	}
	return sm
}

func (sm *sampler) factor(w walk) factor {
	f := make(factor, sm.years+1)
	f[0] = sm.points.source(w, growthLevel)
	for k := range sm.years {
		f[k+1] = sm.points.source(w, sm.bridge.level(k))
	}
	return f
}

// draws is one worker's room for the normals of a block. Columns are blockPaths long.
type draws struct {
	points  []uint32
	own     []float64
	factors [][][]float64 // by factor, by level
	scratch [][]float64
}

func newColumns(n int) [][]float64 {
	room := make([]float64, n*blockPaths)
	columns := make([][]float64, n)
	for k := range columns {
		columns[k] = room[k*blockPaths : (k+1)*blockPaths]
	}
	return columns
}

func (sm *sampler) newDraws() *draws {
	d := &draws{points: make([]uint32, blockPaths), own: make([]float64, blockPaths), scratch: newColumns(sm.years + 1)}
	for _, f := range sm.factors {
		if f == nil {
			d.factors = append(d.factors, nil)
			continue
		}
		d.factors = append(d.factors, newColumns(sm.years+1))
	}
	return d
}

// drawFactors draws the factors that the given indicators share, for n paths from path lo.
func (sm *sampler) drawFactors(d *draws, lo, n int, needed []bool) {
	for f, columns := range d.factors {
		if columns == nil || !needed[f] {
			continue
		}
		for k, column := range columns {
			sm.factors[f][k].fill(d.points[:n], lo)
			num.Scores(column[:n], d.points[:n])
		}
	}
}

// needed tells which factors the indicators rest on.
func (sm *sampler) needed(indicators []int) []bool {
	need := make([]bool, len(sm.factors))
	need[0] = len(indicators) > 0
	for _, i := range indicators {
		if g := sm.groupOf[i] + 1; g < len(need) {
			need[g] = true
		}
	}
	return need
}

// draw fills an indicator's columns for the paths from path lo; drawFactors has been called for the block. The growth column is
// left out where growth is false.
func (sm *sampler) draw(d *draws, columns [][]float64, i, lo int, phi float64, growth bool) {
	points := d.points[:len(columns[0])]
	for k, column := range columns {
		if k == 0 && !growth {
			continue
		}
		sm.owns[i][k].fill(points, lo)
		num.Scores(column, points)
		sm.mix(d, column, i, k)
	}
	sm.bridge.apply(columns, d.scratch)
	persist(columns[1:], phi)
}

// mix adds the factors' level k to an indicator's own.
func (sm *sampler) mix(d *draws, z []float64, i, k int) {
	own := sm.own
	if g := sm.groupOf[i] + 1; g < len(d.factors) {
		num.Mix(z, d.factors[g][k], sm.group, own)
		own = 1
	}
	if common := d.factors[0]; common != nil {
		num.Mix(z, common[k], sm.common, own)
	}
}

// persist turns independent normals of successive years into noise with persistence φ and unit variance, in place.
//
//	η_1 = z_1,  η_t = φ·η_t−1 + √(1−φ²)·z_t
func persist(columns [][]float64, phi float64) {
	if phi == 0 {
		return
	}
	fresh := math.Sqrt(1 - float64(phi*phi))
	for t := 1; t < len(columns); t++ {
		num.Mix(columns[t], columns[t-1], phi, fresh)
	}
}
