package model

import (
	"bytes"
	"slices"
)

// remove takes a value away with its key: a table on lines of its own as a whole, but for comments on lines of their own.
func (s *splicer) remove(n *node) {
	switch {
	case s.container(n) != nil:
		s.drop(leaves(n))
	case n.origin == written || n.origin == dotted:
		s.drop(leaves(n))
	case n.kind == listKind || n.origin == implied:
		for _, c := range n.children {
			s.remove(c)
		}
	default:
		s.removeBlock(n)
	}
}

// drop takes keys away that stand in one inline table or list, or each on a line of its own.
func (s *splicer) drop(keys []*node) {
	if len(keys) == 0 {
		return
	}
	if c := s.container(keys[0]); c != nil {
		s.edit(c, entriesOf(c), keys, nil)
		return
	}
	for _, k := range keys {
		s.put(patch{at: s.lineStart(k.from), end: s.lineEnd(k.end), cut: k})
	}
}

// removeBlock takes a table away with its header and those below it. Where it stood between blank lines, one of them goes too.
func (s *splicer) removeBlock(n *node) {
	s.cutBlock(n)
	if end := s.extent(n); s.blankBefore(s.lineStart(n.keyAt)) && s.blankAt(end) {
		s.put(patch{at: end, end: s.lineEnd(end), block: true})
	}
}

func (s *splicer) cutBlock(n *node) {
	if n.origin == headed && n.kind == tableKind {
		s.put(patch{at: s.lineStart(n.keyAt), end: s.lineEnd(n.keyAt), block: true})
		for _, k := range ownLeaves(n) {
			s.put(patch{at: s.lineStart(k.from), end: s.lineEnd(k.end), block: true})
		}
	}
	for _, c := range n.children {
		if c.origin != headed && c.origin != implied {
			continue
		}
		if at := s.lineStart(c.keyAt); at > 0 && s.blankBefore(at) {
			s.put(patch{at: s.lineStart(at - 1), end: at, block: true})
		}
		s.cutBlock(c)
	}
}

// dropEmptied takes away the headers of tables whose last key went, unless something is remarked there.
func (s *splicer) dropEmptied() {
	cut, kept := map[*node]bool{}, map[*node]bool{nil: true}
	var tables []*node
	for _, p := range s.patches {
		kept[p.into] = true
		if p.cut != nil {
			cut[p.cut] = true
			tables = append(tables, section(p.cut))
		}
	}
	for _, n := range tables {
		isEntry := n.parent == nil || n.parent.kind == listKind
		if isEntry || kept[n] || s.remarked(n) || slices.ContainsFunc(ownLeaves(n), func(k *node) bool { return !cut[k] }) {
			continue
		}
		kept[n] = true // once is enough
		s.removeBlock(&node{kind: tableKind, origin: headed, keyAt: n.keyAt, parent: n.parent, children: ownChildren(n)})
	}
}

// remarked reports whether a comment stands beside a table's header, or on a line of its own among its keys.
func (s *splicer) remarked(n *node) bool {
	at := s.lineStart(n.keyAt) // from here to the next key stands no other
	for _, k := range ownLeaves(n) {
		next := max(at, s.lineStart(k.from))
		if bytes.ContainsRune(s.doc.data[at:next], '#') {
			return true
		}
		at = max(at, s.lineEnd(k.end))
	}
	return false
}

// trimEnd takes the blank line away that is left at the end of the file where its last table goes.
func (s *splicer) trimEnd() {
	end, block := len(s.doc.data), false
	for again := true; again; {
		again = false
		for _, p := range s.patches {
			if p.text == "" && p.at < end && end <= p.end {
				end, block, again = p.at, block || p.block, true
			}
		}
	}
	if block && end > 0 && s.blankBefore(end) {
		s.put(patch{at: s.lineStart(end - 1), end: end})
	}
}
