package main

import (
	"fmt"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/model/sheet"
	"foretell/ui/style"
)

// Words about how a sheet was read.
var (
	readFrom     = model.Text{En: "Read from %s", Zh: "读自 %s"}
	readSheet    = model.Text{En: ", sheet %s", Zh: "，工作表 %s"}
	columnsWord  = model.Text{En: "Columns", Zh: "列"}
	notReadWord  = model.Text{En: "not read", Zh: "未读取"}
	planRead     = model.Text{En: "Plan %s · %s: %d indicators in %d groups, base year %d, to %d", Zh: "规划 %s · %s：%d 项指标，%d 个类别，基期 %d 年，至 %d 年"}
	passedOver   = model.Text{En: "Passed over", Zh: "略过"}
	doubtfulWord = model.Text{En: "Doubtful: please look at these cells", Zh: "存疑：请核对以下单元格"}
)

// reading tells how a sheet was read: columns, indicators, what was passed over, and what is doubtful.
func (p *program) reading(file string, r *sheet.Reading) string {
	var b strings.Builder
	fmt.Fprintf(&b, readFrom.In(p.lang), file)
	if r.Sheet != "" {
		fmt.Fprintf(&b, readSheet.In(p.lang), r.Sheet)
	}
	b.WriteString("\n\n" + columnsWord.In(p.lang) + "\n")
	var columns [][]string
	for _, c := range r.Columns {
		as := c.As
		if as == "" {
			as = notReadWord.In(p.lang)
			if c.Reason != "" {
				as += " (" + c.Reason + ")"
			}
		}
		columns = append(columns, []string{c.Cell, c.Head, as})
	}
	lineUp(&b, columns)
	fmt.Fprintf(&b, "\n"+planRead.In(p.lang)+"\n", r.Plan.ID, r.Plan.Title.In(p.lang), len(r.Plan.Indicators), len(r.Plan.Groups), r.Plan.BaseYear, r.Plan.Horizon)
	var rows [][]string
	for i := range r.Plan.Indicators {
		rows = append(rows, p.readRow(&r.Plan.Indicators[i]))
	}
	lineUp(&b, rows)
	if len(r.Notes) > 0 {
		b.WriteString("\n" + passedOver.In(p.lang) + "\n")
		for _, n := range r.Notes {
			b.WriteString("  " + n + "\n")
		}
	}
	if len(r.Doubts) > 0 {
		b.WriteString("\n" + doubtfulWord.In(p.lang) + "\n")
		for _, d := range r.Doubts {
			fmt.Fprintf(&b, "  %s: %s\n", d.Cell, d.What)
		}
	}
	b.WriteByte('\n')
	return b.String()
}

// readRow tells of an indicator in a few words.
func (p *program) readRow(ind *model.Indicator) []string {
	base := strconv.FormatFloat(ind.Base, 'f', -1, 64)
	if ind.BaseAssumed != (model.Text{}) {
		base += "?"
	}
	row := []string{ind.ID, ind.Label(p.lang), ind.Unit.In(p.lang), ind.Scale.String(), base}
	for _, t := range ind.Targets {
		value := strconv.FormatFloat(t.Value, 'f', -1, 64)
		if t.Relation == model.Between {
			value += "–" + strconv.FormatFloat(t.High, 'f', -1, 64)
		}
		row = append(row, fmt.Sprintf("%d %s %s", t.Year, t.Relation, value))
	}
	return row
}

// lineUp writes rows of cells, column under column.
func lineUp(b *strings.Builder, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], style.Width(cell))
		}
	}
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += "  " + style.PadRight(cell, widths[i])
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}
