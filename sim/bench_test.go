package sim

import (
	"context"
	"fmt"
	"math"
	"testing"

	"foretell/model"
)

// workload is 24 amounts over five years with fixed growth, noise and one common factor, ρ = 0.3: the work of the peers that
// foretell is measured against.
func workload(s model.Sampling) *world {
	var inds []model.Indicator
	for i := range 24 {
		g := 1.04 + 0.01*float64(i)
		inds = append(inds, model.Indicator{ID: fmt.Sprintf("i%d", i), Base: 100, Targets: []model.Target{
			{Year: 2020, Value: 100 * math.Pow(g, 2.9)}, {Year: 2022, Value: 100 * math.Pow(g, 5)},
		}})
	}
	w := newWorld(inds...).assume(model.Assumption{Growth: fixed(12), Volatility: 5}).depend(0.3, 0).sample(s)
	for i := range 24 {
		g := fixed(4 + float64(i))
		w.scenario.Assume[fmt.Sprintf("i%d", i)] = model.Assuming{Growth: &g}
	}
	return w
}

func bench(b *testing.B, w *world, n int) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := NewEngine(w.plan).Project(context.Background(), w.scenario, n); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/path")
}

// BenchmarkWorkload is the whole projection of the peers' work.
func BenchmarkWorkload(b *testing.B) {
	for _, s := range []model.Sampling{model.Random, model.Sobol} {
		for _, n := range []int{10_000, 100_000, 1_000_000} {
			b.Run(fmt.Sprintf("%v/%d", s, n), func(b *testing.B) { bench(b, workload(s), n) })
		}
	}
}

// BenchmarkProject is the whole projection with growth uncertain, persistence, and group factors.
func BenchmarkProject(b *testing.B) {
	for _, n := range []int{16_384, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { bench(b, crowd(24), n) })
	}
}

// BenchmarkEdit is one edit of one indicator's growth, and everything it changes.
func BenchmarkEdit(b *testing.B) {
	for name, w := range map[string]*world{"workload": workload(model.Random), "model": crowd(24)} {
		for _, n := range []int{16_384, 100_000, 1_000_000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) { benchEdit(b, w, n) })
		}
	}
}

func benchEdit(b *testing.B, w *world, n int) {
	e := NewEngine(w.plan)
	var edited [2]*model.Scenario
	for k := range edited {
		s := *w.scenario
		d := w.scenario.Assumption("i3").Growth.Distribution
		d.Params = append([]float64{d.Params[0] + float64(k+1)/10}, d.Params[1:]...)
		s.Assume = map[string]model.Assuming{"i3": {Growth: &model.Growth{Distribution: d}}}
		for id, a := range w.scenario.Assume {
			if id != "i3" {
				s.Assume[id] = a
			}
		}
		edited[k] = &s
	}
	if _, err := e.Project(context.Background(), w.scenario, n); err != nil {
		b.Fatal(err)
	}
	if _, err := e.Project(context.Background(), edited[1], n); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	k := 0
	for b.Loop() {
		k++
		if _, err := e.Project(context.Background(), edited[k%2], n); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlanSize shows how the cost of a path grows with the number of indicators.
func BenchmarkPlanSize(b *testing.B) {
	for _, n := range []int{24, 240, 2400} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			bench(b, crowd(n), 8192)
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/8192/float64(n), "ns/path/indicator")
		})
	}
}

// BenchmarkDrivers says what decides how many targets are met.
func BenchmarkDrivers(b *testing.B) {
	w := crowd(24)
	e := NewEngine(w.plan)
	e.Workers = 1
	p, err := e.Project(context.Background(), w.scenario, 16_384)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := e.Drivers(context.Background(), p, MeasureMet(2022)); err != nil {
			b.Fatal(err)
		}
	}
}
