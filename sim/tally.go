package sim

import "math/bits"

// tally is the number of targets of one year that each path meets. It follows an edit by the paths that changed sides.
type tally struct {
	met          []uint16 // by path
	distribution []int    // paths on which exactly k are met
}

// newTally counts the sets that hold on each path.
func newTally(sets []bitset, paths int) *tally {
	t := &tally{met: make([]uint16, paths), distribution: make([]int, len(sets)+1)}
	digits := make([]uint64, bits.Len(uint(len(sets))))
	for w := 0; w*64 < paths; w++ {
		t.count(sets, w, digits)
	}
	return t
}

// count counts the sixty-four paths of word w at a time, in binary digits held across words (bit-sliced addition).
func (t *tally) count(sets []bitset, w int, digits []uint64) {
	clear(digits)
	for _, s := range sets {
		carry := s[w]
		for d := 0; carry != 0; d++ {
			digits[d], carry = digits[d]^carry, digits[d]&carry
		}
	}
	met := t.met[w*64 : min(w*64+64, len(t.met))]
	for p := range met {
		k := uint64(0)
		for d, digit := range digits {
			k |= digit >> p & 1 << d
		}
		met[p] = uint16(k)
		t.distribution[k]++
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
