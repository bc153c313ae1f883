package sim

import (
	"errors"
	"math"
)

// Difference is how much likelier a goal is in one projection than in another.
type Difference struct {
	Value float64 // chance in the second less that in the first
	Error float64 // standard error of Value, path by path
	Won   int     // paths on which it holds in the second only
	Lost  int     // paths on which it holds in the first only
}

// Compare returns the difference of a goal's chance from a to b, which must be made of the same random numbers. Paths that fare
// alike in both add nothing to its error, so it is far smaller than that of two independent chances.
//
//	random paths: error² = (p_won + p_lost − (p_won − p_lost)²)/N
func Compare(a, b *Projection, g Goal) (Difference, error) {
	if err := sameNumbers(a, b); err != nil {
		return Difference{}, err
	}
	return a.points.difference(a.holds(g), b.holds(g)), nil
}

func sameNumbers(a, b *Projection) error {
	if a.points != b.points {
		return errors.New("the two projections are not made of the same random numbers: give both the same paths, seed and sampling")
	}
	return nil
}

// difference returns how many more paths hold after than before.
func (pt *points) difference(before, after bitset) Difference {
	won, lost := pt.hits(after.andNot(before)), pt.hits(before.andNot(after))
	d := Difference{Won: int(total(won)), Lost: int(total(lost))}
	n := float64(pt.paths)
	d.Value = float64(d.Won-d.Lost) / n
	if len(won) < 2 {
		d.Error = math.Sqrt(max(float64(d.Won+d.Lost)/n-float64(d.Value*d.Value), 0) / n)
		return d
	}
	if d.Won+d.Lost == 0 {
		return d
	}
	for k := range won {
		won[k] -= lost[k]
	}
	d.Error = ratio{won, pt.sizes()}.err()
	return d
}
