package sim

import (
	"math"
	"math/rand/v2"
	"testing"
)

// 256 values make 32 classes of 8. Where the classes differ and are each of one value, all of the variance lies between them.
// Where y = class + noise of half the variance's size, about that part does: Var(class) = Var(noise) gives one half.
func TestClassShare(t *testing.T) {
	const n = 256
	order, steps, flat := make([]int, n), make([]float64, n), make([]float64, n)
	for k := range order {
		order[k], steps[k] = k, float64(k/8)
	}
	closeTo(t, "classes alone", classShare(order, steps), 1, 1e-12)
	closeTo(t, "nothing varies", classShare(order, flat), 0, 0)
	closeTo(t, "too few", classShare(order[:10], steps[:10]), 0, 0)

	const many = 32 * 2000
	r := rand.New(rand.NewPCG(1, 2))
	order, mixed, noise := make([]int, many), make([]float64, many), make([]float64, many)
	for k := range order {
		class := float64(k / 2000)
		sd := 9.233093 // of 0 … 31, sqrt((32² − 1)/12)
		order[k], noise[k] = k, r.NormFloat64()
		mixed[k] = class + sd*noise[k]
	}
	closeTo(t, "half and half", classShare(order, mixed), 0.5, 0.02)
	if share := classShare(order, noise); math.Abs(share) > 0.005 {
		t.Errorf("noise alone: %g", share)
	}
}
