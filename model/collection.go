package model

import (
	"fmt"
	"maps"
	"strconv"
)

// list is a form of entries of one form, in order. Laid over another, it replaces it.
func list[T any](f form[T]) form[[]T] {
	return form[[]T]{
		schema: &schema{Type: "array", Items: f.schema},
		clear:  func(to *[]T) { *to = nil },
		read: func(r *reader, n *node, to *[]T) {
			if n.kind != listKind {
				r.wrong(n, "a list, in [ ]")
				return
			}
			all := make([]T, len(n.children))
			whole := *r
			whole.partial = false
			for i, c := range n.children {
				fill(&whole, f, c, &all[i])
			}
			*to = all
		},
		show: leaf(func(all []T) any {
			if len(all) == 0 {
				return nil
			}
			values := make([]any, len(all))
			for i := range all {
				values[i] = f.show(&all[i], nil)
			}
			return values
		}),
	}
}

// atMost is a list of no more than so many entries.
func atMost[T any](most int, f form[[]T]) form[[]T] {
	s := *f.schema
	s.MaxItems = most
	read := f.read
	f.schema = &s
	f.read = func(r *reader, n *node, to *[]T) {
		if len(n.children) > most {
			r.fault(n, onValue, fmt.Sprintf("%d entries", len(n.children)), fmt.Sprintf("at most %d", most))
			return
		}
		read(r, n, to)
	}
	return f
}

// byID is a form of entries under names of their own; laid over others, it replaces those of the same name.
func byID[T any](f form[T]) form[map[string]T] {
	return mapped(f, naming[string]{
		parse: func(key string) (string, bool) { return key, true },
		spell: func(id string) string { return id },
	})
}

// byYear is a form of entries under calendar years.
func byYear[T any](f form[T]) form[map[int]T] {
	return mapped(f, naming[int]{parse: parseYear, spell: strconv.Itoa, what: "is not a year", right: "a calendar year, such as 2020", pattern: "^[1-9][0-9]{3}$"})
}

func parseYear(key string) (int, bool) {
	year, err := strconv.Atoi(key)
	return year, err == nil && firstYear <= year && year <= lastYear && strconv.Itoa(year) == key
}

// naming says how the names of a map's entries are written as keys.
type naming[K comparable] struct {
	parse       func(key string) (K, bool)
	spell       func(K) string
	what, right string // of a key that does not parse
	pattern     string // of keys that parse; empty where all do
}

func mapped[K comparable, T any](f form[T], names naming[K]) form[map[K]T] {
	m := entries[K, T]{names, f}
	return form[map[K]T]{branch: true, read: m.read, show: m.show, clear: func(to *map[K]T) { *to = nil }, schema: m.schema()}
}

type entries[K comparable, T any] struct {
	names naming[K]
	form  form[T]
}

func (m entries[K, T]) schema() *schema {
	if m.names.pattern == "" {
		return &schema{Type: "object", AdditionalProperties: m.form.schema}
	}
	return &schema{Type: "object", AdditionalProperties: false, PatternProperties: properties{{m.names.pattern, m.form.schema}}}
}

func (m entries[K, T]) read(r *reader, n *node, to *map[K]T) {
	if n.kind != tableKind {
		r.wrong(n, "a table")
		return
	}
	all := maps.Clone(*to)
	if all == nil {
		all = make(map[K]T, len(n.children))
	}
	for _, c := range n.children {
		name, ok := m.names.parse(c.key)
		switch {
		case !ok:
			r.fault(c, onKey, shownText(c.key)+" "+m.names.what, m.names.right)
		case c.kind == noneKind:
			delete(all, name)
		default:
			v := all[name]
			fill(r, m.form, c, &v)
			all[name] = v
			if r.edit && m.form.show(&v, nil) == nil { // an edit took the last word away
				delete(all, name)
			}
		}
	}
	if len(all) == 0 {
		all = nil
	}
	*to = all
}

func (m entries[K, T]) show(from *map[K]T, path []string) any {
	if len(path) > 0 {
		name, _ := m.names.parse(path[0])
		v, said := (*from)[name]
		if !said {
			return nil
		}
		return m.form.show(&v, path[1:])
	}
	values := make(map[string]any, len(*from))
	for name, v := range *from {
		if value := m.form.show(&v, nil); value != nil {
			values[m.names.spell(name)] = value
		}
	}
	if len(values) == 0 {
		return nil
	}
	return values
}
