package model

import (
	"maps"
	"reflect"
	"slices"
)

// Difference is a key under which two scenarios say different things.
type Difference struct {
	Key  string // as of an edit
	A, B any    // TOML values; nil where that scenario says nothing
}

// Edit returns the edit that leads from A to B.
func (d Difference) Edit() Edit { return Edit{Set: d.Key, To: d.B} }

// Diff returns the keys under which two scenarios differ, each resolved through what it extends, in the order of a file.
func Diff(a, b *Scenario) []Difference {
	var found []Difference
	for _, top := range saidUnder {
		descend(a, b, top.key, top.depth, &found)
	}
	return found
}

// saidUnder is every key of a scenario file that an edit can change, and how many words deep below it a value is set as a whole.
var saidUnder = []struct {
	key   string
	depth int
}{
	{"title", 0}, {"note", 0}, {"run", 1}, {"dependence", 1}, {"default", 1}, {"assume", 2}, {"event", 2}, {"lever", 2},
	{"index", 1}, {"test", 1},
}

func descend(a, b *Scenario, key string, depth int, found *[]Difference) {
	x, y := a.Value(key), b.Value(key)
	if reflect.DeepEqual(x, y) {
		return
	}
	if depth == 0 {
		*found = append(*found, Difference{key, x, y})
		return
	}
	under := slices.Concat(wordsUnder(x), wordsUnder(y))
	slices.Sort(under)
	for _, word := range slices.Compact(under) {
		descend(a, b, key+"."+word, depth-1, found)
	}
}

// wordsUnder returns the keys of a table, or the ids of a list's entries.
func wordsUnder(value any) (words []string) {
	switch v := value.(type) {
	case map[string]any:
		return slices.Sorted(maps.Keys(v))
	case []any:
		for _, entry := range v {
			if t, ok := entry.(map[string]any); ok {
				if id, ok := t["id"].(string); ok {
					words = append(words, id)
				}
			}
		}
	}
	return words
}
