package sim

import (
	"context"
	"fmt"
	"math"
	"testing"

	"foretell/model"
)

// eventful is twoStruck with a lever, a published year of y, and a target of z in that year.
func eventful(t *testing.T, s model.Sampling) *world {
	w := twoStruck(t).sample(s).depend(0.2, 0.1)
	w.plan.Indicators[1].Actuals = []model.Actual{{Year: 2018, Value: 104}}
	w.plan.Indicators[1].Targets = []model.Target{{Year: 2018, Value: 103}, {Year: 2022, Value: 130}}
	w.scenario.Run.AsOf = 2018
	w.scenario.Levers = []model.Lever{{ID: "l", Level: 0.5, Start: 2018, Ramp: 2, Effects: []model.Effect{
		{Indicator: "x", Distribution: dist("normal", 1, 1)}, {Indicator: "y", Distribution: dist("fixed", 2)},
	}}}
	return w
}

// All paths of a projection one by one: the targets they meet, by their sets and by their values, are those that it counts; each
// value is that of Values; an event strikes as often as its chance says.
func TestFuturesAreTheProjections(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := eventful(t, s)
		const n = 2500
		e := NewEngine(w.plan)
		p, err := e.Project(t.Context(), w.scenario, n)
		if err != nil {
			t.Fatal(err)
		}
		futures, err := e.Futures(t.Context(), p, 0, n+100)
		if err != nil || len(futures) != n {
			t.Fatalf("%d futures, %v", len(futures), err)
		}
		strikes := map[string]int{}
		for i, o := range p.Outcomes {
			met, reached := make([]int, len(o.Targets)), make([]int, len(o.Targets))
			for k, f := range futures {
				if f.Path != k || f.Tracks[i].Outcome != o {
					t.Fatalf("future %d is of path %d and %s", k, f.Path, f.Tracks[i].Outcome.Indicator.ID)
				}
				for m, target := range o.Targets {
					if f.Tracks[i].Met[m] {
						met[m]++
					}
					if target.Target.Met(f.Tracks[i].Values[target.Target.Year-2018]) {
						reached[m]++
					}
				}
			}
			for m, target := range o.Targets {
				if met[m] != target.Chance.Met || reached[m] != target.Chance.Met {
					t.Errorf("%s@%d: met on %d, reached on %d paths, the projection counts %d",
						o.Indicator.ID, target.Target.Year, met[m], reached[m], target.Chance.Met)
				}
			}
			values, err := e.Values(t.Context(), p, o.Indicator, 2021)
			if err != nil {
				t.Fatal(err)
			}
			for k, f := range futures {
				if f.Tracks[i].Values[3] != values[k] {
					t.Fatalf("%s on path %d: %g, by Values %g", o.Indicator.ID, k, f.Tracks[i].Values[3], values[k])
				}
			}
		}
		for _, f := range futures {
			for _, strike := range f.Struck {
				strikes[strike.Event]++
			}
		}
		for _, id := range []string{"on-x", "on-y"} {
			if want := p.Chance(w.goal(t, "event("+id+")")).Met; strikes[id] != want {
				t.Errorf("%s strikes %d futures, want %d", id, strikes[id], want)
			}
		}
	})
}

// What happens on a path adds up to what is seen on it. Without noise, by the equations as they are written: linear
// 10 + Σ (G + e_t + l_t), log 100·Π (1 + (G + e_t + l_t)/100); the lever's ramp of 2 years from 2018 has 0, ½ and then all of it.
func TestWhatHappensAddsUp(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		steps := amount("s", 10, 20)
		steps.Scale = model.Linear
		w := newWorld(amount("x", 100, 130), steps).assume(model.Assumption{Growth: growing("pert", 1, 2, 5)}).sample(s)
		w.scenario.Events = []model.Event{{ID: "e", On: []string{"group:a"}, From: 2019, To: 2022, Probability: 0.6, Impact: dist("normal", -6, 2), Rebound: 0.5}}
		w.scenario.Levers = []model.Lever{{ID: "l", Level: 0.5, Start: 2018, Ramp: 2, Effects: []model.Effect{
			{Indicator: "x", Distribution: dist("normal", 1, 1)}, {Indicator: "s", Distribution: dist("history", 1, 2, 4)},
		}}}
		e := NewEngine(w.plan)
		p, err := e.Project(t.Context(), w.scenario, 4096)
		if err != nil {
			t.Fatal(err)
		}
		futures, err := e.Futures(t.Context(), p, 1000, 2000)
		if err != nil {
			t.Fatal(err)
		}
		struck := 0
		for _, f := range futures {
			x, steps := 100.0, 10.0
			for year := 2018; year <= 2022; year++ {
				var shock float64
				for _, strike := range f.Struck {
					switch year {
					case strike.Year:
						shock += strike.Impact
						struck++
					case strike.Year + 1:
						shock += strike.Rebound
					}
				}
				felt := []float64{0, 0.5, 1, 1, 1}[year-2018]
				pull := f.Levers[0].Effects
				x *= 1 + (f.Tracks[0].Growth+shock+felt*pull[0].Growth)/100
				steps += f.Tracks[1].Growth + shock + felt*pull[1].Growth
				closeTo(t, fmt.Sprintf("x on path %d in %d", f.Path, year), f.Tracks[0].Values[year-2018], x, 1e-9)
				closeTo(t, fmt.Sprintf("s on path %d in %d", f.Path, year), f.Tracks[1].Values[year-2018], steps, 1e-9)
			}
			// half of N(1, 1) at the path's score
			closeTo(t, "pull", f.Levers[0].Effects[0].Growth, 0.5*(1+f.Levers[0].Score), 1e-9)
		}
		if struck < 1000 || struck > 1400 { // 2000·0.6, ±9 standard deviations
			t.Errorf("%d of 2000 paths struck", struck)
		}
	})
}

// Any part of the paths and of the indicators is the same as in the whole, and an engine busy with another scenario gives it too.
func TestSomeFutures(t *testing.T) {
	w := eventful(t, model.Sobol)
	e := NewEngine(w.plan)
	p, err := e.Project(t.Context(), w.scenario, 5000)
	if err != nil {
		t.Fatal(err)
	}
	every, err := e.Futures(t.Context(), p, 0, 5000)
	if err != nil {
		t.Fatal(err)
	}
	calm := *w.scenario
	calm.Events = nil
	calm.Run.Seed++
	if _, err := e.Project(t.Context(), &calm, 3000); err != nil {
		t.Fatal(err)
	}
	some, err := e.Futures(t.Context(), p, 1020, 10, "z", "y")
	if err != nil || len(some) != 10 {
		t.Fatalf("%d futures, %v", len(some), err)
	}
	for k, f := range some {
		want := every[1020+k]
		want.Tracks = want.Tracks[1:]
		if fmt.Sprint(f) != fmt.Sprint(want) {
			t.Errorf("path %d:\n%v\nin the whole\n%v", 1020+k, f, want)
		}
	}
	if !math.IsNaN(some[0].Tracks[1].Growth) || math.IsNaN(some[0].Tracks[0].Growth) {
		t.Error("the derived one alone has no growth")
	}
	for _, bad := range [][2]int{{-1, 1}, {5000, 1}, {0, 0}} {
		if _, err := e.Futures(t.Context(), p, bad[0], bad[1]); err == nil {
			t.Errorf("no error for %d paths from %d", bad[1], bad[0])
		}
	}
	if _, err := e.Futures(t.Context(), p, 0, 1, "yy"); err == nil || err.Error() != `there is no indicator "yy"; did you mean "y"?` {
		t.Errorf("error %v", err)
	}
}

// BenchmarkFuture is one path of the peers' work, as a key shows the next.
func BenchmarkFuture(b *testing.B) {
	w := crowd(24)
	e := NewEngine(w.plan)
	p, err := e.Project(context.Background(), w.scenario, 16_384)
	if err != nil {
		b.Fatal(err)
	}
	k := 0
	for b.Loop() {
		if _, err := e.Futures(context.Background(), p, k%16_384, 1); err != nil {
			b.Fatal(err)
		}
		k += 777
	}
}
