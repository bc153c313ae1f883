package ui

import (
	"context"
	"math"
	"slices"
	"time"

	"foretell/model"
	"foretell/sim"
)

// surfaceMap is the chances known so far on a plot. It is not changed once it is reported.
type surfaceMap struct {
	key     plotKey
	xs, ys  []float64
	chances [][]float64 // shares, a row for each of ys; NaN where not computed yet
	errors  [][]float64 // their standard errors, shares
	rough   [][]float64 // guessed where not computed yet: between computed ones, or of the surface before
	bound   float64     // what the paths support, a share
	known   int         // cells
	fault   error       // why a cell has no chance
}

// newSurfaceMap returns a map without a chance, over which that of the same inputs before stands meanwhile.
func newSurfaceMap(k plotKey, p *plot, before *surfaceMap) *surfaceMap {
	m := &surfaceMap{key: k, xs: p.axes[across].values, ys: p.axes[upward].values}
	m.chances, m.errors, m.rough = m.blank(), m.blank(), m.blank()
	if before == nil || before.key.selected != k.selected || before.key.year != k.year || before.key.roles != k.roles {
		return m
	}
	seen := before.picture()
	for j, y := range m.ys {
		for i, x := range m.xs {
			m.rough[j][i] = between(before.xs, before.ys, seen, x, y)
		}
	}
	return m
}

func (m *surfaceMap) blank() [][]float64 {
	grid := make([][]float64, len(m.ys))
	for j := range grid {
		grid[j] = slices.Repeat([]float64{math.NaN()}, len(m.xs))
	}
	return grid
}

// cells is how many chances a whole map has.
func (m *surfaceMap) cells() int { return len(m.xs) * len(m.ys) }

// picture is every chance as it is drawn, computed or guessed.
func (m *surfaceMap) picture() [][]float64 {
	seen := copied(m.chances)
	for j := range seen {
		for i := range seen[j] {
			if math.IsNaN(seen[j][i]) {
				seen[j][i] = m.rough[j][i]
			}
		}
	}
	return seen
}

func (m *surfaceMap) copy() *surfaceMap {
	c := *m
	c.chances, c.errors, c.rough = copied(m.chances), copied(m.errors), copied(m.rough)
	return &c
}

func copied(grid [][]float64) [][]float64 {
	c := make([][]float64, len(grid))
	for j := range grid {
		c[j] = slices.Clone(grid[j])
	}
	return c
}

// take takes a computed cell in.
func (m *surfaceMap) take(c sim.Cell) {
	m.known++
	if c.Err != nil {
		m.fault = c.Err
		return
	}
	m.chances[c.Y][c.X], m.errors[c.Y][c.X] = c.Chance.Value(), c.Chance.Error
	m.bound = c.Chance.Bound()
}

// guess fills what is not computed from a grid of every step-th row and column that is.
func (m *surfaceMap) guess(step int) {
	xs, ys := every(m.xs, step), every(m.ys, step)
	grid := every(m.chances, step)
	for j := range grid {
		grid[j] = every(grid[j], step)
	}
	for j, y := range m.ys {
		for i, x := range m.xs {
			m.rough[j][i] = between(xs, ys, grid, x, y)
		}
	}
}

func every[T any](all []T, step int) (some []T) {
	for k := 0; k < len(all); k += step {
		some = append(some, all[k])
	}
	return some
}

// between runs straight from each point of a grid to the next, first across, then upward; NaN outside the grid.
func between(xs, ys []float64, grid [][]float64, x, y float64) float64 {
	i, across := within(xs, x)
	j, upward := within(ys, y)
	if i < 0 || j < 0 {
		return math.NaN()
	}
	row := func(j int) float64 { return mixed(grid[j][i], grid[j][min(i+1, len(xs)-1)], across) }
	return mixed(row(j), row(min(j+1, len(ys)-1)), upward)
}

// within returns the last value that is not above v, and how far v lies on the way to the next; −1 outside.
func within(values []float64, v float64) (int, float64) {
	at, exact := slices.BinarySearch(values, v)
	switch {
	case exact:
		return at, 0
	case at == 0 || at == len(values):
		return -1, 0
	}
	return at - 1, (v - values[at-1]) / (values[at] - values[at-1])
}

func mixed(from, to, share float64) float64 {
	if share == 0 {
		return from
	}
	return from + share*(to-from)
}

// surfaceEvery is how often what is known of a surface is told.
const surfaceEvery = 30 * time.Millisecond

// survey computes a map, coarse first.
func survey(ctx context.Context, plan *model.Plan, s *model.Scenario, p *plot, m *surfaceMap, report func(*surfaceMap)) (*surfaceMap, error) {
	x := sim.Axis{Input: p.axes[across].input.Name, Values: m.xs}
	y := sim.Axis{Input: p.axes[upward].input.Name, Values: m.ys}
	told := time.Now()
	guessed, passes := 8, map[int]int{}
	err := besideKeys(plan).Surface(ctx, s, min(quickPaths, s.Run.Paths), p.goal, x, y, func(c sim.Cell) {
		m.take(c)
		passes[c.Step]++
		finer := guessed
		for step, have := range map[int]int{4: passes[4], 2: passes[4] + passes[2]} {
			if have == ((len(m.xs)-1)/step+1)*((len(m.ys)-1)/step+1) {
				finer = min(finer, step)
			}
		}
		if finer < guessed {
			guessed = finer
			m.guess(finer)
		} else if time.Since(told) < surfaceEvery {
			return
		}
		told = time.Now()
		report(m.copy())
	})
	if err != nil {
		return nil, err
	}
	return m, nil
}

// needs returns where the chance comes to a level on a row of the map, from the left; NaN where it does not.
func (m *surfaceMap) needs(row int, level float64) float64 {
	for i := 1; i < len(m.xs); i++ {
		from, to := m.chances[row][i-1], m.chances[row][i]
		if from < level && to >= level {
			return m.xs[i-1] + (level-from)/(to-from)*(m.xs[i]-m.xs[i-1])
		}
	}
	return math.NaN()
}
