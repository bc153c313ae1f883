package model

import (
	"maps"
	"slices"
)

// own returns the schema itself, where it is shared.
func (s *schema) own() *schema {
	for s != nil && s.shared != nil {
		s = s.shared
	}
	return s
}

// under returns the schema of what stands under a key, or of a list's entries; nil where none is known.
func (s *schema) under(key string) *schema {
	s = s.own()
	if s == nil {
		return nil
	}
	if s.Items != nil {
		return s.Items
	}
	if of := s.Properties.get(key); of != nil {
		return of
	}
	for _, of := range s.PatternProperties {
		return of.of
	}
	if of, ok := s.AdditionalProperties.(*schema); ok {
		return of
	}
	for _, either := range s.AnyOf {
		if of := either.under(key); of != nil {
			return of
		}
	}
	return nil
}

// at returns the schema of what stands at a path.
func (s *schema) at(path []string) *schema {
	for _, key := range path {
		s = s.under(key)
	}
	return s
}

// order returns the keys of a table in the order of its form; those it does not name go by their letters.
func (s *schema) order(table map[string]any) []string {
	keys := slices.Sorted(maps.Keys(table))
	named := s.named()
	rank := func(key string) int {
		if i := slices.IndexFunc(named, func(p property) bool { return p.key == key }); i >= 0 {
			return i
		}
		return len(named)
	}
	slices.SortStableFunc(keys, func(a, b string) int { return rank(a) - rank(b) })
	return keys
}

// named returns the keys that a table's form knows by name.
func (s *schema) named() properties {
	s = s.own()
	if s == nil {
		return nil
	}
	if len(s.Properties) > 0 {
		return s.Properties
	}
	for _, either := range s.AnyOf {
		if named := either.named(); named != nil {
			return named
		}
	}
	return nil
}

// free reports whether a table takes keys that its form does not name, such as years or ids: each is then a value by itself.
func (s *schema) free() bool {
	s = s.own()
	if s == nil {
		return false
	}
	_, any := s.AdditionalProperties.(*schema)
	return any || len(s.PatternProperties) > 0
}
