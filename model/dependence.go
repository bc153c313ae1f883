package model

import "slices"

// Dependence is the Gaussian copula between indicators: R_ij = Common + same group · Group, 1 on the diagonal; a pair
// overrides its entry.
type Dependence struct {
	Common float64 // correlation of any two indicators, share in [0, 1)
	Group  float64 // further correlation of two indicators of one group, share in [0, 1)
	Pairs  []Pair
	Repair bool // where R is not positive definite, the nearest correlation matrix is used in its place
}

// Pair is the correlation of two indicators, whatever else holds of them.
type Pair struct {
	A, B string  // indicator ids
	R    float64 // correlation, in (−1, 1)
}

// Equal reports whether two dependences are the same.
func (d Dependence) Equal(o Dependence) bool {
	return d.Common == o.Common && d.Group == o.Group && d.Repair == o.Repair && slices.Equal(d.Pairs, o.Pairs)
}

var dependenceForm = table(
	key("common", func(d *Dependence) *float64 { return &d.Common }, correlation).says("correlation of any two indicators"),
	key("group", func(d *Dependence) *float64 { return &d.Group }, correlation).says("further correlation of two indicators of one group"),
	key("pairs", func(d *Dependence) *[]Pair { return &d.Pairs }, list(pairForm)).says("correlations of two indicators, whatever else holds of them"),
	key("repair", func(d *Dependence) *bool { return &d.Repair }, truth).
		says("where the correlations contradict one another, take the nearest that do not"),
)

var pairForm = table(
	key("a", func(p *Pair) *string { return &p.A }, line).needed().says("id of an indicator"),
	key("b", func(p *Pair) *string { return &p.B }, line).needed().says("id of another"),
	key("r", func(p *Pair) *float64 { return &p.R }, insideOne).needed().says("their correlation"),
)
