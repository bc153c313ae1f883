package sim

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"foretell/model"
)

// Piece by piece is the order of all at once, with equal numbers where they were, at lengths about those of pieces.
func TestArrange(t *testing.T) {
	type item struct{ value, place int }
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, arrangedAtOnce - 1, arrangedAtOnce, arrangedAtOnce + 1, 2*arrangedAtOnce + 1, 5*arrangedAtOnce - 3} {
		items := make([]item, n)
		for k := range items {
			items[k] = item{r.IntN(1000), k}
		}
		byBoth := func(a, b item) int { return cmp.Or(cmp.Compare(a.value, b.value), cmp.Compare(a.place, b.place)) }
		if err := arrange(t.Context(), items, byBoth); err != nil || !slices.IsSortedFunc(items, byBoth) {
			t.Errorf("%d numbers: %v, or not in order", n, err)
		}
		places := map[int]bool{}
		for _, it := range items {
			places[it.place] = true
		}
		if len(places) != n {
			t.Errorf("%d numbers: %d are left", n, len(places))
		}
	}
}

// What looks at a million paths ends soon after it is cancelled, at whatever it is.
func TestCancelOfAMillionPaths(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	w := crowd(3)
	w.scenario.Run.Sampling = model.Random
	e := NewEngine(w.plan)
	p, err := e.Project(t.Context(), w.scenario, 1_000_000)
	if err != nil {
		t.Fatal(err)
	}
	year := w.plan.TargetYears()[0]
	for name, look := range map[string]func(ctx context.Context) error{
		"drivers": func(ctx context.Context) error { _, err := e.Drivers(ctx, p, MeasureMet(year)); return err },
		"index":   func(ctx context.Context) error { _, err := e.Index(ctx, p, year); return err },
	} {
		for _, after := range []time.Duration{20, 60, 110, 170, 400, 900} {
			stopsWithin(t, 100*time.Millisecond, fmt.Sprintf("%s, after %d ms", name, after), func() time.Duration {
				ctx, cancel := context.WithCancel(t.Context())
				var cancelled time.Time
				time.AfterFunc(after*time.Millisecond, func() {
					cancelled = time.Now()
					cancel()
				})
				if err := look(ctx); err == nil {
					return 0 // it was done before
				}
				return time.Since(cancelled)
			})
		}
	}
}

// What is done in many projections tells how far all of it is: it begins near nothing, never goes back, and ends near the whole.
func TestProgressOfManyProjections(t *testing.T) {
	w := crowd(3)
	goal, err := ParseGoal(w.plan, w.scenario, "all")
	if err != nil {
		t.Fatal(err)
	}
	in, err := GrowthInput(w.plan, w.scenario, w.plan.Indicators[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for name, work := range map[string]func(e *Engine) error{
		"drivers": func(e *Engine) error {
			p, err := NewEngine(w.plan).Project(t.Context(), w.scenario, 4096)
			if err == nil {
				_, err = e.Drivers(t.Context(), p, MeasureGoal(goal))
			}
			return err
		},
		"index": func(e *Engine) error {
			p, err := NewEngine(w.plan).Project(t.Context(), w.scenario, 40_960)
			if err == nil {
				_, err = e.Index(t.Context(), p, w.plan.TargetYears()[0])
			}
			return err
		},
		"seek": func(e *Engine) error { _, err := e.Seek(t.Context(), w.scenario, 4096, goal, 0.2, in); return err },
	} {
		e := NewEngine(w.plan)
		var first, last float64
		e.OnProgress = func(done, total int) {
			share := float64(done) / float64(total)
			if first == 0 {
				first = share
			}
			if share < last || share > 1 {
				t.Errorf("%s: %g after %g", name, share, last)
			}
			last = share
		}
		if err := work(e); err != nil {
			t.Fatal(err)
		}
		if first > 0.1 || last < 0.6 {
			t.Errorf("%s: told from %g to %g of the work", name, first, last)
		}
	}
}
