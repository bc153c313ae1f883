package model

import (
	"bytes"
	"strings"
)

// container returns the inline table or list that a node stands in, or nil where it has lines of its own.
func (s *splicer) container(n *node) *node {
	for p := n.parent; p != nil; p = p.parent {
		if p.origin == written {
			return p
		}
	}
	return nil
}

// leaves returns the keys and values that a node is written as: itself, or several dotted keys.
func leaves(n *node) (all []*node) {
	switch n.origin {
	case written:
		return []*node{n}
	case dotted:
		for _, c := range n.children {
			all = append(all, leaves(c)...)
		}
	}
	return all
}

// ownLeaves returns the keys and values written under a table's own header.
func ownLeaves(n *node) (all []*node) {
	for _, c := range n.children {
		all = append(all, leaves(c)...)
	}
	return all
}

// ownChildren returns what is written under a table's own header.
func ownChildren(n *node) (own []*node) {
	for _, c := range n.children {
		if c.origin == written || c.origin == dotted {
			own = append(own, c)
		}
	}
	return own
}

// entriesOf returns what stands between the commas of an inline table or list.
func entriesOf(c *node) []*node {
	if c.kind == listKind {
		return c.children
	}
	return ownLeaves(c)
}

// section returns the table whose header a node is written under.
func section(n *node) *node {
	for n.parent != nil && n.origin != headed {
		n = n.parent
	}
	return n
}

// entryAround returns the entry of a list under headers that a node belongs to, or nil.
func entryAround(n *node) *node {
	for ; n.parent != nil; n = n.parent {
		if n.parent.kind == listKind && n.parent.origin == headed {
			return n
		}
	}
	return nil
}

// endOf returns where a key can be added to a table: after its last own key, or after its header.
func (s *splicer) endOf(n *node) int {
	at := 0
	if n.parent != nil {
		at = s.lineEnd(n.keyAt)
	}
	for _, k := range ownLeaves(n) {
		at = max(at, s.lineEnd(k.end))
	}
	return at
}

// extent returns the end of all that is written of a table, under its own header and those below it.
func (s *splicer) extent(n *node) int {
	end := s.endOf(n)
	for _, c := range n.children {
		if c.origin == headed || c.origin == implied {
			end = max(end, s.extent(c))
		}
	}
	return end
}

// endOfTables returns where a table can be added: before the first step, or at the end.
func (s *splicer) endOfTables() int {
	steps := s.doc.root.child("step")
	if steps == nil || steps.origin != headed || len(steps.children) == 0 {
		return len(s.doc.data)
	}
	return s.above(steps.children[0])
}

// above returns where an entry begins, with what is said right above it.
func (s *splicer) above(n *node) int {
	at := s.lineStart(n.keyAt)
	for at > 0 {
		before := s.lineStart(at - 1)
		if !strings.HasPrefix(strings.TrimSpace(string(s.doc.data[before:at])), "#") {
			break
		}
		at = before
	}
	return at
}

func (s *splicer) lineStart(offset int) int {
	return bytes.LastIndexByte(s.doc.data[:offset], '\n') + 1
}

// lineEnd returns the offset after the line break of an offset's line.
func (s *splicer) lineEnd(offset int) int {
	if i := bytes.IndexByte(s.doc.data[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(s.doc.data)
}

// blankBefore reports whether the line before the one that begins at an offset is blank, or there is none.
func (s *splicer) blankBefore(at int) bool {
	return at == 0 || len(bytes.TrimSpace(s.doc.data[s.lineStart(at-1):at])) == 0
}

// blankAt reports whether a blank line begins at an offset.
func (s *splicer) blankAt(at int) bool {
	return at < len(s.doc.data) && len(bytes.TrimSpace(s.doc.data[at:s.lineEnd(at)])) == 0
}
