package report

import (
	"testing"

	"foretell/model"
	"foretell/sim"
)

// A chance of 5000 in 10000 with an error of 0.004 is within two errors, 0.008, of bounds from 0.492 to 0.508. Where no path
// counts, 3/10000 is what the paths support.
func TestRequirementIsDecidedByTheCount(t *testing.T) {
	half, none := sim.Chance{Met: 5000, Paths: 10000, Error: 0.004}, sim.Chance{Paths: 10000}
	for _, c := range []struct {
		chance     sim.Chance
		relation   Relation
		bound      float64
		met, close bool
	}{
		{half, NoLess, 0.5, true, true},
		{half, More, 0.5, false, true},
		{half, NoMore, 0.5, true, true},
		{half, Less, 0.5, false, true},
		{half, NoLess, 0.507, false, true},
		{half, NoLess, 0.509, false, false},
		{half, More, 0.491, true, false},
		{half, Less, 0.493, false, true},
		{half, NoMore, 1, true, false},
		{none, More, 0, false, true},
		{none, NoMore, 0.0002, true, true},
		{none, Less, 0.0004, true, false},
	} {
		q := Requirement{Relation: c.relation, Bound: c.bound, Chance: c.chance}
		if q.Met() != c.met || q.Close() != c.close {
			t.Errorf("%d of %d %s %v: met %v, close %v", c.chance.Met, c.chance.Paths, c.relation, c.bound, q.Met(), q.Close())
		}
	}
}

func TestRequirementInWords(t *testing.T) {
	q := Requirement{Relation: More, Bound: 0.5, Chance: sim.Chance{Met: 5000, Paths: 10000, Error: 0.004}}
	if got, want := q.Verdict(model.English), "not met, too close to tell"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := q.Seen(model.Chinese), "50% ±0.4（10 000 条路径中的 5 000 条）"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
