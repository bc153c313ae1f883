package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// Differences is what two scenarios say differently, each resolved through what it extends.
type Differences struct {
	Reader
	A, B Side
}

// Side is one of two scenarios compared, and its plan.
type Side struct {
	Plan     *model.Plan
	Scenario *model.Scenario
}

// longValue is the cells from which a value is told on lines of its own.
const longValue = 48

// found returns the differences, the plan's first.
func (d Differences) found() []model.Difference {
	found := model.Diff(d.A.Scenario, d.B.Scenario)
	if d.A.Plan.ID != d.B.Plan.ID {
		found = append([]model.Difference{{Key: "plan", A: d.A.Plan.ID, B: d.B.Plan.ID}}, found...)
	}
	return found
}

// edits returns the differences with each event and lever that only one side has under a key of its own: so told, the values of
// B are edits of A.
func (d Differences) edits() (edits []model.Difference) {
	for _, found := range d.found() {
		key := d.whole(found.Key)
		switch {
		case key == "":
			edits = append(edits, found)
		case len(edits) == 0 || edits[len(edits)-1].Key != key:
			edits = append(edits, model.Difference{Key: key, A: d.A.Scenario.Value(key), B: d.B.Scenario.Value(key)})
		}
	}
	return edits
}

// whole returns the key of the event or the lever that a key is part of, where only one side has it; otherwise nothing.
func (d Differences) whole(key string) string {
	words := strings.SplitN(key, ".", 3)
	if len(words) < 3 || words[0] != "event" && words[0] != "lever" {
		return ""
	}
	whole := words[0] + "." + words[1]
	if d.A.Scenario.Value(whole) != nil && d.B.Scenario.Value(whole) != nil {
		return ""
	}
	return whole
}

// Table writes the differences for a reader: short values side by side, longer ones below one another.
func (d Differences) Table(w io.Writer) error {
	s := sheet{title: d.in(differencesWord)}
	for _, side := range []Side{d.A, d.B} {
		s.assume(side.Scenario, d.Lang)
		if n := len(side.Scenario.Steps); n > 0 {
			s.about[len(s.about)-1][1] += fmt.Sprintf(d.in(stepsWord), n)
		}
	}
	short, long := d.grids()
	s.grids = []grid{short, long}
	if len(short.rows)+len(long.rows) == 0 {
		s.note(alikeNote, d.Lang)
	} else {
		s.note(differencesNote, d.Lang)
	}
	return s.table(w, d.Lang, d.Width)
}

// grids lists short values in columns and longer ones in lines.
func (d Differences) grids() (short, long grid) {
	a, b := d.names()
	short.add(column{head: [2]string{"", d.in(keyWord)}, left: true}, column{head: [2]string{"", a}, left: true}, column{head: [2]string{"", b}, left: true})
	long.long = true
	long.add(column{head: [2]string{"", d.in(keyWord)}, left: true}, column{left: true})
	about := ""
	for _, found := range d.found() {
		if d.whole(found.Key) != "" && strings.HasSuffix(found.Key, ".id") {
			continue
		}
		x, y := d.value(d.A.Scenario, found.Key, found.A), d.value(d.B.Scenario, found.Key, found.B)
		if isText(found.Key) || style.Width(x) > longValue || style.Width(y) > longValue {
			long.rows = append(long.rows, row{heading: true, cells: []string{found.Key}}, row{cells: []string{a, x}}, row{cells: []string{b, y}})
			continue
		}
		if subject := d.subject(found.Key); subject != about {
			about = subject
			short.rows = append(short.rows, row{heading: true, cells: []string{about}})
		}
		short.rows = append(short.rows, row{cells: []string{found.Key, x, y}})
	}
	return short, long
}

// names returns what the two scenarios are called, apart even where both have one name.
func (d Differences) names() (a, b string) {
	a, b = d.A.Scenario.ID, d.B.Scenario.ID
	if a == b {
		return "A: " + a, "B: " + b
	}
	return a, b
}

// value writes a value as files do, a text as it reads. Where a scenario says nothing of an indicator, what its default says
// stands in brackets.
func (d Differences) value(s *model.Scenario, key string, value any) string {
	if value != nil && isText(key) {
		return strings.Join(strings.Fields(d.text(value)), " ")
	}
	if words := strings.Split(key, "."); value == nil && words[0] == "assume" {
		by := "default." + words[len(words)-1]
		if value = s.Value(by); value != nil {
			return "(" + d.value(s, by, value) + ")"
		}
	}
	return spelled(value, d.in(unsaidWord))
}

// text returns a phrase in the reader's language.
func (d Differences) text(value any) string {
	if both, ok := value.(map[string]any); ok {
		en, _ := both["en"].(string)
		zh, _ := both["zh"].(string)
		return model.Text{En: en, Zh: zh}.In(d.Lang)
	}
	return fmt.Sprint(value)
}

// isText reports whether a key holds a phrase.
func isText(key string) bool {
	return slices.Contains([]string{"title", "note", "why"}, key[strings.LastIndexByte(key, '.')+1:])
}
