package sim

import (
	"math"
	"slices"
	"testing"
)

func TestHatDrawsEachOnce(t *testing.T) {
	all := Hat(2018, 100, 1000)
	slices.Sort(all)
	for k, path := range all {
		if path != k {
			t.Fatalf("drawn: %v", all)
		}
	}
	if len(all) != 100 {
		t.Errorf("%d of 100 are drawn", len(all))
	}
	if got := Hat(1, 5, 0); len(got) != 0 {
		t.Errorf("none was asked for, and %v came", got)
	}
}

func TestHatGoesOn(t *testing.T) {
	few, more := Hat(7, 16384, 20), Hat(7, 16384, 400)
	if !slices.Equal(few, more[:20]) {
		t.Errorf("the first twenty are %v, and %v of four hundred", few, more[:20])
	}
	if slices.Equal(few, Hat(8, 16384, 20)) {
		t.Error("another seed draws the same")
	}
}

// Numbers drawn from N are even over it: their mean is (N − 1)/2 to within 4 standard errors, of N/√12 each.
func TestHatIsEven(t *testing.T) {
	const paths, n = 16384, 400
	sum := 0.0
	for seed := range uint64(50) {
		for _, path := range Hat(seed, paths, n) {
			sum += float64(path)
		}
	}
	mean, want := sum/(50*n), (paths-1)/2.0
	if within := 4 * paths / math.Sqrt(12*50*n); math.Abs(mean-want) > within {
		t.Errorf("mean %g, want %g ± %g", mean, want, within)
	}
}
