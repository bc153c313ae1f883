package num

import "math"

// The functions of this file work on whole columns, one number for each path of a block.

// Mix sets z to a·f + b·z.
func Mix(z, f []float64, a, b float64) {
	f = f[:len(z)]
	for p := range z {
		z[p] = float64(a*f[p]) + float64(b*z[p])
	}
}

// Advance adds add + scale·noise to s.
func Advance(s, noise []float64, add, scale float64) {
	noise = noise[:len(s)]
	for p := range s {
		s[p] += add + float64(scale*noise[p])
	}
}

// NotBelow writes which numbers of s are not below low: bit p%64 of word p/64 for the p-th. Bits past the last are 0.
func NotBelow(words []uint64, s []float64, low float64) {
	for k := range words {
		var w uint64
		for p, x := range s[k*64 : min(k*64+64, len(s))] {
			w |= (^math.Float64bits(x-low) >> 63) << p
		}
		words[k] = w
	}
}

// NotAbove is NotBelow for numbers that are not above high.
func NotAbove(words []uint64, s []float64, high float64) {
	for k := range words {
		var w uint64
		for p, x := range s[k*64 : min(k*64+64, len(s))] {
			w |= (^math.Float64bits(high-x) >> 63) << p
		}
		words[k] = w
	}
}

// Bins is the number of bins that Bin tells apart.
const Bins = 1024

// Bin counts the numbers of s in equal bins from lo on, inverse of them to a unit. The positions of numbers that lie in none go to
// the front of outside, which is as long as s; it returns how many there are.
func Bin(counts *[Bins]uint32, s []float64, lo, inverse float64, outside []int32) (n int) {
	for p, x := range s {
		d := x - lo
		k := int64(float64(d * inverse))
		if uint64(k) >= Bins || d < 0 {
			outside[n] = int32(p)
			n++
			continue
		}
		counts[k]++
	}
	return n
}
