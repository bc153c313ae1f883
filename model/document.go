package model

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// document is a TOML file as a tree that remembers where everything stands.
type document struct {
	name  string
	data  []byte // without a byte order mark
	lines []int  // offset at which each line begins
	root  *node
	torn  bool // a syntax fault has cut something out, so what seems to be missing may not be
	nodes int
	last  struct{ offset, line, column int } // of the position asked for last
}

// kind is the type of a node's value.
type kind uint8

const (
	tableKind kind = iota
	listKind
	textKind
	truthKind
	wholeKind
	numberKind
	momentKind // a date or a time, which no key takes
	noneKind   // the absence of a value: an edit that takes one away
)

var kindNames = [...]string{
	tableKind: "a table", listKind: "a list", textKind: "text", truthKind: "a boolean", wholeKind: "a whole number",
	numberKind: "a number", momentKind: "a date or time", noneKind: "nothing",
}

// origin says how a table or list came to be, which decides what may still be added to it.
type origin uint8

const (
	written origin = iota // a value after "=": closed
	headed                // [table], or [[list]]
	implied               // on the way to a header: a header of its own may follow
	dotted                // on the way of a dotted key
	byPath                // on the way of an edit's key
)

// node is one value of a document.
type node struct {
	kind     kind
	origin   origin
	faulty   bool // a fault was told of it
	tainted  bool // a fault was told of something within it
	key      string
	parent   *node
	from     int    // offset of the first word of a dotted key; otherwise of the key
	keyAt    int    // offset of the key, or of the header
	start    int    // offset of the value
	end      int    // offset after the value
	text     string // of text; any other scalar as written
	whole    int64
	number   float64 // of a number, and of a whole number
	children []*node
	index    map[string]*node // of a large table's children
}

// indexed is the number of children from which a table looks them up in a map.
const indexed = 12

// child returns the value under a key of a table, or nil.
func (n *node) child(key string) *node {
	if n.index != nil {
		return n.index[key]
	}
	for _, c := range n.children {
		if c.key == key {
			return c
		}
	}
	return nil
}

// add puts a child at the end.
func (n *node) add(c *node) {
	c.parent = n
	n.children = append(n.children, c)
	if n.kind != tableKind || len(n.children) < indexed {
		return
	}
	if n.index == nil {
		n.index = make(map[string]*node, 2*indexed)
		for _, earlier := range n.children {
			n.index[earlier.key] = earlier
		}
	}
	n.index[c.key] = c
}

// path returns the full key of a node. An entry of a list goes by its id where it has one, otherwise by its number from 1.
func (n *node) path() string {
	if n.parent == nil {
		return ""
	}
	prefix := n.parent.path()
	if n.parent.kind == listKind {
		if id := n.child("id"); id != nil && isID(id.text) {
			return prefix + "." + id.text
		}
		return prefix + "[" + strconv.Itoa(1+slices.Index(n.parent.children, n)) + "]"
	}
	key := n.key
	if !isBare(key) {
		key = shownText(key)
	}
	if prefix == "" {
		return key
	}
	return prefix + "." + key
}

// isBare reports whether a key needs no quotes.
func isBare(key string) bool {
	return key != "" && !strings.ContainsFunc(key, func(r rune) bool { return !isIDRune(r) && (r < 'A' || 'Z' < r) })
}

// find walks a path of keys, "#3" being the fourth entry of a list, which may also go by its id. It returns the last node reached and how many steps are
// left there.
func (d *document) find(path []string) (n *node, left int) {
	n = d.root
	for k, step := range path {
		next := n.childOrEntry(step)
		if next == nil {
			return n, len(path) - k
		}
		n = next
	}
	return n, 0
}

func (n *node) childOrEntry(step string) *node {
	if n.kind == listKind {
		return n.entry(step)
	}
	return n.child(step)
}

// entry returns an entry of a list, by its number or by its id.
func (n *node) entry(step string) *node {
	if number, ok := strings.CutPrefix(step, "#"); ok {
		i, err := strconv.Atoi(number)
		if err != nil || i >= len(n.children) {
			return nil
		}
		return n.children[i]
	}
	for _, c := range n.children {
		if id := c.child("id"); id != nil && id.text == step {
			return c
		}
	}
	return nil
}

// offset returns where a place within a node is. Where a text is not in the file letter by letter, that is its beginning.
func (d *document) offset(n *node, at place) int {
	switch {
	case at == onKey:
		return n.keyAt
	case at == onValue:
		return n.start
	}
	begin := bytes.Index(d.data[n.start:n.end], []byte(n.text))
	if begin < 0 {
		return n.start
	}
	offset := n.start + begin
	for range int(at) - 1 {
		_, size := utf8.DecodeRune(d.data[offset:])
		offset += size
	}
	return offset
}

// position returns the line and the column, in characters, of an offset; both from 1.
func (d *document) position(offset int) (line, column int) {
	offset = min(offset, len(d.data))
	line, found := slices.BinarySearch(d.lines, offset)
	if found {
		line++
	}
	from, column := d.lines[line-1], 1
	if d.last.line == line && d.last.offset <= offset { // a long line is counted once, not once for each of its faults
		from, column = d.last.offset, d.last.column
	}
	column += utf8.RuneCount(d.data[from:offset])
	d.last.offset, d.last.line, d.last.column = offset, line, column
	return line, column
}
