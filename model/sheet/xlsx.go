package sheet

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// readXLSX reads the visible sheets of a workbook, or the one that is named.
func readXLSX(file string, data []byte, only string) (grids []*grid, err error) {
	if err := bounded(file, data); err != nil {
		return nil, err
	}
	defer func() { // a damaged workbook is the file's fault, whatever the library makes of it
		if r := recover(); r != nil {
			grids, err = nil, fault(file, "", fmt.Sprintf("the workbook is damaged: %v", r), "")
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: mostUnpacked, UnzipXMLSizeLimit: mostUnpacked,
	})
	if err != nil {
		return nil, fault(file, "", fmt.Sprintf("not an XLSX workbook: %v", err), "an XLSX workbook without a password, or a CSV file")
	}
	defer book.Close()
	names := book.GetSheetList()
	if only != "" && !slices.Contains(names, only) {
		return nil, fault(file, "", fmt.Sprintf("no sheet is called %q", only), "one of "+strings.Join(names, ", "))
	}
	for _, name := range names {
		visible, err := book.GetSheetVisible(name)
		if only != "" && name != only || only == "" && (err != nil || !visible) {
			continue
		}
		r := sheetReader{book: book, grid: &grid{name: name}, formats: map[int]format{}, hidden: map[int]bool{}}
		if err := r.read(); err != nil {
			return nil, fault(file, name, fmt.Sprintf("the sheet is damaged: %v", err), "")
		}
		grids = append(grids, r.grid)
	}
	if len(grids) == 0 {
		return nil, fault(file, "", "no visible sheet", "")
	}
	return grids, nil
}

// sheetReader reads one sheet of a workbook.
type sheetReader struct {
	book    *excelize.File
	grid    *grid
	formats map[int]format // by style
	hidden  map[int]bool   // rows
}

func (r *sheetReader) read() error {
	g := r.grid
	stored, err := r.book.GetRows(g.name, excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	for row, texts := range stored {
		g.rows = append(g.rows, make([]cell, len(texts)))
		if visible, err := r.book.GetRowVisible(g.name, row+1); err == nil && !visible {
			r.hidden[row] = true
			if len(texts) > 0 {
				g.left = append(g.left, Doubt{g.prefix() + strconv.Itoa(row+1), "the row is hidden: left out"})
			}
			continue
		}
		for column := range texts {
			if g.rows[row][column], err = r.cell(row, column); err != nil {
				return err
			}
		}
	}
	if err := r.merge(); err != nil {
		return err
	}
	return r.hideColumns()
}

// cell reads one cell by its type and format.
func (r *sheetReader) cell(row, column int) (cell, error) {
	at, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return cell{}, err
	}
	name := r.grid.name
	stored, err := r.book.GetCellValue(name, at, excelize.Options{RawCellValue: true})
	if err != nil {
		return cell{}, err
	}
	formula, err := r.book.GetCellFormula(name, at)
	if err != nil {
		return cell{}, err
	}
	sort, err := r.book.GetCellType(name, at)
	if err != nil {
		return cell{}, err
	}
	switch {
	case stored == "" && formula != "":
		return cell{bad: "a formula without a saved result"}, nil
	case sort == excelize.CellTypeError:
		return cell{text: stored, bad: "an error"}, nil
	case sort == excelize.CellTypeBool:
		return cell{text: stored, bad: "true or false"}, nil
	case sort == excelize.CellTypeDate:
		return cell{text: stored, bad: "a date"}, nil
	case sort != excelize.CellTypeUnset && sort != excelize.CellTypeNumber && !(sort == excelize.CellTypeFormula && isNumeral(stored)):
		return cell{text: stored}, nil
	}
	v, err := strconv.ParseFloat(stored, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return cell{text: stored}, nil
	}
	f, err := r.format(at)
	switch {
	case err != nil:
		return cell{}, err
	case f.date:
		return cell{text: stored, bad: "a date"}, nil
	case f.percent:
		return cell{text: stored, number: short(100 * v), numeric: true, percent: true}, nil
	case formula != "":
		v = short(v)
	}
	return cell{text: stored, number: v, numeric: true, shown: f.shown, scaled: f.scaled}, nil
}

func isNumeral(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}

// short rounds to the 15 digits that a spreadsheet shows of a number it has computed.
func short(v float64) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		return v
	}
	return rounded
}

// merge repeats the first cell of every merged range over the range.
func (r *sheetReader) merge() error {
	merged, err := r.book.GetMergeCells(r.grid.name)
	if err != nil {
		return err
	}
	for _, m := range merged {
		left, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return err
		}
		right, bottom, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil {
			return err
		}
		first := r.grid.at(top-1, left-1)
		if first.blank() {
			continue
		}
		first.merged = true
		for row := top - 1; row < min(bottom, len(r.grid.rows)); row++ {
			if r.hidden[row] {
				continue
			}
			for column := left - 1; column < min(right, mostColumns); column++ {
				for len(r.grid.rows[row]) <= column {
					r.grid.rows[row] = append(r.grid.rows[row], cell{})
				}
				if row != top-1 || column != left-1 {
					r.grid.rows[row][column] = first
				}
			}
		}
	}
	return nil
}

// hideColumns empties the columns that are hidden.
func (r *sheetReader) hideColumns() error {
	g := r.grid
	widest := 0
	for _, row := range g.rows {
		widest = max(widest, len(row))
	}
	for column := range widest {
		name, err := excelize.ColumnNumberToName(column + 1)
		if err != nil {
			return err
		}
		if visible, err := r.book.GetColVisible(g.name, name); err != nil || visible {
			continue
		}
		g.left = append(g.left, Doubt{g.prefix() + name, "the column is hidden: left out"})
		for row := range g.rows {
			if column < len(g.rows[row]) {
				g.rows[row][column] = cell{}
			}
		}
	}
	return nil
}
