package sheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"

	"github.com/xuri/excelize/v2"

	"foretell/model"
)

// WriteCSV writes a plan's indicators, groups and years as CSV, in UTF-8, its headers in a language. Actions and promises have no place in it.
func WriteCSV(w io.Writer, p *model.Plan, lang model.Lang) error {
	out := csv.NewWriter(w)
	l := lay(p, lang)
	for _, row := range append(append(l.above, nil, l.heads), l.rows...) {
		record := make([]string, max(len(row), 1))
		for i, v := range row {
			switch v := v.(type) {
			case string:
				record[i] = guarded(v)
			case float64:
				record[i] = digits(v)
			}
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// widest is the width of the widest column, in letters.
const widest = 48

// WriteXLSX writes what WriteCSV does, as a workbook: the header stays in sight, numbers are numbers.
func WriteXLSX(w io.Writer, p *model.Plan, lang model.Lang) (err error) {
	book := excelize.NewFile()
	defer func() {
		if failed := book.Close(); err == nil {
			err = failed
		}
	}()
	name := planWord.In(lang)
	if err := book.SetSheetName(book.GetSheetName(0), name); err != nil {
		return err
	}
	l := lay(p, lang)
	rows := append(append(l.above, nil, l.heads), l.rows...)
	head := len(l.above) + 2
	for i, row := range rows {
		for j, v := range row {
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				return err
			}
			if s, ok := v.(string); ok && s != "" {
				err = book.SetCellStr(name, at, s)
			} else if f, ok := v.(float64); ok {
				err = book.SetCellFloat(name, at, f, -1, 64)
			}
			if err != nil {
				return fmt.Errorf("%s!%s: %w", name, at, err)
			}
		}
	}
	if err := dress(book, name, head, l); err != nil {
		return err
	}
	_, err = book.WriteTo(w)
	return err
}

// dress makes the header bold and keeps it in sight, and the columns as wide as what stands in them.
func dress(book *excelize.File, name string, head int, l layout) error {
	bold, err := book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	if err := book.SetRowStyle(name, head, head, bold); err != nil {
		return err
	}
	below, err := excelize.CoordinatesToCellName(1, head+1)
	if err != nil {
		return err
	}
	if err := book.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: head, TopLeftCell: below, ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for j := range l.columns {
		width := 0
		for _, row := range append([][]any{l.heads}, l.rows...) {
			if s, ok := row[j].(string); ok {
				width = max(width, wide(s))
			}
		}
		letters, err := excelize.ColumnNumberToName(j + 1)
		if err != nil {
			return err
		}
		if err := book.SetColWidth(name, letters, letters, math.Max(10, float64(min(width, widest)+2))); err != nil {
			return err
		}
	}
	return nil
}

// wide returns the width of a text in letters, a Chinese one being as wide as two.
func wide(s string) (n int) {
	for _, r := range s {
		if n++; r >= 0x2E80 {
			n++
		}
	}
	return n
}
