package model

import (
	"strings"
	"unicode/utf8"
)

// nearest returns the name that a mistyped word most likely stands for, or "" where none is near enough: at most one
// letter in three may be wrong, case aside.
func nearest(word string, names []string) string {
	if len(word) > 2*mostIDLetters {
		return ""
	}
	word = strings.ToLower(word)
	letters := utf8.RuneCountInString(word)
	limit := max(1, letters/3)
	best := ""
	for _, name := range names {
		if more := utf8.RuneCountInString(name) - letters; more > limit || -more > limit {
			continue
		}
		if slips := slips(word, strings.ToLower(name)); slips <= limit {
			limit, best = slips-1, name
		}
	}
	return best
}

// slips returns the number of slips of the keyboard between two words: letters wrong, missing, too many, or two neighbours
// swapped, no letter twice (optimal string alignment; Boytsov 2011, ACM J. Exp. Algorithmics 16, section 2.1).
//
//	d(i,j) = min( d(i−1,j)+1, d(i,j−1)+1, d(i−1,j−1)+[a_i≠b_j], d(i−2,j−2)+1 where a_i a_{i−1} = b_{j−1} b_j )
func slips(a, b string) int {
	from, to := []rune(a), []rune(b)
	rows := make([]int, 3*(len(to)+1))
	before, above, row := rows[:len(to)+1], rows[len(to)+1:2*len(to)+2], rows[2*len(to)+2:]
	for j := range above {
		above[j] = j
	}
	for i, letter := range from {
		row[0] = i + 1
		for j, other := range to {
			wrong := 1
			if letter == other {
				wrong = 0
			}
			row[j+1] = min(above[j+1]+1, row[j]+1, above[j]+wrong)
			if i > 0 && j > 0 && letter == to[j-1] && from[i-1] == other {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(to)]
}

// offer says which of the names was probably meant, or lists them where there are few.
func offer(word string, names []string) string {
	if near := nearest(word, names); near != "" {
		return "did you mean " + near + "?"
	}
	if len(names) == 0 || len(names) > 16 {
		return ""
	}
	return "one of " + listed(names)
}
