package sim

import (
	"flag"
	"fmt"
	"math"
	"math/bits"
	"os"
	"slices"
	"strings"
	"testing"

	"foretell/sim/num"
)

var update = flag.Bool("update", false, "grow the coordinates of grown.txt anew")

// A garden grows coordinates one after the other, each direction number the best of many random ones, by the variance that a
// scrambled net has for functions of one kind: whose ANOVA parts, by binary digits of every coordinate, have the variance
//
//	σ²(k_1, k_2, …) = Π γ_j·(1−c)·c^(k_j−1) over the coordinates with k_j > 0
//
// c lies near a step's ½, far from a smooth function's ¼. Points that share k digits of coordinate j then contribute the
// factor 1 + γ_j·ω(k), and the variance is the sum over all points of the product of their factors with those of zero.
//
// Source: A. B. Owen, Monte Carlo variance of scrambled net quadrature, SIAM J. Numer. Anal. 34, 1997; component by component as
// in J. Dick & F. Pillichshammer, Digital Nets and Sequences, 2010, chapter 10.
type garden struct {
	omega  [33]float64
	shared []float64    // by point: mean over the groups of the factors of common and group coordinates
	common []float64    // by point: factor of the common factor's first coordinate
	owns   []float64    // by point: common times the first coordinate of each indicator so far, added up
	before [2][]float64 // by point: factors of the first coordinate of the last indicator, and of the one before it
}

const (
	decay     = 0.48
	mostTries = 1000
	seedling  = 75 // of the numbers tried, one whose coordinates serve both the peers' work and the base scenario; judged on other seeds
)

// levelWeights are the γ of the leading levels.
var levelWeights = [leadingLevels]float64{1, 0.65, 0.1}

func newGarden() *garden {
	g := &garden{shared: make([]float64, 1<<grownDigits), owns: make([]float64, 1<<grownDigits)}
	sum, variance := 0.0, 1-decay
	for k := range g.omega {
		g.omega[k] = sum - variance
		sum += variance
		variance *= 2 * decay
	}
	sobol := directions()
	for group := range groupSlots {
		product := slices.Repeat([]float64{1}, 1<<grownDigits)
		for level, gamma := range levelWeights {
			for _, w := range []walk{commonWalk, groupWalk(group)} {
				multiply(product, g.factors(&sobol[level*(1+groupSlots)+w.factor()], gamma))
			}
		}
		for n, x := range product {
			g.shared[n] += x / groupSlots
		}
	}
	g.common = g.factors(&sobol[0], 1)
	for k := range g.before {
		g.before[k] = slices.Repeat([]float64{1}, 1<<grownDigits)
	}
	return g
}

func multiply(x, y []float64) {
	for n := range x {
		x[n] *= y[n]
	}
}

// factors returns 1 + γ·ω of every point of a coordinate.
func (g *garden) factors(v *[32]uint32, gamma float64) []float64 {
	x := make([]uint32, 1<<grownDigits)
	f := make([]float64, len(x))
	for n := range x {
		if n > 0 {
			last := bits.Len(uint(n)) - 1
			x[n] = x[n-1<<last] ^ v[last]
		}
		f[n] = 1 + float64(gamma*g.omega[bits.LeadingZeros32(x[n])])
	}
	return f
}

// next grows the leading levels of an indicator, to be even beside the factors' coordinates, beside each indicator's before and the
// common factor's, and together with the last two's, whose targets are often asked for as one.
func (g *garden) next(indicator int) (v [leadingLevels][32]uint32) {
	weights := make([]float64, 1<<grownDigits)
	for n := range weights {
		neighbours := float64(g.common[n]*g.before[0][n]) * g.before[1][n]
		weights[n] = g.shared[n] + g.owns[n]/float64(max(1, indicator)) + neighbours
	}
	for level, gamma := range levelWeights {
		v[level] = g.grow(num.Key(uint64(indicator), uint64(level), seedling), weights)
		f := g.factors(&v[level], gamma)
		multiply(weights, f)
		if level == 0 {
			for n := range g.owns {
				g.owns[n] += float64(g.common[n] * f[n])
			}
			g.before[0], g.before[1] = f, g.before[0]
		}
	}
	return v
}

// grow chooses direction numbers for points of the given weights.
func (g *garden) grow(key uint64, weights []float64) (v [32]uint32) {
	x := make([]uint32, 1<<grownDigits)
	random := make([]uint32, mostTries)
	for j := range grownDigits {
		num.Stream(random, num.Key(key, uint64(j)))
		digit := uint32(1) << (31 - j)
		least := math.Inf(1)
		for _, r := range random[:max(16, mostTries>>max(0, j-12))] {
			try, variance := r&^(digit-1)|digit, 0.0
			for n, w := range weights[1<<j : 2<<j] {
				variance += float64(w * g.omega[bits.LeadingZeros32(x[n]^try)])
			}
			if variance < least {
				v[j], least = try, variance
			}
		}
		for n := range 1 << j {
			x[1<<j+n] = x[n] ^ v[j]
		}
	}
	return v
}

// TestGrown grows the coordinates of the first indicators again.
func TestGrown(t *testing.T) {
	owns := 2
	if *update {
		owns = grownOwns
	}
	var text strings.Builder
	fmt.Fprint(&text, "# Direction numbers of the leading levels of the first indicators, a line for each level, in hexadecimal.\n")
	g := newGarden()
	for i := range owns {
		for _, v := range g.next(i) {
			for j := range grownDigits {
				fmt.Fprintf(&text, "%x ", v[j]>>(31-j))
			}
			fmt.Fprintln(&text)
		}
	}
	if *update {
		if err := os.WriteFile("grown.txt", []byte(strings.ReplaceAll(text.String(), " \n", "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !strings.HasPrefix(grownText, strings.ReplaceAll(text.String(), " \n", "\n")) {
		t.Error("grown.txt does not begin with what grows now; go test ./sim -run Grown -update")
	}
}

// TestGrownIsEven holds the indicators' first coordinates to be even beside the common factor's and a group's: on average their
// error is below half that of random points.
func TestGrownIsEven(t *testing.T) {
	squares, n := 0.0, 0.0
	for i := range grownOwns {
		for group := range groupSlots {
			beside := []*[32]uint32{&directions()[0], &directions()[1+group], &grownDirections()[i][0]}
			u := uneven(beside, []float64{0.2, 0.2, 0.6}, 12)
			squares += u * u
			n++
		}
	}
	if mean := math.Sqrt(squares / n); mean > 0.5 {
		t.Errorf("error %.2f of that of random points, want at most a half", mean)
	}
}

// uneven returns the error of the chance that a sum of normals of given variances, one from each coordinate, is above its
// deciles, as a share of that of random points, √(p(1−p)/N). The chance is known exactly.
func uneven(coordinates []*[32]uint32, variances []float64, digits int) float64 {
	const scrambles = 6
	n := 1 << digits
	sum, z := make([]float64, n), make([]float64, n)
	dots, words := make([]uint32, n), make([]uint64, n/64)
	squares, random := 0.0, 0.0
	for seed := range uint64(scrambles) {
		clear(sum)
		for k, v := range coordinates {
			s := newScramble(num.Key(seed, uint64(k)), v, digits+1)
			s.fill(dots, 0)
			num.Scores(z, dots)
			num.Advance(sum, z, 0, math.Sqrt(variances[k]))
		}
		for decile := 1; decile <= 9; decile++ {
			p := float64(decile) / 10
			num.NotBelow(words, sum, num.Quantile(1-p))
			miss := float64(bitset(words).count(0, n))/float64(n) - p
			squares += float64(miss * miss)
			random += float64(p*(1-p)) / float64(n)
		}
	}
	return math.Sqrt(squares / random)
}
