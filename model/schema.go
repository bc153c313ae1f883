package model

import (
	"bytes"
	"encoding/json"
	"slices"
)

// schema is what a form says of itself, in the words of JSON Schema, draft 2020-12.
type schema struct {
	Schema               string     `json:"$schema,omitempty"`
	Ref                  string     `json:"$ref,omitempty"`
	Title                string     `json:"title,omitempty"`
	Description          string     `json:"description,omitempty"`
	Type                 string     `json:"type,omitempty"`
	Const                string     `json:"const,omitempty"`
	Enum                 []string   `json:"enum,omitempty"`
	MinLength            int        `json:"minLength,omitempty"`
	MaxLength            int        `json:"maxLength,omitempty"`
	Pattern              string     `json:"pattern,omitempty"`
	Minimum              any        `json:"minimum,omitempty"`
	ExclusiveMinimum     any        `json:"exclusiveMinimum,omitempty"`
	Maximum              any        `json:"maximum,omitempty"`
	ExclusiveMaximum     any        `json:"exclusiveMaximum,omitempty"`
	PrefixItems          []*schema  `json:"prefixItems,omitempty"`
	Items                *schema    `json:"items,omitempty"`
	MinItems             int        `json:"minItems,omitempty"`
	MaxItems             int        `json:"maxItems,omitempty"`
	Required             []string   `json:"required,omitempty"`
	Properties           properties `json:"properties,omitempty"`
	PatternProperties    properties `json:"patternProperties,omitempty"`
	AdditionalProperties any        `json:"additionalProperties,omitempty"` // false, or a schema
	MinProperties        int        `json:"minProperties,omitempty"`
	MaxProperties        int        `json:"maxProperties,omitempty"`
	AnyOf                []*schema  `json:"anyOf,omitempty"`
	OneOf                []*schema  `json:"oneOf,omitempty"`
	If                   *schema    `json:"if,omitempty"`
	Else                 *schema    `json:"else,omitempty"`
	Defs                 properties `json:"$defs,omitempty"`

	name   string  // of what is shared
	shared *schema // said once for the file, under $defs
	alone  *schema // what must hold besides in a file that extends no other
}

// properties are schemas by key, in the order in which a file gives the keys.
type properties []property

type property struct {
	key string
	of  *schema
}

func (p properties) get(key string) *schema {
	if i := slices.IndexFunc(p, func(q property) bool { return q.key == key }); i >= 0 {
		return p[i].of
	}
	return nil
}

// MarshalJSON writes the properties as one object, in their order.
func (p properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, q := range p {
		b.WriteByte("{,"[min(i, 1)])
		for k, part := range []any{q.key, q.of} {
			data, err := encoded(part, "")
			if err != nil {
				return nil, err
			}
			b.Write(bytes.TrimSpace(data))
			if k == 0 {
				b.WriteByte(':')
			}
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// encoded writes JSON with every character as it is.
func encoded(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	err := e.Encode(v)
	return b.Bytes(), err
}

// called returns a form whose schema is said once for the file, under a name.
func (f form[T]) called(name string) form[T] {
	f.schema = &schema{name: name, shared: f.schema}
	return f
}

// referring returns a schema in which all that is shared is a reference to its definition.
func (s *schema) referring(defs *properties) *schema {
	if s == nil {
		return nil
	}
	if s.shared != nil {
		if defs.get(s.name) == nil {
			of := s.shared.referring(defs)
			*defs = append(*defs, property{s.name, of})
		}
		return &schema{Ref: "#/$defs/" + s.name, Description: s.Description}
	}
	c := *s
	for _, inner := range []**schema{&c.Items, &c.If, &c.Else} {
		*inner = (*inner).referring(defs)
	}
	if more, ok := c.AdditionalProperties.(*schema); ok {
		c.AdditionalProperties = more.referring(defs)
	}
	for _, several := range []*[]*schema{&c.PrefixItems, &c.AnyOf, &c.OneOf} {
		*several = slices.Clone(*several)
		for i, inner := range *several {
			(*several)[i] = inner.referring(defs)
		}
	}
	for _, several := range []*properties{&c.Properties, &c.PatternProperties} {
		*several = slices.Clone(*several)
		for i, inner := range *several {
			(*several)[i].of = inner.of.referring(defs)
		}
	}
	return &c
}
