package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// separators are the signs that may stand between the cells of a CSV file.
var separators = []rune{',', '\t', ';', '|'}

// readCSV reads a CSV file as each separator would have it. The error is of the first one that it cannot be read with, even
// where it can with others.
func readCSV(file string, data []byte) ([]*grid, error) {
	text, note, err := decoded(file, data)
	if err != nil {
		return nil, err
	}
	if line, rest, found := bytes.Cut(text, []byte("\n")); found && len(bytes.TrimSpace(line)) == 5 && bytes.HasPrefix(line, []byte("sep=")) {
		text = append([]byte("\n"), rest...) // for Excel: which separator it is shows anyway
	}
	if !bytes.Contains(text, []byte("\n")) {
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n")) // as spreadsheets wrote it on a Macintosh
	}
	var grids []*grid
	var first error
	for _, separator := range separators {
		g, err := separated(file, text, separator)
		if err != nil {
			first = earlier(first, err)
			continue
		}
		if note != "" {
			g.notes = append(g.notes, note)
		}
		grids = append(grids, g)
	}
	return grids, first
}

// earlier returns the first error there is.
func earlier(first, second error) error {
	if first != nil {
		return first
	}
	return second
}

// separated reads a CSV file with one separator. Empty lines count as rows, as a spreadsheet shows them.
func separated(file string, text []byte, separator rune) (*grid, error) {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = separator, -1, true
	g := &grid{}
	cells, lastLine := 0, 0
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return g, nil
		}
		if err != nil {
			return nil, fault(file, "", fmt.Sprintf("not a CSV file: %v", err), "")
		}
		if len(record) > mostColumns {
			return nil, tooLarge(file, "")
		}
		line, _ := r.FieldPos(0)
		for ; lastLine < line-1 && len(g.rows) <= mostRows; lastLine++ {
			g.rows = append(g.rows, nil)
		}
		row := make([]cell, len(record))
		for i, field := range record {
			row[i].text = unguarded(field)
		}
		g.rows = append(g.rows, row)
		end, _ := r.FieldPos(len(record) - 1)
		lastLine = end + strings.Count(record[len(record)-1], "\n")
		if cells += len(record); len(g.rows) > mostRows || cells > mostCells {
			return nil, tooLarge(file, "")
		}
	}
}

// tooLarge says that a sheet is larger than any plan's.
func tooLarge(file, where string) error {
	return fault(file, where, fmt.Sprintf("more than %d rows, %d columns or %d cells", mostRows, mostColumns, mostCells),
		"a file with the plan's table alone")
}

// guarded puts an apostrophe before a text that a spreadsheet would take for a formula.
func guarded(s string) string {
	if s != "" && strings.ContainsRune("=+-@'\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// unguarded takes the apostrophe away again.
func unguarded(s string) string {
	if len(s) > 1 && s[0] == '\'' && guarded(s[1:]) != s[1:] {
		return s[1:]
	}
	return s
}
