package sim

import (
	"math"
	"math/bits"

	"foretell/model"
)

// Joint is what the paths say of all targets of one year at once.
type Joint struct {
	Year            int
	Targets         int   // number of targets in the year
	MetDistribution []int // paths on which exactly k targets are met, k = 0 … Targets
	MeanMet         float64
	MeanMetError    float64 // standard error of MeanMet
	All             Chance  // that all are met
	Groups          []GroupOutcome
}

// GroupOutcome is what the paths say of the targets of one group in one year.
type GroupOutcome struct {
	ID      string
	Targets int
	All     Chance  // that all of the group are met
	MeanMet float64 // mean number met
}

// newJoint counts the targets of a year.
func newJoint(plan *model.Plan, outcomes []*Outcome, pt *points, year int) *Joint {
	var sets []bitset
	byGroup := map[string][]bitset{}
	for _, o := range outcomes {
		for k, t := range o.Indicator.Targets {
			if t.Year == year {
				sets = append(sets, o.met[k])
				byGroup[o.Indicator.Group] = append(byGroup[o.Indicator.Group], o.met[k])
			}
		}
	}
	j := &Joint{Year: year, Targets: len(sets), MetDistribution: metDistribution(sets, pt.paths), All: pt.chance(all(sets, pt.paths))}
	j.MeanMet, j.MeanMetError = pt.meanMet(sets, j.MetDistribution)
	for _, g := range plan.Groups {
		if own := byGroup[g.ID]; len(own) > 0 {
			mean, _ := pt.meanMet(own, nil)
			j.Groups = append(j.Groups, GroupOutcome{ID: g.ID, Targets: len(own), All: pt.chance(all(own, pt.paths)), MeanMet: mean})
		}
	}
	return j
}

// metDistribution counts the paths on which exactly k of the sets hold, k = 0 … len(sets). Sixty-four paths are counted at a
// time, in binary digits held across words (bit-sliced addition).
func metDistribution(sets []bitset, paths int) []int {
	counts := make([]int, len(sets)+1)
	digits := make([]uint64, bits.Len(uint(len(sets))))
	for w := 0; w*64 < paths; w++ {
		clear(digits)
		for _, s := range sets {
			carry := s[w]
			for d := 0; carry != 0; d++ {
				digits[d], carry = digits[d]^carry, digits[d]&carry
			}
		}
		for p := range min(64, paths-w*64) {
			k := uint64(0)
			for d, digit := range digits {
				k |= digit >> p & 1 << d
			}
			counts[k]++
		}
	}
	return counts
}

// meanMet returns the mean number of the sets that hold on a path, and its standard error.
func (pt *points) meanMet(sets []bitset, distribution []int) (mean, err float64) {
	n := pt.replicateCount()
	r := ratio{hits: make([]float64, n), looked: make([]float64, n)}
	for k := range n {
		lo, hi := pt.replicate(k)
		r.looked[k] = float64(hi - lo)
		for _, s := range sets {
			r.hits[k] += float64(s.count(lo, hi))
		}
	}
	mean = r.value()
	if n > 1 {
		return mean, r.err()
	}
	var squares float64
	for k, paths := range distribution {
		d := float64(k) - mean
		squares += float64(paths) * float64(d*d)
	}
	return mean, math.Sqrt(squares) / float64(pt.paths)
}
