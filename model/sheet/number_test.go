package sheet

import (
	"strings"
	"testing"

	"foretell/model"
)

func TestNumbersAsPeopleTypeThem(t *testing.T) {
	for _, c := range []struct {
		text, unit string
		want       figure
	}{
		{"12345.6", "", figure{value: 12345.6}},
		{" 12,345.6 ", "", figure{value: 12345.6}},
		{"12，345", "", figure{value: 12345}},
		{"1 234 567", "", figure{value: 1234567}},
		{"1'234", "", figure{value: 1234}},
		{"１２３．５", "", figure{value: 123.5}},
		{"−5", "", figure{value: -5}},
		{"1.5E+04", "", figure{value: 15000}},
		{"1.5万", "家", figure{value: 15000}},
		{"1.5万家", "家", figure{value: 15000}},
		{"2.3亿", "元", figure{value: 230e6}},
		{"1.5万亿元", "亿元", figure{value: 15000}}, // 1.5 万 of 亿元
		{"40000亿元", "亿元", figure{value: 40000}},
		{"2.5 million", "persons", figure{value: 2.5e6}},
		{"15.3%", "%", figure{value: 15.3, percent: true}},
		{"１５．３％", "%", figure{value: 15.3, percent: true}},
		{"15.3个百分点", "", figure{value: 15.3, percent: true}},
		{"≥80", "%", figure{value: 80, related: true}},
		{">=80%", "%", figure{value: 80, related: true, percent: true}},
		{"80以上", "", figure{value: 80, related: true}},
		{"80 or more", "", figure{value: 80, related: true}},
		{">6", "", figure{value: 6, related: true, strict: true}},
		{"突破1.5万", "", figure{value: 15000, related: true, strict: true}},
		{"≤29.2", "%", figure{value: 29.2, related: true, relation: model.AtMost}},
		{"控制在2.67以内", "", figure{value: 2.67, related: true, relation: model.AtMost}},
		{"不低于90%", "%", figure{value: 90, related: true, percent: true}},
		{"5—8", "", figure{value: 5, high: 8, related: true, relation: model.Between}},
		{"1～1.5万", "", figure{value: 10000, high: 15000, related: true, relation: model.Between}},
		{"-5–-3", "", figure{value: -5, high: -3, related: true, relation: model.Between}},
		{"60% to 70%", "%", figure{value: 60, high: 70, related: true, relation: model.Between, percent: true}},
		{"约50", "", figure{value: 50, about: true}},
		{"50左右", "", figure{value: 50, about: true}},
		{"—", "", figure{none: true}},
		{"n/a", "", figure{none: true}},
		{"", "", figure{none: true}},
	} {
		got, what, _ := parsed(c.text, c.unit)
		if what != "" || got != c.want {
			t.Errorf("%q in %q: %+v %s, want %+v", c.text, c.unit, got, what, c.want)
		}
	}
}

func TestWhatIsNoNumberIsRefused(t *testing.T) {
	for text, want := range map[string]string{
		"abc": "is not a number", "12,34": "commas", "1,5": "commas", "1.234,5": "commas", "12.3.4": "is not a number",
		"#REF!": "error of the spreadsheet", "#N/A": "error of the spreadsheet", "#DIV/0!": "error of the spreadsheet", "########": "error of the spreadsheet",
		"2020-12-31": "a date", "2020/1/5": "a date", "2020年5月": "a date", "5月8日": "a date", "5-Aug": "a date", "May-08": "a date", "1/2": "a date",
		"[18]": "brackets", "(5)": "brackets", "【3】": "brackets",
		"+5%": "an increase", "8—5": "not a range", "NaN": "is not a number", "inf": "is not a number", "1e999": "is not a number", "0x10": "is not a number", "1_000": "is not a number",
	} {
		if f, what, _ := parsed(text, ""); !strings.Contains(what, want) {
			t.Errorf("%q: %+v, %q; want %q", text, f, what, want)
		}
	}
	// 1.5万 beside 亿元 may be 15,000 亿元, or 15,000 yuan.
	if f, what, _ := parsed("1.5万", "亿元"); !strings.Contains(what, "in 亿 itself") {
		t.Errorf("%+v, %q", f, what)
	}
}

// A number that its format shows with a magnitude is read where the unit says what it is: 1.5 shown as 1.5万 is 1.5 万元, but not 1.5 元;
// 15,000 shown as 1.5万 is 15,000 元, but not 15,000 万元.
func TestNumbersShownWithAMagnitude(t *testing.T) {
	wan := magnitude{"万", 1e4}
	for _, c := range []struct {
		cell  cell
		unit  string
		right bool
	}{
		{cell{text: "1.5", number: 1.5, numeric: true, shown: wan}, "家", false},
		{cell{text: "1.5", number: 1.5, numeric: true, shown: wan}, "", false},
		{cell{text: "1.5", number: 1.5, numeric: true, shown: wan}, "亿元", false},
		{cell{text: "1.5", number: 1.5, numeric: true, shown: wan}, "万家", true},
		{cell{text: "1.5", number: 1.5, numeric: true, shown: wan}, "10 000 persons", true},
		{cell{text: "15000", number: 15000, numeric: true, shown: wan, scaled: true}, "家", true},
		{cell{text: "15000", number: 15000, numeric: true, shown: wan, scaled: true}, "万家", false},
		{cell{text: "15000", number: 15000, numeric: true}, "万家", true},
	} {
		f, what, _ := figureOf(c.cell, c.unit)
		if (what == "") != c.right || !c.right && !strings.Contains(what, "shown with 万 by its number format") || f.value != c.cell.number {
			t.Errorf("%+v in %q: %+v, %q", c.cell, c.unit, f, what)
		}
	}
}

func TestFormatsThatChangeANumber(t *testing.T) {
	for code, want := range map[string]format{
		"0.0%": percentFormat, "General": plainFormat, "#,##0.00": plainFormat, "yyyy-mm-dd": dateFormat, `yyyy"年"m"月"`: dateFormat, "[$-409]d-mmm;@": dateFormat,
		`0.0"亿"`: {shown: magnitude{"亿", 1e8}}, `#,##0.0 "万元"`: {shown: magnitude{"万", 1e4}}, `0!.0,"万"`: {shown: magnitude{"万", 1e4}, scaled: true},
		`0\.0,\万;-0\.0,\万`: {shown: magnitude{"万", 1e4}, scaled: true}, `#,##0,,"million"`: {shown: magnitude{"million", 1e6}, scaled: true}, `"千"0`: plainFormat, `0"人"`: plainFormat,
		`0.00"%"`: plainFormat, "[Red]0.0": plainFormat, "h:mm": dateFormat, `0 "days"`: plainFormat,
	} {
		if got := custom(code); got != want {
			t.Errorf("%q: %v, want %v", code, got, want)
		}
	}
	for id, want := range map[int]format{0: plainFormat, 2: plainFormat, 9: percentFormat, 10: percentFormat, 14: dateFormat, 22: dateFormat, 31: dateFormat, 38: plainFormat, 49: plainFormat} {
		if got := builtin(id); got != want {
			t.Errorf("%d: %v, want %v", id, got, want)
		}
	}
}
