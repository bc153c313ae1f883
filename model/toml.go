package model

import (
	"bytes"
	"fmt"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Limits of what is read: far above any real plan, and low enough that no file can stall or exhaust the program.
const (
	mostBytes = 8 << 20   // of a file
	mostNodes = 1_000_000 // values of a file
	mostDepth = 16        // tables and lists within one another
)

// builder makes a document's tree out of the parser's expressions.
type builder struct {
	doc    *document
	ledger *ledger
	parser unstable.Parser
	shift  int   // offset of the parser's data in the document's
	table  *node // that keys go into
}

// parse reads TOML into a tree. What is wrong with it goes to the ledger; the tree holds all that could be understood.
func parse(name string, data []byte, l *ledger) *document {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	d := &document{name: name, data: data, lines: lineStarts(data), root: &node{kind: tableKind, origin: headed, end: len(data)}}
	l.files = append(l.files, name)
	if d.refuse(l) {
		return d
	}
	b := &builder{doc: d, ledger: l, table: d.root}
	for range mostSyntaxFaults {
		b.parser.Reset(data[b.shift:])
		for b.parser.NextExpression() && d.nodes < mostNodes {
			b.expression(b.parser.Expression())
		}
		if d.nodes >= mostNodes {
			d.fault(l, d.root, 0, fmt.Sprintf("more than %d values", mostNodes), "a smaller file")
			return d
		}
		if b.parser.Error() == nil {
			return d
		}
		b.shift = d.resume(b.syntaxFault())
	}
	return d
}

func lineStarts(data []byte) []int {
	starts := make([]int, 1, 1+bytes.Count(data, []byte("\n")))
	for i, c := range data {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// fault tells of something wrong at an offset, within a node.
func (d *document) fault(l *ledger, n *node, offset int, what, right string) {
	n.mark()
	d.tell(l, n, offset, what, right)
}

// tell puts a fault in the ledger, while there is room.
func (d *document) tell(l *ledger, n *node, offset int, what, right string) {
	if l.full() {
		l.more++
		return
	}
	line, column := d.position(offset)
	l.add(Fault{File: d.name, Line: line, Column: column, Key: n.path(), What: what, Right: right})
}

func (n *node) mark() {
	n.faulty = true
	if n.parent != nil {
		n.parent.taint()
	}
}

func (n *node) taint() {
	for p := n; p != nil && !p.tainted; p = p.parent {
		p.tainted = true
	}
}

// part is one word of a dotted key.
type part struct {
	word       string
	start, end int
}

func (b *builder) parts(keys unstable.Iterator) []part {
	var parts []part
	for keys.Next() {
		k := keys.Node()
		start := b.shift + int(k.Raw.Offset)
		parts = append(parts, part{string(k.Data), start, start + int(k.Raw.Length)})
	}
	return parts
}

func (b *builder) expression(e *unstable.Node) {
	parts := b.parts(e.Key())
	if e.Kind != unstable.KeyValue {
		b.header(parts, e.Kind == unstable.ArrayTable)
		return
	}
	b.keyValue(b.table, e, parts, b.depth(b.table))
}

func (b *builder) depth(n *node) int {
	depth := 0
	for ; n.parent != nil; n = n.parent {
		depth++
	}
	return depth
}

// keyValue adds what "a.b = value" says to a table, and returns the value's end.
func (b *builder) keyValue(to *node, e *unstable.Node, parts []part, depth int) (end int) {
	last := parts[len(parts)-1]
	end = b.shift + int(e.Raw.Offset+e.Raw.Length)
	depth += len(parts)
	if depth > mostDepth {
		b.tooDeep(to, parts[0].start)
		return end
	}
	to = b.descend(to, parts[:len(parts)-1])
	if to == nil {
		return end
	}
	if earlier := to.child(last.word); earlier != nil {
		b.taken(earlier, last)
		return end
	}
	n := b.grow(to, last, tableKind, written)
	if n != nil {
		n.from = parts[0].start
		b.value(n, e.Value(), skipBlank(b.doc.data, 1+skipBlank(b.doc.data, last.end)), depth)
		n.end = end
	}
	return end
}

// descend follows the words of a dotted key before its last, or returns nil where something else stands in their way.
func (b *builder) descend(to *node, parts []part) *node {
	for _, p := range parts {
		next := to.child(p.word)
		if next == nil {
			next = b.grow(to, p, tableKind, dotted)
		} else if next.kind != tableKind || next.origin != dotted {
			b.taken(next, p)
			return nil
		}
		if next == nil {
			return nil
		}
		to = next
	}
	return to
}

// header opens the table that the following keys go into.
func (b *builder) header(parts []part, list bool) {
	to := b.doc.root
	b.table = &node{kind: tableKind} // where the keys below a wrong header end: nowhere
	if len(parts) > mostDepth {
		b.tooDeep(b.doc.root, parts[0].start)
		return
	}
	for _, p := range parts[:len(parts)-1] {
		next := to.child(p.word)
		switch {
		case next == nil:
			if next = b.grow(to, p, tableKind, implied); next == nil {
				return
			}
		case next.kind == listKind && next.origin == headed:
			next = next.children[len(next.children)-1]
		case next.kind != tableKind || next.origin == written:
			b.taken(next, p)
			return
		}
		to = next
	}
	last := parts[len(parts)-1]
	n := to.child(last.word)
	switch {
	case list && n == nil:
		if n = b.grow(to, last, listKind, headed); n == nil {
			return
		}
	case list && (n.kind != listKind || n.origin != headed), !list && n != nil && n.origin != implied:
		b.taken(n, last)
		return
	case n == nil:
		n = b.grow(to, last, tableKind, headed)
	case n.origin == implied: // it was on the way to another header before its own
		n.origin, n.keyAt, n.start, n.end = headed, last.start, last.start, last.end
	}
	if list {
		entry := &node{kind: tableKind, origin: headed, keyAt: last.start, start: last.start, end: last.end}
		b.doc.nodes++
		n.add(entry)
		n = entry
	}
	if n != nil {
		b.table = n
	}
}

// grow adds an empty table or list, or returns nil where its name is not fit to be one.
func (b *builder) grow(to *node, p part, k kind, o origin) *node {
	if !b.wordOK(to, p) {
		return nil
	}
	b.doc.nodes++
	n := &node{kind: k, origin: o, key: p.word, keyAt: p.start, start: p.start, end: p.end}
	to.add(n)
	return n
}

func (b *builder) wordOK(to *node, p part) bool {
	r, bad := unfit(p.word, false)
	if bad {
		b.doc.fault(b.ledger, &node{key: p.word, parent: to}, p.start, fmt.Sprintf("%s in a key", named(r)), "plain letters")
	}
	return !bad
}

func (b *builder) taken(earlier *node, p part) {
	line, _ := b.doc.position(earlier.keyAt)
	twin := &node{key: earlier.key, parent: earlier.parent}
	b.doc.fault(b.ledger, twin, p.start, "given twice", fmt.Sprintf("it stands on line %d already", line))
}

func (b *builder) tooDeep(n *node, at int) {
	b.doc.fault(b.ledger, n, at, fmt.Sprintf("nested more than %d deep", mostDepth), "a flatter form")
}
