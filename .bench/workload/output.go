package workload

// Output is what every peer writes about the work: shares of paths, and percentiles in the indicator's unit.
type Output struct {
	Milestone   []float64      `json:"p2020"`
	Target      []float64      `json:"p2022"`
	Percentiles [][][5]float64 `json:"pct"`  // by indicator, by year; of Shares
	Hits        []float64      `json:"hits"` // by number of targets met
}

// Shares are those of an Output's percentiles.
var Shares = [5]float64{0.05, 0.25, 0.50, 0.75, 0.95}
