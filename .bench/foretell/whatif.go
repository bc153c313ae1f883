package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"foretell/.bench/workload"
	"foretell/model"
	"foretell/sim"
)

// whatif changes one indicator's growth at a time on the peers' work and measures the projection of each edit: with the same
// indicator edited again and again, as under a key held down, and with every edit on another indicator than the last.
func whatif(ctx context.Context, n, reps int) error {
	plan, s := workload.New(workload.Indicators, model.Random, workload.Correlation, 1)
	for _, v := range []struct {
		name      string
		indicator func(r int) int
	}{
		{"held", func(int) int { return 3 }},
		{"next", func(r int) int { return r % len(plan.Indicators) }},
	} {
		engine := sim.NewEngine(plan)
		if _, err := engine.Project(ctx, s, n); err != nil {
			return err
		}
		for r := range plan.Indicators { // the peers have all their draws before the clock runs
			if _, err := engine.Project(ctx, edited(plan, s, v.indicator(r), 1.05), n); err != nil {
				return err
			}
		}
		var times []time.Duration
		for r := range reps {
			// Only the last edit is laid over the scenario, and with "next" the one before it is thereby taken back: a second
			// indicator changes. It is taken back before the clock runs.
			i := v.indicator(r)
			if v.name == "next" {
				if _, err := engine.Project(ctx, s, n); err != nil {
					return err
				}
			}
			slower := []float64{1.1, 0.9}[r%2]
			c := start()
			if _, err := engine.Project(ctx, edited(plan, s, i, slower), n); err != nil {
				return err
			}
			wall, _ := c.stop()
			times = append(times, wall)
		}
		slices.Sort(times)
		fmt.Printf("WHATIF foretell %s %d %.1f %.1f\n", v.name, n, micro(times[0]), micro(times[len(times)/2]))
	}
	return nil
}

// edited returns the scenario with the drift of one indicator multiplied.
func edited(plan *model.Plan, s *model.Scenario, i int, slower float64) *model.Scenario {
	id := plan.Indicators[i].ID
	e := *s
	e.Assume = maps.Clone(s.Assume)
	growth := workload.Fixed(slower * workload.Indicators[i].Drift)
	a := e.Assume[id]
	a.Growth = &growth
	e.Assume[id] = a
	return &e
}

func micro(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e3 }
