package sim

import (
	"fmt"
	"hash/fnv"
	"math/bits"

	"foretell/model"
	"foretell/sim/num"
)

// replicates is the number of independently scrambled Sobol sequences that share the paths of a quasi-random projection. The
// scatter between them is the error of every estimate. More of them make every estimate worse, and its stated error better
// founded; .bench/accuracy measures both.
const replicates = 8

// A walk is the family of normals behind one source of chance: the common factor, a group's factor, or an indicator's own. It
// has one normal for the average growth and one for each year.
type walk int

const commonWalk walk = 0

// Walks are numbered in blocks, so that a walk's number does not depend on how many others there are. The first block has the
// common factor, the indicators that a plan lists first, and at its end the groups' factors; the next have further indicators.
const (
	walksPerBlock = 32
	groupSlots    = 5 // a further group has no Sobol coordinates
	firstOwns     = walksPerBlock - groupSlots - 1
)

func groupWalk(g int) walk {
	if g < groupSlots {
		return walk(1 + firstOwns + g)
	}
	return walk(-1 - g)
}

func ownWalk(indicator int) walk {
	if indicator < firstOwns {
		return walk(1 + indicator)
	}
	return walk(1 + groupSlots + indicator)
}

// indicator returns whose own walk it is; own is false for a factor's.
func (w walk) indicator() (i int, own bool) {
	switch {
	case w >= walksPerBlock:
		return int(w) - 1 - groupSlots, true
	case w > firstOwns:
		return 0, false
	}
	return int(w) - 1, w > commonWalk
}

// factor returns the place of a factor's walk among them: the common one's first.
func (w walk) factor() int {
	if w == commonWalk {
		return 0
	}
	return int(w) - firstOwns
}

// points gives the 32-bit points that a projection's normals are made of. It is read-only once made.
type points struct {
	seed       uint64
	sampling   model.Sampling
	paths      int
	levels     int // normals of a walk
	replicates int // independently scrambled sequences
}

// replicateCount is the number of independent sequences: 1 for random points.
func (pt *points) replicateCount() int {
	if pt.sampling == model.Random {
		return 1
	}
	return max(1, min(pt.replicates, pt.paths))
}

// replicate returns the paths [lo, hi) of a replicate.
func (pt *points) replicate(r int) (lo, hi int) {
	n := pt.replicateCount()
	return r * pt.paths / n, (r + 1) * pt.paths / n
}

// replicateOf returns the replicate a path belongs to.
func (pt *points) replicateOf(path int) int {
	n := pt.replicateCount()
	r := min(path*n/pt.paths, n-1)
	for {
		switch lo, hi := pt.replicate(r); {
		case path < lo:
			r--
		case path >= hi:
			r++
		default:
			return r
		}
	}
}

// leadingLevels is the number of levels that decide most of a chance. They have the best coordinates: for the factors, the first
// of all; for indicators, those grown beside them.
const leadingLevels = 3

// directions returns the direction numbers of a walk's level; nil where it has no place beside the others.
func (pt *points) directions(w walk, level int) *[32]uint32 {
	sobol := directions()
	const factors = 1 + groupSlots
	switch i, own := w.indicator(); {
	case w < 0:
		return nil
	case own && level < leadingLevels && i < grownOwns:
		return &grownDirections()[i][level]
	case !own && level < leadingLevels:
		return &sobol[level*factors+w.factor()]
	}
	d := leadingLevels*factors + (int(w)/walksPerBlock*pt.levels+level)*walksPerBlock + int(w)%walksPerBlock
	if d >= sobolDimensions {
		return nil
	}
	return &sobol[d]
}

// source is one level of one walk, ready to give the points of any path.
type source struct {
	points    *points
	key       uint64
	scrambles []scramble // one for each replicate; nil where the points are pseudo-random
}

// source returns the points of one level of a walk.
func (pt *points) source(w walk, level int) source {
	k := num.Key(pt.seed, uint64(w), uint64(level))
	if pt.sampling == model.Sobol {
		if v := pt.directions(w, level); v != nil {
			return pt.newSource(k, v)
		}
	}
	return pt.even(k)
}

// named returns the k-th points of an event or a lever. They depend on its name only, not on what else a scenario holds.
func (pt *points) named(kind, id string, k int) source {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s %s", kind, id)
	return pt.even(num.Key(pt.seed, h.Sum64(), uint64(k)))
}

// even returns points without a place among the Sobol coordinates.
func (pt *points) even(key uint64) source {
	if pt.sampling == model.Random {
		return source{points: pt, key: key}
	}
	v := randomDirections(key)
	return pt.newSource(key, &v)
}

func (pt *points) newSource(key uint64, v *[32]uint32) source {
	s := source{points: pt, key: key, scrambles: make([]scramble, pt.replicateCount())}
	for r := range s.scrambles {
		lo, hi := pt.replicate(r)
		s.scrambles[r] = newScramble(num.Key(key, uint64(r)), v, bits.Len(uint(hi-lo)))
	}
	return s
}

// fill writes the points of the paths lo, lo+1, … of one block; lo is the block's first path. A point depends on its path only,
// so any block can be drawn by any worker.
func (s *source) fill(dst []uint32, lo int) {
	if s.scrambles == nil {
		num.Stream(dst, num.Key(s.key, uint64(lo/blockPaths)))
		return
	}
	for r := s.points.replicateOf(lo); len(dst) > 0; r++ {
		first, end := s.points.replicate(r)
		n := min(len(dst), end-lo)
		s.scrambles[r].fill(dst[:n], lo-first)
		dst, lo = dst[n:], lo+n
	}
}
