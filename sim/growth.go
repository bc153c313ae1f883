package sim

import "foretell/model"

// Growth is an assumption about one indicator's average growth, made explicit: "required" has become a distribution and
// yearly adjustments. Growth units per year throughout.
type Growth struct {
	Distribution model.Distribution
	Median       float64   // of Distribution
	SD           float64   // of Distribution
	Adjust       []float64 // planned adjustment of each year from the one after the base year
	Required     float64   // constant growth that just reaches the final target; NaN for an exogenous indicator
}
