package sim

import (
	"context"
	"fmt"
	"math"
	"testing"

	"foretell/model"

	"pgregory.net/rapid"
)

// crowd is a world of n indicators on all scales, with growth and noise uncertain, correlated.
func crowd(n int) *world {
	var inds []model.Indicator
	for i := range n {
		ind := model.Indicator{
			ID: fmt.Sprintf("i%d", i), Group: string(rune('a' + i%2)), Scale: model.Scale(i % 3), Base: 30,
			Targets: []model.Target{{Year: 2020, Value: 33}, {Year: 2022, Value: 36 + float64(i%5)}},
		}
		inds = append(inds, ind)
	}
	a := model.Assumption{Growth: growing("normal", 1.5, 0.5), Volatility: 2, Persistence: 0.3}
	return newWorld(inds...).assume(a).depend(0.2, 0.2).sample(model.Sobol)
}

// Golden counts would come from the program itself; what must hold is that every way to the same scenario agrees.
func TestSameBitsForAnyNumberOfWorkers(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := crowd(7).sample(s)
		var digests []string
		for _, workers := range []int{1, 2, 16} {
			e := NewEngine(w.plan)
			e.Workers = workers
			p, err := e.Project(context.Background(), w.scenario, 10001)
			if err != nil {
				t.Fatal(err)
			}
			digests = append(digests, p.Digest()+fmt.Sprint(p.Outcomes[3].Years))
		}
		if digests[0] != digests[1] || digests[1] != digests[2] {
			t.Errorf("1, 2 and 16 workers differ: %q", digests)
		}
	})
}

// Any sequence of edits ends on the bits of a projection made at once.
func TestEditsReachTheSameBits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := crowd(5).sample(model.Sampling(rapid.IntRange(0, 1).Draw(t, "sampling")))
		n := rapid.IntRange(1, 3000).Draw(t, "paths")
		e := NewEngine(w.plan)
		s := w.scenario
		var last *Projection
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			next := *s
			next.Assume = map[string]model.Assuming{}
			for id, a := range s.Assume {
				next.Assume[id] = a
			}
			id := fmt.Sprintf("i%d", rapid.IntRange(0, 4).Draw(t, "indicator"))
			a := next.Assume[id]
			switch rapid.IntRange(0, 4).Draw(t, "edit") {
			case 0:
				v := rapid.SampledFrom([]float64{0, 1, 2, 5}).Draw(t, "volatility")
				a.Volatility = &v
			case 1:
				g := growing("normal", rapid.Float64Range(-2, 4).Draw(t, "mean"), rapid.SampledFrom([]float64{0, 1}).Draw(t, "sd"))
				a.Growth = &g
			case 2:
				phi := rapid.SampledFrom([]float64{0, 0.5, -0.5}).Draw(t, "persistence")
				a.Persistence = &phi
			case 3:
				a.Adjust = map[int]float64{2019: rapid.Float64Range(-3, 3).Draw(t, "adjust")}
			case 4:
				next.Dependence.Common = rapid.SampledFrom([]float64{0, 0.2, 0.4}).Draw(t, "common")
			}
			next.Assume[id] = a
			s = &next
			p, err := e.Project(context.Background(), s, n)
			if err != nil {
				t.Fatal(err)
			}
			last = p
		}
		direct, err := NewEngine(w.plan).Project(context.Background(), s, n)
		if err != nil {
			t.Fatal(err)
		}
		if last.Digest() != direct.Digest() {
			t.Fatal("edited and direct projections differ")
		}
		for i := range direct.Outcomes {
			if fmt.Sprint(last.Outcomes[i].Years) != fmt.Sprint(direct.Outcomes[i].Years) {
				t.Fatalf("years of %d differ", i)
			}
		}
	})
}

// Common random numbers: another indicator's assumption, or an indicator added at the end, leaves every other path as it was.
func TestDrawsStayAsTheyWere(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := crowd(6).sample(s)
		before := w.project(t, 5000)
		same := func(name string, after *Projection, except int) {
			for i, o := range before.Outcomes {
				if i == except {
					continue
				}
				for k := range o.met {
					if fmt.Sprint(o.met[k]) != fmt.Sprint(after.Outcomes[i].met[k]) {
						t.Errorf("%s: paths of indicator %d moved", name, i)
					}
				}
			}
		}
		grown := crowd(9).sample(s)
		same("three more indicators", grown.project(t, 5000), -1)
		g := fixed(3)
		w.scenario.Assume["i2"] = model.Assuming{Growth: &g}
		after := w.project(t, 5000)
		same("another growth", after, 2)
		if fmt.Sprint(before.Outcomes[2].met) == fmt.Sprint(after.Outcomes[2].met) {
			t.Error("the edited indicator did not move")
		}
	})
}

func TestOtherSeedsOtherPaths(t *testing.T) {
	w := crowd(3)
	a := w.project(t, 5000).Digest()
	w.scenario.Run.Seed++
	if w.project(t, 5000).Digest() == a {
		t.Error("two seeds gave the same paths")
	}
}

// Cancelling returns the context's error, and leaves an engine that still gives the right bits.
func TestCancel(t *testing.T) {
	w := crowd(5)
	e := NewEngine(w.plan)
	ctx, cancel := context.WithCancel(context.Background())
	e.OnProgress = func(done, total int) {
		if done > total/2 {
			cancel()
		}
	}
	if _, err := e.Project(ctx, w.scenario, 20000); err != context.Canceled {
		t.Fatalf("error %v, want context.Canceled", err)
	}
	e.OnProgress = nil
	p, err := e.Project(context.Background(), w.scenario, 20000)
	if err != nil {
		t.Fatal(err)
	}
	if p.Digest() != w.project(t, 20000).Digest() {
		t.Error("after a cancelled run the paths differ")
	}
}

// The draws themselves: standard normal, independent between years and between growth and noise, correlated between
// indicators as the scenario says.
func TestDraws(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := crowd(4).depend(0.2, 0.3).sample(s)
		const n = 1 << 15
		sm := w.sampler(n)
		d := sm.newDraws()
		var all [4][][]float64
		for b := 0; b < n; b += blockPaths {
			sm.drawFactors(d, b, blockPaths, sm.needed([]int{0, 1, 2, 3}), true)
			for i := range all {
				columns := newColumns(6)
				sm.draw(d, columns, i, b, 0, true)
				if all[i] == nil {
					all[i] = make([][]float64, 6)
				}
				for k := range columns {
					all[i][k] = append(all[i][k], columns[k]...)
				}
			}
		}
		product := func(a, b []float64) (sum float64) {
			for p := range a {
				sum += a[p] * b[p] / n
			}
			return sum
		}
		tolerance := 4.5 / math.Sqrt(n)
		for i := range all {
			for j := range all {
				for k := range 6 {
					for l := range 6 {
						want := 0.0
						switch {
						case k != l:
						case i == j:
							want = 1
						case i%2 == j%2:
							want = 0.5
						default:
							want = 0.2
						}
						if got := product(all[i][k], all[j][l]); math.Abs(got-want) > tolerance*math.Sqrt(1+want*want) {
							t.Errorf("E z[%d,%d]·z[%d,%d] = %.4f, want %.1f", i, k, j, l, got, want)
						}
					}
				}
			}
		}
	})
}
