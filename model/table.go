package model

import "slices"

// entry is one key that a table may hold.
type entry[T any] struct {
	key    string
	must   bool // a file must give it
	inFile bool // only a file may give it, not an edit
	read   func(r *reader, n *node, to *T)
	show   func(from *T, path []string) any
}

// key names a part of T and the form of its value.
func key[T, F any](name string, part func(*T) *F, f form[F]) entry[T] {
	return entry[T]{
		key:  name,
		read: func(r *reader, n *node, to *T) { fill(r, f, n, part(to)) },
		show: func(from *T, path []string) any { return f.show(part(from), path) },
	}
}

// needed marks a key that every file must give.
func (e entry[T]) needed() entry[T] {
	e.must = true
	return e
}

// fileOnly marks a key that is not an edit's to change.
func (e entry[T]) fileOnly() entry[T] {
	e.inFile = true
	return e
}

// table is a form of named entries; any other key is a fault.
func table[T any](entries ...entry[T]) form[T] {
	t := keyed[T](entries)
	return form[T]{read: t.read, show: t.show, branch: true}
}

type keyed[T any] []entry[T]

func (t keyed[T]) names() []string {
	names := make([]string, len(t))
	for i := range t {
		names[i] = t[i].key
	}
	return names
}

func (t keyed[T]) entry(key string) *entry[T] {
	for i := range t {
		if t[i].key == key {
			return &t[i]
		}
	}
	return nil
}

func (t keyed[T]) read(r *reader, n *node, to *T) {
	if n.kind != tableKind {
		r.wrong(n, "a table of "+listed(t.names()))
		return
	}
	for _, c := range n.children {
		switch e := t.entry(c.key); {
		case e == nil:
			r.fault(c, onKey, "unknown key "+shownText(c.key), offer(c.key, t.names()))
		case e.inFile && r.edit:
			r.fault(c, onKey, "an edit cannot change it", "change it in the file")
		default:
			e.read(r, c, to)
		}
	}
	if r.partial {
		return
	}
	for _, e := range t {
		if e.must && n.child(e.key) == nil {
			r.missing(n, e.key)
		}
	}
}

// missing tells of a key that is not there, unless a misspelled one stands for it. A faulty node takes its place, so that
// nothing is told of what follows from its lack.
func (r *reader) missing(n *node, key string) {
	told := n.misspells(key) || r.doc != nil && r.doc.torn // in a torn file it may stand where nothing could be read
	c := &node{key: key, kind: noneKind, keyAt: n.keyAt, start: n.keyAt, faulty: true}
	n.add(c)
	if !told {
		r.fault(c, onKey, "missing key "+shownText(key), "")
	}
}

// misspells reports whether a faulty key of a table probably means another one.
func (n *node) misspells(key string) bool {
	return slices.ContainsFunc(n.children, func(c *node) bool {
		return c.faulty && c.key != key && Nearest(c.key, []string{key}) != ""
	})
}

func (t keyed[T]) show(from *T, path []string) any {
	if len(path) > 0 {
		if e := t.entry(path[0]); e != nil {
			return e.show(from, path[1:])
		}
		return nil
	}
	all := make(map[string]any, len(t))
	for _, e := range t {
		if v := e.show(from, nil); v != nil {
			all[e.key] = v
		}
	}
	if len(all) == 0 {
		return nil
	}
	return all
}
