package model

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// span is the real numbers from one limit to another, which may themselves be left out.
type span struct {
	low, high           float64
	aboveLow, belowHigh bool
}

func (s span) holds(v float64) bool {
	return s.low <= v && v <= s.high && !(s.aboveLow && v == s.low) && !(s.belowHigh && v == s.high)
}

func (s span) schema() *schema {
	c := &schema{Type: "number", Minimum: s.low, Maximum: s.high}
	if s.aboveLow {
		c.Minimum, c.ExclusiveMinimum = nil, s.low
	}
	if s.belowHigh {
		c.Maximum, c.ExclusiveMaximum = nil, s.high
	}
	return c
}

// number is a form of real numbers; right says which those are.
func number(right string, of span) form[float64] {
	return form[float64]{
		schema: of.schema(),
		read: func(r *reader, n *node, to *float64) {
			switch {
			case n.kind != wholeKind && n.kind != numberKind:
				r.wrong(n, right)
			case !of.holds(n.number):
				r.outside(n, right)
			default:
				*to = n.number
			}
		},
		show: leaf(func(v float64) any { return v }),
	}
}

// within is a form of real numbers between two limits, inclusive.
func within(low, high float64) form[float64] {
	right := fmt.Sprintf("a number from %s to %s", spelled(low), spelled(high))
	return number(right, span{low: low, high: high})
}

// largest is the greatest magnitude of any number of a plan or a scenario: beyond it arithmetic loses whole units.
const largest = 1e15

var anyNumber = within(-largest, largest)

// count is a form of whole numbers between two limits, inclusive.
func count(low, high int64) form[int] {
	right := fmt.Sprintf("a whole number from %d to %d", low, high)
	return form[int]{
		schema: &schema{Type: "integer", Minimum: low, Maximum: high},
		read: func(r *reader, n *node, to *int) {
			switch {
			case n.kind != wholeKind && n.kind != numberKind:
				r.wrong(n, right)
			case n.kind != wholeKind || n.whole < low || n.whole > high:
				r.outside(n, right)
			default:
				*to = int(n.whole)
			}
		},
		show: leaf(func(v int) any { return int64(v) }),
	}
}

// The calendar years that can be spoken of.
const (
	firstYear = 1000
	lastYear  = 9999
)

var year = count(firstYear, lastYear)

// truth is a form of true and false.
var truth = form[bool]{
	schema: &schema{Type: "boolean"},
	read: func(r *reader, n *node, to *bool) {
		if n.kind != truthKind {
			r.wrong(n, "true or false")
			return
		}
		*to = n.text == "true"
	},
	show: leaf(func(v bool) any { return v }),
}

// choice is a form of a few names, each standing for its place among them.
func choice[C ~uint8](names []string) form[C] {
	right := "one of " + listed(names)
	return form[C]{
		schema: &schema{Type: "string", Enum: names},
		read: func(r *reader, n *node, to *C) {
			if n.kind != textKind {
				r.wrong(n, right)
				return
			}
			i := slices.Index(names, n.text)
			if i < 0 {
				r.fault(n, onValue, shownText(n.text)+" is unknown", offer(n.text, names))
				return
			}
			*to = C(i)
		},
		show: leaf(func(v C) any { return names[v] }),
	}
}

// text is a form of words of at most so many characters, on one line unless a paragraph.
func text(most int, paragraph bool) form[string] {
	right := fmt.Sprintf("text of 1 to %d characters", most)
	fit := `^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$`
	if paragraph {
		fit = `^(\r?\n|[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}])*$`
	}
	return form[string]{
		schema: &schema{Type: "string", MinLength: 1, MaxLength: most, Pattern: fit},
		clear:  func(to *string) { *to = "" },
		read: func(r *reader, n *node, to *string) {
			letters := utf8.RuneCountInString(n.text)
			bad, unfit := unfit(n.text, paragraph)
			switch {
			case n.kind != textKind:
				r.wrong(n, right)
			case unfit:
				r.fault(n, onValue, named(bad)+" in text", "one line of plain text")
			case letters == 0:
				r.fault(n, onValue, "empty text", right)
			case letters > most:
				r.fault(n, onValue, fmt.Sprintf("text of %d characters", letters), right)
			default:
				*to = n.text
			}
		},
		show: leaf(func(v string) any {
			if v == "" {
				return nil
			}
			return v
		}),
	}
}

// The longest texts, in characters.
const (
	lineLetters      = 500
	paragraphLetters = 20_000
)

var (
	line      = text(lineLetters, false).called("line")
	paragraph = text(paragraphLetters, true).called("paragraph")
)

// identifier is a form of ids. One that is misspelled is kept all the same, so that what refers to it is not a fault too.
var identifier = form[string]{
	schema: &schema{Type: "string", Pattern: fmt.Sprintf("^[a-z0-9_-]{1,%d}$", mostIDLetters)},
	read: func(r *reader, n *node, to *string) {
		right := fmt.Sprintf("1 to %d of a-z, 0-9, _ and -", mostIDLetters)
		if n.kind != textKind {
			r.wrong(n, right)
			return
		}
		*to = n.text
		if !isID(n.text) {
			r.fault(n, onValue, shownText(n.text)+" is not an id", right)
		}
	},
	show: leaf(func(v string) any { return v }),
}

// exactly is a form of one word.
func exactly(word string) form[string] {
	f := line
	f.schema = &schema{Const: word}
	f.read = func(r *reader, n *node, to *string) {
		if n.kind != textKind || n.text != word {
			r.outside(n, shownText(word))
			return
		}
		*to = word
	}
	return f
}
