package model

import "slices"

// entry is one key that a table may hold.
type entry[T any] struct {
	key    string
	must   bool // a file must give it
	inFile bool // only a file may give it, not an edit
	schema *schema
	read   func(r *reader, n *node, to *T)
	show   func(from *T, path []string) any
}

// key names a part of T and the form of its value.
func key[T, F any](name string, part func(*T) *F, f form[F]) entry[T] {
	return entry[T]{
		key:    name,
		schema: f.schema,
		read:   func(r *reader, n *node, to *T) { fill(r, f, n, part(to)) },
		show:   func(from *T, path []string) any { return f.show(part(from), path) },
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

// says describes the key, for those who write files.
func (e entry[T]) says(words string) entry[T] {
	s := *e.schema
	s.Description = words
	e.schema = &s
	return e
}

// table is a form of named entries; any other key is a fault.
func table[T any](entries ...entry[T]) form[T] {
	t := keyed[T](entries)
	return form[T]{read: t.read, show: t.show, branch: true, schema: t.schema()}
}

type keyed[T any] []entry[T]

func (t keyed[T]) schema() *schema {
	s := &schema{Type: "object", AdditionalProperties: false}
	var alone properties
	for _, e := range t {
		s.Properties = append(s.Properties, property{e.key, e.schema})
		if e.must {
			s.Required = append(s.Required, e.key)
		}
		if e.schema.alone != nil {
			alone = append(alone, property{e.key, e.schema.alone})
		}
	}
	if len(alone) > 0 {
		s.alone = &schema{Properties: alone}
	}
	return s
}

// like takes over the descriptions of keys of the same name.
func like[T, F any](described form[F], entries ...entry[T]) []entry[T] {
	for i, e := range entries {
		if same := described.schema.Properties.get(e.key); same != nil {
			entries[i] = e.says(same.Description)
		}
	}
	return entries
}

// names lists the keys; those that an edit may set, for an edit.
func (t keyed[T]) names(edit bool) []string {
	names := make([]string, 0, len(t))
	for _, e := range t {
		if !edit || !e.inFile {
			names = append(names, e.key)
		}
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
		r.wrong(n, "a table of "+listed(t.names(r.edit)))
		return
	}
	for _, c := range n.children {
		switch e := t.entry(c.key); {
		case e == nil:
			r.fault(c, onKey, "unknown key "+shownText(c.key), offer(c.key, t.names(r.edit)))
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
