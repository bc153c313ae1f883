package workbook

import (
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"foretell/model"
)

// kind is where a figure comes from, which its colour says.
type kind uint8

const (
	plain    kind = iota
	fact          // the plan's own
	actual        // published since
	assumed       // about the future
	computed      // what follows
)

// shades are the colours of the kinds: of a head, and of a cell.
var shades = [...]struct{ head, cell string }{
	plain: {"E9EDF0", ""}, fact: {"C9CFD6", "F3F5F7"}, actual: {"E3C4D6", "F8EFF4"}, assumed: {"FBE3A6", "FFF8E3"}, computed: {"BFDDF2", ""},
}

// look is how a cell is shown.
type look struct {
	kind                     kind
	head, title, group, wrap bool
	inset                    bool // text beside a number
	bold                     bool
	format                   string // of a number, in the words of spreadsheets; empty for as it is
}

// head is a column head and where its figures come from.
type head struct {
	text string
	kind kind
}

// style returns the number of the style that a look has in the file.
func (b *book) style(l look) (int, error) {
	if id, known := b.looks[l]; known {
		return id, nil
	}
	s := &excelize.Style{Font: &excelize.Font{Family: "Arial", Size: 10}, Alignment: &excelize.Alignment{Vertical: "top"}}
	color := shades[l.kind].cell
	switch {
	case l.title:
		s.Font.Size, s.Font.Bold = 16, true
	case l.head:
		s.Font.Bold, color = true, shades[l.kind].head
		s.Alignment = &excelize.Alignment{Vertical: "center", Horizontal: "center", WrapText: true}
		s.Border = []excelize.Border{{Type: "bottom", Color: "8A9199", Style: 1}}
	case l.group:
		s.Font.Bold, color = true, "DDE8F0"
	}
	s.Font.Bold = s.Font.Bold || l.bold
	if l.wrap {
		s.Alignment.WrapText = true
	}
	if l.inset {
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	}
	if color != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	id, err := b.file.NewStyle(s)
	if err == nil {
		b.looks[l] = id
	}
	return id, err
}

// grouped is the format that shows so many digits after the point, thousands grouped.
func grouped(decimals int) string {
	if decimals <= 0 {
		return "#,##0"
	}
	return "#,##0." + strings.Repeat("0", min(decimals, 10))
}

// exactly is the format that shows all digits of a published number.
func exactly(v float64) string {
	_, fraction, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return grouped(len(fraction))
}

// about is the format that shows a number to three significant digits.
func about(v float64) string {
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		return grouped(0)
	}
	return grouped(2 - int(math.Floor(math.Log10(math.Abs(v)))))
}

// said is the format that shows a chance as a report says it: with the digits its error supports, and words where it is beyond
// what the paths can tell.
func said(words string) string {
	number, isPercent := strings.CutSuffix(strings.ReplaceAll(words, " ", ""), "%")
	if _, err := strconv.ParseFloat(number, 64); !isPercent || err != nil {
		return `"` + strings.ReplaceAll(words, `"`, "") + `"`
	}
	_, fraction, _ := strings.Cut(number, ".")
	if fraction == "" {
		return "0%"
	}
	return "0." + strings.Repeat("0", len(fraction)) + "%"
}

// points is the format of a share that is a standard error, in percent.
const points = "±0.00%"

// year is the format of a calendar year.
const year = "0"

// growthName is the unit of growth of an indicator's scale.
func growthName(ind *model.Indicator, lang model.Lang) string {
	return growthUnits[ind.Scale].In(lang)
}
