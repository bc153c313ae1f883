package sim

import (
	"context"
	"fmt"
	"sync"

	"foretell/model"
)

// Axis is an input and the values it is turned to, in its unit.
type Axis struct {
	Input  string // name of an Input, for instance "growth of de_va"
	Values []float64
}

// Cell is one place of a surface.
type Cell struct {
	X, Y   int // positions in the axes' values
	Step   int // distance between the cells of its pass: 4, 2 or 1
	Chance Chance
	Err    error // that there is no such scenario: what is wrong with the two values; otherwise nil
}

// Surface finds the chance of a goal for every pair of two inputs' values, all on the same random numbers: each is that of a
// projection of the scenario with x turned first and then y. Every fourth row and column comes first, then every second, then the
// rest. report is given each cell as soon as it is known, from one goroutine at a time.
//
// Surface stops soon after ctx is cancelled and returns ctx's error.
func (e *Engine) Surface(ctx context.Context, s *model.Scenario, paths int, g Goal, x, y Axis, report func(Cell)) error {
	for _, a := range []Axis{x, y} {
		if _, err := NewInput(e.plan, s, a.Input); err != nil {
			return err
		}
	}
	if _, err := e.Project(ctx, s, paths); err != nil {
		return err
	}
	count, workers := e.forks()
	benches := make([]*surfaceBench, count)
	for k := range benches {
		benches[k] = &surfaceBench{engine: e.fork(workers), scenario: s, goal: g, x: x, y: y}
		benches[k].engine.only = g.restsOn(e.plan)
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var mu sync.Mutex
	cells := coarseFirst(len(x.Values), len(y.Values))
	err := parallel(ctx, len(benches), len(cells), func(w, k int) {
		cell := cells[k]
		if err := benches[w].fill(ctx, &cell, paths); err != nil {
			stop(err)
			return
		}
		mu.Lock()
		defer mu.Unlock()
		if ctx.Err() == nil {
			report(cell)
		}
	})
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return err
}

// coarseFirst lists the places of a surface: every fourth row and column, then every second, then the rest.
func coarseFirst(columns, rows int) []Cell {
	var cells []Cell
	for _, step := range []int{4, 2, 1} {
		for x := 0; x < columns; x += step {
			for y := 0; y < rows; y += step {
				if before := 2 * step; step == 4 || x%before != 0 || y%before != 0 {
					cells = append(cells, Cell{X: x, Y: y, Step: step})
				}
			}
		}
	}
	return cells
}

// surfaceBench is where one goroutine works on a surface.
type surfaceBench struct {
	engine   *Engine
	scenario *model.Scenario
	goal     Goal
	x, y     Axis

	column int // x that turned is for, where turned is not nil
	turned *model.Scenario
}

// fill finds a cell's chance. It returns an error where the whole surface must stop.
func (b *surfaceBench) fill(ctx context.Context, c *Cell, paths int) error {
	s, err := b.at(c)
	if err != nil {
		c.Err = err
		return nil
	}
	p, err := b.engine.Project(ctx, s, paths)
	if err != nil {
		return err
	}
	c.Chance = p.Chance(b.goal)
	return nil
}

// at returns the scenario of a cell.
func (b *surfaceBench) at(c *Cell) (*model.Scenario, error) {
	if b.turned == nil || b.column != c.X {
		s, err := turn(b.engine.plan, b.scenario, b.x, c.X)
		if err != nil {
			return nil, err
		}
		b.turned, b.column = s, c.X
	}
	return turn(b.engine.plan, b.turned, b.y, c.Y)
}

// turn returns a scenario with an axis' input at its k-th value.
func turn(plan *model.Plan, s *model.Scenario, a Axis, k int) (*model.Scenario, error) {
	in, err := NewInput(plan, s, a.Input)
	if err != nil {
		return nil, err
	}
	turned, err := s.Apply(plan, in.Edits(a.Values[k])...)
	if err != nil {
		return nil, fmt.Errorf("%s at %g: %w", in.Name, a.Values[k], err)
	}
	return turned, nil
}
