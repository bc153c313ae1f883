package model

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// Splice returns a scenario's file as it was, with only what differs between the scenario it was read as and another one
// written anew. Comments, order and layout stay to the byte elsewhere: a key that is not there yet goes to the end of its
// table, a table that is not there to the end of the file, and a key taken away goes with its line. The error says which key
// cannot be said in this file.
func Splice(name string, file []byte, plan *Plan, parent Parent, loaded, now *Scenario) ([]byte, error) {
	out := file
	for _, d := range Diff(loaded, now) {
		var err error
		if out, err = splice(out, d); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", name, d.Key, err)
		}
	}
	again, err := ReadScenario(name, out, plan, parent)
	if err != nil {
		return nil, fmt.Errorf("%s: it would not read back: %w", name, err)
	}
	if left := Diff(again, now); len(left) > 0 {
		return nil, fmt.Errorf("%s: %s: a file that extends %q cannot say this: save it under another name, extending none",
			name, left[0].Key, now.Extends)
	}
	return out, nil
}

// splice writes one difference into a file.
func splice(file []byte, d Difference) ([]byte, error) {
	bom := len(file) - len(bytes.TrimPrefix(file, []byte("\ufeff")))
	s := splicer{doc: parse("", file, &ledger{}), newline: "\n"}
	if bytes.Contains(s.doc.data, []byte("\r\n")) {
		s.newline = "\r\n"
	}
	at, end, text, err := s.change(strings.Split(d.Key, "."), d.B)
	if err != nil {
		return nil, err
	}
	return slices.Concat(file[:bom], s.doc.data[:at], []byte(text), s.doc.data[end:]), nil
}

// splicer finds what to replace in a file.
type splicer struct {
	doc     *document
	newline string
}

// change returns the part of the file to replace for a key's new value, and by what.
func (s splicer) change(path []string, value any) (at, end int, text string, err error) {
	n, left := s.doc.find(path)
	last := path[len(path)-1]
	switch {
	case left == 0 && value == nil:
		return s.remove(n)
	case left == 0:
		return n.start, n.end, s.spell(path, value), nil
	case value == nil:
		return 0, 0, "", nil
	case left == 1 && n.origin == headed:
		at = s.endOf(n)
		return at, at, s.line(at, spelledKey(last)+" = "+s.spell(path, value)), nil
	case left == 1 && n.kind == tableKind && n.parent != nil && n.origin == written:
		return 0, 0, "", fmt.Errorf("its table is written on one line: give it a [header]")
	case left == 1 && n.origin == dotted:
		return 0, 0, "", fmt.Errorf("its table is written with dotted keys: give it a [header]")
	case len(path) == 1:
		at = s.endOf(s.doc.root)
		return at, at, s.line(at, spelledKey(last)+" = "+s.spell(path, value)), nil
	}
	at = s.endOfTables()
	return at, at, s.table(at, path, value), nil
}

// spell writes a value, with the parts of growths and texts in their usual order.
func (s splicer) spell(path []string, value any) string {
	if t, ok := value.(map[string]any); ok && t["en"] != nil && t["zh"] != nil && len(t) == 2 {
		return "{ en = " + spelledValue(t["en"]) + ", zh = " + spelledValue(t["zh"]) + " }"
	}
	return spelledValue(value)
}

// remove takes a key's line away. A key that shares its line cannot go alone.
func (s splicer) remove(n *node) (at, end int, text string, err error) {
	data := s.doc.data
	at, end = s.lineStart(n.keyAt), s.lineEnd(n.end)
	before := strings.TrimSpace(string(data[at:n.keyAt]))
	after := strings.TrimSpace(string(data[n.end:end]))
	if before != "" || after != "" && !strings.HasPrefix(after, "#") {
		return 0, 0, "", fmt.Errorf("it shares its line with something else: give it a line of its own")
	}
	return at, end, "", nil
}

// endOf returns where a key can be added to a table: after its last own key, or after its header.
func (s splicer) endOf(n *node) int {
	at := 0
	if n.parent != nil {
		at = s.lineEnd(n.keyAt)
	}
	for _, c := range n.children {
		if c.origin == written || c.kind != tableKind && c.kind != listKind {
			at = max(at, s.lineEnd(c.end))
		}
	}
	return at
}

// endOfTables returns where a table can be added: before the first step, or at the end.
func (s splicer) endOfTables() int {
	steps := s.doc.root.child("step")
	if steps == nil || len(steps.children) == 0 {
		return len(s.doc.data)
	}
	at := s.lineStart(steps.children[0].keyAt)
	for at > 0 { // what is said right above the first step belongs to it
		before := s.lineStart(at - 1)
		line := strings.TrimSpace(string(s.doc.data[before:at]))
		if !strings.HasPrefix(line, "#") {
			break
		}
		at = before
	}
	return at
}

func (s splicer) lineStart(offset int) int {
	return bytes.LastIndexByte(s.doc.data[:offset], '\n') + 1
}

// lineEnd returns the offset after the line break of an offset's line.
func (s splicer) lineEnd(offset int) int {
	if i := bytes.IndexByte(s.doc.data[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(s.doc.data)
}

// line writes a line of its own at an offset, which may be the end of a file without a last line break.
func (s splicer) line(at int, text string) string {
	if at > 0 && s.doc.data[at-1] != '\n' {
		return s.newline + text
	}
	return text + s.newline
}

// table writes a new table with one key: of an event or a lever, which are listed, the id says which it is.
func (s splicer) table(at int, path []string, value any) string {
	var b strings.Builder
	if at > 0 && s.doc.data[at-1] != '\n' {
		b.WriteString(s.newline)
	}
	if at > 0 {
		b.WriteString(s.newline)
	}
	under, last := path[:len(path)-1], path[len(path)-1]
	if under[0] == "event" || under[0] == "lever" {
		fmt.Fprintf(&b, "[[%s]]%s", under[0], s.newline)
		if last != "id" {
			fmt.Fprintf(&b, "id = %s%s", quoted(under[1]), s.newline)
		}
	} else {
		words := make([]string, len(under))
		for i, word := range under {
			words[i] = spelledKey(word)
		}
		fmt.Fprintf(&b, "[%s]%s", strings.Join(words, "."), s.newline)
	}
	fmt.Fprintf(&b, "%s = %s%s", spelledKey(last), s.spell(path, value), s.newline)
	if at < len(s.doc.data) {
		b.WriteString(s.newline)
	}
	return b.String()
}
