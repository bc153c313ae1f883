package num

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

// streamSample is 2²⁰ numbers of one key.
func streamSample(key uint64) []uint32 {
	s := make([]uint32, 1<<20)
	Stream(s, key)
	return s
}

// centred returns the numbers as deviations from ½, scaled to unit variance: that of the uniform distribution is 1/12.
func centred(s []uint32) []float64 {
	u := make([]float64, len(s))
	for i, x := range s {
		u[i] = ((float64(x)+0.5)/(1<<32) - 0.5) * math.Sqrt(12)
	}
	return u
}

// wantNear fails where a mean of n products of unit variance is more than 4.5 standard errors, 1/√n, from 0: seven in a million.
func wantNear(t *testing.T, sum float64, n int, what string, args ...any) {
	t.Helper()
	if z := sum / math.Sqrt(float64(n)); math.Abs(z) > 4.5 {
		t.Errorf(what+": %.1f standard errors from none", append(args, z)...)
	}
}

// A shorter stream is the first part of a longer one, wherever it is cut.
func TestStreamPrefix(t *testing.T) {
	long := make([]uint32, 1030)
	Stream(long, 5)
	for n := range long {
		short := make([]uint32, n)
		Stream(short, 5)
		for i := range short {
			if short[i] != long[i] {
				t.Fatalf("number %d of %d is %d, of %d it is %d", i, n, short[i], len(long), long[i])
			}
		}
	}
}

func TestStreamMoments(t *testing.T) {
	u := centred(streamSample(Key(1, 2)))
	var mean, square float64
	for _, x := range u {
		mean += x
		square += (x*x - 1) / math.Sqrt(0.8) // x² of the uniform has variance 9/5 − 1
	}
	wantNear(t, mean, len(u), "mean")
	wantNear(t, square, len(u), "variance")
}

// Numbers up to 40 apart: 2, 4 and 6 apart are the generators' against each other, 8 a generator's own successive ones.
func TestStreamCorrelation(t *testing.T) {
	u := centred(streamSample(Key(3)))
	for lag := 1; lag <= 40; lag++ {
		sum := 0.0
		for i := range len(u) - lag {
			sum += u[i] * u[i+lag]
		}
		wantNear(t, sum, len(u)-lag, "numbers %d apart", lag)
	}
}

// Chi-square over the 256 values of every byte of a number, on each of the eight places of a turn apart.
func TestStreamBytes(t *testing.T) {
	s := streamSample(Key(4))
	for place := range 8 {
		for shift := 0; shift < 32; shift += 8 {
			var counts [256]float64
			for i := place; i < len(s); i += 8 {
				counts[s[i]>>shift&255]++
			}
			want, sum := float64(len(s))/8/256, 0.0
			for _, c := range counts {
				sum += (c - want) * (c - want) / want
			}
			if p := (distuv.ChiSquared{K: 255}).Survival(sum); p < 1e-5 || p > 1-1e-5 {
				t.Errorf("place %d, bits from %d: chi-square %.1f, p = %g", place, shift, sum, p)
			}
		}
	}
}

// Single bits, against the same bit of the next number and of the generator's next one.
func TestStreamBits(t *testing.T) {
	s := streamSample(Key(5))
	for bit := range 32 {
		var ones, next, own float64
		sign := func(x uint32) float64 { return 2*float64(x>>bit&1) - 1 }
		for i := range len(s) - 8 {
			ones += sign(s[i])
			next += sign(s[i]) * sign(s[i+1])
			own += sign(s[i]) * sign(s[i+8])
		}
		wantNear(t, ones, len(s), "bit %d", bit)
		wantNear(t, next, len(s), "bit %d and the next number's", bit)
		wantNear(t, own, len(s), "bit %d and the generator's next number's", bit)
	}
}

// Keys of neighbouring words, and keys one apart, give unrelated streams.
func TestStreamKeys(t *testing.T) {
	key := Key(7, 1, 2)
	u := centred(streamSample(key))
	for _, other := range []uint64{Key(7, 1, 3), Key(7, 2, 2), Key(8, 1, 2), key + 1, key ^ 1<<63, key + golden} {
		v := centred(streamSample(other))
		for shift := -8; shift <= 8; shift++ {
			sum := 0.0
			for i := 8; i < len(u)-8; i++ {
				sum += u[i] * v[i+shift]
			}
			wantNear(t, sum, len(u)-16, "keys %x and %x, %d apart", key, other, shift)
		}
	}
}
