package main

import (
	"context"

	"foretell/.bench/workload"
	"foretell/sim"
)

// base is the whole model, whose truth is the mean of many large runs.
func base(ctx context.Context) (*problem, error) {
	plan, s, err := workload.Base()
	if err != nil {
		return nil, err
	}
	columns := []column{
		{name: "in 2020", of: chances(0)},
		{name: "in 2022", of: chances(1)},
		{name: "groups", of: groups},
		{name: "mean met", of: met},
	}
	truth, err := workload.Truth(ctx, plan, s, func(p *sim.Projection) (all []float64) {
		for _, c := range columns {
			for _, e := range c.of(p) {
				all = append(all, e.value)
			}
		}
		return all
	})
	if err != nil {
		return nil, err
	}
	p, err := sim.NewEngine(plan).Project(ctx, s, 1)
	if err != nil {
		return nil, err
	}
	for k := range columns {
		n := len(columns[k].of(p))
		columns[k].truth, truth = truth[:n], truth[n:]
	}
	return &problem{"The base scenario: uncertain growth, persistence, groups.", plan, s, columns}, nil
}

// groups reads the chance of every group to meet all its targets of the last year.
func groups(p *sim.Projection) (all []estimate) {
	for _, g := range p.Joint[len(p.Joint)-1].Groups {
		all = append(all, estimate{g.All.Value(), g.All.Error})
	}
	return all
}

// met reads the mean number of targets met in the last year.
func met(p *sim.Projection) []estimate {
	j := p.Joint[len(p.Joint)-1]
	return []estimate{{j.MeanMet, j.MeanMetError}}
}
