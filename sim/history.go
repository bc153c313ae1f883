package sim

import (
	"math"
	"slices"

	"foretell/sim/num"
)

// historyCells is the number of cells that the range of a bootstrap's average is cut into.
const historyCells = 1 << 14

// historyLaw is the bootstrap: the average of as many draws with replacement from observed yearly growth as there are years. Its
// distribution is computed whole, by repeated convolution on a grid of historyCells; no draw is simulated.
//
//	mean = mean of the observations,  var = their variance (divisor n)/years
//
// Source: B. Efron & R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 6.
func historyLaw(observed []float64, years int) law {
	low, high := slices.Min(observed), slices.Max(observed)
	if low == high {
		return fixedLaw(observed)
	}
	n := float64(len(observed))
	mean := total(observed) / n
	var squares float64
	for _, x := range observed {
		squares += float64((x - mean) * (x - mean))
	}
	scores := bootstrapScores(observed, years)
	at := func(z float64) float64 {
		k, _ := slices.BinarySearch(scores, z)
		return low + float64((high-low)*float64(min(k, historyCells))/historyCells)
	}
	return law{
		median: at(0), mean: mean, sd: math.Sqrt(squares / n / float64(years)),
		fill: func(dst, z []float64) {
			for i, z := range z {
				dst[i] = at(z)
			}
		},
	}
}

// bootstrapScores returns, for every cell, the normal score of the share of averages up to it.
func bootstrapScores(observed []float64, years int) []float64 {
	low, high := slices.Min(observed), slices.Max(observed)
	shares := make([]float64, historyCells+1)
	shares[0] = 1
	for range years {
		next := make([]float64, historyCells+1)
		for _, x := range observed {
			// each draw moves the average by its part of the whole range
			step := int(math.Round(float64((x-low)/(high-low)*historyCells) / float64(years)))
			for k := range shares {
				next[min(k+step, historyCells)] += shares[k] / float64(len(observed))
			}
		}
		shares = next
	}
	scores := make([]float64, historyCells+1)
	sum := 0.0
	for k, share := range shares {
		sum += share
		scores[k] = num.Quantile(min(sum, 1))
	}
	return scores
}
