package sim

import (
	"slices"

	"foretell/sim/num"
)

// hatStream tells the draws of a hat from all others of a seed.
const hatStream = 0x686174

// Hat draws n numbers of paths out of a hat of so many paths, none twice: the same ones for a seed, and with a greater n the same
// ones first. No more are drawn than there are.
func Hat(seed uint64, paths, n int) []int {
	n = min(n, paths)
	var drawn []int
	for size := 2*n + 64; len(drawn) < n; size *= 2 {
		stream := make([]uint32, size)
		num.Stream(stream, num.Key(seed, hatStream, uint64(paths)))
		drawn = drawn[:0]
		in := map[int]bool{}
		for _, u := range stream {
			path := int(uint64(u) * uint64(paths) >> 32)
			if len(drawn) < n && !in[path] {
				in[path] = true
				drawn = append(drawn, path)
			}
		}
	}
	return slices.Clip(drawn)
}
