package num

import "math"

// Bins is the number of bins that Bin tells apart.
const Bins = 1024

// Bin counts the numbers of s in equal bins from lo on, inverse of them to a unit:
//
//	bin = ⌊(x − lo)·inverse⌋, from 0 to Bins − 1
//
// The positions of numbers that lie in none, NaN among them, go to the front of outside in ascending order; it is as long as s.
// Bin returns how many there are.
func Bin(counts *[Bins]uint32, s []float64, lo, inverse float64, outside []int32) (n int) {
	done, n := binVector(counts, s, lo, inverse, outside)
	return binPlain(counts, s, done, len(s), lo, inverse, outside, n)
}

// binPlain bins the numbers from position p to end; outside has n positions yet.
func binPlain(counts *[Bins]uint32, s []float64, p, end int, lo, inverse float64, outside []int32, n int) int {
	const bitsOfBins = 0x4090000000000000
	for i, x := range s[p:end] {
		v := float64((x-lo)*inverse) + 0 // not −0
		// The bits of what is below 0, too large or NaN, taken as a whole number, are not below those of Bins.
		if math.Float64bits(v) < bitsOfBins {
			counts[uint64(int64(v))%Bins]++
			continue
		}
		outside[n] = int32(p + i)
		n++
	}
	return n
}
