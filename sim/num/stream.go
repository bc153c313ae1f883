package num

import "math/bits"

// golden is 2⁶⁴ divided by the golden ratio: the step of a Weyl sequence.
const golden = 0x9e3779b97f4a7c15

// mix is the finaliser of SplitMix64 (Steele, Lea & Flood, Fast splittable pseudorandom number generators, OOPSLA 2014).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// Key folds words into the key of a stream; streams of different words are unrelated.
func Key(seed uint64, words ...uint64) uint64 {
	h := mix(seed + golden)
	for _, w := range words {
		h = mix(h ^ mix(w+golden))
	}
	return h
}

// Stream fills dst with the pseudo-random numbers of a key. A shorter dst holds the first of them.
//
// Four generators take turns, each giving one 64-bit number: two of dst, the low half first. They start from states that
// SplitMix64 makes of the key.
//
// Generator: xoshiro256++ (Blackman & Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021).
func Stream(dst []uint32, key uint64) {
	lanes := newLanes(key)
	n := streamVector(dst, &lanes)
	streamPlain(dst[n:], &lanes)
}

// newLanes returns the four generators' states: word w of generator g at [w][g].
func newLanes(key uint64) (lanes [4][4]uint64) {
	for w := range lanes {
		for g := range lanes[w] {
			key += golden
			lanes[w][g] = mix(key)
		}
	}
	return lanes
}

// streamPlain runs one generator after the other, each over its own places in dst. It leaves lanes as they were.
func streamPlain(dst []uint32, lanes *[4][4]uint64) {
	for g := range 4 {
		s0, s1, s2, s3 := lanes[0][g], lanes[1][g], lanes[2][g], lanes[3][g]
		for i := 2 * g; i < len(dst); i += 8 {
			x := bits.RotateLeft64(s0+s3, 23) + s0
			t := s1 << 17
			s2 ^= s0
			s3 ^= s1
			s1 ^= s2
			s0 ^= s3
			s2 ^= t
			s3 = bits.RotateLeft64(s3, 45)
			dst[i] = uint32(x)
			if i+1 < len(dst) {
				dst[i+1] = uint32(x >> 32)
			}
		}
	}
}
