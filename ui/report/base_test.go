package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/report"
)

const supposedPlan = `schema = "foretell/plan/1"
id = "wells"
title = "Wells"
base_year = 2020
horizon = 2025
[[group]]
id = "all"
title = "All"
[[indicator]]
id = "depth"
name = "Depth"
group = "all"
unit = "m"
scale = "log"
base = 12
base_assumed = { en = "nobody measured it", zh = "无人测量" }
targets = [ { year = 2025, at_least = 20 } ]
[[indicator]]
id = "count"
name = "Count"
group = "all"
unit = "wells"
scale = "log"
base = 30
`

// A base value that is assumed is never shown as the plan's.
func TestAssumedBaseIsMarked(t *testing.T) {
	plan, err := model.ReadPlan("wells.toml", []byte(supposedPlan))
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[model.Lang][]string{
		model.English: {" 12? ", " 30 ", "? Base of Depth assumed: nobody measured it"},
		model.Chinese: {" 12? ", " 30 ", "? Depth的基期值为假设：无人测量"},
	} {
		var out strings.Builder
		page := report.PlanPage{Reader: report.Reader{Lang: lang}, Plan: plan}
		if err := page.Table(&out); err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(out.String(), w) {
				t.Errorf("%s: no %q in\n%s", lang, w, out.String())
			}
		}
	}
	var out strings.Builder
	if err := (report.PlanPage{Plan: plan}).JSON(&out); err != nil {
		t.Fatal(err)
	}
	var told struct {
		Indicators []struct {
			BaseAssumed *struct{ En, Zh string } `json:"base_assumed"`
		}
	}
	if err := json.Unmarshal([]byte(out.String()), &told); err != nil {
		t.Fatal(err)
	}
	if first := told.Indicators[0].BaseAssumed; first == nil || first.En != "nobody measured it" || first.Zh != "无人测量" {
		t.Errorf("base_assumed is %+v", first)
	}
	if told.Indicators[1].BaseAssumed != nil {
		t.Error("a published base is told as assumed")
	}
}
