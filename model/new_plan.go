package model

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// longLine is the length, in characters, from which the entries of a list stand on lines of their own.
const longLine = 130

// planHeads are the lists of a plan file whose entries stand under a header each.
var planHeads = []string{"group", "indicator", "action", "task", "subtask", "commitment"}

// NewPlanFile returns a new plan file that says what the plan says. comment stands above it, line by line; empty for none.
func NewPlanFile(plan *Plan, comment string) []byte {
	var b strings.Builder
	for line := range strings.Lines(comment) {
		b.WriteString(strings.TrimRight("# "+line, " \r\n") + "\n")
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	f := planFile{schema: PlanSchema, Plan: *plan}
	if all, ok := planForm.show(&f, nil).(map[string]any); ok {
		writePlanTable(&b, planForm.schema, nil, all)
	}
	return []byte(b.String())
}

// writePlanTable writes the keys of a table, then what stands under headers of its own.
func writePlanTable(b *strings.Builder, s *schema, path []string, of map[string]any) {
	var headed []string
	for _, key := range s.order(of) {
		if zero(of[key]) && !slices.Contains(s.own().Required, key) {
			continue
		}
		if list, ok := of[key].([]any); ok && slices.Contains(planHeads, key) && len(list) > 0 {
			headed = append(headed, key)
			continue
		}
		b.WriteString(planLine(s.under(key), key, of[key]))
	}
	for _, key := range headed {
		list, _ := of[key].([]any)
		at := append(slices.Clip(path), key)
		for i, entry := range list {
			b.WriteByte('\n')
			if says := s.Properties.get(key).Description; i == 0 && len(path) == 0 && says != "" {
				fmt.Fprintf(b, "# %s\n\n", strings.ToUpper(says[:1])+says[1:])
			}
			fmt.Fprintf(b, "[[%s]]\n", strings.Join(at, "."))
			if table, ok := entry.(map[string]any); ok {
				writePlanTable(b, s.under(key).own().under(""), at, table)
			}
		}
	}
}

// zero reports whether a value is what a file says by leaving its key out.
func zero(v any) bool { return v == int64(0) || v == 0.0 || v == false }

// planLine writes a key and its value on one line; a long list on a line for each entry.
func planLine(s *schema, key string, v any) string {
	line := key + " = " + s.spelled(v) + "\n"
	list, ok := v.([]any)
	if !ok || utf8.RuneCountInString(line) <= longLine {
		return line
	}
	var b strings.Builder
	b.WriteString(key + " = [\n")
	for _, entry := range list {
		b.WriteString("  " + s.under("").spelled(entry) + ",\n")
	}
	b.WriteString("]\n")
	return b.String()
}
