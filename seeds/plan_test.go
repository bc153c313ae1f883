package seeds_test

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"foretell/model"
)

// The fixture holds the plan's table as printed, cut in two by a page break: its header stands twice, a group is named in
// its first row only, and the second half begins inside a group.
func TestPlanHoldsThePrintedTable(t *testing.T) {
	plan := readPlan(t)
	titles := map[string]string{}
	for _, g := range plan.Groups {
		titles[g.ID] = g.Title.Zh
	}

	var years []int
	var category string
	n := 0
	for _, row := range rows(t, "plan-table.tsv") {
		line, printed := number(t, row[0]), row[1:]
		if printed[0] == "类别" {
			years = []int{year(t, printed[2]), year(t, printed[3]), year(t, printed[4])}
			continue
		}
		if printed[0] != "" {
			category = strings.ReplaceAll(printed[0], " ", "")
		}
		if n >= len(plan.Indicators) {
			t.Fatalf("line %v: the plan file ends before this row", line)
		}
		ind := plan.Indicators[n]
		n++

		if got := ind.Name.Zh + "(" + ind.Unit.Zh + ")"; got != printed[1] {
			t.Errorf("line %v: %s is named %q, printed %q", line, ind.ID, got, printed[1])
		}
		if got := titles[ind.Group]; got != category {
			t.Errorf("line %v: %s stands in %q, printed under %q", line, ind.ID, got, category)
		}
		if float64(ind.SourceLine) != line {
			t.Errorf("%s: source line %d, want %v", ind.ID, ind.SourceLine, line)
		}
		if plan.BaseYear != years[0] || ind.Base != number(t, printed[2]) {
			t.Errorf("line %v: %s is %v in %d, printed %s in %d", line, ind.ID, ind.Base, plan.BaseYear, printed[2], years[0])
		}
		if len(ind.Targets) != 2 {
			t.Errorf("line %v: %s has %d targets, printed 2", line, ind.ID, len(ind.Targets))
			continue
		}
		for k, target := range ind.Targets {
			want := model.Target{Year: years[k+1], Relation: model.AtLeast, Value: number(t, printed[k+3]), Standing: model.Expected}
			if target != want {
				t.Errorf("line %v: %s has target %+v, want %+v", line, ind.ID, target, want)
			}
		}
	}
	if n != 24 {
		t.Errorf("%d rows in the table, want 24", n)
	}
	if years[2] != plan.Horizon {
		t.Errorf("horizon %d, want %d", plan.Horizon, years[2])
	}
}

// GDP is not in the table. 20658 / 0.399 = 51774.4.
func TestPlanAddsOnlyTheGDPItImplies(t *testing.T) {
	plan := readPlan(t)
	if len(plan.Indicators) != 25 {
		t.Fatalf("%d indicators, want the table's 24 and GDP", len(plan.Indicators))
	}
	gdp := plan.Indicators[24]
	if gdp.ID != "gdp" || len(gdp.Targets) != 0 {
		t.Errorf("the last indicator is %s with %d targets, want gdp with none", gdp.ID, len(gdp.Targets))
	}
	implied := plan.Indicator("de_va").Base / (plan.Indicator("de_share").Base / 100)
	if gdp.Base != math.Round(implied) {
		t.Errorf("GDP is %v, want %v rounded", gdp.Base, implied)
	}
}

// 100 × 20658 / 51774 = 39.9003, printed as 39.9: the share is derived, and nothing else is.
func TestShareOfGDPIsDerived(t *testing.T) {
	plan := readPlan(t)
	for i := range plan.Indicators {
		ind := &plan.Indicators[i]
		if derived := ind.Formula != nil; derived != (ind.ID == "de_share") {
			t.Errorf("%s: derived is %v", ind.ID, derived)
			continue
		}
		if ind.Formula == nil {
			continue
		}
		got := ind.Formula.Eval(func(i int) float64 { return plan.Indicators[i].Base })
		if math.Abs(got-39.9003) > 0.00005 || math.Round(10*got)/10 != ind.Base {
			t.Errorf("%s is %.4f in the base year, want 39.9003, printed %v", ind.ID, got, ind.Base)
		}
	}
}

// Percentages are shares and move on the logit scale; all else compounds, 户/百人 too, which can pass 100.
func TestPlanScales(t *testing.T) {
	for _, ind := range readPlan(t).Indicators {
		want := model.Log
		if ind.Unit.Zh == "%" {
			want = model.Logit
		}
		if ind.Scale != want {
			t.Errorf("%s in %s is on the %s scale, want %s", ind.ID, ind.Unit.Zh, ind.Scale, want)
		}
	}
}

func TestPlanNamesFitTheirColumns(t *testing.T) {
	seen := map[string]string{}
	for _, ind := range readPlan(t).Indicators {
		for lang, limit := range map[model.Lang]int{model.English: 24, model.Chinese: 16} {
			label := ind.Label(lang)
			if w := cells(label); w > limit {
				t.Errorf("%s: %q is %d cells wide, want at most %d", ind.ID, label, w, limit)
			}
			if other, twice := seen[label]; twice {
				t.Errorf("%s and %s are both %q", other, ind.ID, label)
			}
			seen[label] = ind.ID
		}
		for what, text := range map[string]model.Text{"name": ind.Name, "short name": ind.Short, "unit": ind.Unit} {
			if text.En == "" || text.Zh == "" {
				t.Errorf("%s: %s is missing in one language: %+v", ind.ID, what, text)
			}
		}
	}
}

// cells counts terminal cells: two for a Chinese character, one for a Latin one.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n++
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(strings.TrimPrefix(s, "≥"), 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// year reads a heading such as "2017 年".
func year(t *testing.T, s string) int {
	t.Helper()
	return int(number(t, strings.TrimSuffix(s, " 年")))
}
