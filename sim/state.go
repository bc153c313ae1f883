package sim

import (
	"foretell/model"
	"foretell/sim/num"
)

// leastShare and mostShare hold a share's central path, in percent.
const (
	leastShare = 0.01
	mostShare  = 99.99
)

// state returns the state s of a value x.
//
//	log: ln x    logit: ln(x/(100−x))    linear: x
func state(scale model.Scale, x float64) float64 {
	switch scale {
	case model.Log:
		return num.Log(x)
	case model.Logit:
		return num.Log(x / (100 - x))
	default:
		return x
	}
}

// value returns the value x of a state s.
//
//	log: exp s    logit: 100/(1+exp(−s))    linear: s
func value(scale model.Scale, s float64) float64 {
	switch scale {
	case model.Log:
		return num.Exp(s)
	case model.Logit:
		return 100 / (1 + num.Exp(-s))
	default:
		return s
	}
}
