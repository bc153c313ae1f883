package model

import (
	"slices"
	"strings"
)

// newTable is a table that is not in the file yet.
type newTable struct {
	at     int
	header string
	id     string // of an entry of a list
	lines  []string
}

// isBlocks reports whether a list's entries each get a header of their own.
func (s *schema) isBlocks(value any) bool {
	_, isList := value.([]any)
	return isList && s == scenarioForm.schema.under("step")
}

// addTable writes what needs a table of its own.
func (s *splicer) addTable(n *node, rest []string, of *schema, b any) {
	path := append(headerPath(n), rest...)
	list, _ := b.([]any)
	switch top := path[0]; {
	case of.isBlocks(b):
		for _, entry := range list {
			s.addEntry(len(s.doc.data), path, of.under(""), entry)
		}
	case n.parent == nil && (top == "event" || top == "lever"), n.kind == listKind:
		s.entryTable(top, path[1], path[2:], of, b)
	default:
		at := s.endOfTables()
		if e := entryAround(n); e != nil {
			at = s.extent(e)
		}
		last := len(path) - 1
		t := s.table(at, "["+joined(path[:last])+"]", "")
		t.lines = append(t.lines, spelledKey(path[last])+" = "+s.spelled(of, b))
	}
}

// entryTable writes a key of an entry that has none in the file yet, or the whole entry.
func (s *splicer) entryTable(list, id string, rest []string, of *schema, b any) {
	if len(rest) == 0 {
		s.addEntry(s.endOfTables(), []string{list}, of, b)
		return
	}
	t := s.table(s.endOfTables(), "[["+list+"]]", id)
	if len(t.lines) == 0 {
		t.lines = append(t.lines, "id = "+quoted(id))
	}
	t.lines = append(t.lines, joined(rest)+" = "+s.spelled(of, b))
}

// addEntry writes a whole entry of a list, each key on its line.
func (s *splicer) addEntry(at int, list []string, of *schema, entry any) {
	t := &newTable{at: at, header: "[[" + joined(list) + "]]"}
	table, _ := entry.(map[string]any)
	for _, key := range of.order(table) {
		t.lines = append(t.lines, spelledKey(key)+" = "+s.spelled(of.under(key), table[key]))
	}
	s.tables = append(s.tables, t)
}

// table returns the new table of a header, which several differences may write into.
func (s *splicer) table(at int, header, id string) *newTable {
	for _, t := range slices.Backward(s.tables) {
		if t.at == at && t.header == header && t.id == id {
			return t
		}
	}
	t := &newTable{at: at, header: header, id: id}
	s.tables = append(s.tables, t)
	return t
}

// headerPath returns the words of a node's header.
func headerPath(n *node) (path []string) {
	for ; n.parent != nil; n = n.parent {
		if n.parent.kind != listKind {
			path = append(path, n.key)
		}
	}
	slices.Reverse(path)
	return path
}

// putTables takes down the new tables: a blank line stands between any two, and before and after them.
func (s *splicer) putTables() {
	byPlace := map[int][]string{}
	var places []int
	for _, t := range s.tables {
		if byPlace[t.at] == nil {
			places = append(places, t.at)
		}
		byPlace[t.at] = append(byPlace[t.at], t.header+s.newline+strings.Join(t.lines, s.newline)+s.newline)
	}
	for _, at := range places {
		text := strings.Join(byPlace[at], s.newline)
		switch data := s.doc.data; {
		case at == len(data) && at > 0 && data[at-1] != '\n':
			text = s.newline + s.newline + strings.TrimSuffix(text, s.newline)
		case at == len(data):
			text = s.newline + text
		default:
			if !s.blankBefore(at) {
				text = s.newline + text
			}
			if !s.blankAt(at) {
				text += s.newline
			}
		}
		s.put(patch{at: at, end: at, text: text})
	}
}
