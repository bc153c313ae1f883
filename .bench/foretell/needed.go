package main

import (
	"context"
	"fmt"
	"math"

	"foretell/.bench/workload"
	"foretell/model"
	"foretell/sim"
)

// smallError is 0.05 points.
const smallError = 0.0005

// firstSeed is the first of the seeds: none of them had a say in how paths are drawn.
const firstSeed = 100_000

// mostNeeded is the largest number of paths that is tried.
const mostNeeded = 1 << 20

// needed finds, for either sampling, the least number of paths, of those that are eight to fifteen times a power of two, at which every
// chance of the base scenario has a root mean square error below smallError over the seeds, or mostNeeded and the error there. The
// true chances go to a file.
func needed(ctx context.Context, seeds int, file string) error {
	plan, s, err := workload.Base()
	if err != nil {
		return err
	}
	truth, err := workload.Truth(ctx, plan, s, chances)
	if err != nil {
		return err
	}
	if err := write(file, truth); err != nil {
		return err
	}
	for _, sampling := range []model.Sampling{model.Sobol, model.Random} {
		s.Run.Sampling = sampling
		n, worst := 0, 1.0
		for k := 0; n < mostNeeded && worst >= smallError; k++ {
			n = (8 + k%8) << (9 + k/8)
			if worst, err = worstError(ctx, plan, s, n, seeds, truth); err != nil {
				return err
			}
		}
		fmt.Printf("NEEDED %v %d %.2e\n", sampling, n, worst)
	}
	return nil
}

// chances lists every chance of a projection: of each target, and for each year of all its targets and of each group's.
func chances(p *sim.Projection) (all []float64) {
	for _, o := range p.Outcomes {
		for _, t := range o.Targets {
			all = append(all, t.Chance.Value())
		}
	}
	for _, j := range p.Joint {
		all = append(all, j.All.Value())
		for _, g := range j.Groups {
			all = append(all, g.All.Value())
		}
	}
	return all
}

// worstError returns the root mean square error of the chance that has the largest. A random share's is known without any
// run.
func worstError(ctx context.Context, plan *model.Plan, s *model.Scenario, n, seeds int, truth []float64) (float64, error) {
	worst := 0.0
	if s.Run.Sampling == model.Random {
		for _, p := range truth {
			worst = max(worst, math.Sqrt(p*(1-p)/float64(n)))
		}
		return worst, nil
	}
	squares := make([]float64, len(truth))
	engine := sim.NewEngine(plan)
	for seed := range seeds {
		now := *s
		now.Run.Seed = firstSeed + uint64(seed)
		p, err := engine.Project(ctx, &now, n)
		if err != nil {
			return 0, err
		}
		for k, c := range chances(p) {
			squares[k] += (c - truth[k]) * (c - truth[k])
		}
	}
	for _, sum := range squares {
		worst = max(worst, math.Sqrt(sum/float64(seeds)))
	}
	return worst, nil
}
