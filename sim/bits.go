package sim

import "math/bits"

// bitset has one bit for each path, path p in bit p%64 of word p/64; bits past the last path are 0.
type bitset []uint64

func newBitset(paths int) bitset { return make(bitset, (paths+63)/64) }

// count returns the number of set bits of paths lo … hi−1.
func (b bitset) count(lo, hi int) int {
	if lo >= hi {
		return 0
	}
	first, last := lo/64, (hi-1)/64
	low := ^uint64(0) << (lo % 64)
	high := ^uint64(0) >> (63 - (hi-1)%64)
	if first == last {
		return bits.OnesCount64(b[first] & low & high)
	}
	n := bits.OnesCount64(b[first]&low) + bits.OnesCount64(b[last]&high)
	for _, w := range b[first+1 : last] {
		n += bits.OnesCount64(w)
	}
	return n
}

// and returns the paths of both.
func (b bitset) and(c bitset) bitset {
	d := make(bitset, len(b))
	for i := range b {
		d[i] = b[i] & c[i]
	}
	return d
}

// andNot returns the paths of b that are not of c.
func (b bitset) andNot(c bitset) bitset {
	d := make(bitset, len(b))
	for i := range b {
		d[i] = b[i] &^ c[i]
	}
	return d
}

// all returns the paths of every set; of none, every path.
func all(sets []bitset, paths int) bitset {
	d := newBitset(paths)
	for i := range d {
		d[i] = ^uint64(0)
	}
	if r := paths % 64; r != 0 {
		d[len(d)-1] = 1<<r - 1
	}
	for ; len(sets) >= 4; sets = sets[4:] { // four at a time: what this costs is reading and writing
		s, t, u, v := sets[0][:len(d)], sets[1][:len(d)], sets[2][:len(d)], sets[3][:len(d)]
		for i := range d {
			d[i] &= s[i] & t[i] & u[i] & v[i]
		}
	}
	for _, s := range sets {
		s = s[:len(d)]
		for i := range d {
			d[i] &= s[i]
		}
	}
	return d
}

// has reports whether path p is set.
func (b bitset) has(p int) bool { return b[p/64]>>(p%64)&1 == 1 }
