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
// Four generators take turns, each giving one 64-bit number: two of dst, the lower half first. They start where SplitMix64 takes
// them from the key.
//
// Generator: sfc64 (C. Doty-Humphrey, PractRand, 2010), which needs no multiplication and no rotation but by whole bytes.
func Stream(dst []uint32, key uint64) {
	l := newLanes(key)
	n := streamVector(dst, &l)
	streamPlain(dst[n:], &l)
}

// lanes is the state of the four generators, each word of all four together.
type lanes struct{ a, b, c, counter [4]uint64 }

// newLanes mixes the key once more before it steps on from it: keys that are steps apart would share generators.
func newLanes(key uint64) (l lanes) {
	key = mix(key)
	for _, word := range []*[4]uint64{&l.a, &l.b, &l.c} {
		for g := range word {
			key += golden
			word[g] = mix(key)
		}
	}
	l.counter = [4]uint64{1, 1, 1, 1}
	return l
}

// streamPlain runs one generator after the other, each over its own places in dst. It leaves l as it was.
func streamPlain(dst []uint32, l *lanes) {
	for g := range 4 {
		a, b, c, counter := l.a[g], l.b[g], l.c[g], l.counter[g]
		for i := 2 * g; i < len(dst); i += 8 {
			x := a + counter + b
			counter++
			a = b ^ b>>11
			b = c + c<<3
			c = bits.RotateLeft64(c, 24) + x
			dst[i] = uint32(x)
			if i+1 < len(dst) {
				dst[i+1] = uint32(x >> 32)
			}
		}
	}
}
