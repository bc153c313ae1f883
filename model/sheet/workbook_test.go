package sheet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"foretell/model"
	"foretell/model/sheet"
)

// book makes a workbook whose sheet 目标 holds a plain table, changed by a test.
func book(t *testing.T, change func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must(t, f.SetSheetName("Sheet1", "目标"))
	for i, row := range [][]any{
		{"类别", "指标", "单位", 2017, 2020, 2022},
		{"规模", "产值", "亿元", 100, 120, 140},
		{nil, "比重", "%", 15.5, 20, 25},
		{"人", "人数", "人", 3000, 3500, 4000},
	} {
		must(t, f.SetSheetRow("目标", fmt.Sprintf("A%d", i+1), &row))
	}
	if change != nil {
		change(f)
	}
	var b bytes.Buffer
	_, err := f.WriteTo(&b)
	must(t, err)
	return b.Bytes()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func style(t *testing.T, f *excelize.File, cell string, s excelize.Style) {
	t.Helper()
	id, err := f.NewStyle(&s)
	must(t, err)
	must(t, f.SetCellStyle("目标", cell, cell, id))
}

func TestWorkbookIsReadAsItIsMeant(t *testing.T) {
	oneDecimal := "0.0%"
	for name, change := range map[string]func(f *excelize.File){
		"plain": nil,
		"percentages": func(f *excelize.File) {
			for cell, v := range map[string]float64{"D3": 0.155, "E3": 0.2, "F3": 0.25} {
				must(t, f.SetCellFloat("目标", cell, v, -1, 64))
				style(t, f, cell, excelize.Style{CustomNumFmt: &oneDecimal})
			}
		},
		"percentages as text": func(f *excelize.File) { must(t, f.SetCellStr("目标", "D3", "15.5%")) },
		"numbers as text": func(f *excelize.File) {
			must(t, f.SetCellStr("目标", "D4", "3,000"))
			must(t, f.SetCellStr("目标", "E4", "３５００"))
			must(t, f.SetCellStr("目标", "F4", "0.4万"))
		},
		"a merged category and title": func(f *excelize.File) {
			must(t, f.MergeCell("目标", "A2", "A3"))
			must(t, f.InsertRows("目标", 1, 1))
			must(t, f.SetCellStr("目标", "A1", "主要指标"))
			must(t, f.MergeCell("目标", "A1", "F1"))
		},
		"a header in two rows": func(f *excelize.File) {
			must(t, f.InsertRows("目标", 1, 1))
			for cell, head := range map[string]string{"A1": "类别", "B1": "指标", "C1": "单位", "D1": "基期值", "E1": "目标值"} {
				must(t, f.SetCellStr("目标", cell, head))
			}
			for _, column := range []string{"A", "B", "C"} {
				must(t, f.MergeCell("目标", column+"1", column+"2"))
			}
			must(t, f.MergeCell("目标", "E1", "F1"))
		},
		"another sheet beside it": func(f *excelize.File) {
			_, err := f.NewSheet("notes")
			must(t, err)
			must(t, f.SetCellStr("notes", "A1", "nothing here"))
		},
		"a formula with its result": func(f *excelize.File) {
			must(t, f.SetCellFormula("目标", "D2", "50+50"))
		},
	} {
		data := book(t, change)
		if strings.HasPrefix(name, "a formula") { // a spreadsheet saves the result beside the formula
			data = replaced(t, data, "<f>50+50</f>", "<f>50+50</f><v>100</v>")
		}
		r, err := sheet.Read(data, sheet.Options{File: "f.xlsx"})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(r.Plan.Indicators) != 3 || len(r.Plan.Groups) != 2 || r.Sheet != "目标" || r.Plan.BaseYear != 2017 {
			t.Errorf("%s: %s", name, r.Data)
			continue
		}
		for k, want := range [][3]float64{{100, 120, 140}, {15.5, 20, 25}, {3000, 3500, 4000}} {
			ind := r.Plan.Indicators[k]
			if ind.Base != want[0] || len(ind.Targets) != 2 || ind.Targets[0].Value != want[1] || ind.Targets[1].Value != want[2] {
				t.Errorf("%s: %s is %v with %+v, want %v", name, ind.Name.Zh, ind.Base, ind.Targets, want)
			}
		}
		if r.Plan.Indicators[1].Group != r.Plan.Indicators[0].Group || r.Plan.Indicators[1].Scale != model.Logit {
			t.Errorf("%s: %+v", name, r.Plan.Indicators[1])
		}
	}
}

// replaced changes a part of the workbook's sheet.
func replaced(t *testing.T, data []byte, old, with string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, part := range in.File {
		r, err := part.Open()
		must(t, err)
		text, err := io.ReadAll(r)
		must(t, err)
		if strings.HasPrefix(part.Name, "xl/worksheets/sheet") {
			if !bytes.Contains(text, []byte(old)) {
				t.Fatalf("no %s in %s", old, text)
			}
			text = bytes.Replace(text, []byte(old), []byte(with), 1)
		}
		w, err := out.Create(part.Name)
		must(t, err)
		_, err = w.Write(text)
		must(t, err)
	}
	must(t, out.Close())
	return b.Bytes()
}

func TestWorkbookCellsThatSayNothingAreNamed(t *testing.T) {
	for name, c := range map[string]struct {
		change func(f *excelize.File)
		want   string
	}{
		"a date": {func(f *excelize.File) {
			must(t, f.SetCellValue("目标", "E2", time.Date(2020, 5, 8, 0, 0, 0, 0, time.UTC)))
		}, "f.xlsx: 目标!E2: a date"},
		"true": {func(f *excelize.File) { must(t, f.SetCellBool("目标", "E2", true)) }, "f.xlsx: 目标!E2: true or false"},
		"a number shown with 万": {func(f *excelize.File) {
			wan := `0.0"万"`
			style(t, f, "E4", excelize.Style{CustomNumFmt: &wan})
		}, `f.xlsx: 目标!E4: 3500 is shown with 万 by its number format, beside the unit "人"; the number in its unit, in a plain format`},
		"an error": {func(f *excelize.File) { must(t, f.SetCellStr("目标", "E2", "#REF!")) }, "f.xlsx: 目标!E2: an error of the spreadsheet"},
		"a formula without a result": {func(f *excelize.File) {
			must(t, f.SetCellValue("目标", "F3", nil))
			must(t, f.SetCellFormula("目标", "F3", "D3+10"))
		}, "f.xlsx: 目标!F3: a formula without a saved result"},
		"a cut number": {func(f *excelize.File) { must(t, f.SetCellStr("目标", "D4", "3,00")) }, "f.xlsx: 目标!D4: the commas"},
		"no base":      {func(f *excelize.File) { must(t, f.SetCellStr("目标", "D4", "—")) }, "f.xlsx: 目标!D4: no base value of 人数"},
		"a share among percentages": {func(f *excelize.File) {
			must(t, f.SetCellStr("目标", "D3", "15.5%"))
			must(t, f.SetCellFloat("目标", "E3", 0.2, -1, 64))
		}, "f.xlsx: 目标!E3: a number from 0 to 1 beside percentages"},
		"a merged value": {func(f *excelize.File) { must(t, f.MergeCell("目标", "D2", "D3")) }, "f.xlsx: 目标!D3: merged with another cell"},
		"no name":        {func(f *excelize.File) { must(t, f.SetCellStr("目标", "B3", "")) }, "f.xlsx: 目标!B3: values without a name"},
		"a share of 100": {func(f *excelize.File) {
			must(t, f.SetCellStr("目标", "G1", "scale"))
			must(t, f.SetCellStr("目标", "G3", "logit"))
			must(t, f.SetCellFloat("目标", "F3", 100, -1, 64))
		}, "f.xlsx: 目标!F3: indicator.i2.targets[2].at_least: 100 is not possible on the logit scale"},
		"a control character": {func(f *excelize.File) { must(t, f.SetCellStr("目标", "B2", "a\u202eb")) }, "f.xlsx: 目标!B2: holds the invisible character U+202E"},
		"two tables": {func(f *excelize.File) {
			_, err := f.NewSheet("b")
			must(t, err)
			must(t, f.SetSheetRow("b", "A1", &[]any{"name", 2017, 2022}))
		}, "several sheets hold a table: 目标, b; --sheet"},
		"no table": {func(f *excelize.File) { must(t, f.SetCellStr("目标", "B1", "x")) }, "f.xlsx: 目标: no row heads a plan's table"},
		"a target twice": {func(f *excelize.File) { must(t, f.SetCellInt("目标", "F1", 2020)) },
			`f.xlsx: 目标!F1: "2020" is target 2020, as is 目标!E1`},
	} {
		_, err := sheet.Read(book(t, c.change), sheet.Options{File: "f.xlsx"})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestWhatIsHiddenIsLeftOutAndNamed(t *testing.T) {
	r, err := sheet.Read(book(t, func(f *excelize.File) {
		must(t, f.SetRowVisible("目标", 3, false))
		must(t, f.SetColVisible("目标", "E", false))
	}), sheet.Options{File: "f.xlsx"})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Plan.Indicators) != 2 || len(r.Plan.Indicators[0].Targets) != 1 {
		t.Errorf("%s", r.Data)
	}
	told(t, r, "目标!3", "hidden")
	told(t, r, "目标!E", "hidden")
}

// pack makes a workbook of a sheet's XML alone.
func pack(t *testing.T, write func(w io.Writer)) []byte {
	t.Helper()
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	w, err := out.Create("xl/worksheets/sheet1.xml")
	must(t, err)
	write(w)
	must(t, out.Close())
	return b.Bytes()
}

// What would take the machine's memory is refused before it does, and soon.
func TestHostileFilesAreBounded(t *testing.T) {
	zeros := bytes.Repeat([]byte{' '}, 1<<20)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"a bomb": {pack(t, func(w io.Writer) {
			for range 70 {
				_, err := w.Write(zeros)
				must(t, err)
			}
		}), "unpacks to more than 64 MiB"},
		"a row far down":   {replaced(t, book(t, nil), `<row r="4"`, `<row r="1048576"`), "more than 2000 rows"},
		"a column far out": {replaced(t, book(t, nil), `r="F4"`, `r="XFD4"`), "200 columns"},
		"many rows": {pack(t, func(w io.Writer) {
			for i := range 200_000 {
				_, err := fmt.Fprintf(w, `<row r="%d"/>`, i+1)
				must(t, err)
			}
		}), "more than 2000 rows"},
		"many lines":            {[]byte("name,2017,2022\n" + strings.Repeat("a,1,2\n", 200_000)), "more than 2000 rows"},
		"many empty lines":      {[]byte("name,2017,2022\n" + strings.Repeat("\n", 200_000) + "a,1,2"), "more than 2000 rows"},
		"a long line":           {[]byte("name" + strings.Repeat(",", 200_000)), "200 columns"},
		"half a workbook":       {book(t, nil)[:2000], "not an XLSX workbook"},
		"a workbook of nothing": {pack(t, func(io.Writer) {}), "not an XLSX workbook"},
		"an old workbook":       {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "an old XLS workbook"},
		"no text":               {[]byte{0xff, 0x80, 0x81, 0xff, 0xff}, "neither UTF-8 nor GB18030"},
		"zeros":                 {[]byte("name,2017,2022\na\x00b,1,2\n"), "f: A2: holds the invisible character U+0000"},
		"escapes":               {[]byte("name,2017,2022\n\x1b[2Ja,1,2\n"), "f: A2: holds the invisible character U+001B"},
		"nothing":               {nil, "no row heads"},
	} {
		_, err := sheet.Read(c.data, sheet.Options{File: "f"})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// Whatever is read, the plan it gives is one that can be read again, and nothing ends in a panic.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"name,2017,2022\na,1,2\n", "指标\t2017 年\t2022 年\n普及率(%)\t70.8\t≥80\n", "title,a,b\nbase year,2017\nname,base,target 2022,standing\nx,~3,5-8,binding\n",
		"name;unit;2017;2022\n\"a\nb\";%;1,5;2\n", "\xFF\xFEn\x00a\x00", "name,2017,2022,actual 2018,source\na,1,2,3,x\n注：,,\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := sheet.Read(data, sheet.Options{File: "f"})
		if err != nil {
			return
		}
		if _, err := model.ReadPlan("again", r.Data); err != nil {
			t.Errorf("%v\n%s", err, r.Data)
		}
	})
}
