package workbook

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"foretell/model"
	"foretell/ui/style"
)

// sheet is a sheet being written; row is the one written next, from 1.
type sheet struct {
	*book
	name   string
	widths []float64       // of the columns, letters
	tall   map[int]float64 // heights of rows with wrapped text, points
	row    int
}

// sheet adds a sheet with its columns' widths in letters. It prints across the page.
func (b *book) sheet(name model.Text, widths ...float64) *sheet {
	s := &sheet{book: b, name: b.in(name), widths: widths, tall: map[int]float64{}, row: 1}
	b.do(func() error {
		_, err := b.file.NewSheet(s.name)
		return err
	})
	for i, w := range widths {
		b.do(func() error {
			col, err := excelize.ColumnNumberToName(i + 1)
			if err != nil {
				return err
			}
			return b.file.SetColWidth(s.name, col, col, w)
		})
	}
	landscape, a4, once, all := "landscape", 9, 1, 0
	b.do(func() error {
		return b.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &once, FitToHeight: &all})
	})
	s.fit(true)
	return s
}

// fit says whether the sheet is made to fit the width of a page.
func (s *sheet) fit(fits bool) {
	s.do(func() error { return s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fits}) })
}

// cell is the name of a cell of the row being written; columns count from 1.
func (s *sheet) cell(col int) string { return cellName(col, s.row) }

// cellName names a cell. Columns and rows here are always within a sheet.
func cellName(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		return "A1"
	}
	return name
}

// text writes text, which a spreadsheet never takes for a formula.
func (s *sheet) text(col int, text string, l look) {
	s.do(func() error { return s.file.SetCellStr(s.name, s.cell(col), text) })
	l.inset = col > 1 && !l.head
	s.dress(col, l)
	if l.wrap && col <= len(s.widths) {
		s.stretch(text, s.widths[col-1])
	}
}

// stretch makes the row high enough for a text that is wrapped in a column: programs do not all do it themselves.
func (s *sheet) stretch(text string, room float64) {
	const line = 13.5 // points
	lines := 0.0
	for part := range strings.SplitSeq(text, "\n") {
		lines += max(1, math.Ceil(1.08*float64(style.Width(part))/(room-1)))
	}
	if high := line * lines; lines > 1 && high > s.tall[s.row] {
		s.tall[s.row] = high
		s.do(func() error { return s.file.SetRowHeight(s.name, s.row, min(high, 400)) })
	}
}

// number writes a number with every digit; a cell stays empty where there is none.
func (s *sheet) number(col int, v float64, l look) {
	if !math.IsNaN(v) && !math.IsInf(v, 0) {
		// SetCellFloat would keep 15 digits of up to 17
		s.do(func() error { return s.file.SetCellDefault(s.name, s.cell(col), strconv.FormatFloat(v, 'f', -1, 64)) })
	}
	s.dress(col, l)
}

// count writes a whole number.
func (s *sheet) count(col, n int, l look) {
	s.do(func() error { return s.file.SetCellInt(s.name, s.cell(col), int64(n)) })
	s.dress(col, l)
}

func (s *sheet) dress(col int, l look) {
	s.do(func() error {
		id, err := s.style(l)
		if err != nil {
			return err
		}
		return s.file.SetCellStyle(s.name, s.cell(col), s.cell(col), id)
	})
}

// heads writes a row of column heads, keeps it and the columns left of the split in sight, and repeats it on every page.
func (s *sheet) heads(split int, heads ...head) {
	for i, h := range heads {
		s.text(i+1, h.text, look{kind: h.kind, head: true})
	}
	s.do(func() error { return s.file.SetRowHeight(s.name, s.row, 42) })
	s.row++
	if split < 0 {
		return
	}
	s.do(func() error {
		rows := fmt.Sprintf("'%s'!$%d:$%[2]d", s.name, s.row-1)
		return s.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: rows, Scope: s.name})
	})
	s.do(func() error {
		return s.file.SetPanes(s.name, &excelize.Panes{
			Freeze: true, XSplit: split, YSplit: s.row - 1, TopLeftCell: s.cell(split + 1), ActivePane: "bottomRight",
		})
	})
}

// filter lets the rows written since be sorted and chosen from; first is the row of their heads.
func (s *sheet) filter(first, columns int) {
	s.do(func() error {
		return s.file.AutoFilter(s.name, cellName(1, first)+":"+cellName(columns, max(s.row-1, first)), nil)
	})
	s.fit(true) // which a filter undoes
}

// title writes a line in large letters.
func (s *sheet) title(text string) {
	s.text(1, text, look{title: true})
	s.do(func() error { return s.file.SetRowHeight(s.name, s.row, 26) })
	s.row++
}

// line writes a line of text over the columns.
func (s *sheet) line(text string) {
	s.text(1, text, look{})
	s.row++
}
