package model

import "maps"

// Equal reports whether two assumptions lead to the same paths. Their reasons may differ.
func (a Assumption) Equal(b Assumption) bool {
	return a.Growth.Equal(b.Growth) && a.Spread == b.Spread && a.SpreadFloor == b.SpreadFloor &&
		a.Volatility == b.Volatility && a.Persistence == b.Persistence && maps.Equal(a.Adjust, b.Adjust)
}

// Equal reports whether two growths are the same.
func (g Growth) Equal(h Growth) bool {
	return g.Required == h.Required && g.Distribution.Equal(h.Distribution)
}
