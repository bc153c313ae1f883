package model

// Value returns the distribution as a TOML value: a table of one key, such as { normal = [12, 2] }.
func (d Distribution) Value() any {
	if len(d.Params) == 1 {
		return map[string]any{d.Kind: d.Params[0]}
	}
	params := make([]any, len(d.Params))
	for i, p := range d.Params {
		params[i] = p
	}
	return map[string]any{d.Kind: params}
}

// String writes the distribution as in a file.
func (d Distribution) String() string { return spelledValue(d.Value()) }

const distributionRight = `one distribution such as { normal = [12, 2] }`

// distribution is a form of tables of one key: a kind, and its parameters.
var distribution = form[Distribution]{
	schema: distributionSchema(),
	read: func(r *reader, n *node, to *Distribution) {
		if n.kind != tableKind || len(n.children) == 0 {
			r.wrong(n, distributionRight)
			return
		}
		for _, c := range n.children[1:] {
			r.fault(c, onKey, "a second distribution", "one distribution")
		}
		readDistribution(r, n.children[0], to)
	},
	show: leaf(func(d Distribution) any {
		if d.Kind == "" {
			return nil
		}
		return d.Value()
	}),
}.called("distribution")

func distributionSchema() *schema {
	s := &schema{Type: "object", AdditionalProperties: false, MinProperties: 1, MaxProperties: 1}
	for _, k := range Kinds {
		s.Properties = append(s.Properties, property{k.Name, k.schema()})
	}
	return s
}

// schema describes the parameters of a kind: a bare number where there is one.
func (k *Kind) schema() *schema {
	list := &schema{Type: "array", MinItems: len(k.Params), MaxItems: len(k.Params)}
	for _, p := range k.Params {
		list.PrefixItems = append(list.PrefixItems, p.schema())
	}
	switch {
	case k.many:
		list.MinItems, list.MaxItems = len(k.Params)+1, len(k.Params)+mostMany-1
		list.Items = list.PrefixItems[len(k.Params)-1]
	case len(k.Params) == 1:
		list = &schema{AnyOf: []*schema{list.PrefixItems[0], list}}
	}
	list.Description = k.Name + " = " + k.names()
	return list
}

func (p Param) schema() *schema {
	s := *anyNumber.schema
	s.Description = p.Name
	switch p.Role {
	case Spread:
		s.Minimum = 0
	case Shape:
		s.Minimum = leastFreedom
	}
	return &s
}

var numbers = list(anyNumber)

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
	if !k.takes(len(params)) {
		r.fault(n, onValue, counted(len(params), "number")+" for "+k.Name, k.Name+" = "+k.names())
		return
	}
	if what, right := k.check(params); what != "" {
		r.fault(n, onValue, what, right)
		return
	}
	*to = Distribution{Kind: k.Name, Params: params}
}
