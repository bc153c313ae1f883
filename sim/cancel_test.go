package sim

import (
	"context"
	"errors"
	"testing"
	"time"
)

// The first projection of a plan with 10,000 indicators, cancelled at moments all along: the call returns soon after. The limit
// aimed at is 10 ms; a machine busy with other work may be a few times slower.
func TestCancelOfALargePlan(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const limit = 50 * time.Millisecond
	w := crowd(10_000)
	slowest := time.Duration(0)
	for after := time.Duration(0); after < 500*time.Millisecond; after += 31 * time.Millisecond {
		ctx, cancel := context.WithCancel(context.Background())
		done := make(chan error, 1)
		e := NewEngine(w.plan)
		go func() {
			_, err := e.Project(ctx, w.scenario, 16_384)
			done <- err
		}()
		time.Sleep(after)
		cancelled := time.Now()
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Fatalf("cancelled after %v: error %v", after, err)
		}
		slowest = max(slowest, time.Since(cancelled))
	}
	if slowest > limit {
		t.Errorf("a projection stopped %v after it was cancelled, want at most %v", slowest, limit)
	}
	t.Logf("stopped within %v", slowest)
}

// What follows the last block, the counting of what is met together, is left as soon.
func TestCancelAtTheEnd(t *testing.T) {
	w := crowd(2000)
	e := NewEngine(w.plan)
	ctx, cancel := context.WithCancel(t.Context())
	var cancelled time.Time
	e.OnProgress = func(done, total int) {
		if done == total {
			cancelled = time.Now()
			cancel()
		}
	}
	_, err := e.Project(ctx, w.scenario, 16_384)
	if took := time.Since(cancelled); !errors.Is(err, context.Canceled) || took > 50*time.Millisecond {
		t.Errorf("error %v, %v after it was cancelled", err, took)
	}
}

// Progress begins in the preparation, never goes back, and ends at its total: 200 indicators are more than one batch.
func TestProgress(t *testing.T) {
	w := crowd(200)
	e := NewEngine(w.plan)
	var first, last, total int
	e.OnProgress = func(done, of int) {
		if first == 0 {
			first = done
		}
		if done <= last || total != 0 && of != total {
			t.Errorf("%d of %d after %d of %d", done, of, last, total)
		}
		last, total = done, of
	}
	if _, err := e.Project(t.Context(), w.scenario, 5000); err != nil {
		t.Fatal(err)
	}
	// one unit for each indicator prepared, and one for each of its five blocks of 1,024 paths
	if first != 1 || last != 200*6 || total != 200*6 {
		t.Errorf("progress from %d to %d of %d, want from 1 to 1200 of 1200", first, last, total)
	}
	w.scenario.Run.AsOf, last, total = 2018, 0, 0 // every outcome anew, from the sources that are there
	if _, err := e.Project(t.Context(), w.scenario, 5000); err != nil {
		t.Fatal(err)
	}
	if last != 200*5 || total != 200*5 {
		t.Errorf("progress ends at %d of %d, want 1000 of 1000", last, total)
	}
}
