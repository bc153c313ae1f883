package model

import (
	"slices"
	"strings"
)

// entriesEdit takes entries of an inline table or list away, and adds others.
type entriesEdit struct {
	*splicer
	of      *node // the table or list
	entries []*node
	gone    map[*node]bool
	more    map[int][]string // what is added after an entry, -1 being before the first
}

func (e entriesEdit) put(at, end int, text string) {
	e.putWithin(patch{at: at, end: end, text: text, from: e.of.start, to: e.of.end})
}

// onLines edits entries on lines of their own: each goes with its lines.
func (e entriesEdit) onLines() {
	for i := -1; i < len(e.entries); i++ {
		c := e.entries[max(i, 0)]
		if i >= 0 && e.gone[c] {
			e.put(e.lineStart(c.from), e.lineEnd(c.end), "")
		}
		if len(e.more[i]) == 0 {
			continue
		}
		indent, at := string(e.doc.data[e.lineStart(c.from):c.from]), e.lineStart(c.from)
		if i >= 0 {
			at = e.lineEnd(c.end)
			if next := skipBlank(e.doc.data, c.end); e.doc.data[next] != ',' && !e.gone[c] {
				e.put(c.end, c.end, ",")
			}
		}
		e.put(at, at, indent+strings.Join(e.more[i], ","+e.newline+indent)+","+e.newline)
	}
}

// inFlow edits entries that follow one another with commas between, of which at least one stays. Those gone go with the comma
// before them, or after them where they are the first.
func (e entriesEdit) inFlow() {
	first := slices.IndexFunc(e.entries, func(n *node) bool { return !e.gone[n] })
	var begin []string
	for i := -1; i < first; i++ {
		begin = append(begin, e.more[i]...)
	}
	e.put(e.entries[0].from, e.entries[first].from, strings.Join(append(begin, ""), ", "))
	for i := first; i < len(e.entries); i++ {
		n := e.entries[i]
		if e.gone[n] {
			e.put(e.entries[i-1].end, n.end, "")
		}
		if len(e.more[i]) > 0 {
			e.put(n.end, n.end, ", "+strings.Join(e.more[i], ", "))
		}
	}
}

// rewritten returns the table or list anew, with each entry that stays as it is written.
func (e entriesEdit) rewritten() string {
	all := slices.Clone(e.more[-1])
	for i, n := range e.entries {
		if !e.gone[n] {
			all = append(all, string(e.doc.data[n.from:n.end]))
		}
		all = append(all, e.more[i]...)
	}
	switch text := strings.Join(all, ", "); {
	case e.of.kind == listKind:
		return "[" + text + "]"
	case text == "":
		return "{}"
	default:
		return "{ " + text + " }"
	}
}
