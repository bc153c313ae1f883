package ui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// search keeps the commands that hold what was typed, the best first. Only where none does, letters that are merely in their
// order are enough.
func (p *palette) search() {
	p.chosen, p.passing = 0, p.all
	words := strings.Fields(strings.ToLower(string(p.filter.text)))
	if len(words) == 0 {
		return
	}
	var found [fits][]command
	for _, c := range p.all {
		if f := c.fit(words); f < fits {
			found[f] = append(found[f], c)
		}
	}
	p.passing = slices.Concat(found[:]...)
	if len(p.passing) == 0 {
		for _, m := range fuzzy.FindFrom(strings.Join(words, ""), commands(p.all)) {
			p.passing = append(p.passing, p.all[m.Index])
		}
	}
}

// fit is how well a command fits what was typed, the best first.
type fit uint8

const (
	begun     fit = iota // its name begins with the words
	nameFit              // words of its name begin with each
	withinFit            // its name holds them
	alsoFit              // they are other words for it
	scopeFit             // they say where it belongs, or what key it has
	fits
)

// fit returns how well a command fits words in small letters; fits where it does not.
func (c command) fit(words []string) fit {
	name := strings.ToLower(c.name)
	also := name + " " + strings.ToLower(c.also)
	every := func(holds func(word string) bool) bool {
		return !slices.ContainsFunc(words, func(word string) bool { return !holds(word) })
	}
	switch {
	case strings.HasPrefix(name, strings.Join(words, " ")):
		return begun
	case every(func(word string) bool { return beginsWord(name, word) }):
		return nameFit
	case every(func(word string) bool { return strings.Contains(name, word) }):
		return withinFit
	case every(func(word string) bool { return strings.Contains(also, word) }):
		return alsoFit
	case every(func(word string) bool { return strings.Contains(also+" "+strings.ToLower(c.scope+" "+c.keys), word) }):
		return scopeFit
	}
	return fits
}

// beginsWord reports whether a word of a text begins with some letters.
func beginsWord(text, letters string) bool {
	before := ""
	for text != "" {
		skipped, after, found := strings.Cut(text, letters)
		if !found {
			return false
		}
		before += skipped
		if r, _ := utf8.DecodeLastRuneInString(before); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return true
		}
		before, text = letters, after
	}
	return false
}

// commands are what a fuzzy search looks through.
type commands []command

// String is the text of a command that is looked through.
func (c commands) String(i int) string { return c[i].name }

// Len is the number of commands.
func (c commands) Len() int { return len(c) }
