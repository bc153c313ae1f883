package sim

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// parallel calls f(worker, k) for every k below n on the given number of goroutines, until ctx is cancelled. A panic of f
// becomes an error.
func parallel(ctx context.Context, workers, n int, f func(worker, k int)) error {
	var next atomic.Int64
	var failure atomic.Pointer[error]
	work := func(w int) {
		defer func() {
			if r := recover(); r != nil {
				err := fmt.Errorf("projection: %v\n%s", r, debug.Stack())
				failure.CompareAndSwap(nil, &err)
			}
		}()
		for k := int(next.Add(1)) - 1; k < n && ctx.Err() == nil && failure.Load() == nil; k = int(next.Add(1)) - 1 {
			f(w, k)
		}
	}
	workers = max(1, min(workers, n))
	var group sync.WaitGroup
	for w := 1; w < workers; w++ {
		group.Go(func() { work(w) })
	}
	work(0)
	group.Wait()
	if err := failure.Load(); err != nil {
		return *err
	}
	return ctx.Err()
}

// progress tells how far a projection has come.
type progress struct {
	mu    sync.Mutex
	tell  func(done, total int)
	done  int
	total int
}

func newProgress(tell func(done, total int), total int) *progress {
	return &progress{tell: tell, total: total}
}

// portion returns what tells of the part of a longer work that goes from one of its parts to another, of so many.
func portion(tell func(done, total int), from, to, of int) func(done, total int) {
	if tell == nil {
		return nil
	}
	return func(done, total int) { tell(from*total+(to-from)*done, of*total) }
}

// silent tells nobody.
func silent() *progress { return newProgress(nil, 0) }

func (p *progress) add(n int) {
	if p.tell == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += n
	p.tell(p.done, p.total)
}
