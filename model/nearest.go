package model

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// mostMistyped is the length of the longest word for which a name is sought, in characters.
const mostMistyped = mostIDLetters

// Nearest returns the name that a mistyped word most likely stands for, or "" where none is near enough: at most one
// letter in three may be wrong, case aside.
func Nearest(word string, names []string) string {
	letters := utf8.RuneCountInString(word)
	if letters > mostMistyped {
		return ""
	}
	typed := []rune(strings.ToLower(word))
	held := lettersOf(typed)
	limit := max(1, letters/3)
	best := ""
	for _, name := range names {
		if more := utf8.RuneCountInString(name) - letters; more > limit || -more > limit {
			continue
		}
		meant := []rune(strings.ToLower(name))
		// One slip takes at most one letter away and brings at most one in.
		if other := lettersOf(meant); bits.OnesCount64(held&^other) > limit || bits.OnesCount64(other&^held) > limit {
			continue
		}
		if n := slips(typed, meant, limit); n <= limit {
			limit, best = n-1, name
		}
	}
	return best
}

// lettersOf returns the set of a word's letters, some sharing a bit.
func lettersOf(word []rune) (set uint64) {
	for _, r := range word {
		set |= 1 << (r & 63)
	}
	return set
}

// slips returns the number of slips of the keyboard between two words: letters wrong, missing, too many, or two neighbours
// swapped, no letter twice (optimal string alignment; Boytsov 2011, ACM J. Exp. Algorithmics 16, section 2.1). Beyond the
// limit it returns any number beyond it.
//
//	d(i,j) = min( d(i−1,j)+1, d(i,j−1)+1, d(i−1,j−1)+[a_i≠b_j], d(i−2,j−2)+1 where a_i a_{i−1} = b_{j−1} b_j )
func slips(from, to []rune, limit int) int {
	var rows [3][2*mostMistyped + 1]int
	before, above, row := rows[0][:], rows[1][:], rows[2][:]
	for j := range to {
		above[j+1] = j + 1
	}
	for i, letter := range from {
		row[0] = i + 1
		least := row[0]
		for j, other := range to {
			wrong := 1
			if letter == other {
				wrong = 0
			}
			row[j+1] = min(above[j+1]+1, row[j]+1, above[j]+wrong)
			if i > 0 && j > 0 && letter == to[j-1] && from[i-1] == other {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
			least = min(least, row[j+1])
		}
		if least > limit+1 { // a swap reaches two rows back, and costs one
			return least
		}
		before, above, row = above, row, before
	}
	return above[len(to)]
}

// offer says which of the names was probably meant, or lists them where there are few.
func offer(word string, names []string) string {
	if near := Nearest(word, names); near != "" {
		return "did you mean " + near + "?"
	}
	if len(names) == 0 || len(names) > 16 {
		return ""
	}
	return "one of " + listed(names)
}
