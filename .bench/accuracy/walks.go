package main

import (
	"context"
	"math"

	"foretell/.bench/workload"
	"foretell/model"
	"foretell/sim"
	"foretell/sim/num"
)

// Of the peers' work all truth is known in closed form. Its drift makes every chance of 2022 exactly a half, which flatters
// symmetric points, so it is measured with nine tenths of the drift as well.

func single(context.Context) (*problem, error) {
	return walks("One indicator alone: the first of the peers' work.", workload.Indicators[:1], 0, 1), nil
}

func slowerSingle(context.Context) (*problem, error) {
	return walks("The same with nine tenths of the drift.", workload.Indicators[:1], 0, 0.9), nil
}

func whole(context.Context) (*problem, error) {
	return walks("The peers' work: 24 indicators and a common factor.", workload.Indicators, workload.Correlation, 1), nil
}

func slowerWhole(context.Context) (*problem, error) {
	return walks("The same with nine tenths of the drift.", workload.Indicators, workload.Correlation, 0.9), nil
}

func walks(title string, indicators []workload.Indicator, correlation, slower float64) *problem {
	p := &problem{title: title}
	p.plan, p.scenario = workload.New(indicators, model.Sobol, correlation, slower)
	for k, name := range []string{"in 2020", "in 2022"} {
		p.columns = append(p.columns, column{name, marginals(indicators, k, slower), chances(k)})
	}
	if len(indicators) > 1 {
		three, met := joint(indicators, correlation, slower)
		p.columns = append(p.columns,
			column{"all of 3", []float64{three}, func(p *sim.Projection) []estimate {
				c := p.Joint[1].Groups[0].All
				return []estimate{{c.Value(), c.Error}}
			}},
			column{"mean met", []float64{met}, func(p *sim.Projection) []estimate {
				return []estimate{{p.Joint[1].MeanMet, p.Joint[1].MeanMetError}}
			}})
	}
	return p
}

// chances reads the k-th target of every indicator.
func chances(k int) func(*sim.Projection) []estimate {
	return func(p *sim.Projection) (all []estimate) {
		for _, o := range p.Outcomes {
			if k < len(o.Targets) {
				c := o.Targets[k].Chance
				all = append(all, estimate{c.Value(), c.Error})
			}
		}
		return all
	}
}

// score is the normal score of the chance that an indicator meets its k-th target.
//
//	(base + t·drift − target)/(sd·√t)
func score(d workload.Indicator, k int, slower float64) float64 {
	t, target := 3.0, d.Milestone
	if k == 1 {
		t, target = 5, d.Target
	}
	return (d.Base + t*slower*d.Drift - target) / (d.SD * math.Sqrt(t))
}

func marginals(indicators []workload.Indicator, k int, slower float64) (all []float64) {
	for _, d := range indicators {
		all = append(all, num.CDF(score(d, k, slower)))
	}
	return all
}

// joint returns the chance that the first three indicators all meet their target of 2022, and the mean number that do.
//
//	∫ φ(z) Π Φ((score + √ρ·z)/√(1−ρ)) dz, by the trapezoidal rule
func joint(indicators []workload.Indicator, correlation, slower float64) (three, met float64) {
	const step = 1.0 / 256
	for z := -9.0; z <= 9; z += step {
		product := step * num.Density(z)
		for _, d := range indicators[:3] {
			product *= num.CDF((score(d, 1, slower) + math.Sqrt(correlation)*z) / math.Sqrt(1-correlation))
		}
		three += product
	}
	for _, p := range marginals(indicators, 1, slower) {
		met += p
	}
	return three, met
}
