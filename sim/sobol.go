package sim

import (
	_ "embed"
	"math/bits"
	"strconv"
	"strings"
	"sync"

	"foretell/sim/num"
)

// sobolDimensions is the number of Sobol coordinates there are direction numbers for.
const sobolDimensions = 1024

//go:embed joe-kuo.txt
var joeKuo string

// directions returns the direction numbers of every Sobol coordinate: v[d][j] is what bit j of the Gray code of a point's
// number contributes to coordinate d, first binary digit in the highest bit.
//
// Source: Joe & Kuo 2008, with the recurrence of Bratley & Fox, Algorithm 659, ACM TOMS 14, 1988.
var directions = sync.OnceValue(func() *[sobolDimensions][32]uint32 {
	var v [sobolDimensions][32]uint32
	for j := range 32 {
		v[0][j] = 1 << (31 - j)
	}
	d := 1
	for line := range strings.Lines(joeKuo) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		v[d] = recurrence(strings.Fields(line))
		d++
	}
	return &v
})

// recurrence extends one line of the table (degree, coefficients, initial numbers) to 32 direction numbers.
func recurrence(fields []string) (v [32]uint32) {
	number := func(k int) uint32 {
		n, err := strconv.ParseUint(fields[k], 10, 32)
		if err != nil {
			panic("direction numbers: " + err.Error())
		}
		return uint32(n)
	}
	s, a := int(number(0)), number(1)
	for j := range 32 {
		if j < s {
			v[j] = number(2+j) << (31 - j)
			continue
		}
		v[j] = v[j-s] ^ v[j-s]>>s
		for k := 1; k < s; k++ {
			if a>>(s-1-k)&1 == 1 {
				v[j] ^= v[j-k]
			}
		}
	}
	return v
}

// randomDirections returns direction numbers for a coordinate beyond the table's: any that make it a (0, 1)-sequence in base 2,
// chosen at random. Alone it is as even as any coordinate; beside others it is random.
func randomDirections(key uint64) (v [32]uint32) {
	num.Stream(v[:], key)
	for j := range v {
		digit := uint32(1) << (31 - j)
		v[j] = v[j]&^(digit-1) | digit
	}
	return v
}

// scramble is one coordinate of one randomised Sobol sequence: a random lower-triangular matrix over its digits, and a shift.
//
// Source: J. Matoušek, On the L2-discrepancy for anchored boxes, J. Complexity 14, 1998; its variance is that of Owen's nested
// scrambling (A. B. Owen, Variance with alternative scramblings of digital nets, ACM TOMACS 13, 2003).
type scramble struct {
	v     [32]uint32
	shift uint32
}

// newScramble scrambles a coordinate with direction numbers v, for sequences of fewer than 2**digits points.
func newScramble(key uint64, v *[32]uint32, digits int) (s scramble) {
	var random [33]uint32
	num.Stream(random[:], key)
	var rows [32]uint32
	for i := range rows {
		diagonal := uint32(1) << (31 - i)
		above := ^(diagonal - 1) &^ diagonal
		rows[i] = random[i]&above | diagonal
	}
	for j := range min(digits, 32) {
		var x uint32
		for _, row := range rows {
			x = x<<1 | uint32(bits.OnesCount32(row&v[j])&1)
		}
		s.v[j] = x
	}
	s.shift = random[32]
	return s
}

// fill writes the points lo, lo+1, … of the coordinate, in Gray-code order. Sixteen points from a multiple of sixteen on differ
// from their first as the first sixteen of all do.
func (s *scramble) fill(dst []uint32, lo int) {
	x := s.shift
	for g := uint32(lo ^ lo>>1); g != 0; g &= g - 1 {
		x ^= s.v[bits.TrailingZeros32(g)]
	}
	for len(dst) > 0 && lo%16 != 0 {
		dst[0] = x
		dst, lo = dst[1:], lo+1
		x ^= s.v[bits.TrailingZeros32(uint32(lo))&31]
	}
	var turn [16]uint32
	for i := 1; i < len(turn); i++ {
		turn[i] = turn[i-1] ^ s.v[bits.TrailingZeros32(uint32(i))]
	}
	for ; len(dst) >= 16; dst, lo = dst[16:], lo+16 {
		run := dst[:16]
		for i := range run {
			run[i] = x ^ turn[i]
		}
		x = run[15] ^ s.v[bits.TrailingZeros32(uint32(lo+16))&31]
	}
	for i := range dst {
		dst[i] = x
		x ^= s.v[bits.TrailingZeros32(uint32(lo+i+1))&31]
	}
}
