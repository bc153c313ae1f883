package sim

import (
	"fmt"
	"hash/fnv"
	"math/bits"

	"foretell/model"
	"foretell/sim/num"
)

// replicates is the number of independently scrambled Sobol sequences that share the paths of a quasi-random projection. The
// scatter between them is the error of every estimate. Eight is the fewest for which ±2 errors cover as they should, and more of
// them make every estimate worse: measured over 60 seeds of the peers' workload at 16,384 paths,
//
//	sequences   coverage of ±2 errors   error of a chance   of the mean number met
//	        1                       –             0.00047                   0.0022
//	        4                    0.87             0.00050                   0.0025
//	        8                    0.92             0.00065                   0.0030
//	       16                    0.94             0.00086                   0.0040
//	   random                    0.95             0.00350                   0.0390
const replicates = 8

// A walk is the family of normals behind one source of chance: the common factor, a group's factor, or an indicator's own. It
// has one normal for the average growth and one for each year.
type walk int

const commonWalk walk = 0

// A block of Sobol coordinates holds the walks of walksPerBlock slots, level by level, and within a level slot by slot, so that
// what matters most of every walk comes in the first, best coordinates. The first block has the common factor, the indicators
// that a plan lists first, and at its end the groups' factors; the next blocks have further indicators. The place of a walk does
// not depend on how many others there are.
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

// coordinate returns the Sobol coordinate of a walk's level, if it has one.
func (pt *points) coordinate(w walk, level int) (int, bool) {
	if w < 0 {
		return 0, false
	}
	d := (int(w)/walksPerBlock*pt.levels+level)*walksPerBlock + int(w)%walksPerBlock
	return d, d < sobolDimensions
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
	if d, ok := pt.coordinate(w, level); ok && pt.sampling == model.Sobol {
		return pt.newSource(k, &directions()[d])
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
