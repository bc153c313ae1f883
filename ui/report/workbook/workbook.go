// Package workbook writes a result as a spreadsheet: a summary to print, tables with every digit to reckon with, the plan's
// figures and the assumptions apart from each other, and native charts.
package workbook

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"foretell/model"
	"foretell/ui/report"
)

// Write writes the result as an XLSX file. Every number is the one that JSON gives, with every digit; what a cell shows of it
// is its format's. No text is ever a formula. Command is the command line that gives the same numbers; empty where there is
// none.
func Write(w io.Writer, r report.Result, command string) error {
	b := &book{file: excelize.NewFile(), Result: r, command: command, looks: map[look]int{}}
	defer b.file.Close()
	first := b.file.GetSheetName(0)
	data := b.chartData()
	for _, write := range []func(){b.summary, func() { b.charts(data) }, b.targets, b.years, b.facts, b.assumptions, b.together, b.about, b.scenarioFile, data.write} {
		write()
	}
	if b.err == nil {
		b.err = b.file.DeleteSheet(first)
	}
	if b.err == nil {
		b.file.SetActiveSheet(0)
		b.err = b.file.SetDocProps(&excelize.DocProperties{Title: r.Plan.Title.In(r.Lang), Creator: "foretell " + r.Program, Description: r.Digest()})
	}
	if b.err != nil {
		return fmt.Errorf("workbook: %w", b.err)
	}
	return b.file.Write(w)
}

// book is a workbook being written. The first error stops it.
type book struct {
	report.Result
	file    *excelize.File
	command string
	looks   map[look]int
	err     error
}

func (b *book) in(t model.Text) string { return t.In(b.Lang) }

// do makes a call on the file, unless one before has failed.
func (b *book) do(call func() error) {
	if b.err == nil {
		b.err = call()
	}
}
