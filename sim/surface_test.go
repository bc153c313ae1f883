package sim

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"foretell/model"
)

// On the linear scale the value in 2022 is normal with mean 10 + 5·g and variance 25·sd² + 5·v², v = 1: the chance of 20 is
// Φ((5·g − 10)/√(25·sd² + 5)). Growth and spread are one key of a scenario, so turning the one must keep the other.
func TestSurfaceOfGrowthAndSpread(t *testing.T) {
	ind := amount("x", 10, 20)
	ind.Scale = model.Linear
	w := newWorld(ind).assume(model.Assumption{Growth: growing("normal", 1.8, 0.3), Volatility: 1}).sample(model.Sobol)
	growth, spread := []float64{1, 1.5, 2, 2.4, 3}, []float64{0, 0.25, 0.5, 1, 2, 4, 5}
	seen := w.surface(t, 16_384, Axis{"growth of x", growth}, Axis{"spread of x", spread})
	for c := range seen {
		want := phi((5*growth[c.X] - 10) / math.Sqrt(25*spread[c.Y]*spread[c.Y]+5))
		near(t, fmt.Sprintf("growth %g, spread %g", growth[c.X], spread[c.Y]), c.Chance, want)
	}
	for c := range w.surface(t, 16_384, Axis{"spread of x", spread}, Axis{"growth of x", growth}) {
		near(t, fmt.Sprintf("spread %g, growth %g", spread[c.X], growth[c.Y]), c.Chance,
			phi((5*growth[c.Y]-10)/math.Sqrt(25*spread[c.X]*spread[c.X]+5)))
	}
}

// surface returns the cells of a surface of goal "x", each once.
func (w *world) surface(t *testing.T, n int, x, y Axis) map[Cell]bool {
	t.Helper()
	seen := map[Cell]bool{}
	places := map[[2]int]bool{}
	step := 4
	err := NewEngine(w.plan).Surface(t.Context(), w.scenario, n, w.goal(t, "x"), x, y, func(c Cell) {
		if places[[2]int{c.X, c.Y}] || c.X%c.Step != 0 || c.Y%c.Step != 0 {
			t.Errorf("cell %+v twice, or in the wrong pass", c)
		}
		places[[2]int{c.X, c.Y}], seen[c] = true, true
		step = min(step, c.Step)
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(places) != len(x.Values)*len(y.Values) || step != 1 {
		t.Errorf("%d cells down to step %d, want %d down to 1", len(places), step, len(x.Values)*len(y.Values))
	}
	return seen
}

// Each cell is a plain projection of the edited scenario, for every kind of input and any number of workers.
func TestSurfaceIsPlainProjections(t *testing.T) {
	bothSamplings(t, func(t *testing.T, sampling model.Sampling) {
		w := twoStruck(t).sample(sampling)
		w.scenario.Levers = []model.Lever{{ID: "l", Level: 0.5, Start: 2018, Ramp: 2, Effects: []model.Effect{{Indicator: "y", Distribution: dist("normal", 2, 1)}}}}
		for _, axes := range [][2]Axis{
			{{"growth of x", []float64{3, 5, 7}}, {"volatility of y", []float64{0, 2}}},
			{{"lever l", []float64{0, 0.3, 1}}, {"probability of on-x", []float64{0, 0.4, 1}}},
			{{"spread of y", []float64{0, 2}}, {"all levers", []float64{1}}},
		} {
			for _, goal := range []string{"z & !x@2022", "y", "met>=2", "event(on-x)"} {
				for _, workers := range []int{1, 5} {
					w.plainly(t, workers, w.goal(t, goal), axes)
				}
			}
		}
	})
}

// plainly fails unless the cells of a surface are the chances of plain projections, and the engine goes on as if nothing had been.
func (w *world) plainly(t *testing.T, workers int, g Goal, axes [2]Axis) {
	t.Helper()
	e := NewEngine(w.plan)
	e.Workers = workers
	cells := 0
	err := e.Surface(t.Context(), w.scenario, 1500, g, axes[0], axes[1], func(c Cell) {
		cells++
		s := w.scenario
		for k, at := range []int{c.X, c.Y} {
			in, err := NewInput(w.plan, s, axes[k].Input)
			if err == nil {
				s, err = s.Apply(w.plan, in.Edits(axes[k].Values[at])...)
			}
			if err != nil {
				t.Error(err)
				return
			}
		}
		p, err := NewEngine(w.plan).Project(t.Context(), s, 1500)
		if err != nil || p.Chance(g) != c.Chance {
			t.Errorf("%s over %s and %s: %+v, plainly %+v (%v)", g, axes[0].Input, axes[1].Input, c, p.Chance(g), err)
		}
	})
	if want := len(axes[0].Values) * len(axes[1].Values); err != nil || cells != want {
		t.Errorf("%d cells of %d, %v", cells, want, err)
	}
	p, err := e.Project(t.Context(), w.scenario, 1500)
	if err != nil || p.Digest() != w.project(t, 1500).Digest() {
		t.Errorf("after a surface the paths differ (%v)", err)
	}
}

// A pair of values that no scenario can have is said in its cell; the others come.
func TestSurfaceWithoutAScenario(t *testing.T) {
	w := seekWorld()
	good, bad := 0, 0
	err := NewEngine(w.plan).Surface(t.Context(), w.scenario, 1000, w.goal(t, "x"),
		Axis{"growth of x", []float64{5, -150}}, Axis{"volatility of y", []float64{1, 2, 900}}, func(c Cell) {
			if (c.X == 1 || c.Y == 2) != (c.Err != nil) {
				t.Errorf("cell %+v", c)
			}
			if c.Err == nil {
				good++
			} else {
				bad++
			}
		})
	if err != nil || good != 2 || bad != 4 {
		t.Errorf("%d cells and %d faults, %v", good, bad, err)
	}
	err = NewEngine(w.plan).Surface(t.Context(), w.scenario, 1000, w.goal(t, "x"), Axis{Input: "growht of x"}, Axis{}, nil)
	if err == nil || !strings.Contains(err.Error(), `did you mean "growth of x"?`) {
		t.Errorf("error %v", err)
	}
}

func TestSurfaceStops(t *testing.T) {
	w := crowd(24)
	values := make([]float64, 41)
	for k := range values {
		values[k] = 0.1 * float64(k)
	}
	x, y := Axis{"growth of i0", values}, Axis{"volatility of i1", values}
	stopsSoon(t, "surface", func() time.Duration {
		ctx, cancel := context.WithCancel(t.Context())
		var cancelled time.Time
		cells := 0
		err := NewEngine(w.plan).Surface(ctx, w.scenario, 16_384, w.goal(t, "all"), x, y, func(c Cell) {
			if cells++; cells == 50 {
				cancelled = time.Now()
				cancel()
			}
		})
		if !errors.Is(err, context.Canceled) || cells != 50 {
			t.Fatalf("%d cells, error %v", cells, err)
		}
		return time.Since(cancelled)
	})
	err := NewEngine(w.plan).Surface(t.Context(), w.scenario, 1000, w.goal(t, "all"), x, y, func(Cell) { panic("no room") })
	if err == nil || !strings.Contains(err.Error(), "no room") {
		t.Errorf("a panic of the receiver became %v", err)
	}
}

// Growth that is required stays so when its spread is turned: the median path passes through 16 in 2020 and through 18 in 2022, and
// on the linear scale paths lie evenly about it, so both have an even chance whatever the spread.
func TestSpreadOfRequiredGrowth(t *testing.T) {
	ind := amount("x", 10, 18)
	ind.Scale, ind.Targets = model.Linear, append([]model.Target{{Year: 2020, Value: 16}}, ind.Targets...)
	w := newWorld(ind).sample(model.Sobol).assume(model.Assumption{Growth: model.Growth{Required: true}, Spread: 0.25, Volatility: 3})
	for c := range w.surface(t, 16_384, Axis{"spread of x", []float64{0, 0.5, 2, 4}}, Axis{"volatility of x", []float64{1, 3}}) {
		near(t, fmt.Sprintf("in 2022, spread %d", c.X), c.Chance, 0.5)
	}
	in, err := SpreadInput(w.plan, w.scenario, "x")
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewEngine(w.plan).Project(t.Context(), w.variant(t, "wide", in.Edits(1.5)...), 16_384)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "in 2020", p.Outcomes[0].Targets[0].Chance, 0.5)
	if o := p.Outcomes[0]; !o.Assumption.Growth.Required || o.Growth.SD != 1.5 {
		t.Errorf("growth %+v", o.Growth)
	}
}

// Names lead back to the inputs they are of.
func TestInputsByName(t *testing.T) {
	w := twoStruck(t)
	w.scenario.Levers = []model.Lever{{ID: "l", Start: 2018}, {ID: "m", Start: 2018}}
	inputs := Inputs(w.plan, w.scenario)
	if len(inputs) != 2*3+3+2 { // z is derived
		t.Errorf("%d inputs, want 11", len(inputs))
	}
	for _, in := range inputs {
		again, err := NewInput(w.plan, w.scenario, in.Name)
		if err != nil || again.Name != in.Name || again.Now != in.Now {
			t.Errorf("%s: found %+v, %v", in.Name, again, err)
		}
	}
	if got := fmt.Sprint(Input{Low: 1, High: 4}.Span(4), Input{High: 1}.Span(1)); got != "[1 2 3 4] [0.5]" {
		t.Errorf("spans %s", got)
	}
}

// BenchmarkSurface is a picture of 41 × 21 chances over two inputs of one indicator, or of two.
func BenchmarkSurface(b *testing.B) {
	w := crowd(24)
	g, err := ParseGoal(w.plan, w.scenario, "i0")
	if err != nil {
		b.Fatal(err)
	}
	for _, names := range [][2]string{{"growth of i0", "spread of i0"}, {"growth of i0", "volatility of i1"}} {
		b.Run(strings.Join(names[:], ","), func(b *testing.B) {
			x, y := Axis{names[0], Input{Low: 0.5, High: 3}.Span(41)}, Axis{names[1], Input{Low: 0.1, High: 2}.Span(21)}
			e := NewEngine(w.plan)
			for b.Loop() {
				if err := e.Surface(context.Background(), w.scenario, 16_384, g, x, y, func(Cell) {}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(41*21), "ns/cell")
		})
	}
}
