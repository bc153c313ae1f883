package num

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
func Stream(dst []uint32, key uint64) {
	for ; len(dst) >= 2; dst = dst[2:] {
		key += golden
		x := mix(key)
		dst[0], dst[1] = uint32(x), uint32(x>>32)
	}
	if len(dst) == 1 {
		dst[0] = uint32(mix(key + golden))
	}
}
