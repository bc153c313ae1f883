package model

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// value fills n with a value of the parser, recursively. It returns false where there is too much of it to go
// on.
func (b *builder) value(n *node, v *unstable.Node, start, depth int) bool {
	if b.doc.nodes++; b.doc.nodes > mostNodes {
		return false
	}
	n.start = start
	n.end = start + int(v.Raw.Length)
	switch v.Kind {
	case unstable.Array, unstable.InlineTable:
		if depth >= mostDepth {
			b.tooDeep(n, start)
			return false
		}
		return b.inside(n, v, depth)
	case unstable.String:
		n.kind = textKind
		n.text = strings.ReplaceAll(string(v.Data), "\r\n", "\n")
		if r, bad := unfit(n.text, true); bad {
			b.doc.fault(b.ledger, n, start, fmt.Sprintf("%s in text", named(r)), "plain text")
		}
	case unstable.Bool:
		n.kind, n.text = truthKind, string(v.Data)
	case unstable.Integer, unstable.Float:
		b.numeral(n, string(v.Data))
	default:
		n.kind, n.text = momentKind, string(v.Data)
	}
	return true
}

func (b *builder) numeral(n *node, written string) {
	n.text = written
	digits := strings.ReplaceAll(written, "_", "")
	if whole, err := strconv.ParseInt(digits, 0, 64); err == nil {
		n.kind, n.whole, n.number = wholeKind, whole, float64(whole)
		return
	}
	number, err := strconv.ParseFloat(digits, 64)
	n.kind, n.number = numberKind, unsignedZero(number)
	if err != nil || math.IsNaN(number) || math.IsInf(number, 0) {
		b.doc.fault(b.ledger, n, n.start, shownRaw(written)+" is not a finite number", "digits, such as 12 or 12.5")
	}
}

// unsignedZero takes the sign off a zero: no assumption differs by it, and its digits should not.
func unsignedZero(v float64) float64 {
	if v == 0 {
		return 0
	}
	return v
}

// inside reads the entries of a list or of an inline table. The parser does not say where either ends, so we count along.
func (b *builder) inside(n *node, v *unstable.Node, depth int) bool {
	n.kind = tableKind
	if v.Kind == unstable.Array {
		n.kind = listKind
	}
	at := n.start + 1
	for it := v.Children(); it.Next(); {
		e := it.Node()
		if e.Kind == unstable.KeyValue {
			at = b.keyValue(n, e, b.parts(e.Key()), depth)
			continue
		}
		c := &node{parent: n}
		c.keyAt = skipGap(b.doc.data, at)
		c.from = c.keyAt
		n.add(c)
		if !b.value(c, e, c.keyAt, depth+1) {
			return false
		}
		at = c.end
	}
	n.end = 1 + skipGap(b.doc.data, at)
	return true
}

// skipBlank returns the offset of the first byte from i on that is neither space nor tab.
func skipBlank(data []byte, i int) int {
	for i < len(data) && (data[i] == ' ' || data[i] == '\t') {
		i++
	}
	return i
}

// skipGap returns the offset of the next entry or closing bracket of a list or inline table.
func skipGap(data []byte, i int) int {
	for i < len(data) {
		switch data[i] {
		case ' ', '\t', '\n', '\r', ',':
			i++
		case '#':
			for i < len(data) && data[i] != '\n' {
				i++
			}
		default:
			return i
		}
	}
	return i
}
