package model

import (
	"fmt"
	"maps"
	"strconv"
)

// list is a form of entries of one form, in order.
func list[T any](f form[T]) form[[]T] {
	return form[[]T]{
		read: func(r *reader, n *node, to *[]T) {
			if n.kind != listKind {
				r.wrong(n, "a list, in [ ]")
				return
			}
			all := make([]T, len(n.children))
			for i, c := range n.children {
				fill(r, f, c, &all[i])
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

// byID is a form of entries under names of their own; laid over others, it replaces those of the same name.
func byID[T any](f form[T]) form[map[string]T] {
	return mapped(f, func(r *reader, n *node) (string, bool) { return n.key, true }, func(id string) string { return id })
}

// byYear is a form of entries under calendar years.
func byYear[T any](f form[T]) form[map[int]T] {
	return mapped(f, yearOf, strconv.Itoa)
}

func yearOf(r *reader, n *node) (int, bool) {
	year, err := strconv.Atoi(n.key)
	if err != nil || year < firstYear || year > lastYear || strconv.Itoa(year) != n.key {
		r.fault(n, onKey, fmt.Sprintf("%s is not a year", shownText(n.key)), "a calendar year, such as 2020")
		return 0, false
	}
	return year, true
}

func mapped[K comparable, T any](f form[T], name func(*reader, *node) (K, bool), spell func(K) string) form[map[K]T] {
	return form[map[K]T]{
		branch: true,
		clear:  func(to *map[K]T) { *to = nil },
		read: func(r *reader, n *node, to *map[K]T) {
			if n.kind != tableKind {
				r.wrong(n, "a table")
				return
			}
			all := maps.Clone(*to)
			if all == nil {
				all = make(map[K]T, len(n.children))
			}
			for _, c := range n.children {
				k, ok := name(r, c)
				switch {
				case !ok:
				case c.kind == noneKind:
					delete(all, k)
				default:
					v := all[k]
					fill(r, f, c, &v)
					all[k] = v
				}
			}
			if len(all) == 0 {
				all = nil
			}
			*to = all
		},
		show: func(from *map[K]T, path []string) any {
			values := map[string]any{}
			for k, v := range *from {
				if len(path) > 0 && spell(k) == path[0] {
					return f.show(&v, path[1:])
				}
				if len(path) == 0 {
					values[spell(k)] = f.show(&v, nil)
				}
			}
			if len(values) == 0 {
				return nil
			}
			return values
		},
	}
}
