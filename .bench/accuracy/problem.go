package main

import (
	"context"
	"fmt"
	"math"

	"foretell/model"
	"foretell/sim"
)

const paths = 16_384

// problem is a scenario whose truth is known.
type problem struct {
	title    string
	plan     *model.Plan
	scenario *model.Scenario
	columns  []column
}

// column is estimates of one kind.
type column struct {
	name  string
	truth []float64
	of    func(*sim.Projection) []estimate
}

// estimate is what a projection says of one number.
type estimate struct{ value, err float64 }

// method is a way to choose the paths.
type method struct {
	name       string
	sampling   model.Sampling
	replicates int
}

var methods = []method{
	{"random", model.Random, 0},
	{"sobol, 1", model.Sobol, 1},
	{"sobol, 2", model.Sobol, 2},
	{"sobol, 4", model.Sobol, 4},
	{"sobol, 8", model.Sobol, 8},
	{"sobol, 16", model.Sobol, 16},
}

func (p *problem) print(ctx context.Context, seeds int) error {
	fmt.Printf("\n%s\n\n%-12s", p.title, "")
	for range 2 {
		for _, c := range p.columns {
			fmt.Printf(" %10s", c.name)
		}
		fmt.Print("  ")
	}
	fmt.Println()
	for _, m := range methods {
		errors, cover, err := p.measure(ctx, m, seeds)
		if err != nil {
			return err
		}
		fmt.Printf("%-12s", m.name)
		for _, e := range errors {
			fmt.Printf(" %10.2e", e)
		}
		fmt.Print("  ")
		for _, share := range cover {
			if m.replicates == 1 {
				fmt.Printf(" %10s", "-")
				continue
			}
			fmt.Printf(" %10.3f", share)
		}
		fmt.Println()
	}
	return nil
}

// measure returns for every column the root mean square error over the seeds, and the share within two stated errors over twice
// as many.
func (p *problem) measure(ctx context.Context, m method, seeds int) (errors, cover []float64, err error) {
	engine := sim.NewEngine(p.plan)
	engine.Replicates = m.replicates
	errors, cover = make([]float64, len(p.columns)), make([]float64, len(p.columns))
	for seed := range 2 * seeds {
		s := *p.scenario
		s.Run.Sampling, s.Run.Seed = m.sampling, uint64(1000+seed)
		projection, err := engine.Project(ctx, &s, paths)
		if err != nil {
			return nil, nil, err
		}
		for k, c := range p.columns {
			for i, e := range c.of(projection) {
				miss := e.value - c.truth[i]
				if seed < seeds {
					errors[k] += miss * miss / float64(seeds*len(c.truth))
				}
				if math.Abs(miss) <= 2*e.err {
					cover[k] += 1 / float64(2*seeds*len(c.truth))
				}
			}
		}
	}
	for k := range errors {
		errors[k] = math.Sqrt(errors[k])
	}
	return errors, cover, nil
}
