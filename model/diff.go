package model

import (
	"maps"
	"reflect"
)

// Difference is a key under which two scenarios say different things.
type Difference struct {
	Key  string // as of an edit
	A, B any    // TOML values; nil where that scenario says nothing
}

// Edit returns the edit that leads from A to B.
func (d Difference) Edit() Edit { return Edit{Set: d.Key, To: d.B} }

// Diff returns the keys under which two scenarios differ, each resolved through what it extends, in the order of a file. An
// event or a lever that only one of them has is one difference.
func Diff(a, b *Scenario) []Difference {
	var found []Difference
	for _, top := range saidUnder {
		descend(a, b, top.key, scenarioForm.schema.under(top.key), top.depth, &found)
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

func descend(a, b *Scenario, key string, of *schema, depth int, found *[]Difference) {
	x, y := a.Value(key), b.Value(key)
	if reflect.DeepEqual(x, y) {
		return
	}
	if depth == 0 || isEntry(x) != isEntry(y) {
		*found = append(*found, Difference{key, x, y})
		return
	}
	for _, word := range of.words(x, y) {
		descend(a, b, key+"."+word, of.under(word), depth-1, found)
	}
}

// isEntry reports whether a value is an entry of a list, which has an id.
func isEntry(value any) bool {
	t, ok := value.(map[string]any)
	return ok && t["id"] != nil
}

// words returns the keys of tables in the order of their form, or the ids of lists' entries in the order of the lists, each
// once.
func (s *schema) words(values ...any) (words []string) {
	keys, seen := map[string]any{}, map[string]bool{}
	for _, value := range values {
		if t, ok := value.(map[string]any); ok {
			maps.Copy(keys, t)
		}
		entries, _ := value.([]any)
		for _, entry := range entries {
			t, _ := entry.(map[string]any)
			if id, ok := t["id"].(string); ok && !seen[id] {
				words, seen[id] = append(words, id), true
			}
		}
	}
	return append(words, s.order(keys)...)
}
