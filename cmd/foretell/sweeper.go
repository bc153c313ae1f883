package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

// sweptPaths bounds the paths of all projections at work together, and with them their memory.
const sweptPaths = 1 << 21

// sweeper projects the points of a lattice on all cores and hands them on in their order.
type sweeper struct {
	lattice *lattice
	sweep   report.Sweep
	engines []*sim.Engine
}

func newSweeper(l *lattice, sweep report.Sweep) *sweeper {
	cores := runtime.GOMAXPROCS(0)
	n := max(1, min(cores, l.points, sweptPaths/max(1, l.scenario.Run.Paths)))
	w := &sweeper{lattice: l, sweep: sweep}
	for range n {
		engine := sim.NewEngine(l.plan)
		engine.Workers = max(1, cores/n)
		w.engines = append(w.engines, engine)
	}
	return w
}

// reading is what one point gave.
type reading struct {
	point report.SweepPoint
	err   error
}

// from projects the points from the k-th on and shows each, in order, as soon as it and all before it are there. Few are ever
// ahead of the one that is waited for.
func (w *sweeper) from(ctx context.Context, k int, show func(k int, p report.SweepPoint) error) error {
	ctx, stop := context.WithCancel(ctx)
	type task struct {
		k    int
		told chan<- reading
	}
	tasks := make(chan task)
	queue := make(chan (<-chan reading), 2*len(w.engines))
	var workers sync.WaitGroup
	defer workers.Wait()
	defer stop()
	for _, engine := range w.engines {
		workers.Go(func() {
			for t := range tasks {
				t.told <- w.read(ctx, engine, t.k)
			}
		})
	}
	workers.Go(func() {
		defer close(tasks)
		defer close(queue)
		for at := k; at < w.lattice.points; at++ {
			told := make(chan reading, 1)
			select {
			case queue <- told:
			case <-ctx.Done():
				return
			}
			select {
			case tasks <- task{at, told}:
			case <-ctx.Done():
				return
			}
		}
	})
	for told := range queue {
		select {
		case r := <-told:
			if r.err == nil {
				r.err = show(k, r.point)
			}
			if r.err != nil {
				return r.err
			}
			k++
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}

// read projects one point. A panic becomes an error.
func (w *sweeper) read(ctx context.Context, engine *sim.Engine, k int) (r reading) {
	defer func() {
		if wrong := recover(); wrong != nil {
			r.err = fmt.Errorf("at %s: %v\n%s", w.lattice.name(k), wrong, debug.Stack())
		}
	}()
	var s *model.Scenario
	if s, r.err = w.lattice.at(k); r.err != nil {
		return r
	}
	p, err := engine.Project(ctx, s, s.Run.Paths)
	if err != nil {
		r.err = fmt.Errorf("at %s: %w", w.lattice.name(k), err)
		return r
	}
	r.point = report.SweepPoint{Values: w.lattice.values(k), Warnings: len(p.Warnings)}
	for _, g := range w.sweep.Goals {
		r.point.Chances = append(r.point.Chances, p.Chance(g))
	}
	for _, j := range p.Joint {
		if j.Year == w.sweep.Year {
			r.point.Mean, r.point.MeanErr = j.MeanMet, j.MeanMetError
		}
	}
	return r
}
