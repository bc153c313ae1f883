package workbook

import "foretell/ui/report"

// section writes a table that a report has in texts; nothing where it has no row.
func (s *sheet) section(table report.Section, from kind) {
	if len(table.Rows) == 0 {
		return
	}
	s.row++
	var heads []head
	for _, h := range table.Heads {
		heads = append(heads, head{h, from})
	}
	s.heads(-1, heads...)
	for _, r := range table.Rows {
		for i, c := range r.Cells {
			s.text(i+1, c, look{kind: from, group: r.Heading, wrap: i == len(r.Cells)-1})
		}
		s.row++
	}
}
