package num

import "math/bits"

// The functions below work on whole columns, one number for each path of a block. A vector unit does as much of a column as it
// can, where there is one; the plain function the rest.

// Mix sets z to a·f + b·z. f is as long as z, or longer.
func Mix(z, f []float64, a, b float64) {
	f = f[:len(z)]
	n := mixVector(z, f, a, b)
	mixPlain(z[n:], f[n:], a, b)
}

func mixPlain(z, f []float64, a, b float64) {
	f = f[:len(z)]
	for p := range z {
		z[p] = float64(a*f[p]) + float64(b*z[p])
	}
}

// Advance adds add + scale·noise to s. noise is as long as s, or longer.
func Advance(s, noise []float64, add, scale float64) {
	noise = noise[:len(s)]
	n := advanceVector(s, noise, add, scale)
	advancePlain(s[n:], noise[n:], add, scale)
}

func advancePlain(s, noise []float64, add, scale float64) {
	noise = noise[:len(s)]
	for p := range s {
		s[p] += add + float64(scale*noise[p])
	}
}

// NotBelow writes which numbers of s are not below low: bit p%64 of word p/64 for the p-th. Bits past the last are 0, and so is
// that of a NaN.
func NotBelow(words []uint64, s []float64, low float64) {
	n := notBelowVector(words, s, low)
	notBelowPlain(words[n:], s[64*n:], low)
}

func notBelowPlain(words []uint64, s []float64, low float64) {
	for k := range words {
		column := s[k*64 : min(k*64+64, len(s))]
		var w uint64
		for _, x := range column {
			var bit uint64
			if x >= low {
				bit = 1
			}
			w = bits.RotateLeft64(w|bit, -1)
		}
		words[k] = w >> (64 - len(column))
	}
}

// NotAbove is NotBelow for numbers that are not above high.
func NotAbove(words []uint64, s []float64, high float64) {
	n := notAboveVector(words, s, high)
	notAbovePlain(words[n:], s[64*n:], high)
}

func notAbovePlain(words []uint64, s []float64, high float64) {
	for k := range words {
		column := s[k*64 : min(k*64+64, len(s))]
		var w uint64
		for _, x := range column {
			var bit uint64
			if x <= high {
				bit = 1
			}
			w = bits.RotateLeft64(w|bit, -1)
		}
		words[k] = w >> (64 - len(column))
	}
}
