package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

func written(t *testing.T, name string, lang model.Lang) string {
	t.Helper()
	var b bytes.Buffer
	if err := FormatOf(name).Write(&b, example(lang)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFormats(t *testing.T) {
	for _, name := range Names() {
		t.Run(name+"/en", func(t *testing.T) { golden.RequireEqual(t, written(t, name, model.English)) })
	}
	for _, name := range []string{"table", "md"} {
		t.Run(name+"/zh", func(t *testing.T) { golden.RequireEqual(t, written(t, name, model.Chinese)) })
	}
}

// What other programs read does not depend on the reader's language.
func TestProgramsReadOneLanguage(t *testing.T) {
	for _, name := range []string{"json", "csv"} {
		if written(t, name, model.English) != written(t, name, model.Chinese) {
			t.Errorf("%s differs between languages", name)
		}
	}
}

// Every line of a grid takes the same number of terminal cells, whatever its letters; so does every line of a pipe table.
func TestColumnsMeet(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, g := range example(lang).sheet().grids {
			if len(g.rows) == 0 {
				t.Errorf("%s: a grid without rows", lang)
			}
			for _, lines := range [][]string{g.text(), g.markdown()} {
				for _, line := range lines {
					if style.Width(line) != style.Width(lines[0]) {
						t.Errorf("%s: %d cells, want %d: %q", lang, style.Width(line), style.Width(lines[0]), line)
					}
				}
			}
		}
	}
}

func TestTableKeepsToItsWidth(t *testing.T) {
	for _, width := range []int{1, 20, 79, 80} {
		var b bytes.Buffer
		result := example(model.Chinese)
		result.Width = width
		if err := Table(&b, result); err != nil {
			t.Fatal(err)
		}
		_, grids, _ := strings.Cut(b.String(), "\n\n")
		for line := range strings.Lines(grids[:strings.LastIndex(grids, "\n\n")]) {
			if n := style.Width(strings.TrimSuffix(line, "\n")); n > width {
				t.Errorf("%d cells in a terminal of %d: %q", n, width, line)
			}
		}
	}
}

// A mark of Markdown in a name is part of the name.
func TestMarkdownKeepsNamesApart(t *testing.T) {
	out := written(t, "md", model.English)
	if !strings.Contains(out, `| Output \| of \*all\* works |`) {
		t.Errorf("the name is not spelled out:\n%s", out)
	}
}

func TestNoChanceIsCertain(t *testing.T) {
	for _, name := range []string{"table", "md"} {
		out := written(t, name, model.English)
		for _, never := range []string{" 0 %", " 100 %", "NaN", "Inf"} {
			if strings.Contains(out, never) {
				t.Errorf("%s says %q:\n%s", name, never, out)
			}
		}
		// No path of 10,000 met it: below 3/10,000; all did: above 1 − 3/10,000. What is published was met, and has no chance.
		for _, bound := range []string{"< 0.03 %", "> 99.97 %", " met"} {
			if !strings.Contains(out, bound) {
				t.Errorf("%s does not say %q:\n%s", name, bound, out)
			}
		}
	}
}

// A spreadsheet computes what begins with one of = + - @, whatever its file says it is.
func TestCSVHoldsNoFormulaOfASpreadsheet(t *testing.T) {
	r := example(model.English)
	plan, scenario := *r.Plan, *r.Scenario
	scenario.ID, plan.ID = "=cmd|'/c calc'!A1", "-1+1"
	ind := *r.Outcomes[0].Indicator
	ind.Unit = model.Text{En: "@SUM(A1)"}
	projection := *r.Projection
	projection.Plan, projection.Scenario = &plan, &scenario
	r.Projection = &projection
	first := *r.Outcomes[0]
	first.Indicator = &ind
	projection.Outcomes = append([]*sim.Outcome{&first}, r.Outcomes[1:]...)
	var b bytes.Buffer
	if err := CSV(&b, r); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := []string{rows[1][0], rows[1][1], rows[1][8]}; !slices.Equal(got, []string{"'-1+1", "'=cmd|'/c calc'!A1", "'@SUM(A1)"}) {
		t.Errorf("cells %q", got)
	}
	for _, row := range rows[1:] {
		for i, cell := range row {
			if _, err := strconv.ParseFloat(cell, 64); err != nil && strings.ContainsAny(cell[:min(1, len(cell))], "=+-@") {
				t.Errorf("column %s: %q", rows[0][i], cell)
			}
		}
	}
}

// A number that does not exist is null in JSON and nothing in CSV.
func TestNoNumberIsNull(t *testing.T) {
	var out struct {
		Indicators []struct {
			Years   []map[string]any
			Targets []map[string]any
		}
	}
	if err := json.Unmarshal([]byte(written(t, "json", model.English)), &out); err != nil {
		t.Fatal(err)
	}
	money := out.Indicators[3]
	if money.Targets == nil || len(money.Targets) != 0 {
		t.Errorf("targets %v of a quantity without any, want an empty list", money.Targets)
	}
	if money.Years[0]["mean"] != nil || money.Years[1]["mean"] != nil {
		t.Errorf("means %v and %v, want null", money.Years[0]["mean"], money.Years[1]["mean"])
	}
	first := out.Indicators[0].Targets[0]
	for _, key := range []string{"required_growth", "chance_if_milestone_met", "chance_if_milestone_missed"} {
		if value, said := first[key]; value != nil || !said {
			t.Errorf("%s is %v, want null", key, value)
		}
	}
	rows, err := csv.NewReader(strings.NewReader(written(t, "csv", model.English))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for i, field := range row {
			if strings.Contains(field, "NaN") || strings.Contains(field, "Inf") || strings.Contains(field, "null") {
				t.Errorf("%s is %q", rows[0][i], field)
			}
		}
	}
}

// Ten paths: 1 meets none, 2 meet one, 6 meet two, 1 meets three. One in ten lies below one, one in ten above two.
func TestMiddle(t *testing.T) {
	for _, c := range []struct {
		paths     []int
		low, high int
	}{
		{[]int{1, 2, 6, 1}, 1, 2},
		{[]int{2, 1, 6, 1}, 0, 2},
		{[]int{10, 0, 0}, 0, 0},
		{[]int{0, 0, 10}, 2, 2},
		{[]int{5, 5}, 0, 1},
	} {
		if low, high := middle(&sim.Joint{MetDistribution: c.paths}); low != c.low || high != c.high {
			t.Errorf("%v: %d to %d, want %d to %d", c.paths, low, high, c.low, c.high)
		}
	}
}

func TestGrowthDecimals(t *testing.T) {
	for _, c := range []struct {
		a, b float64
		want int
	}{{12.8, 14.1, 1}, {0.18, 0.2, 2}, {0.9, 1.02, 1}, {0.04, math.NaN(), 3}, {250, 3, 0}, {0, math.NaN(), 1}, {-0.3, -0.9, 2}} {
		if got := growthDecimals(c.a, c.b); got != c.want {
			t.Errorf("%v and %v: %d decimals, want %d", c.a, c.b, got, c.want)
		}
	}
}
