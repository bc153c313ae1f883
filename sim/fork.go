package sim

import "maps"

// fork returns an engine with so many workers that goes on from the last projection by itself. What the two share is only read.
func (e *Engine) fork(workers int) *Engine {
	f := &Engine{
		Workers: workers, Replicates: e.Replicates,
		plan: e.plan, sampler: e.sampler, forces: e.forces, forced: e.forced, last: e.last,
		cache: newDrawCache(e.plan.Years(), e.sampler.points.paths), tallies: maps.Clone(e.tallies),
	}
	for year, t := range f.tallies {
		f.tallies[year] = t.clone()
	}
	return f
}

// follows reports whether the outcome of indicator i is kept up to date.
func (e *Engine) follows(i int) bool { return e.only == nil || e.last == nil || e.only[i] }

// forkPaths bounds the paths of all forks at work at once, and with them their memory.
const forkPaths = 1 << 21

// forks returns how many forks are to work at once, and with how many workers each: one for each of the engine's workers, or
// fewer with several where the paths are many.
func (e *Engine) forks() (count, workers int) {
	workers = e.workerCount()
	count = max(1, min(workers, forkPaths/e.sampler.points.paths))
	return count, max(1, workers/count)
}
