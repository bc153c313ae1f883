package workbook

import (
	"fmt"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"

	"foretell/sim"
)

// Sizes of the charts: pixels, and the cells of the sheet that they take.
const (
	chartWide = 560
	chartHigh = 330
	cellsWide = 9
	cellsHigh = 18

	fansToAPage = 8
)

// charts draws the native charts: the chances of all targets, how many are met at once, and the fan of every indicator.
func (b *book) charts(d *chartData) {
	s := b.sheet(chartsName)
	s.onePage()
	s.title(b.in(chartsTitle))
	row := 3
	if d.chance.last > 0 {
		rows := d.chance.last - d.chance.first + 1
		high := 120 + 22*rows
		s.place(0, row, d.chances(high, chartWide))
		for k, at := range d.met {
			s.place(1, row+k*(cellsHigh+1), d.metChart(at))
		}
		row += max((high+19)/20+1, len(d.met)*(cellsHigh+1))
	}
	s.breakAt(row)
	for k, o := range b.Outcomes {
		if k > 0 && k%fansToAPage == 0 {
			s.breakAt(row + k/2*(cellsHigh+1))
		}
		s.place(k%2, row+1+k/2*(cellsHigh+1), d.fan(d.fans[k], o)...)
	}
}

// onePage prints the charts upright, two abreast and none cut in two.
func (s *sheet) onePage() {
	upright, scale := "portrait", uint(44)
	s.do(func() error {
		return s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{Orientation: &upright, AdjustTo: &scale})
	})
	s.fit(false)
}

// breakAt begins a new page with a row.
func (s *sheet) breakAt(row int) {
	s.do(func() error { return s.file.InsertPageBreak(s.name, cellName(1, row)) })
}

// place puts a chart into one of the two columns of charts.
func (s *sheet) place(column, row int, charts ...*excelize.Chart) {
	s.do(func() error {
		return s.file.AddChart(s.name, cellName(1+column*cellsWide, row), charts[0], charts[1:]...)
	})
}

// cells is a range of the sheet of the charts' numbers.
func (d *chartData) cells(col, first, last int) string {
	letter := strings.TrimRight(cellName(col, 1), "1")
	return fmt.Sprintf("'%s'!$%s$%d:$%[2]s$%[4]d", strings.ReplaceAll(d.in(dataName), "'", "''"), letter, first, last)
}

// named is the cell of the sheet of the charts' numbers that names a series.
func (d *chartData) named(col int, at block) string {
	whole := d.cells(col, at.first-1, at.first-1)
	return whole[:strings.LastIndex(whole, ":")]
}

var axisFont = excelize.Font{Size: 9, Color: "444B52"}

func solid(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

func titled(text string) excelize.ChartTitle {
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: text, Font: &excelize.Font{Bold: true, Size: 12, Color: "1B1F23"}}}}
}

// chances is a bar for every target, in the plan's order from the top.
func (d *chartData) chances(high, wide int) *excelize.Chart {
	at, zero, one, gap := d.chance, 0.0, 1.0, uint(40)
	return &excelize.Chart{
		Type: excelize.Bar, Title: titled(at.title), Legend: excelize.ChartLegend{Position: "none"}, GapWidth: &gap,
		Dimension: excelize.ChartDimension{Width: uint(wide), Height: uint(high)},
		Series: []excelize.ChartSeries{{
			Name: d.named(2, at), Categories: d.cells(1, at.first, at.last), Values: d.cells(2, at.first, at.last), Fill: solid("0072B2"),
		}},
		XAxis:    excelize.ChartAxis{ReverseOrder: true, Font: axisFont},
		YAxis:    excelize.ChartAxis{Minimum: &zero, Maximum: &one, MajorUnit: 0.25, MajorGridLines: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0%"}, Font: axisFont},
		PlotArea: excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0%"}},
	}
}

// metChart is a column for each number of targets met.
func (d *chartData) metChart(at block) *excelize.Chart {
	zero, gap := 0.0, uint(20)
	return &excelize.Chart{
		Type: excelize.Col, Title: titled(at.title), Legend: excelize.ChartLegend{Position: "none"}, GapWidth: &gap,
		Dimension: excelize.ChartDimension{Width: chartWide, Height: chartHigh},
		Series: []excelize.ChartSeries{{
			Name: d.named(2, at), Categories: d.cells(1, at.first, at.last), Values: d.cells(2, at.first, at.last), Fill: solid("0072B2"),
		}},
		XAxis: excelize.ChartAxis{Font: axisFont},
		YAxis: excelize.ChartAxis{Minimum: &zero, MajorGridLines: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0%"}, Font: axisFont},
	}
}

// fan is stacked areas, the lowest of them not painted, with lines over them.
func (d *chartData) fan(at block, o *sim.Outcome) []*excelize.Chart {
	years := d.cells(1, at.first, at.last)
	area := func(col int, fill excelize.Fill) excelize.ChartSeries {
		return excelize.ChartSeries{Name: d.named(col, at), Categories: years, Values: d.cells(col, at.first, at.last), Fill: fill}
	}
	marks := func(col int, symbol, color string) excelize.ChartSeries {
		return excelize.ChartSeries{
			Name: d.named(col, at), Categories: years, Values: d.cells(col, at.first, at.last),
			Line:   excelize.LineOptions{Type: excelize.LineNone},
			Marker: excelize.ChartMarker{Symbol: symbol, Size: 9, Fill: solid(color), Border: excelize.LineOptions{Type: excelize.LineSolid, Fill: solid(color)}},
		}
	}
	lo, hi, step := d.room(o)
	axis := excelize.ChartAxis{Minimum: &lo, Maximum: &hi, MajorUnit: step, MajorGridLines: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: exactly(step)}, Font: axisFont}
	bands := &excelize.Chart{
		Type: excelize.AreaStacked, Title: titled(at.title), Dimension: excelize.ChartDimension{Width: chartWide, Height: chartHigh},
		Legend: excelize.ChartLegend{Position: "bottom"},
		Series: []excelize.ChartSeries{
			area(2, excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFFFFF"}, Transparency: 100}),
			area(3, solid("CFE6F5")), area(4, solid("86C2E8")), area(5, solid("CFE6F5")),
		},
		XAxis: excelize.ChartAxis{Font: axisFont}, YAxis: axis, ShowBlanksAs: "gap",
	}
	lines := &excelize.Chart{
		Type: excelize.Line, XAxis: excelize.ChartAxis{Font: axisFont}, YAxis: axis, ShowBlanksAs: "gap",
		Series: []excelize.ChartSeries{
			{
				Name: d.named(6, at), Categories: years, Values: d.cells(6, at.first, at.last), Fill: solid("00304D"),
				Line: excelize.LineOptions{Width: 2.25}, Marker: excelize.ChartMarker{Symbol: "none"},
			},
			marks(7, "diamond", "B34700"), marks(8, "circle", "000000"),
		},
	}
	return []*excelize.Chart{bands, lines}
}

// room is the range of a fan's value axis, between round numbers, and the step from one to the next.
func (d *chartData) room(o *sim.Outcome) (lo, hi, step float64) {
	lo, hi = o.Indicator.Base, o.Indicator.Base
	add := func(v float64) {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	for _, y := range o.Years {
		add(y.P5)
		add(y.P95)
	}
	for _, t := range o.Targets {
		add(aimValue(t.Target))
	}
	step = roundStep(max(hi-lo, 1e-9) / 5)
	return math.Floor(lo/step+1e-9) * step, math.Ceil(hi/step-1e-9) * step, step
}

// roundStep returns the smallest of 1, 2 and 5 times a power of ten that is at least rough.
func roundStep(rough float64) float64 {
	power := math.Pow10(int(math.Floor(math.Log10(rough))))
	for _, m := range []float64{1, 2, 5} {
		if m*power >= rough*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}
