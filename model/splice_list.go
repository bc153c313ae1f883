package model

import (
	"bytes"
	"slices"
)

// replaceEntries writes a list over one in brackets: only the entries that differ.
func (s *splicer) replaceEntries(n *node, of *schema, before, after []any) {
	how := align(before, after)
	for _, p := range how.changed {
		c := n.children[p.old]
		s.put(patch{at: c.start, end: c.end, text: of.under("").spelled(after[p.new])})
	}
	var gone []*node
	for _, i := range how.gone {
		gone = append(gone, n.children[i])
	}
	more := map[int][]string{}
	for _, add := range how.added {
		more[add.after] = append(more[add.after], of.under("").spelled(after[add.new]))
	}
	if len(gone)+len(more) > 0 {
		s.edit(n, n.children, gone, more)
	}
}

// replaceBlocks writes a list over one whose entries stand under headers of their own: only the entries that differ.
func (s *splicer) replaceBlocks(n *node, of *schema, before, after []any) {
	if len(before) != len(n.children) {
		before = n.value().([]any)
	}
	how := align(before, after)
	for _, p := range how.changed {
		s.replace(n.children[p.old], of.under(""), before[p.old], after[p.new])
	}
	for _, i := range how.gone {
		s.removeBlock(n.children[i])
	}
	for _, add := range how.added {
		at := len(s.doc.data)
		switch {
		case add.before >= 0:
			at = s.above(n.children[add.before])
		case !of.isBlocks(after):
			at = s.extent(n.children[len(n.children)-1])
		}
		s.addEntry(at, headerPath(n), of.under(""), after[add.new])
	}
}

// edit takes entries of an inline table or list away, and adds others after some of them, -1 being before the first.
func (s *splicer) edit(c *node, entries, gone []*node, more map[int][]string) {
	e := entriesEdit{s, c, entries, make(map[*node]bool, len(gone)), more}
	for _, g := range gone {
		e.gone[g] = true
	}
	kept := slices.DeleteFunc(slices.Clone(entries), func(n *node) bool { return e.gone[n] })
	switch {
	case len(kept) > 0 && s.onLines(entries):
		e.onLines()
	case len(kept) > 0 && !s.broken(entries):
		e.inFlow()
	default:
		e.put(c.start, c.end, e.rewritten())
	}
}

// onLines reports whether each entry stands on lines of its own.
func (s *splicer) onLines(entries []*node) bool {
	for _, e := range entries {
		before := bytes.TrimSpace(s.doc.data[s.lineStart(e.from):e.from])
		after := bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(s.doc.data[e.end:s.lineEnd(e.end)]), []byte(",")))
		if len(before) > 0 || len(after) > 0 && after[0] != '#' {
			return false
		}
	}
	return true
}

// broken reports whether a line break or a comment stands between entries.
func (s *splicer) broken(entries []*node) bool {
	for i, e := range entries[1:] {
		if bytes.ContainsAny(s.doc.data[entries[i].end:e.from], "\n#") {
			return true
		}
	}
	return false
}
