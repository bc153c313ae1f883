package chart

import (
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

// The outer band from 2.375 to 5.625 cells: its lower edge fills five eighths of a cell, drawn as half of one, and its upper edge
// exactly five eighths.
func TestBandEdges(t *testing.T) {
	c := on(size{12, 10}, style.Dark, termenv.TrueColor, style.Braille, model.English)
	f := fan{buffer: newBuffer(c), left: 2, w: 10, h: 8, years: 2}
	f.region = make([]style.Fill, f.w*f.h)
	f.y = scale{lo: 0, unit: 1}
	at := func(cells float64) float64 { return cells - 0.5 } // a value of 0 lies in the middle of the first cell
	for i := range 2 {
		f.rows = append(f.rows, fanRow{year: i, p: [5]float64{at(2.375), at(4), at(4), at(4), at(5.625)}})
	}
	f.drawBands()
	for _, want := range []struct {
		row  int
		cell cell
	}{
		{6, cell{' ', style.Plain, style.Empty}},
		{5, cell{'▀', style.Outer, style.Empty}},
		{4, cell{' ', style.Outer, style.OuterBand}},
		{2, cell{'▅', style.Outer, style.Empty}},
		{1, cell{' ', style.Plain, style.Empty}},
	} {
		if got := *f.at(6, want.row); got != want.cell {
			t.Errorf("row %d: %+v, want %+v", want.row, got, want.cell)
		}
	}
}
