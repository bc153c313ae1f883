package sim

import (
	"context"
	"math"

	"foretell/model"
	"foretell/sim/num"
)

// blockPaths is the number of paths worked on at a time: the columns of one indicator stay in the first-level cache.
const blockPaths = 1024

// sampler draws the correlated normals of a projection: for an indicator and a block of paths, column 0 behind its average
// growth and columns 1 … years behind the noise of each year. Growth and noise are independent of each other, and each has the
// copula's correlations between indicators. The normals of one indicator do not depend on what is assumed of the others. A
// sampler is read-only once made.
type sampler struct {
	points  points
	bridge  bridge
	years   int
	copula  *copula
	factors []factor // the common factor, then each group's; nil where it has no weight
	owns    []factor // by indicator
}

// factor is the sources of every level of one walk: 0 behind average growth, k+1 behind the bridge's k-th node.
type factor []source

func newSampler(plan *model.Plan, s *model.Scenario, paths, replicates int) (*sampler, error) {
	years := plan.Years()
	c, err := newCopula(plan, s.Dependence)
	if err != nil {
		return nil, err
	}
	sm := &sampler{
		points: points{seed: s.Run.Seed, sampling: s.Run.Sampling, paths: paths, levels: max(years, growthLevel) + 1, replicates: replicates},
		bridge: newBridge(plan, s),
		years:  years,
		copula: c,
	}
	sm.factors = append(sm.factors, sm.weighted(c.common, commonWalk))
	for g := range plan.Groups {
		sm.factors = append(sm.factors, sm.weighted(c.group, groupWalk(g)))
	}
	sm.owns = make([]factor, len(plan.Indicators))
	return sm, nil
}

// ready makes the sources of every indicator, which of many takes a while.
func (sm *sampler) ready(ctx context.Context, workers int, work *progress) error {
	return parallel(ctx, workers, len(sm.owns), func(_, i int) {
		sm.owns[i] = sm.factor(ownWalk(i))
		work.add(1)
	})
}

func (sm *sampler) weighted(weight float64, w walk) factor {
	if weight == 0 {
		return nil
	}
	return sm.factor(w)
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

// drawFactors draws the factors that are needed, for n paths from path lo; their growth columns only where draw will want them.
func (sm *sampler) drawFactors(d *draws, lo, n int, needed []bool, growth bool) {
	for f, columns := range d.factors {
		if columns == nil || !needed[f] {
			continue
		}
		for k, column := range columns {
			if k > 0 || sm.wants(growth) {
				sm.factors[f][k].score(column[:n], d.points[:n], lo)
			}
		}
	}
}

// wants reports whether growth columns are drawn: where growth is uncertain, or the noise rests on them.
func (sm *sampler) wants(growth bool) bool { return growth || sm.bridge.rotation != nil }

// needed tells which factors the indicators rest on.
func (sm *sampler) needed(indicators []int) []bool {
	need := make([]bool, len(sm.factors))
	for _, i := range indicators {
		need[0] = true
		need[1+sm.copula.groupOf[i]] = true
	}
	return need
}

// draw fills an indicator's columns for the paths from path lo; drawFactors has been called for the block. The growth column is
// left out where growth is false and nothing else rests on it.
func (sm *sampler) draw(d *draws, columns [][]float64, i, lo int, phi float64, growth bool) {
	for k, column := range columns {
		if k > 0 || sm.wants(growth) {
			sm.mix(d, column, i, k, lo)
		}
	}
	sm.bridge.apply(columns, d.scratch)
	persist(columns[1:], phi)
}

// mix fills a column with level k of an indicator: its row's normals and the factors', weighted.
func (sm *sampler) mix(d *draws, z []float64, i, k, lo int) {
	points, own := d.points[:len(z)], d.own[:len(z)]
	row := sm.copula.rows[i]
	kept := 1.0 // weight of what is in z already
	for n, t := range row {
		into := own
		if n == 0 {
			into = z
		}
		sm.owns[t.indicator][k].fill(points, lo)
		num.Scores(into, points)
		if n == 0 {
			kept = t.weight
			continue
		}
		num.Mix(z, own, t.weight, kept)
		kept = 1
	}
	for _, f := range [...]struct {
		columns [][]float64
		weight  float64
	}{{d.factors[0], sm.copula.common}, {d.factors[1+sm.copula.groupOf[i]], sm.copula.group}} {
		if f.columns != nil {
			num.Mix(z, f.columns[k], f.weight, kept)
			kept = 1
		}
	}
	if kept != 1 {
		num.Mix(z, z, 0, kept)
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
