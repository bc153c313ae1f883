package model

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// number is a form of real numbers for which ok holds; right says which those are.
func number(right string, ok func(float64) bool) form[float64] {
	return form[float64]{
		read: func(r *reader, n *node, to *float64) {
			switch {
			case n.kind != wholeKind && n.kind != numberKind:
				r.wrong(n, right)
			case !ok(n.number):
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
	return number(right, func(v float64) bool { return low <= v && v <= high })
}

// largest is the greatest magnitude of any number of a plan or a scenario: beyond it arithmetic loses whole units.
const largest = 1e15

var anyNumber = within(-largest, largest)

// count is a form of whole numbers between two limits, inclusive.
func count[I int | uint64](low, high int64) form[I] {
	right := fmt.Sprintf("a whole number from %d to %d", low, high)
	return form[I]{
		read: func(r *reader, n *node, to *I) {
			switch {
			case n.kind != wholeKind && n.kind != numberKind:
				r.wrong(n, right)
			case n.kind != wholeKind || n.whole < low || n.whole > high:
				r.outside(n, right)
			default:
				*to = I(n.whole)
			}
		},
		show: leaf(func(v I) any { return int64(v) }),
	}
}

// The calendar years that can be spoken of.
const (
	firstYear = 1000
	lastYear  = 9999
)

var year = count[int](firstYear, lastYear)

// truth is a form of true and false.
var truth = form[bool]{
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
	return form[string]{
		clear: func(to *string) { *to = "" },
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
	line      = text(lineLetters, false)
	paragraph = text(paragraphLetters, true)
)

// identifier is a form of ids. One that is misspelled is kept all the same, so that what refers to it is not a fault too.
var identifier = form[string]{
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
	f.read = func(r *reader, n *node, to *string) {
		if n.kind != textKind || n.text != word {
			r.outside(n, shownText(word))
			return
		}
		*to = word
	}
	return f
}
