package seeds_test

import (
	"slices"
	"strings"
	"testing"
)

// The fixture holds the headings of the plan's seven actions as printed, for instance "(一)核心技术突破行动。".
func TestActionsHoldThePrintedHeadings(t *testing.T) {
	plan := readPlan(t)
	headings := rows(t, "plan-actions.tsv")
	if len(plan.Actions) != len(headings) {
		t.Fatalf("%d actions, want %d", len(plan.Actions), len(headings))
	}
	for i, row := range headings {
		action := plan.Actions[i]
		_, title, _ := strings.Cut(row[1], ")")
		title = strings.TrimSuffix(strings.TrimSpace(title), "。")
		if action.Title.Zh != title || action.Title.En == "" {
			t.Errorf("action %d is %+v, printed %q", i+1, action.Title, title)
		}
		if want := int(number(t, row[0])); action.SourceLine != want {
			t.Errorf("%s: source line %d, want %d", action.ID, action.SourceLine, want)
		}
		if action.Stated {
			t.Errorf("%s: stated, but what an action bears on is partly a judgement", action.ID)
		}
	}
}

// The fixture holds every list of responsible departments (责任单位) of the actions, as printed but for page breaks.
func TestActionOwnersAreTheDepartmentsNamed(t *testing.T) {
	plan := readPlan(t)
	want := make([][]string, len(plan.Actions))
	for _, row := range rows(t, "plan-owners.tsv") {
		line, i := int(number(t, row[0])), 0
		for i+1 < len(plan.Actions) && plan.Actions[i+1].SourceLine <= line {
			i++
		}
		for _, owner := range strings.Split(row[1], "、") {
			if owner == "省人社厅" {
				owner = "省人社保厅"
			}
			if !slices.Contains(want[i], owner) {
				want[i] = append(want[i], owner)
			}
		}
	}
	for i, action := range plan.Actions {
		if !slices.Equal(action.Owners, want[i]) {
			t.Errorf("%s: owners\n%v, want\n%v", action.ID, action.Owners, want[i])
		}
	}
}

func TestActionsBearOnWhatTheyState(t *testing.T) {
	plan := readPlan(t)
	stated := 0
	for _, action := range plan.Actions {
		last := -1
		for _, id := range action.BearsOn {
			at := plan.Index(id)
			if at <= last {
				t.Errorf("%s: %s is unknown, or out of the plan's order", action.ID, id)
			}
			last = at
		}
		for _, id := range action.StatedOn {
			if !slices.Contains(action.BearsOn, id) {
				t.Errorf("%s: states %s but does not bear on it", action.ID, id)
			}
		}
		stated += len(action.StatedOn)
	}
	// Rows that the text names in an action: 5 in the second, 5 in the third, 2 in the fourth, 2 in the sixth.
	if stated != 14 {
		t.Errorf("%d indicators stated, want 14", stated)
	}
}
