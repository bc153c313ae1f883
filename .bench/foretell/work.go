package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"

	"foretell/.bench/workload"
	"foretell/model"
	"foretell/sim"
)

// repeat projects a scenario again and again, each time with the next seed, so that nothing but memory is left of the last one.
func repeat(ctx context.Context, plan *model.Plan, s *model.Scenario, n int, seed uint64, reps int) (last *sim.Projection, err error) {
	engine := sim.NewEngine(plan)
	for r := range reps {
		now := *s
		now.Run.Seed = seed + uint64(r)
		c := start()
		if last, err = engine.Project(ctx, &now, n); err != nil {
			return nil, err
		}
		wall, cpu := c.stop()
		fmt.Printf("INPROC %.6f %.6f\n", wall.Seconds(), cpu.Seconds())
	}
	return last, nil
}

// save writes what the peers write.
func save(p *sim.Projection, file string) error {
	var out workload.Output
	for i, o := range p.Outcomes {
		out.Milestone = append(out.Milestone, o.Targets[0].Chance.Value())
		out.Target = append(out.Target, o.Targets[1].Chance.Value())
		var years [][5]float64
		for _, y := range o.Years {
			years = append(years, levels(workload.Indicators[i], y.P5, y.P25, y.P50, y.P75, y.P95))
		}
		out.Percentiles = append(out.Percentiles, years)
	}
	for _, paths := range p.Joint[len(p.Joint)-1].MetDistribution {
		out.Hits = append(out.Hits, float64(paths)/float64(p.Paths))
	}
	return write(file, out)
}

func write(file string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o644)
}

// levels gives a share's values back as shares: what walked as its logarithm is its logit.
func levels(d workload.Indicator, values ...float64) (out [5]float64) {
	for k, x := range values {
		if d.Share {
			x = 1 / (1 + math.Exp(-math.Log(x)))
		}
		out[k] = x
	}
	return out
}
