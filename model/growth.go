package model

// Growth is the distribution of average growth, or the growth that just reaches each milestone and the target.
type Growth struct {
	Required     bool
	Distribution Distribution // where not Required
}

// RequiredGrowth is the word for Growth.Required in files.
const RequiredGrowth = "required"

// Value returns the growth as a TOML value: "required", or a table of one distribution such as { normal = [12, 2] }.
func (g Growth) Value() any {
	if g.Required {
		return RequiredGrowth
	}
	return g.Distribution.Value()
}

// String writes the growth as in a file.
func (g Growth) String() string { return spelledValue(g.Value()) }

var growth = form[Growth]{
	schema: &schema{AnyOf: []*schema{{Const: RequiredGrowth}, distribution.schema}},
	read:   readGrowth,
	show:   leaf(func(g Growth) any { return g.Value() }),
}.called("growth")

const growthRight = `"required", or ` + distributionRight

func readGrowth(r *reader, n *node, to *Growth) {
	switch {
	case n.kind == textKind && n.text == RequiredGrowth:
		*to = Growth{Required: true}
	case n.kind == textKind:
		r.outside(n, growthRight)
	case n.kind != tableKind || len(n.children) == 0:
		r.wrong(n, growthRight)
	default:
		distribution.read(r, n, &to.Distribution)
		to.Required = false
	}
}
