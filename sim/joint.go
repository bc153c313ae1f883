package sim

import (
	"math"
	"slices"

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

// newJoint says what the paths of a tally say of a year's targets. What has not changed since the last projection, which may be nil, is
// taken from there.
func newJoint(plan *model.Plan, last *Projection, outcomes []*Outcome, pt *points, year int, t *tally) *Joint {
	sets := setsOf(outcomes, year, "")
	j := &Joint{Year: year, Targets: len(sets), MetDistribution: slices.Clone(t.distribution), All: pt.chance(all(sets, pt.paths))}
	j.MeanMet, j.MeanMetError = pt.meanMet(outcomes, year, j.MetDistribution)
	for _, g := range plan.Groups {
		if last != nil && sameGroup(last.Outcomes, outcomes, g.ID) {
			j.Groups = append(j.Groups, last.groupsOf(year, g.ID)...)
		} else if own := setsOf(outcomes, year, g.ID); len(own) > 0 {
			group := GroupOutcome{ID: g.ID, Targets: len(own), All: pt.chance(all(own, pt.paths))}
			for _, s := range own {
				group.MeanMet += float64(s.count(0, pt.paths)) / float64(pt.paths)
			}
			j.Groups = append(j.Groups, group)
		}
	}
	return j
}

// sameGroup reports whether the outcomes of a group are those of before.
func sameGroup(before, now []*Outcome, group string) bool {
	for i, o := range now {
		if o != before[i] && o.Indicator.Group == group {
			return false
		}
	}
	return true
}

// groupsOf returns what is said of a group's targets in a year: nothing where it has none.
func (p *Projection) groupsOf(year int, group string) (found []GroupOutcome) {
	for _, j := range p.Joint {
		for _, g := range j.Groups {
			if j.Year == year && g.ID == group {
				found = append(found, g)
			}
		}
	}
	return found
}

// setsOf returns the paths that meet each target of a year, of one group or, where group is empty, of all.
func setsOf(outcomes []*Outcome, year int, group string) (sets []bitset) {
	for _, o := range outcomes {
		for k, t := range o.Targets {
			if t.Target.Year == year && (group == "" || o.Indicator.Group == group) {
				sets = append(sets, o.met[k])
			}
		}
	}
	return sets
}

// meanMet returns the mean number of a year's targets that are met on a path, and its standard error.
func (pt *points) meanMet(outcomes []*Outcome, year int, distribution []int) (mean, err float64) {
	n := pt.replicateCount()
	r := ratio{hits: make([]float64, n), looked: make([]float64, n)}
	for k := range n {
		lo, hi := pt.replicate(k)
		r.looked[k] = float64(hi - lo)
	}
	for _, o := range outcomes {
		for k, t := range o.Targets {
			if t.Target.Year != year {
				continue
			}
			for i, hits := range o.hits[k] {
				r.hits[i] += hits
			}
		}
	}
	mean = r.value()
	if n > 1 {
		return mean, r.err()
	}
	var squares float64
	for k, paths := range distribution {
		d := float64(k) - mean
		squares += float64(float64(paths) * float64(d*d))
	}
	return mean, math.Sqrt(squares) / float64(pt.paths)
}
