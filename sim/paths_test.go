package sim

import (
	"math"
	"slices"
	"testing"

	"foretell/model"

	"gonum.org/v1/gonum/stat/distuv"
)

// longhand walks every path of an indicator by the domain's equations as they are written, on the sampler's draws, and returns
// the values by year and path.
func longhand(w *world, i, n int) [][]float64 {
	ind := &w.plan.Indicators[i]
	a := w.scenario.Assumption(ind.ID)
	g := NewGrowth(w.plan, ind, a, w.scenario.Run.AsOf)
	values := make([][]float64, 5)
	sm := w.sampler(n)
	d := sm.newDraws()
	for b := 0; b < n; b += blockPaths {
		columns := head(newColumns(6), min(blockPaths, n-b))
		sm.drawFactors(d, b, len(columns[0]), sm.needed([]int{i}), true)
		sm.draw(d, columns, i, b, a.Persistence, true)
		for p := range columns[0] {
			growth := Quantile(g.Distribution, 5, columns[0][p])
			s, c, deviation := state(ind.Scale, ind.Base), ind.Base, 0.0
			for t := range 5 {
				eta := columns[t+1][p]
				switch ind.Scale {
				case model.Log:
					s += math.Log(math.Max(0.0001, 1+(growth+g.Adjust[t])/100)) + a.Volatility/100*eta
					values[t] = append(values[t], math.Exp(s))
				case model.Linear:
					s += growth + g.Adjust[t] + a.Volatility*eta
					values[t] = append(values[t], s)
				case model.Logit:
					c = math.Min(99.99, math.Max(0.01, c+g.Median+g.Adjust[t]))
					deviation += (growth - g.Median + a.Volatility*eta) / (100 * c / 100 * (1 - c/100))
					values[t] = append(values[t], 100/(1+math.Exp(-math.Log(c/(100-c))-deviation)))
				}
			}
		}
	}
	return values
}

// type7 is the percentile of Hyndman & Fan's type 7, exactly.
func type7(xs []float64, p float64) float64 {
	sorted := slices.Sorted(slices.Values(xs))
	h := float64(len(xs)-1) * p
	k := int(h)
	if k+1 == len(xs) {
		return sorted[k]
	}
	return sorted[k] + (h-float64(k))*(sorted[k+1]-sorted[k])
}

// Counts are those of the paths written out. Percentiles from the histogram are within 0.3 of the percentile's own sampling
// error, √(p(1−p)/N)/f with f the density there: less than half of the last digit that error lets anybody show.
func TestAgainstPathsWrittenOut(t *testing.T) {
	bothSamplings(t, func(t *testing.T, sampling model.Sampling) {
		w := crowd(6).sample(sampling)
		w.scenario.Default.Adjust = map[int]float64{2018: 0.5, 2021: -1.5}
		skewed := growing("pert", -4, 1, 3)
		w.scenario.Assume["i3"] = model.Assuming{Growth: &skewed}
		const n = 16384
		p := w.project(t, n)
		for i, o := range p.Outcomes {
			values := longhand(w, i, n)
			for _, target := range o.Targets {
				met := 0
				for _, x := range values[target.Target.Year-2018] {
					if target.Target.Met(x) {
						met++
					}
				}
				if met != target.Chance.Met {
					t.Errorf("indicator %d in %d: %d paths met, written out %d", i, target.Target.Year, target.Chance.Met, met)
				}
			}
			for k, y := range o.Years {
				var mean float64
				for _, x := range values[k] {
					mean += x / n
				}
				closeTo(t, "mean", y.Mean, mean, 1e-5)
				for q, got := range map[float64]float64{0.05: y.P5, 0.1: y.P10, 0.25: y.P25, 0.5: y.P50, 0.75: y.P75, 0.9: y.P90, 0.95: y.P95} {
					z := distuv.UnitNormal.Quantile(q)
					sampling := y.SD * math.Sqrt(q*(1-q)/n) / distuv.UnitNormal.Prob(z)
					if want := type7(values[k], q); math.Abs(got-want) > 0.3*sampling {
						t.Errorf("indicator %d, %d, p%g: %.8g, exact %.8g, sampling error %.2g", i, y.Year, 100*q, got, want, sampling)
					}
				}
			}
		}
	})
}

func TestMeanMetOfGroups(t *testing.T) {
	w := crowd(6)
	p := w.project(t, 4096)
	for _, j := range p.Joint {
		sum, paths := 0.0, 0
		for k, n := range j.MetDistribution {
			sum += float64(k * n)
			paths += n
		}
		if paths != 4096 || math.Abs(sum/4096-j.MeanMet) > 1e-12 {
			t.Errorf("%d: distribution of %d paths with mean %v, mean met %v", j.Year, paths, sum/4096, j.MeanMet)
		}
		if got := j.Groups[0].MeanMet + j.Groups[1].MeanMet; math.Abs(got-j.MeanMet) > 1e-12 {
			t.Errorf("%d: groups' means add up to %v, not %v", j.Year, got, j.MeanMet)
		}
	}
}
