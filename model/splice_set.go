package model

import (
	"reflect"
	"strings"
)

// replace writes a value where another stands.
func (s *splicer) replace(n *node, of *schema, a, b any) {
	table, isTable := b.(map[string]any)
	list, isList := b.([]any)
	was, _ := a.(map[string]any)
	before, _ := a.([]any)
	switch {
	case n.kind == listKind && isList && n.origin == headed:
		s.replaceBlocks(n, of, before, list)
	case n.kind == listKind && isList && len(before) == len(n.children):
		s.replaceEntries(n, of, before, list)
	case n.kind == tableKind && isTable && n.origin == written && of.free():
		s.replaceWithin(n, of, was, table)
	case n.kind == tableKind && isTable && n.origin != written && s.container(n) == nil:
		s.replaceByKey(n, of, was, table)
	case n.kind == tableKind && n.origin == dotted:
		s.drop(s.replaceDotted(n, of, b))
	case n.origin == headed || n.origin == implied:
		s.remove(n)
		s.add(n.parent, []string{n.key}, of, nil, b)
	case s.container(n) == nil:
		s.put(patch{at: n.start, end: n.end, text: s.spelled(of, b)})
	default:
		s.put(patch{at: n.start, end: n.end, text: of.spelled(b)})
	}
}

// replaceByKey writes a table over one that stands on lines of its own.
func (s *splicer) replaceByKey(n *node, of *schema, was, table map[string]any) {
	for _, key := range of.words(was, table) {
		c := n.child(key)
		switch {
		case was != nil && reflect.DeepEqual(was[key], table[key]):
		case c != nil && table[key] == nil:
			s.remove(c)
		case c != nil:
			s.replace(c, of.under(key), was[key], table[key])
		case table[key] != nil:
			s.add(n, []string{key}, of.under(key), was[key], table[key])
		}
	}
}

// replaceWithin writes a table over one on a single line, key by key.
func (s *splicer) replaceWithin(n *node, of *schema, was, table map[string]any) {
	var gone []*node
	var more []string
	for _, key := range of.words(was, table) {
		c := n.child(key)
		switch {
		case reflect.DeepEqual(was[key], table[key]):
		case c != nil && table[key] == nil:
			gone = append(gone, leaves(c)...)
		case c != nil && c.origin == dotted:
			gone = append(gone, s.replaceDotted(c, of.under(key), table[key])...)
		case c != nil:
			s.put(patch{at: c.start, end: c.end, text: of.under(key).spelled(table[key])})
		case table[key] != nil:
			more = append(more, spelledKey(key)+" = "+of.under(key).spelled(table[key]))
		}
	}
	if len(gone)+len(more) > 0 {
		entries := entriesOf(n)
		s.edit(n, entries, gone, map[int][]string{len(entries) - 1: more})
	}
}

// replaceDotted writes a value where dotted keys stand, in place of the first. It returns the others.
func (s *splicer) replaceDotted(n *node, of *schema, b any) (others []*node) {
	all := leaves(n)
	s.put(patch{at: all[0].from, end: all[0].end, text: s.dottedKey(n) + " = " + of.spelled(b)})
	return all[1:]
}

// dottedKey returns a dotted key up to the word of a node, as it is written.
func (s *splicer) dottedKey(n *node) string {
	return string(s.doc.data[leaves(n)[0].from:n.end])
}

// add writes a value under a key that is not there yet: n is what is there of it, rest the words that are not.
func (s *splicer) add(n *node, rest []string, of *schema, a, b any) {
	if table, ok := b.(map[string]any); ok && of.free() {
		was, _ := a.(map[string]any)
		if b = without(table, was); b == nil {
			return
		}
	}
	switch c := s.container(n); {
	case n.origin == written:
		s.addWithin(n, n, rest, of, b)
	case c != nil:
		s.addWithin(c, n, rest, of, b)
	case n.origin == dotted:
		all := leaves(n)
		s.addLine(n, s.lineEnd(all[len(all)-1].end), s.dottedKey(n)+"."+joined(rest), of, b)
	case n.origin == headed && n.kind == tableKind && len(rest) == 1 && !of.isBlocks(b):
		s.addLine(n, s.endOf(n), spelledKey(rest[0]), of, b)
	default:
		s.addTable(n, rest, of, b)
	}
}

// without returns the entries of a table that another does not have alike, or nil.
func without(table, other map[string]any) any {
	own := map[string]any{}
	for key, value := range table {
		if !reflect.DeepEqual(value, other[key]) {
			own[key] = value
		}
	}
	if len(own) == 0 {
		return nil
	}
	return own
}

// addWithin writes a key into an inline table, or an entry into an inline list.
func (s *splicer) addWithin(c, n *node, rest []string, of *schema, b any) {
	entries := entriesOf(c)
	text := joined(rest) + " = " + of.spelled(b)
	switch {
	case c.kind == listKind && len(rest) == 1:
		text = of.spelled(b)
	case c.kind == listKind:
		text = "{ id = " + quoted(rest[0]) + ", " + joined(rest[1:]) + " = " + of.spelled(b) + " }"
	case n.origin == dotted:
		text = s.dottedKey(n) + "." + text
	}
	s.edit(c, entries, nil, map[int][]string{len(entries) - 1: {text}})
}

// addLine writes a key on a line of its own.
func (s *splicer) addLine(n *node, at int, key string, of *schema, b any) {
	s.put(patch{at: at, end: at, text: s.line(at, key+" = "+s.spelled(of, b)), into: section(n)})
}

// line returns the text of a line at an offset, which may be the end of a file without a last line break.
func (s *splicer) line(at int, text string) string {
	if at > 0 && s.doc.data[at-1] != '\n' {
		return s.newline + text
	}
	return text + s.newline
}

func joined(words []string) string {
	spelled := make([]string, len(words))
	for i, word := range words {
		spelled[i] = spelledKey(word)
	}
	return strings.Join(spelled, ".")
}

// spelled writes a value after its key: text of several lines as such.
func (s *splicer) spelled(of *schema, value any) string {
	text, ok := value.(string)
	if !ok || !strings.Contains(text, "\n") {
		return of.spelled(value)
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		quote := quoted(line)
		lines[i] = quote[1 : len(quote)-1]
	}
	return `"""` + s.newline + strings.Join(lines, s.newline) + `"""`
}
