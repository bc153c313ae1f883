package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"

	"foretell/model"
)

// Options say how a sheet is to be read.
type Options struct {
	File  string  // its name or path, as faults tell it
	Sheet string  // of a workbook; empty for the one that holds a plan's table
	Asked []Asked // what columns hold, where their headers do not say it right
	ID    string  // of the plan; empty for that of the sheet, or one made of the file's name
}

// Reading is a plan read from a sheet, and how it was read.
type Reading struct {
	Plan    *model.Plan
	Data    []byte    // the plan's file
	Sheet   string    // empty for a CSV file
	Columns []Heading // in the sheet's order
	Notes   []string  // rows that are not indicators, encodings
	Doubts  []Doubt   // cells to look at
}

// Heading is a column's header and what the column is read as.
type Heading struct {
	Cell   string // of the header
	Head   string
	As     string // for instance "target 2020"; empty where the column is not read
	Reason string // why it is not
}

// What files begin with.
var (
	zipped   = []byte("PK\x03\x04")
	compound = []byte("\xD0\xCF\x11\xE0")
)

// Read reads a plan from an XLSX workbook or a CSV file. The error, if any, is of type model.Faults; each names its cell.
func Read(data []byte, o Options) (*Reading, error) {
	var grids []*grid
	var err error
	switch {
	case bytes.HasPrefix(data, zipped):
		grids, err = readXLSX(o.File, data, o.Sheet)
	case bytes.HasPrefix(data, compound):
		return nil, fault(o.File, "", "an old XLS workbook, or one with a password", "an XLSX workbook without a password, or a CSV file")
	case o.Sheet != "":
		return nil, fault(o.File, "", "a CSV file has no sheets", "no --sheet")
	default:
		grids, err = readCSV(o.File, data)
	}
	if len(grids) == 0 {
		return nil, err
	}
	g, h, none := table(o, grids)
	if none != nil {
		return nil, earlier(err, none)
	}
	return read(g, h, o)
}

// table returns the one sheet that holds a plan's table; of a CSV file, as the separator that parts most columns has it.
func table(o Options, grids []*grid) (*grid, *header, error) {
	var best *grid
	var head *header
	var names []string
	for _, g := range grids {
		h := findHeader(g, o.Asked)
		if h == nil {
			continue
		}
		names = append(names, g.name)
		if head == nil || len(h.columns) > len(head.columns) {
			best, head = g, h
		}
	}
	switch {
	case best == nil && len(grids) > 0:
		return nil, nil, fault(o.File, grids[0].name, "no row heads a plan's table", "one with a column of names (indicator, 指标) and columns of years (base 2017, 2020 年, target 2022)")
	case best == nil:
		return nil, nil, fault(o.File, "", "nothing in it", "")
	case best.name != "" && len(names) > 1:
		return nil, nil, fault(o.File, "", "several sheets hold a table: "+strings.Join(names, ", "), "--sheet with one of them")
	}
	return best, head, nil
}

// read reads the table of a sheet into a plan.
func read(g *grid, h *header, o Options) (*Reading, error) {
	l := &ledger{file: o.File}
	l.doubts = append(l.doubts, g.left...)
	p, notes := readPreamble(g, h.row, l)
	for _, name := range h.ask(o.Asked) {
		right := "its header as it stands there, or its letter"
		if near := model.Nearest(name, h.heads()); near != "" {
			right = fmt.Sprintf("did you mean %q?", near)
		}
		l.refuse(g.ref(h.row, 0), fmt.Sprintf("no column is headed %q", name), right)
	}
	t := &tableReader{g: g, h: *h, unit: p.unit, plan: &p.plan, l: l, cells: map[string]string{}}
	if t.plan.BaseYear = t.h.settle(g, p.plan.BaseYear, l); len(l.faults) > 0 {
		return nil, l.err()
	}
	t.read()
	t.complete(o)
	if len(t.plan.Indicators) == 0 && len(l.faults) == 0 {
		l.refuse(g.ref(h.row, 0), "no row below the header", "a row for each indicator")
	}
	if err := l.err(); err != nil {
		return nil, err
	}
	data := model.NewPlanFile(t.plan, origin(o.File, g.name, t.plan))
	plan, err := model.ReadPlan(o.File, data)
	if err != nil {
		return nil, t.located(err, data)
	}
	r := &Reading{Plan: plan, Data: data, Sheet: cleaned(g.name), Notes: append(append(g.notes, notes...), t.notes...), Doubts: l.doubts}
	for _, c := range t.h.columns {
		heading := Heading{Cell: g.ref(h.row, c.at), Head: cleaned(c.head), As: c.String(), Reason: c.cannot}
		if c.field == skipped {
			heading.As = ""
		}
		r.Columns = append(r.Columns, heading)
	}
	return r, nil
}

// complete gives the plan what the sheet does not say: an id, a title, the last year.
func (t *tableReader) complete(o Options) {
	p := t.plan
	name := path.Base(strings.ReplaceAll(o.File, `\`, "/"))
	name = strings.TrimSuffix(name, path.Ext(name))
	if p.Title == (model.Text{}) {
		p.Title = phrase(name)
	}
	switch {
	case o.ID != "":
		p.ID = o.ID
	case p.ID == "":
		p.ID = unused(strings.ReplaceAll(slug(name), "_", "-"), "plan", func(string) bool { return false })
	}
	if p.Horizon != 0 {
		return
	}
	for _, f := range []field{targetField, actualField} {
		for _, c := range t.h.years(f) {
			p.Horizon = max(p.Horizon, c.year)
		}
	}
}

// origin is the comment above an imported plan.
func origin(file, sheet string, p *model.Plan) string {
	from := file
	if sheet != "" {
		from += ", sheet " + sheet
	}
	return fmt.Sprintf("Read from %s: base values of %d, targets to %d.\nFacts of the plan only; what is assumed about the future stands in scenarios.",
		cleaned(strings.Join(strings.Fields(from), " ")), p.BaseYear, p.Horizon)
}

// located says of faults in the plan which cells they come from.
func (t *tableReader) located(err error, data []byte) error {
	var faults model.Faults
	if !errors.As(err, &faults) {
		return err
	}
	lines := bytes.Split(data, []byte("\n"))
	for _, f := range faults {
		list, n := "", 0
		for _, line := range lines[:min(f.Line, len(lines))] {
			switch name, heads := strings.CutPrefix(string(line), "[["); {
			case heads && name != list+"]]":
				list, n = strings.TrimSuffix(name, "]]"), 1
			case heads:
				n++
			}
		}
		t.l.refuse(t.cellOf(list, n, f.Key), f.Key+": "+f.What, f.Right)
	}
	return t.l.err()
}

// cellOf returns the cell behind a key of the n-th entry of a list.
func (t *tableReader) cellOf(list string, n int, key string) string {
	if list == "group" {
		if n <= len(t.plan.Groups) {
			return t.cells["group."+t.plan.Groups[n-1].ID]
		}
		return ""
	}
	at := fmt.Sprintf("indicator %d", n)
	for _, part := range strings.Split(key, ".") {
		if cell := t.cells[at+" "+part]; cell != "" {
			return cell
		}
	}
	return t.cells[at]
}
