package model

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
)

// mostSyntaxFaults is how often reading starts again after a syntax fault before a file is taken for something else.
const mostSyntaxFaults = 20

// refuse tells of a file that is not text to be parsed, and returns whether it is one.
func (d *document) refuse(l *ledger) bool {
	switch {
	case len(d.data) > mostBytes:
		d.fault(l, d.root, 0, fmt.Sprintf("the file holds %d bytes", len(d.data)), fmt.Sprintf("at most %d", mostBytes))
	case bytes.HasPrefix(d.data, []byte{0xff, 0xfe}), bytes.HasPrefix(d.data, []byte{0xfe, 0xff}):
		d.fault(l, d.root, 0, "the file is in UTF-16", "save it as UTF-8")
	case !utf8.Valid(d.data):
		at := invalidAt(d.data)
		d.fault(l, d.root, at, fmt.Sprintf("byte 0x%02X is not UTF-8", d.data[at]), "save the file as UTF-8")
	default:
		return false
	}
	d.torn = true
	return true
}

func invalidAt(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(data)
}

// syntaxFault tells of what stopped the parser, and returns where.
func (b *builder) syntaxFault() (at int) {
	message := b.parser.Error().Error()
	at = len(b.doc.data)
	var pe *unstable.ParserError
	if errors.As(b.parser.Error(), &pe) && len(pe.Highlight) > 0 {
		at = b.shift + int(b.parser.Range(pe.Highlight).Offset)
	}
	what, right := plain(message)
	line, column := b.doc.position(at)
	b.ledger.add(Fault{File: b.doc.name, Line: line, Column: column, What: what, Right: right})
	b.doc.torn = true
	if first := skipBlank(b.doc.data, b.doc.lines[line-1]); first < len(b.doc.data) && b.doc.data[first] == '[' {
		b.table = &node{kind: tableKind} // the keys below a header that cannot be read belong to no table we know
	}
	return at
}

// plainer says the parser's commonest complaints in the words of someone who edits a file.
var plainer = []struct{ has, what, right string }{
	{"expected '=' after key", "no \"=\" after the key", "key = value"},
	{"expected ',' or ']'", "the list goes on without a comma", "a comma between its entries, \"]\" at its end"},
	{"array is incomplete", "the list is not closed", "\"]\" at its end"},
	{"expected ',' or '}'", "the inline table goes on without a comma", "a comma between its keys, \"}\" at its end"},
	{"inline table is incomplete", "the inline table is not closed", "\"}\" at its end"},
	{"to close table name", "the table's name is not closed", "[name], or [[name]] for an entry of a list"},
	{"to close array table name", "the table's name is not closed", "[[name]]"},
	{"basic strings cannot have new lines", "the text is not closed on its line", "a quotation mark at its end"},
	{"literal strings cannot have new lines", "the text is not closed on its line", "an apostrophe at its end"},
	{"unterminated", "the text is not closed", "a quotation mark at its end"},
	{"not terminated", "the text is not closed", "three quotation marks at its end"},
	{"strings must be quoted", "text without quotation marks", "\"…\" around it"},
	{"at start of value", "no value here", "a number, true, false, \"text\", [list] or { table }"},
	{"expected keyword", "text without quotation marks", "\"…\" around it"},
	{"expected newline", "something follows the value on its line", "one key and its value a line"},
	{"control characters", "a control character", "plain text"},
	{"nested more than", "nested too deep", "a flatter form"},
}

func plain(message string) (what, right string) {
	for _, p := range plainer {
		if strings.Contains(message, p.has) {
			return p.what, p.right
		}
	}
	return message, ""
}

// opening matches a line on which a key or a table begins.
var opening = regexp.MustCompile(`^[ \t]*(\[\[?[^\]=,]+\]\]?[ \t]*(#.*)?\r?$|[\w."'-]+[ \t]*=)`)

// resume returns where to go on after a syntax fault: the next line on which a key or a table seems to begin.
func (d *document) resume(at int) int {
	line, _ := d.position(at)
	for ; line < len(d.lines); line++ {
		rest := d.data[d.lines[line]:]
		if i := bytes.IndexByte(rest, '\n'); i >= 0 {
			rest = rest[:i]
		}
		if opening.Match(rest) {
			return d.lines[line]
		}
	}
	return len(d.data)
}
