package model

import (
	"math"
	"testing"
)

// The three-term metalog is a distribution where its quantile function rises everywhere. With p10 = 0, p50 = r, p90 = 1 and
// L = ln 9, its three points give a1 = r, a2 = 1/(2L) and a3 = (½ − r)·2/(0.8 L): from x(0.9) + x(0.1) = 2 a1 + 0.8 a3 L = 1 and
// x(0.9) − x(0.1) = 2 a2 L = 1. Its slope times y(1−y) is
//
//	a2 + a3 ((y − ½) + y(1−y) ln(y/(1−y)))
//
// and we look for the r at which that first falls to 0 anywhere.
func TestMetalogEdge(t *testing.T) {
	rises := func(r float64) bool {
		l := math.Log(9)
		a2, a3 := 1/(2*l), (0.5-r)*2/(0.8*l)
		for i := 1; i < 100_000; i++ {
			y := float64(i) / 100_000
			if a2+a3*((y-0.5)+y*(1-y)*math.Log(y/(1-y))) <= 0 {
				return false
			}
		}
		return true
	}
	low, high := 0.0, 0.5 // not rising, rising
	for range 30 {
		if middle := (low + high) / 2; rises(middle) {
			high = middle
		} else {
			low = middle
		}
	}
	// The constant of the paper has six digits: half a unit of the last, times 0.4/2, is 1e-6.
	if math.Abs(high-metalogEdge) > 2e-6 {
		t.Errorf("the quantile function rises from r = %.7f on; the edge is at %.7f", high, metalogEdge)
	}
	for r, want := range map[float64]bool{0.16: false, 0.17: true, 0.83: true, 0.84: false} {
		if what, _ := Quantiles(0, r, 1).Check(); (what == "") != want || rises(r) != want && r < 0.5 {
			t.Errorf("r = %v: %q", r, what)
		}
	}
}
