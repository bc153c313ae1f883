package sheet_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"

	"foretell/model"
	"foretell/model/sheet"
)

// read reads a CSV text that has no fault.
func read(t *testing.T, text string) *sheet.Reading {
	t.Helper()
	r, err := sheet.Read([]byte(text), sheet.Options{File: "f.csv"})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// refused reads a CSV text that is refused, and returns why.
func refused(t *testing.T, text string) string {
	t.Helper()
	r, err := sheet.Read([]byte(text), sheet.Options{File: "f.csv"})
	if err == nil {
		t.Fatalf("not refused:\n%s", r.Data)
	}
	return err.Error()
}

// told holds that some doubt says certain words of a cell.
func told(t *testing.T, r *sheet.Reading, cell, words string) {
	t.Helper()
	for _, d := range r.Doubts {
		if d.Cell == cell && strings.Contains(d.What, words) {
			return
		}
	}
	t.Errorf("no doubt of %s says %q: %v", cell, words, r.Doubts)
}

// The plan's own table is cut in two by a page break: its header stands twice, groups are named in their first row only, with
// spaces in them, and units stand behind the names. Read from the text as printed it is the embedded plan.
func TestPrintedTableInTwoParts(t *testing.T) {
	text, err := os.ReadFile("../../seeds/testdata/plan.zh.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	data, err := os.ReadFile("../../seeds/plans/zhejiang-digital-2018.toml")
	if err != nil {
		t.Fatal(err)
	}
	plan, err := model.ReadPlan("plan", data)
	if err != nil {
		t.Fatal(err)
	}
	table := strings.Join(lines[26:55], "\n") // lines 27 to 55
	for name, written := range map[string]string{
		"UTF-8": table, "with a byte order mark": "\uFEFF" + table, "GB18030": gb18030(t, table), "UTF-16, little end first": wide(table, 0, true),
		"UTF-16, big end first": wide(table, 1, true), "semicolons": strings.ReplaceAll(table, "\t", ";"), "commas": strings.ReplaceAll(table, "\t", ","),
		"lines of Windows": strings.ReplaceAll(table, "\n", "\r\n"),
	} {
		r := read(t, written)
		if r.Plan.Title.Zh != "全省数字经济发展主要指标" || r.Plan.BaseYear != 2017 || r.Plan.Horizon != 2022 || len(r.Plan.Groups) != 4 {
			t.Fatalf("%s: %+v, %d to %d, groups %v", name, r.Plan.Title, r.Plan.BaseYear, r.Plan.Horizon, r.Plan.Groups)
		}
		if len(r.Plan.Indicators) != 24 || len(r.Doubts) > 0 {
			t.Fatalf("%s: %d indicators, doubts %v", name, len(r.Plan.Indicators), r.Doubts)
		}
		groups := map[string]string{}
		for k, g := range r.Plan.Groups {
			groups[g.ID] = g.Title.Zh
			if want := plan.Groups[k].Title.Zh; g.Title.Zh != want {
				t.Errorf("%s: group %q, want %q", name, g.Title.Zh, want)
			}
		}
		for k, got := range r.Plan.Indicators {
			want := plan.Indicators[k]
			if got.Name.Zh != want.Name.Zh || got.Unit.In(model.Chinese) != want.Unit.Zh || got.Base != want.Base || got.Scale != want.Scale ||
				got.Targets[0] != want.Targets[0] || got.Targets[1] != want.Targets[1] {
				t.Errorf("%s: %+v, want %+v", name, got, want)
			}
			if k < 18 != (groups[got.Group] != "基础设施") && k > 19 {
				t.Errorf("%s: %s stands under %s", name, got.Name.Zh, groups[got.Group])
			}
		}
	}
}

func gb18030(t *testing.T, s string) string {
	t.Helper()
	out, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// wide writes UTF-16 with a mark; order 1 has the big end first.
func wide(s string, order int, mark bool) string {
	var b strings.Builder
	units := utf16.Encode([]rune(s))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	for _, u := range units {
		pair := [2]byte{byte(u), byte(u >> 8)}
		b.WriteByte(pair[order])
		b.WriteByte(pair[1-order])
	}
	return b.String()
}

const ruralHead = "分类,序号,主要指标,单位,2016年基期值,2020年目标值,2022年目标值,2022年比2016年增加〔累计提高百分点〕,属性\n"

// Box 2 of the rural plan as published, column for column.
func TestPublishedBoxIsReadOrRefusedByCell(t *testing.T) {
	fixture, err := os.ReadFile("../../seeds/testdata/rural-table.tsv")
	if err != nil {
		t.Fatal(err)
	}
	body := ""
	for line := range strings.Lines(string(fixture)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		body += strings.Join(append([]string{f[1], f[0]}, f[2:]...), ",") + "\n"
	}
	said := refused(t, ruralHead+body)
	for _, want := range []string{
		"f.csv: E2: a base value is one number, not a bound", // >6
		"f.csv: E11: no base value of 村综合性文化服务中心覆盖率",         // —
		"f.csv: E15: no base value of 村庄规划管理覆盖率",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
	if n := strings.Count(said, "\n"); n != 2 {
		t.Errorf("%d faults, want 3:\n%s", n+1, said)
	}

	body = strings.Replace(body, "亿吨,>6", "亿吨,约6.16", 1)
	body = strings.NewReplacer("覆盖率,%,—,95", "覆盖率,%,~50,95", "覆盖率,%,—,80", "覆盖率,%,~61.5,80").Replace(body)
	r := read(t, ruralHead+body)
	data, err := os.ReadFile("../../seeds/plans/rural-revitalization-2018.toml")
	if err != nil {
		t.Fatal(err)
	}
	plan, err := model.ReadPlan("plan", data)
	if err != nil {
		t.Fatal(err)
	}
	for k, got := range r.Plan.Indicators {
		want := plan.Indicators[k]
		if got.Name.Zh != want.Name.Zh || got.Base != want.Base || got.Scale != want.Scale || got.Targets[0] != want.Targets[0] || got.Targets[1] != want.Targets[1] ||
			(got.BaseAssumed == model.Text{}) != (want.BaseAssumed == model.Text{}) {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	told(t, r, "E2", "estimate")
	told(t, r, "G20", "29.2 is below the base value 32.2: read as at_most")
	told(t, r, "C18", "100 %")
	told(t, r, "G9", "read as at_least 90")
	if column := r.Columns[7]; column.As != "" || column.Reason != "two years" {
		t.Errorf("the column of increases is %+v", column)
	}
}

func TestHeadersInAnyWordsAndOrder(t *testing.T) {
	for _, text := range []string{
		"indicator,unit,2017,2020,2022\nOutput,t,100,120,140\n",
		"2022 target,Base value 2017,Unit,Name,Target 2020\n140,100,t,Output,120\n",
		"Unit;NAME;Baseline (2017);Goal 2020;Goal: 2022\nt;Output;100;120;140\n",
		"计量单位,指标名称,2017年现状值,2020年规划目标,2022年规划目标\nt,Output,100,120,140\n",
		"项目,单位,基期值,,目标值,\n,,2017年,,2020年,2022年\nOutput,t,100,,120,140\n",
		"序号,\"指标\n名称\",单位,２０１７年,２０２０年,２０２２年\n1,Output,t,100,120,140\n",
		"Indicators of the plan\n单位：t\nname,2017,2020,2022\nOutput,100,120,140\n",
		"name,unit,2017,2020,2022\rOutput,t,100,120,140\r",
		"id|name|unit|base 2017|target 2020|target 2022\noutput|Output|t|１００|１２０|１４０\n",
	} {
		r := read(t, text)
		ind := r.Plan.Indicators[0]
		want := []model.Target{{Year: 2020, Value: 120}, {Year: 2022, Value: 140}}
		if r.Plan.BaseYear != 2017 || ind.Name.En != "Output" || ind.Unit.En != "t" || ind.Base != 100 || !slices.Equal(ind.Targets, want) {
			t.Errorf("%q: base year %d, %+v", text, r.Plan.BaseYear, ind)
		}
	}
}

// A row that was copied is told of; a cell that cannot be read is told of once.
func TestRowsOfOneName(t *testing.T) {
	r := read(t, "name,unit,2017,2022\nOutput,t,100,140\nPupils,t,5,6\nOutput,t,100,140\n")
	if want := (sheet.Doubt{Cell: "A4", What: "the same name as in A2"}); len(r.Plan.Indicators) != 3 || !slices.Contains(r.Doubts, want) {
		t.Errorf("%d indicators, doubts %v, want %v", len(r.Plan.Indicators), r.Doubts, want)
	}
	_, err := sheet.Read([]byte("name,unit,2017,2022\nOutput,t,many,140\n"), sheet.Options{File: "f.csv"})
	if want := `f.csv: C2: "many" is not a number; digits, such as 12,345.6`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestMapSetsAHeaderRight(t *testing.T) {
	text := "thing,what,then,2022\nOutput,t,100,140\n"
	var asked []sheet.Asked
	for _, s := range []string{"thing=name en", "B=unit", "then=base 2017"} {
		a, err := sheet.ParseAsked(s)
		if err != nil {
			t.Fatal(err)
		}
		asked = append(asked, a)
	}
	r, err := sheet.Read([]byte(text), sheet.Options{File: "f.csv", Asked: asked})
	if err != nil {
		t.Fatal(err)
	}
	if ind := r.Plan.Indicators[0]; ind.Name.En != "Output" || ind.Base != 100 || ind.Unit.En != "t" {
		t.Errorf("%+v", ind)
	}
	for s, want := range map[string]string{
		"nothing": "is not COLUMN=FIELD", "A=nmae": "did you mean name?", "A=base": "names no year", "A=unit 2020": "neither year nor language", "A=": "one of id, name",
	} {
		if _, err := sheet.ParseAsked(s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", s, err, want)
		}
	}
}
