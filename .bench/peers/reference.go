package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"

	"foretell/.bench/workload"
	"foretell/sim/num"
)

// reference is the truth about the work, from closed forms.
type reference struct {
	Milestone []float64 `json:"p2020"`
	Target    []float64 `json:"p2022"`
	Hits      []float64 `json:"hit_count"`
	MeanHits  float64   `json:"mean_hits"`
	SDHits    float64   `json:"sd_hits"`
}

func readReference(file string) (r reference, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return r, err
	}
	if err := json.Unmarshal(data, &r); err != nil {
		return r, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}

// farthest is the number of standard errors within which every number of a right output lies: among seven hundred, one in two
// hundred outputs goes beyond it by chance.
const farthest = 4.5

// check compares an output of n paths with the truth, and returns the largest distance in standard errors of random paths.
func (r reference) check(file string, n int) (worst float64, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return 0, err
	}
	var out workload.Output
	if err := json.Unmarshal(data, &out); err != nil {
		return 0, fmt.Errorf("%s: %w", file, err)
	}
	if len(out.Milestone) != len(r.Milestone) || len(out.Target) != len(r.Target) || len(out.Hits) != len(r.Hits) || len(out.Percentiles) != len(r.Target) {
		return 0, fmt.Errorf("%s: some indicators are missing", file)
	}
	root := math.Sqrt(float64(n))
	see := func(z float64) { worst = max(worst, math.Abs(z)*root) }
	share := func(got, want float64) { see((got - want) / math.Sqrt(want*(1-want))) }
	mean := 0.0
	for k := range r.Hits {
		share(out.Hits[k], r.Hits[k])
		mean += float64(k) * out.Hits[k]
	}
	see((mean - r.MeanHits) / r.SDHits)
	for i, d := range workload.Indicators {
		share(out.Milestone[i], r.Milestone[i])
		share(out.Target[i], r.Target[i])
		for year, values := range out.Percentiles[i] {
			for k, x := range values {
				see(score(d, year+1, x, workload.Shares[k]))
			}
		}
	}
	return worst, nil
}

// score is how far the percentile x of the t-th year lies from the true one, in standard errors of a single path.
//
//	(u − z)·φ(z)/√(p·(1−p)), u = (state of x − base − t·drift)/(sd·√t), z = Φ⁻¹(p)
func score(d workload.Indicator, t int, x, p float64) float64 {
	state := math.Log(x)
	if d.Share {
		state = math.Log(x / (1 - x))
	}
	u := (state - d.Base - float64(t)*d.Drift) / (d.SD * math.Sqrt(float64(t)))
	z := num.Quantile(p)
	return (u - z) * num.Density(z) / math.Sqrt(p*(1-p))
}
