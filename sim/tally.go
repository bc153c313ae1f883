package sim

import (
	"context"
	"math/bits"
	"slices"
	"sync"
)

// tally is the number of targets of one year that each path meets. It follows an edit by the paths that changed sides.
type tally struct {
	met          []uint16 // by path
	distribution []int    // paths on which exactly k are met
}

// tallyWork is the number of words, of all sets together, that are counted in one go, between looks at the context.
const tallyWork = 1 << 18

// newTally counts the sets that hold on each path.
func newTally(ctx context.Context, workers int, sets []bitset, paths int) (*tally, error) {
	t := &tally{met: make([]uint16, paths), distribution: make([]int, len(sets)+1)}
	words := (paths + 63) / 64
	turn := max(1, min(1024, tallyWork/max(1, len(sets)))) // words of a set
	var mu sync.Mutex
	err := parallel(ctx, workers, (words+turn-1)/turn, func(_, k int) {
		own := make([]int, len(t.distribution))
		digits := make([]uint64, bits.Len(uint(len(sets))))
		for w := k * turn; w < min((k+1)*turn, words); w++ {
			countWord(t.met[w*64:min(w*64+64, paths)], sets, w, digits, own)
		}
		mu.Lock()
		defer mu.Unlock()
		for m, n := range own {
			t.distribution[m] += n
		}
	})
	return t, err
}

// clone returns a tally that follows edits of its own.
func (t *tally) clone() *tally {
	return &tally{met: slices.Clone(t.met), distribution: slices.Clone(t.distribution)}
}

// countWord counts the sixty-four paths of word w at a time, in binary digits held across words (bit-sliced addition).
func countWord(met []uint16, sets []bitset, w int, digits []uint64, distribution []int) {
	clear(digits)
	for _, s := range sets {
		carry := s[w]
		for d := 0; carry != 0; d++ {
			digits[d], carry = digits[d]^carry, digits[d]&carry
		}
	}
	for p := range met {
		k := uint64(0)
		for d, digit := range digits {
			k |= digit >> p & 1 << d
		}
		met[p] = uint16(k)
		distribution[k]++
	}
}

// follow puts the new sets of the changed indicators in the place of their old ones.
func (t *tally) follow(old, new []*Outcome, changed []int, year int) {
	for _, i := range changed {
		for k := range new[i].Targets {
			if new[i].Targets[k].Target.Year == year {
				t.swap(old[i].met[k], new[i].met[k])
			}
		}
	}
}

// swap puts a new set in the place of an old one.
func (t *tally) swap(old, new bitset) {
	for w := range old {
		for changed := old[w] ^ new[w]; changed != 0; changed &= changed - 1 {
			p := bits.TrailingZeros64(changed)
			met := &t.met[w*64+p]
			t.distribution[*met]--
			*met += uint16(new[w]>>p&1)<<1 - 1
			t.distribution[*met]++
		}
	}
}
