package model

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// spelled writes a number as TOML, as short as it can be read back.
func spelled(v float64) string {
	v = unsignedZero(v)
	if a := math.Abs(v); a != 0 && (a < 1e-6 || a >= 1e15) {
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// spelledValue writes a TOML value on one line, the keys of a table in order.
func spelledValue(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return quoted(v)
	case float64:
		return spelled(v)
	case []any:
		entries := make([]string, len(v))
		for i := range v {
			entries[i] = spelledValue(v[i])
		}
		return "[" + strings.Join(entries, ", ") + "]"
	case map[string]any:
		entries := make([]string, 0, len(v))
		for _, key := range slices.Sorted(maps.Keys(v)) {
			entries = append(entries, spelledKey(key)+" = "+spelledValue(v[key]))
		}
		return "{ " + strings.Join(entries, ", ") + " }"
	default:
		return fmt.Sprint(v)
	}
}

// spelled writes a TOML value on one line, the keys of a table in the order of its form.
func (s *schema) spelled(v any) string {
	switch v := v.(type) {
	case []any:
		entries := make([]string, len(v))
		for i := range v {
			entries[i] = s.under("").spelled(v[i])
		}
		return "[" + strings.Join(entries, ", ") + "]"
	case map[string]any:
		var entries []string
		for _, key := range s.order(v) {
			entries = append(entries, spelledKey(key)+" = "+s.under(key).spelled(v[key]))
		}
		return "{ " + strings.Join(entries, ", ") + " }"
	default:
		return spelledValue(v)
	}
}

func spelledKey(key string) string {
	if isBare(key) {
		return key
	}
	return quoted(key)
}

// quoted writes a TOML basic string. Characters that are not fit to be shown are escaped.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		_, bad := unfit(string(r), false)
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case bad:
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// set puts a value of Go into a node, as if it had been read from a file.
func (n *node) set(r *reader, value any, depth int) {
	switch v := value.(type) {
	case nil:
		n.kind = noneKind
	case string:
		n.kind, n.text = textKind, v
		if bad, unfit := unfit(v, true); unfit {
			r.fault(n, onValue, named(bad)+" in text", "plain text")
		}
	case bool:
		n.kind, n.text = truthKind, strconv.FormatBool(v)
	case int:
		n.set(r, int64(v), depth)
	case uint64:
		n.setWhole(r, v, depth)
	case int64:
		n.kind, n.whole, n.number, n.text = wholeKind, v, float64(v), strconv.FormatInt(v, 10)
	case float64:
		n.setNumber(r, v)
	case []any:
		n.kind = listKind
		for _, entry := range v {
			n.inner(r, "", entry, depth)
		}
	case map[string]any:
		n.kind = tableKind
		for _, key := range slices.Sorted(maps.Keys(v)) {
			n.inner(r, key, v[key], depth)
		}
	default:
		r.fault(n, onValue, fmt.Sprintf("a %T is no TOML value", v), "")
	}
}

func (n *node) inner(r *reader, key string, value any, depth int) {
	c := &node{key: key}
	n.add(c)
	if depth >= mostDepth {
		r.fault(c, onValue, fmt.Sprintf("nested more than %d deep", mostDepth), "a flatter form")
		return
	}
	c.set(r, value, depth+1)
}

func (n *node) setWhole(r *reader, v uint64, depth int) {
	if v > math.MaxInt64 { // more than TOML's whole numbers hold
		n.kind, n.number, n.text = numberKind, float64(v), strconv.FormatUint(v, 10)
		return
	}
	n.set(r, int64(v), depth)
}

func (n *node) setNumber(r *reader, v float64) {
	v = unsignedZero(v)
	n.kind, n.number, n.text = numberKind, v, spelled(v)
	if math.IsNaN(v) || math.IsInf(v, 0) {
		r.fault(n, onValue, n.text+" is not a finite number", "digits, such as 12 or 12.5")
	}
}

// value returns what a node says as a value of Go.
func (n *node) value() any {
	switch n.kind {
	case textKind:
		return n.text
	case truthKind:
		return n.text == "true"
	case wholeKind:
		return n.whole
	case numberKind:
		if whole, err := strconv.ParseUint(n.text, 10, 64); err == nil {
			return whole
		}
		return n.number
	case listKind:
		values := make([]any, len(n.children))
		for i, c := range n.children {
			values[i] = c.value()
		}
		return values
	case tableKind:
		values := make(map[string]any, len(n.children))
		for _, c := range n.children {
			values[c.key] = c.value()
		}
		return values
	default:
		return n.text
	}
}
