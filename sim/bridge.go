package sim

import (
	"math"
	"slices"

	"foretell/model"
	"foretell/sim/num"
)

// bridge builds the years' standard normals from a walk's levels, the most important first: the running sum at the horizon,
// then at the milestones, then in between, each given those before it (Brownian bridge). The years' normals come out
// independent and standard. All walks of a projection share one bridge, so mixing walks and bridging can be exchanged.
//
// Source: P. Glasserman, Monte Carlo Methods in Financial Engineering, 2003, section 3.1.
type bridge struct {
	years    int
	nodes    []bridgeNode // empty for random points: a level is a year
	rotation rotation
}

// bridgeNode sets the running sum W[at] = left·W[from] + right·W[to] + sd·x, with W[0] = 0; to is 0 for the first node.
type bridgeNode struct {
	at, from, to    int
	left, right, sd float64
}

// newBridge orders the years: the horizon, the plan's target years from the last to the first, then the middles of what is
// left, widest first.
func newBridge(plan *model.Plan, s *model.Scenario) bridge {
	b := bridge{years: plan.Years()}
	if s.Run.Sampling == model.Random {
		return b
	}
	order := []int{b.years}
	for _, y := range slices.Backward(plan.TargetYears()) {
		if k := y - plan.BaseYear; k > 0 && k < b.years {
			order = append(order, k)
		}
	}
	leading := len(order)
	known := []int{0}
	for len(known) <= b.years {
		at := 0
		if len(order) > 0 {
			at, order = order[0], order[1:]
		} else {
			at = widestMiddle(known)
		}
		b.nodes = append(b.nodes, newBridgeNode(known, at))
		known = append(known, at)
		slices.Sort(known)
	}
	b.rotation = newRotation(b.nodes[:leading], s, b.years)
	return b
}

func widestMiddle(known []int) int {
	best := 0
	for k := 1; k+1 < len(known); k++ {
		if known[k+1]-known[k] > known[best+1]-known[best] {
			best = k
		}
	}
	return (known[best] + known[best+1]) / 2
}

func newBridgeNode(known []int, at int) bridgeNode {
	k, _ := slices.BinarySearch(known, at)
	from := known[k-1]
	if k == len(known) {
		return bridgeNode{at: at, from: from, left: 1, sd: math.Sqrt(float64(at - from))}
	}
	to := known[k]
	right := float64(at-from) / float64(to-from)
	return bridgeNode{
		at: at, from: from, to: to, left: 1 - right, right: right,
		sd: math.Sqrt(float64(at-from) * float64(to-at) / float64(to-from)),
	}
}

// growthLevel is the level of the normal behind average growth: after the horizon and the last milestone.
const growthLevel = 2

// level returns the level of the k-th node.
func (b *bridge) level(k int) int {
	if k < growthLevel {
		return k
	}
	return k + 1
}

// apply turns the levels in columns (column k+1 holds the k-th node's) into the growth normal, in column 0, and the years'
// normals, in place. scratch holds years+1 columns. Without a rotation column 0 is left as it is.
func (b *bridge) apply(columns, scratch [][]float64) {
	if len(b.nodes) == 0 {
		return
	}
	b.rotation.apply(columns, scratch)
	n := len(columns[0])
	clear(scratch[0][:n])
	for k, node := range b.nodes {
		w := scratch[node.at][:n]
		copy(w, scratch[node.to])
		num.Mix(w, scratch[node.from], node.left, node.right)
		num.Mix(w, columns[k+1], node.sd, 1)
	}
	for t := 1; t <= b.years; t++ {
		copy(columns[t], scratch[t])
		num.Mix(columns[t], scratch[t-1], -1, 1)
	}
}
