package sim

import (
	_ "embed"
	"math/bits"
	"strconv"
	"strings"
	"sync"

	"foretell/sim/num"
)

// grownOwns is the number of indicators, from the first of a plan on, whose walks have grown coordinates.
const grownOwns = 32

// grownDigits is the number of direction numbers that were grown for each coordinate: up to 2**grownDigits points of a sequence.
const grownDigits = 18

// A chance rests on its indicator's own walk together with the common factor's and a group's. Most triples of Sobol coordinates
// are far from even together, and some are worse than random. These coordinates are grown to be even beside the factors'
// coordinates, whichever group an indicator belongs to: go test ./sim -run Grown -update, which says how.
//
//go:embed grown.txt
var grownText string

// grownDirections returns the direction numbers of an indicator's leading levels.
var grownDirections = sync.OnceValue(func() *[grownOwns][leadingLevels][32]uint32 {
	var all [grownOwns][leadingLevels][32]uint32
	k := 0
	for line := range strings.Lines(grownText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		all[k/leadingLevels][k%leadingLevels] = grownLine(k, strings.Fields(line))
		k++
	}
	return &all
})

// grownLine reads a coordinate's direction numbers, and adds random ones for the digits beyond.
func grownLine(k int, fields []string) [32]uint32 {
	v := randomDirections(num.Key(uint64(k)))
	for j, field := range fields {
		x, err := strconv.ParseUint(field, 16, 32)
		if err != nil || bits.Len64(x) > j+1 {
			panic("grown directions: " + field)
		}
		v[j] = uint32(x) << (31 - j)
	}
	return v
}
