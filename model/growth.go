package model

import "fmt"

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
	if p := g.Distribution.Params; len(p) == 1 {
		return map[string]any{g.Distribution.Kind: p[0]}
	}
	params := make([]any, len(g.Distribution.Params))
	for i, p := range g.Distribution.Params {
		params[i] = p
	}
	return map[string]any{g.Distribution.Kind: params}
}

// String writes the growth as in a file.
func (g Growth) String() string { return spelledValue(g.Value()) }

var growth = form[Growth]{
	read: readGrowth,
	show: leaf(func(g Growth) any { return g.Value() }),
}

const growthRight = `"required", or one distribution such as { normal = [12, 2] }`

func readGrowth(r *reader, n *node, to *Growth) {
	switch {
	case n.kind == textKind && n.text == RequiredGrowth:
		*to = Growth{Required: true}
	case n.kind == textKind:
		r.outside(n, growthRight)
	case n.kind != tableKind || len(n.children) == 0:
		r.wrong(n, growthRight)
	default:
		for _, c := range n.children[1:] {
			r.fault(c, onKey, "a second distribution", "one distribution")
		}
		readDistribution(r, n.children[0], &to.Distribution)
		to.Required = false
	}
}

func readDistribution(r *reader, n *node, to *Distribution) {
	k := KindOf(n.key)
	if k == nil {
		r.fault(n, onKey, "unknown distribution "+shownText(n.key), offer(n.key, kindsByName()))
		return
	}
	params := make([]float64, 1)
	switch n.kind {
	case listKind:
		fill(r, numbers, n, &params)
	case wholeKind, numberKind:
		fill(r, anyNumber, n, &params[0])
	default:
		r.wrong(n, k.Name+" = "+k.names())
	}
	if n.faulty || n.tainted {
		return
	}
	if len(params) != len(k.Params) {
		r.fault(n, onValue, fmt.Sprintf("%d numbers for %s", len(params), k.Name), k.Name+" = "+k.names())
		return
	}
	if what, right := k.check(params); what != "" {
		r.fault(n, onValue, what, right)
		return
	}
	*to = Distribution{Kind: k.Name, Params: params}
}

var numbers = list(anyNumber)
