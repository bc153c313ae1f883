package model

import (
	"strings"
	"unicode/utf8"

	"github.com/agext/levenshtein"
)

// nearest returns the name that a mistyped word most likely stands for, or "" where none is near enough: at most one
// letter in three may differ.
func nearest(word string, names []string) string {
	word = strings.ToLower(word)
	length := utf8.RuneCountInString(word)
	if length > 2*mostIDLetters {
		return ""
	}
	least := max(1, length/3) + 1
	best := ""
	for _, name := range names {
		if d := length - utf8.RuneCountInString(name); d >= least || -d >= least {
			continue
		}
		distance := levenshtein.Distance(word, strings.ToLower(name), levenshtein.NewParams().MaxCost(least))
		if distance < least {
			least, best = distance, name
		}
	}
	return best
}

// offer says which of the names was probably meant, or lists them where there are few.
func offer(word string, names []string) string {
	if near := nearest(word, names); near != "" {
		return "did you mean " + near + "?"
	}
	if len(names) == 0 || len(names) > 16 {
		return ""
	}
	return "one of " + strings.Join(names, ", ")
}
