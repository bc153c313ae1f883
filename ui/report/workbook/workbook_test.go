package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"foretell/model"
	"foretell/ui/report"
	"foretell/ui/report/sample"
)

// opened writes the sample as a workbook and reads it back.
func opened(t *testing.T, lang model.Lang) (report.Result, []byte, *excelize.File) {
	t.Helper()
	r, err := sample.Result(lang)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Write(&out, r, "foretell run sample"); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return r, out.Bytes(), f
}

// numbers returns a column of a sheet below its head, without what the cells' formats make of it.
func numbers(t *testing.T, f *excelize.File, sheet, letter string, rows int) (all []float64) {
	t.Helper()
	for row := 2; row < rows+2; row++ {
		text, err := f.GetCellValue(sheet, letter+strconv.Itoa(row), excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		v, err := strconv.ParseFloat(text, 64)
		if err != nil && text != "" {
			t.Fatalf("%s!%s%d is %q, want a number", sheet, letter, row, text)
		}
		all = append(all, v)
	}
	return all
}

// result is the part of the JSON that is compared.
type result struct {
	Digest     string
	Indicators []struct {
		Years []struct {
			Mean, SD, P5, P10, P25, P50, P75, P90, P95 float64
		}
		Targets []struct {
			Met                     float64
			Chance, Error, Value    float64
			Required                float64 `json:"required_growth"`
			Shortfall               float64 `json:"shortfall_mean"`
			ChanceIfMilestoneMet    float64 `json:"chance_if_milestone_met"`
			ChanceIfMilestoneMissed float64 `json:"chance_if_milestone_missed"`
		}
	}
}

func TestCellsEqualJSON(t *testing.T) {
	r, _, f := opened(t, model.English)
	var text bytes.Buffer
	if err := report.JSON(&text, r); err != nil {
		t.Fatal(err)
	}
	var want result
	if err := json.Unmarshal(text.Bytes(), &want); err != nil {
		t.Fatal(err)
	}
	years, targets := map[string][]float64{}, map[string][]float64{}
	rows, aims := 0, 0
	for _, ind := range want.Indicators {
		for _, y := range ind.Years {
			rows++
			for k, v := range []float64{y.Mean, y.SD, y.P5, y.P10, y.P25, y.P50, y.P75, y.P90, y.P95} {
				letter := string(rune('E' + k))
				years[letter] = append(years[letter], v)
			}
		}
		for _, a := range ind.Targets {
			aims++
			for letter, v := range map[string]float64{
				"G": a.Value, "K": a.Met, "L": a.Chance, "M": a.Error, "N": a.ChanceIfMilestoneMet, "O": a.ChanceIfMilestoneMissed, "P": a.Required, "Q": a.Shortfall,
			} {
				targets[letter] = append(targets[letter], v)
			}
		}
	}
	for letter, column := range years {
		if got := numbers(t, f, "Years", letter, rows); !slices.Equal(got, column) {
			t.Errorf("Years!%s is %v, JSON has %v", letter, got, column)
		}
	}
	for letter, column := range targets {
		if got := numbers(t, f, "Targets", letter, aims); !slices.Equal(got, column) {
			t.Errorf("Targets!%s is %v, JSON has %v", letter, got, column)
		}
	}
	if about := columnOf(t, f, "About", 2); !slices.Contains(about, want.Digest) || !slices.Contains(about, "18446744073709551615") {
		t.Errorf("digest %s and the whole seed are not among %q", want.Digest, about)
	}
}

func columnOf(t *testing.T, f *excelize.File, sheet string, col int) (all []string) {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if len(row) >= col {
			all = append(all, row[col-1])
		}
	}
	return all
}

// parts returns the files inside a workbook.
func parts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, file := range z.File {
		in, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all[file.Name] = string(text)
	}
	return all
}

func TestNoTextIsAFormula(t *testing.T) {
	_, data, f := opened(t, model.English)
	for name, text := range parts(t, data) {
		if strings.HasPrefix(name, "xl/worksheets/sheet") && (strings.Contains(text, "<f>") || strings.Contains(text, "<f ")) {
			t.Errorf("%s has a formula", name)
		}
		if strings.Contains(text, "externalLink") || strings.Contains(text, "<hyperlink ") {
			t.Errorf("%s leads out of the workbook", name)
		}
	}
	if units := columnOf(t, f, "Years", 3); !slices.Contains(units, sample.Formula) {
		t.Errorf("no unit is %q as it stands in the plan: %q", sample.Formula, units)
	}
	if names := columnOf(t, f, "Plan figures", 2); !slices.Contains(names, sample.Script) {
		t.Errorf("no name is %q as it stands in the plan", sample.Script)
	}
}

// Five chances of 2025 and one of 2023: a bar chart, two charts of the number met, and six fans.
func TestChartsAreNative(t *testing.T) {
	_, data, _ := opened(t, model.English)
	kinds := map[string]int{}
	for name, text := range parts(t, data) {
		if !strings.HasPrefix(name, "xl/charts/chart") {
			continue
		}
		switch {
		case strings.Contains(text, "<areaChart>") && strings.Contains(text, "<lineChart>"):
			kinds["fan"]++
		case strings.Contains(text, `<barDir val="bar">`):
			kinds["chances"]++
		case strings.Contains(text, `<barDir val="col">`):
			kinds["met"]++
		}
	}
	if kinds["fan"] != 6 || kinds["chances"] != 1 || kinds["met"] != 2 {
		t.Errorf("charts %v, want 6 fans, 1 of chances and 2 of the number met", kinds)
	}
}

func TestHeadsStayInSight(t *testing.T) {
	_, _, f := opened(t, model.Chinese)
	for sheet, split := range map[string]int{"总览": 1, "目标": 2, "逐年分布": 2} {
		p, err := f.GetPanes(sheet)
		if err != nil || !p.Freeze || p.XSplit != split || p.YSplit < 1 {
			t.Errorf("%s: panes %+v, %v; want them frozen, %d columns", sheet, p, err, split)
		}
	}
}

// A chance is shown as the report says it: no digit more, and never as 0 or 100 %.
func TestSaid(t *testing.T) {
	for words, want := range map[string]string{
		"43 %": "0%", "0.2 %": "0.0%", "99.95 %": "0.00%", "3.5%": "0.0%", "< 0.02 %": `"< 0.02 %"`, "met*": `"met*"`, `a"b`: `"ab"`,
	} {
		if got := said(words); got != want {
			t.Errorf("%q is shown by %s, want %s", words, got, want)
		}
	}
}

func TestFormats(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{exactly(39.9), "#,##0.0"}, {exactly(20658), "#,##0"}, {exactly(-0.25), "#,##0.00"},
		{about(37726.4), "#,##0"}, {about(9.613), "#,##0.00"}, {about(0.0853), "#,##0.0000"}, {about(0), "#,##0"},
	} {
		if c.got != c.want {
			t.Errorf("format %s, want %s", c.got, c.want)
		}
	}
}
