package sim

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"foretell/model"
)

// variant is a world's scenario with edits of its own.
func (w *world) variant(t testing.TB, id string, edits ...model.Edit) *model.Scenario {
	t.Helper()
	s, err := w.scenario.Apply(w.plan, edits...)
	if err != nil {
		t.Fatal(err)
	}
	s.ID = id
	return s
}

// Three scenarios at once are three alone: digests, chances, and differences that are those of pairs.
func TestComparisonIsSinglesAndPairs(t *testing.T) {
	bothSamplings(t, func(t *testing.T, sampling model.Sampling) {
		w := eventful(t, sampling)
		sides := []*model.Scenario{
			w.variant(t, "base"),
			w.variant(t, "calm", model.Edit{Set: "event"}),
			w.variant(t, "pushed", model.Edit{Set: "lever.l.level", To: 1.0}, model.Edit{Set: "assume.x.volatility", To: 2.0}),
		}
		goal := w.goal(t, "z & !event(on-x)")
		c, err := NewEngine(w.plan).Compare(t.Context(), sides, 5000, goal)
		if err != nil {
			t.Fatal(err)
		}
		var alone []*Projection
		for k, s := range sides {
			p, err := NewEngine(w.plan).Project(t.Context(), s, 5000)
			if err != nil {
				t.Fatal(err)
			}
			if alone = append(alone, p); c.Sides[k].Digest() != p.Digest() {
				t.Errorf("%s: compared and alone differ", s.ID)
			}
		}
		goals := []string{"x", "y@2018", "y", "z"}
		for n, text := range goals {
			row := c.Targets[n]
			w.sameRow(t, text, alone, w.goal(t, text), row.Chances, row.Differences)
		}
		w.sameRow(t, "goal", alone, goal, c.Goals[0].Chances, c.Goals[0].Differences)
		w.sameRow(t, "all", alone, w.goal(t, "all"), c.Joint[1].All, c.Joint[1].Differences)
		if len(c.Targets) != 4 || len(c.Joint) != 2 || c.Joint[0].Year != 2018 {
			t.Errorf("%d targets, %d years", len(c.Targets), len(c.Joint))
		}
		// a mean of counts is a sum of chances, and so is its difference
		for k, m := range c.Joint[1].MeanMet {
			var mean, value float64
			for _, n := range []int{0, 2, 3} {
				mean += c.Targets[n].Chances[k].Value()
				value += c.Targets[n].Differences[k].Value
			}
			if math.Abs(m.Mean-mean) > 1e-12 || math.Abs(m.Value-value) > 1e-12 || (m.Error == 0) != (k == 0) {
				t.Errorf("side %d: mean %+v, by its chances %.6f and %.6f more", k, m, mean, value)
			}
		}
	})
}

func (w *world) sameRow(t *testing.T, name string, alone []*Projection, g Goal, chances []Chance, differences []Difference) {
	t.Helper()
	for k, p := range alone {
		d, err := Compare(alone[0], p, g)
		if err != nil || differences[k] != d || chances[k] != p.Chance(g) {
			t.Errorf("%s, side %d: %+v and %+v, alone %+v and %+v (%v)", name, k, chances[k], differences[k], p.Chance(g), d, err)
		}
	}
}

// Four targets alike, growth 5 % against 5.2 %: over 40 seeds the differences of the mean met scatter as their errors say, around
// 4·(Φ(z') − Φ(z)), the chances those of TestDifferenceOfScenarios.
func TestDifferenceOfMeanMet(t *testing.T) {
	bothSamplings(t, func(t *testing.T, sampling model.Sampling) {
		w := newWorld(amount("w", 100, 130), amount("x", 100, 130), amount("y", 100, 130), amount("z", 100, 130)).depend(0.3, 0).sample(sampling)
		w.assume(model.Assumption{Growth: growing("normal", 5, 0.5), Volatility: 4})
		faster := *w.scenario
		faster.Default.Growth = growing("normal", 5.2, 0.5)
		var values, errors []float64
		for seed := range uint64(40) {
			w.scenario.Run.Seed, faster.Run.Seed = seed, seed
			c, err := NewEngine(w.plan).Compare(t.Context(), []*model.Scenario{w.scenario, &faster}, 4096)
			if err != nil {
				t.Fatal(err)
			}
			m := c.Joint[0].MeanMet[1]
			values, errors = append(values, m.Value), append(errors, m.Error)
		}
		mean := total(values) / 40
		var squares float64
		for _, v := range values {
			squares += (v - mean) * (v - mean)
		}
		// 40 differences know their scatter to ±11 %, and one error of eight sequences is known to ±27 %
		if scatter, said := math.Sqrt(squares/39), total(errors)/40; said < 0.6*scatter || said > 1.8*scatter {
			t.Errorf("differences scatter by %.5f, their error says %.5f", scatter, said)
		}
		// x_5 is lognormal but for the convexity of ln(1 + G/100) over ±0.5 points, some 1e-4 of its deviation
		chance := func(g float64) float64 {
			sd := math.Sqrt(5*0.04*0.04 + 25*math.Pow(0.5/(100+g), 2))
			return phi((5*math.Log(1+g/100) - math.Log(1.3)) / sd)
		}
		if want, scatter := 4*(chance(5.2)-chance(5)), math.Sqrt(squares/39/40); math.Abs(mean-want) > 4*scatter+1e-3*want {
			t.Errorf("mean difference %.5f ± %.5f, want %.5f", mean, scatter, want)
		}
	})
}

func TestComparisonNeedsOnePlanAndOneSeed(t *testing.T) {
	w := eventful(t, model.Sobol)
	other := w.variant(t, "other", model.Edit{Set: "run.seed", To: 99})
	base := w.variant(t, "base")
	_, err := NewEngine(w.plan).Compare(t.Context(), []*model.Scenario{base, other}, 1000)
	if want := "scenario base has seed 7 and sobol paths, other has seed 99 and sobol paths: give both the same seed and sampling"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	if _, err := NewEngine(w.plan).Compare(t.Context(), nil, 1000); err == nil {
		t.Error("nothing was compared")
	}
	foreign := crowd(2)
	foreign.plan.ID = "crowd"
	if _, err := NewComparison(t.Context(), []*Projection{w.project(t, 1000), foreign.project(t, 1000)}); err == nil || !strings.Contains(err.Error(), "plans test and crowd differ") {
		t.Errorf("error %v", err)
	}
	if _, err := NewComparison(t.Context(), []*Projection{w.project(t, 1000), w.project(t, 1001)}); err == nil {
		t.Error("1000 paths were compared with 1001")
	}
}

// BenchmarkCompare is four scenarios of one plan, from nothing.
func BenchmarkCompare(b *testing.B) {
	w := crowd(24)
	var sides []*model.Scenario
	for k := range 4 {
		sides = append(sides, w.variant(b, fmt.Sprint(k), model.Edit{Set: "default.volatility", To: 2 + float64(k)}))
	}
	for b.Loop() {
		if _, err := NewEngine(w.plan).Compare(context.Background(), sides, 16_384); err != nil {
			b.Fatal(err)
		}
	}
}
