package main

import (
	"fmt"
	"slices"
	"strings"

	"foretell/model"
)

// choice is a flag that takes one of a few words.
type choice[T ~string] struct {
	to    *T
	words []T
}

// String returns the word in force.
func (c choice[T]) String() string { return string(*c.to) }

// Type returns the words, for the help.
func (c choice[T]) Type() string { return strings.Join(c.names(), "|") }

// Set takes a word, or says which was probably meant.
func (c choice[T]) Set(word string) error {
	if !slices.Contains(c.words, T(word)) {
		return fmt.Errorf("%q is none of %s%s", word, strings.Join(c.names(), ", "), suggestion(word, c.names()))
	}
	*c.to = T(word)
	return nil
}

func (c choice[T]) names() []string {
	names := make([]string, len(c.words))
	for i, w := range c.words {
		names[i] = string(w)
	}
	return names
}

// suggestion is what to add to a fault about a mistyped word: the nearest right one, where one is near.
func suggestion(word string, right []string) string {
	if near := model.Nearest(word, right); near != "" {
		return fmt.Sprintf("; did you mean %s?", near)
	}
	return ""
}
