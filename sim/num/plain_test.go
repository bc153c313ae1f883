package num

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// These tests hold the exported functions, which use assembly where the machine can, to the plain ones, bit for bit, over every
// length that a turn of the assembly can leave a rest of, from an address that is no multiple of a register's 32 bytes.

// numbers returns n numbers around the middle of what the columns hold, and among them, now and then, every awkward kind.
func numbers(r *rand.Rand, n int) []float64 {
	awkward := []float64{
		0, math.Copysign(0, -1), 1, -1, 1023.9999999999999, 1024, 512, 1e300, -1e300, math.MaxFloat64, -math.MaxFloat64,
		math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64, 0x1p-1022, 0x1p-1023, 1 << 31, -1 << 31, 1 << 63,
		math.Inf(1), math.Inf(-1), math.NaN(), math.Sqrt2 / 2, math.Sqrt2, math.Nextafter(math.Sqrt2/2, 0),
	}
	often := r.IntN(40) + 1
	s := make([]float64, n+1)
	for p := range s {
		s[p] = 3 * r.NormFloat64()
		if r.IntN(often) == 0 {
			s[p] = awkward[r.IntN(len(awkward))]
		}
	}
	return s[1:]
}

// overLengths calls f many times with a source of chance and a length.
func overLengths(t *testing.T, f func(t *testing.T, r *rand.Rand, n int)) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 72 {
		if n == 71 {
			n = 1024
		}
		for range 20 {
			f(t, r, n)
			if t.Failed() {
				return
			}
		}
	}
}

// wantSame compares columns bit for bit; any NaN is as good as another, for machines differ in which they make.
func wantSame(t *testing.T, got, want []float64, what string) {
	t.Helper()
	for p := range want {
		if math.Float64bits(got[p]) != math.Float64bits(want[p]) && !(math.IsNaN(got[p]) && math.IsNaN(want[p])) {
			t.Fatalf("%s: number %d of %d is %v (%x), plainly %v (%x)", what, p, len(want), got[p], got[p], want[p], want[p])
		}
	}
}

func TestStreamIsPlain(t *testing.T) {
	overLengths(t, func(t *testing.T, r *rand.Rand, n int) {
		key := r.Uint64()
		room := make([]uint32, n+9)
		Stream(room[:n], key)
		want := make([]uint32, n+9)
		l := newLanes(key)
		streamPlain(want[:n], &l)
		if !slices.Equal(room, want) {
			t.Fatalf("key %x, %d numbers: %v, plainly %v", key, n, room, want)
		}
	})
}

func TestScoresArePlain(t *testing.T) {
	overLengths(t, func(t *testing.T, r *rand.Rand, n int) {
		src := make([]uint32, n)
		for i := range src {
			src[i] = r.Uint32() >> r.IntN(32) << r.IntN(32) // every octave
			switch r.IntN(10) {
			case 0:
				src[i] = ^src[i]
			case 1:
				src[i] = []uint32{0, 1, 1<<31 - 1, 1 << 31, math.MaxUint32}[r.IntN(5)]
			}
		}
		got, want := make([]float64, n+9), make([]float64, n+9)
		Scores(got[1:n+1], src)
		scoresPlain(want[1:n+1], src, scoreTable())
		wantSame(t, got, want, "Scores")
	})
}

func TestMixAndAdvanceArePlain(t *testing.T) {
	overLengths(t, func(t *testing.T, r *rand.Rand, n int) {
		got, f := numbers(r, n+9), numbers(r, n)
		want := slices.Clone(got)
		a, b := r.NormFloat64(), r.NormFloat64()
		Mix(got[:n], f, a, b)
		mixPlain(want[:n], f, a, b)
		wantSame(t, got, want, fmt.Sprintf("Mix %v %v", a, b))
		Advance(got[:n], f, a, b)
		advancePlain(want[:n], f, a, b)
		wantSame(t, got, want, fmt.Sprintf("Advance %v %v", a, b))
	})
}

func TestMarksArePlain(t *testing.T) {
	overLengths(t, func(t *testing.T, r *rand.Rand, n int) {
		s, bound := numbers(r, n), numbers(r, 1)[0]
		if n > 0 && r.IntN(2) == 0 {
			s[r.IntN(n)] = bound
		}
		words := (n + 63) / 64
		got, want := make([]uint64, words+1), make([]uint64, words+1)
		NotBelow(got[:words], s, bound)
		notBelowPlain(want[:words], s, bound)
		if !slices.Equal(got, want) {
			t.Fatalf("%v not below %v: %x, plainly %x", s, bound, got, want)
		}
		NotAbove(got[:words], s, bound)
		notAbovePlain(want[:words], s, bound)
		if !slices.Equal(got, want) {
			t.Fatalf("%v not above %v: %x, plainly %x", s, bound, got, want)
		}
	})
}

func TestBinIsPlain(t *testing.T) {
	overLengths(t, func(t *testing.T, r *rand.Rand, n int) {
		s := numbers(r, n)
		lo, inverse := -9.0, Bins/18.0
		if r.IntN(3) == 0 {
			lo, inverse = numbers(r, 1)[0], numbers(r, 1)[0]
		}
		var got, want [Bins]uint32
		outside, plainly := make([]int32, n), make([]int32, n)
		k := Bin(&got, s, lo, inverse, outside)
		m := binPlain(&want, s, 0, n, lo, inverse, plainly, 0)
		if got != want || !slices.Equal(outside[:k], plainly[:m]) {
			t.Fatalf("%v from %v, %v to a unit: %v outside, plainly %v", s, lo, inverse, outside[:k], plainly[:m])
		}
	})
}

func TestLogsArePlain(t *testing.T) {
	overLengths(t, func(t *testing.T, r *rand.Rand, n int) {
		src := numbers(r, n)
		least := 0.0001
		if r.IntN(3) == 0 {
			least = numbers(r, 1)[0]
		}
		got, want := make([]float64, n+9), make([]float64, n+9)
		held := Logs(got[:n], src, least)
		plainly := logsPlain(want[:n], src, least)
		wantSame(t, got, want, fmt.Sprintf("Logs from %v", least))
		if held != plainly {
			t.Fatalf("%v: %d below %v, plainly %d", src, held, least, plainly)
		}
	})
}

// The bins' ends, each alone among eight numbers: lo is in the first bin, the end of the last is outside, and so is NaN.
func TestBinEnds(t *testing.T) {
	in := []float64{0, math.Copysign(0, -1), math.Nextafter(Bins, 0)}
	out := []float64{Bins, -math.SmallestNonzeroFloat64, -1e-300, -0.5, math.NaN(), math.Inf(1), math.Inf(-1), 1 << 40}
	var s []float64
	var want []int32
	for k, x := range append(in, out...) {
		group := []float64{512, 512, 512, 512, 512, 512, 512, 512}
		group[k%8] = x
		if k >= len(in) {
			want = append(want, int32(len(s)+k%8))
		}
		s = append(s, group...)
	}
	for _, bin := range []func(*[Bins]uint32, []int32) int{
		func(counts *[Bins]uint32, outside []int32) int { return Bin(counts, s, 0, 1, outside) },
		func(counts *[Bins]uint32, outside []int32) int {
			return binPlain(counts, s, 0, len(s), 0, 1, outside, 0)
		},
	} {
		var counts [Bins]uint32
		outside := make([]int32, len(s))
		if n := bin(&counts, outside); !slices.Equal(outside[:n], want) {
			t.Errorf("outside are %v, want %v", outside[:n], want)
		}
		if counts[0] != 2 || counts[Bins-1] != 1 || int(counts[512]) != len(s)-len(in)-len(out) {
			t.Errorf("%d, %d and %d in the first, last and middle bin", counts[0], counts[Bins-1], counts[512])
		}
	}
}
