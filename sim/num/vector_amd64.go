//go:build !purego

package num

import "golang.org/x/sys/cpu"

// The AVX2 functions take several numbers at a time. Each does the same operations in the same order as its plain counterpart,
// and none fuses a product with a sum, so both give the same bits. Every one does a first part of a column and tells how many
// numbers that is; the plain function does the rest.

var avx2 = cpu.X86.HasAVX2 && cpu.X86.HasPOPCNT

// multiple returns the largest multiple of unit, a power of two, that is not above n: how far a loop of unit numbers a turn gets.
func multiple(n, unit int) int {
	if !avx2 {
		return 0
	}
	return n &^ (unit - 1)
}

func streamVector(dst []uint32, l *lanes) int {
	n := multiple(len(dst), 8)
	if n > 0 {
		streamAVX2(&dst[0], l, n)
	}
	return n
}

func scoresVector(dst []float64, src []uint32, table *[scoreParts]scoreRow) int {
	n := multiple(len(dst), 8)
	if n > 0 {
		scoresAVX2(&dst[0], &src[0], n, table)
	}
	return n
}

func mixVector(z, f []float64, a, b float64) int {
	n := multiple(len(z), 8)
	if n > 0 {
		mixAVX2(&z[0], &f[0], n, a, b)
	}
	return n
}

func advanceVector(s, noise []float64, add, scale float64) int {
	n := multiple(len(s), 8)
	if n > 0 {
		advanceAVX2(&s[0], &noise[0], n, add, scale)
	}
	return n
}

func notBelowVector(words []uint64, s []float64, low float64) int {
	n := min(len(words), multiple(len(s), 64)/64)
	if n > 0 {
		notBelowAVX2(&words[0], &s[0], 8*n, low)
	}
	return n
}

func notAboveVector(words []uint64, s []float64, high float64) int {
	n := min(len(words), multiple(len(s), 64)/64)
	if n > 0 {
		notAboveAVX2(&words[0], &s[0], 8*n, high)
	}
	return n
}

// binVector tells also how many numbers of its part lie in no bin. The assembly stops before eight numbers with such a one.
func binVector(counts *[Bins]uint32, s []float64, lo, inverse float64, outside []int32) (done, n int) {
	for end := multiple(len(s), 8); done < end; {
		done += binAVX2(counts, &s[done], end-done, lo, inverse)
		if done < end {
			n = binPlain(counts, s, done, done+8, lo, inverse, outside, n)
			done += 8
		}
	}
	return done, n
}

// logsVector tells also how many numbers of its part it raised. The assembly stops before four numbers of which one is not an
// ordinary positive one: zero, subnormal, negative, infinite or NaN.
func logsVector(dst, src []float64, least float64) (done, held int) {
	for end := multiple(len(dst), 4); done < end; {
		n, raised := logsAVX2(&dst[done], &src[done], end-done, least)
		done, held = done+n, held+raised
		if done < end {
			held += logsPlain(dst[done:done+4], src[done:done+4], least)
			done += 4
		}
	}
	return done, held
}

// n is positive, and a multiple of 8; in logsAVX2, of 4.

//go:noescape
func streamAVX2(dst *uint32, l *lanes, n int)

//go:noescape
func scoresAVX2(dst *float64, src *uint32, n int, table *[scoreParts]scoreRow)

//go:noescape
func mixAVX2(z, f *float64, n int, a, b float64)

//go:noescape
func advanceAVX2(s, noise *float64, n int, add, scale float64)

//go:noescape
func notBelowAVX2(words *uint64, s *float64, bytes int, low float64)

//go:noescape
func notAboveAVX2(words *uint64, s *float64, bytes int, high float64)

//go:noescape
func binAVX2(counts *[Bins]uint32, s *float64, n int, lo, inverse float64) (done int)

//go:noescape
func logsAVX2(dst, src *float64, n int, least float64) (done, held int)
