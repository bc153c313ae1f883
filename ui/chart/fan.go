package chart

// FanData is one indicator's history, projection and targets.
type FanData struct {
	Years                  []int     // ascending, the base year first
	P5, P25, P50, P75, P95 []float64 // percentiles, one for each year, indicator's unit
	Base                   float64   // published value in the first year
	Actuals                []Point   // published later values
	Marks                  []Mark    // targets and milestones
	Path                   []float64 // a typed plan path, one for each year; nil for none
}

// Point is a value in a year.
type Point struct {
	Year  int
	Value float64 // indicator's unit
}

// Mark is a target or milestone.
type Mark struct {
	Year      int
	Value     float64 // indicator's unit
	High      float64 // upper end of a range to stay within; 0 for none
	Label     string  // its chance, for instance "46 %"
	Milestone bool    // not the last target
}

// Fan draws a fan chart.
func Fan(c Canvas, d FanData) string { return newBuffer(c).String() }
