package model

import (
	"fmt"
	"slices"
)

// layered is a form of entries that go by their ids: a list in a file, in its order. Laid over others, an entry changes the
// keys it gives of the one with its id, or joins them at the end. The key of an edit goes on with the id; an edit can give a
// new entry as a whole, and take one away.
func layered[T any](noun string, f form[T], id func(*T) *string) form[[]T] {
	l := layers[T]{noun, f, id}
	return form[[]T]{branch: true, read: l.read, show: l.show, clear: func(to *[]T) { *to = nil }, schema: l.schema()}
}

// mostLayered is how many entries one file may give.
const mostLayered = 1000

type layers[T any] struct {
	noun string
	form form[T]
	id   func(*T) *string
}

// schema lets an entry lack all but its id: a file may change a few keys of one that it extends.
func (l layers[T]) schema() *schema {
	entry := *l.form.schema
	entry.Required = []string{"id"}
	return &schema{Type: "array", MaxItems: mostLayered, Items: &entry,
		alone: &schema{Items: &schema{Required: l.form.schema.Required}}}
}

func (l layers[T]) find(all []T, id string) int {
	return slices.IndexFunc(all, func(v T) bool { return *l.id(&v) == id })
}

func (l layers[T]) read(r *reader, n *node, to *[]T) {
	all := slices.Clone(*to)
	switch {
	case n.kind == listKind:
		all = l.list(r, n, all)
	case n.kind == tableKind && r.edit:
		all = l.byKey(r, n, all)
	default:
		r.wrong(n, "a list, each entry under [["+l.noun+"]]")
	}
	if len(all) == 0 {
		all = nil
	}
	*to = all
}

// list reads the entries of a list, which say their ids themselves.
func (l layers[T]) list(r *reader, n *node, all []T) []T {
	if len(n.children) > mostLayered {
		r.fault(n, onValue, fmt.Sprintf("%d entries", len(n.children)), fmt.Sprintf("at most %d", mostLayered))
		return all
	}
	seen := map[string]int{}
	for i, c := range n.children {
		id := c.child("id")
		if id == nil || id.kind != textKind || id.text == "" {
			var lost T
			fill(r, l.form, c, &lost)
			if id == nil && c.kind == tableKind {
				r.missing(c, "id")
			}
			continue
		}
		if first, twice := seen[id.text]; twice {
			r.fault(id, onValue, shownText(id.text)+" is given twice", fmt.Sprintf("another id; %s %d has this one", l.noun, first+1))
			continue
		}
		seen[id.text] = i
		all = l.lay(r, c, id.text, all)
	}
	return all
}

// byKey reads entries under their ids.
func (l layers[T]) byKey(r *reader, n *node, all []T) []T {
	for _, c := range n.children {
		at := l.find(all, c.key)
		id := c.child("id")
		switch {
		case c.kind == noneKind:
			all = slices.DeleteFunc(all, func(v T) bool { return *l.id(&v) == c.key })
		case at < 0 && (c.origin == byPath || !isID(c.key)):
			r.fault(c, onKey, fmt.Sprintf("the scenario has no %s %s", l.noun, shownText(c.key)), offer(c.key, l.ids(all)))
		case id != nil && id.text != c.key:
			r.fault(id, onKey, "an edit cannot change it", "change it in the file")
		default:
			all = l.lay(r, c, c.key, all)
		}
	}
	return all
}

func (l layers[T]) ids(all []T) []string {
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = *l.id(&all[i])
	}
	return ids
}

// lay reads an entry over the one with its id, or as a new one, which must be whole.
func (l layers[T]) lay(r *reader, n *node, id string, all []T) []T {
	at := l.find(all, id)
	over := *r
	over.partial = at >= 0
	if at < 0 {
		at = len(all)
		all = append(all, *new(T))
	}
	*l.id(&all[at]) = id
	fill(&over, l.form, n, &all[at])
	return all
}

func (l layers[T]) show(from *[]T, path []string) any {
	if len(path) > 0 {
		at := l.find(*from, path[0])
		if at < 0 {
			return nil
		}
		return l.form.show(&(*from)[at], path[1:])
	}
	if len(*from) == 0 {
		return nil
	}
	values := make([]any, len(*from))
	for i := range *from {
		values[i] = l.form.show(&(*from)[i], nil)
	}
	return values
}
