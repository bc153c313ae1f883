package main

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"foretell/model"
)

// formed is what the schema of scenario files says of a value: the same source that editors complete from.
type formed struct {
	Description string
	Enum        []string
	Properties  map[string]formed
	Additional  json.RawMessage   `json:"additionalProperties"`
	Patterns    map[string]formed `json:"patternProperties"`
	Items       *formed
}

// unset are the keys of a scenario file that no edit changes.
var unset = []string{"schema", "plan", "extends", "step"}

// keyWords returns the keys that go on from what is typed of one, word by word: a table's name ends in a dot, a value's in "=".
func (p *program) keyWords(plan *model.Plan, s *model.Scenario, typed string) []cobra.Completion {
	var at formed
	if err := json.Unmarshal(model.ScenarioSchemaJSON(), &at); err != nil {
		return nil
	}
	for _, key := range unset {
		delete(at.Properties, key)
	}
	if key, _, valued := strings.Cut(typed, "="); valued {
		return at.values(plan, s, key)
	}
	path := strings.Split(typed, ".")
	for i, word := range path[:len(path)-1] {
		at = at.under(word, i)
	}
	before := strings.Join(path[:len(path)-1], ".")
	if before != "" {
		before += "."
	}
	var words []cobra.Completion
	for _, word := range at.words(plan, s, path) {
		next := at.under(word, len(path)-1)
		key := before + word + "="
		if next.isTable() {
			key = before + word + "."
		}
		if about := p.aboutKey(plan, next, word); strings.HasPrefix(key, typed) {
			words = append(words, described(key, about))
		}
	}
	return words
}

// values returns the words that a key can be set to, and what it is now.
func (f formed) values(plan *model.Plan, s *model.Scenario, key string) (words []cobra.Completion) {
	for i, word := range strings.Split(key, ".") {
		f = f.under(word, i)
	}
	for _, word := range f.Enum {
		words = append(words, key+"="+word)
	}
	now := s.Value(key)
	if id, found := strings.CutPrefix(key, "assume."); found && now == nil {
		_, last, _ := strings.Cut(id, ".")
		now = s.Value("default." + last)
	}
	if word, isText := now.(string); isText && slices.Contains(f.Enum, word) {
		return words
	}
	if written := strings.Replace((model.Edit{Set: key, To: now}).String(), " = ", "=", 1); now != nil && !slices.Contains(words, written) {
		words = append(words, written)
	}
	return words
}

// under returns what a word stands for, the depth-th of a key.
func (f formed) under(word string, depth int) formed {
	if next, ok := f.Properties[word]; ok {
		return next
	}
	if f.Items != nil && depth == 1 { // an entry of a list, by its id
		return *f.Items
	}
	var next formed
	if json.Unmarshal(f.Additional, &next) != nil {
		return formed{}
	}
	return next
}

// isTable reports whether a key goes on below a word.
func (f formed) isTable() bool {
	return len(f.Properties)+len(f.Patterns) > 0 || f.Items != nil && len(f.Items.Properties) > 0 || len(f.Additional) > 0 && f.Additional[0] == '{'
}

// words returns the words that may follow in a key: those of the schema, or ids and years.
func (f formed) words(plan *model.Plan, s *model.Scenario, path []string) []string {
	switch {
	case len(path) == 2 && path[0] == "event":
		return eventIDs(s)
	case len(path) == 2 && path[0] == "lever":
		return leverIDs(s)
	case len(f.Properties) > 0:
		return slices.DeleteFunc(slices.Sorted(maps.Keys(f.Properties)), func(word string) bool { return word == "id" })
	case path[len(path)-2] == "adjust":
		var years []string
		for year := plan.BaseYear + 1; year <= plan.Horizon; year++ {
			years = append(years, strconv.Itoa(year))
		}
		return years
	}
	var ids []string
	for i := range plan.Indicators {
		ids = append(ids, plan.Indicators[i].ID)
	}
	return ids
}

// aboutKey says what a word of a key stands for.
func (p *program) aboutKey(plan *model.Plan, f formed, word string) string {
	if ind := plan.Indicator(word); ind != nil {
		return ind.Label(p.lang)
	}
	return f.Description
}
