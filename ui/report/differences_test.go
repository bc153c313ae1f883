package report

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"foretell/model"
)

// two is the harbour's scenario and one that says otherwise: in a number, in a text, at length, by a new event, and by saying
// nothing of an indicator.
func two(t testing.TB, lang model.Lang) Differences {
	t.Helper()
	start := story(t, lang).Start
	other, err := start.Scenario.Apply(start.Plan,
		model.Edit{Set: "title", To: map[string]any{"en": "Slow dredging", "zh": "慢速疏浚"}},
		model.Edit{Set: "run.paths", To: int64(8192)},
		model.Edit{Set: "assume.all.volatility"},
		model.Edit{Set: "note", To: "Two\nlines."},
		model.Edit{Set: "assume.depth.why", To: "By habit."},
		model.Edit{Set: "event.silt", To: map[string]any{
			"title": map[string]any{"en": "Silt", "zh": "淤积"}, "years": []any{int64(2021)}, "probability": 0.25,
			"impact": map[string]any{"fixed": -1.0}, "on": []any{"depth", "all", "group:works"},
		}},
		model.Edit{Set: "assume.depth.growth", To: map[string]any{"history": []any{1.25, 0.5, 2.25, 1.0, 0.75, 1.5, 1.25, 0.25, 1.75, 2.0}}},
	)
	if err != nil {
		t.Fatal(err)
	}
	other.ID, other.Steps = "slow", nil
	return Differences{Reader{Program: "1.2.3", Lang: lang}, Side{start.Plan, start.Scenario}, Side{start.Plan, other}}
}

func TestDifferences(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		t.Run("table/"+string(lang), func(t *testing.T) { golden.RequireEqual(t, told(t, two(t, lang), "table")) })
	}
	t.Run("json", func(t *testing.T) { golden.RequireEqual(t, told(t, two(t, model.English), "json")) })
}

// The same scenario over another plan differs in nothing but that; two of one name are told apart.
func TestDifferencesOfOneName(t *testing.T) {
	d := two(t, model.English)
	plan := *d.A.Plan
	plan.ID = "quay"
	d.B = Side{&plan, d.A.Scenario}
	text := told(t, d, "table")
	for _, want := range []string{"A: dredging", "B: dredging", "plan", `"harbour"`, `"quay"`} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	d.B = d.A
	if text := told(t, d, "table"); !strings.Contains(text, "They assume the same.") {
		t.Errorf("the same twice:\n%s", text)
	}
}
