package ui

import (
	"testing"

	"foretell/model"
)

// Every edit of the story survives being kept on lines.
func TestEveryEditIsKeptOnLines(t *testing.T) {
	plan, s := seeded(t, "story")
	now := s
	for _, step := range s.Steps {
		if step.Edit.Set == "" {
			continue
		}
		next, err := now.Apply(plan, step.Edit)
		if err != nil {
			t.Fatal(err)
		}
		now = next
		var edits []model.Edit
		for _, line := range differences(s, now) {
			e, err := model.ParseEdit(line)
			if err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			edits = append(edits, e)
		}
		again, err := s.Apply(plan, edits...)
		if err != nil || len(model.Diff(again, now)) > 0 {
			t.Errorf("after %s: %v, %v", step.Edit.Set, err, model.Diff(again, now))
		}
	}
}
