package style

// Ink is what a cell of a chart is drawn for; the theme decides what it looks like.
type Ink uint8

// The inks.
const (
	Plain      Ink = iota // text
	Faint                 // axes, ticks, notes
	Grid                  // reference lines
	Outer                 // band from the 5th to the 95th percentile
	Inner                 // band from the 25th to the 75th percentile
	Median                // median line
	Aim                   // target line, target and milestone marks, their labels
	Known                 // fact of the plan: base value
	Observed              // actual
	Supposed              // assumption: path, slider
	Miss                  // outcome that misses
	Reach                 // outcome that reaches
	ChanceHigh            // bar of a chance of 80 % or more
	ChanceEven            // bar of a chance from 50 % to 80 %
	ChanceLow             // bar of a chance below 50 %
	Track                 // empty part of a bar or slider
	Count                 // column of a distribution
	Heading               // group heading
	inks
)

// Fill is what lies behind a cell of a chart.
type Fill uint8

// The fills.
const (
	Empty     Fill = iota
	OuterBand      // band from the 5th to the 95th percentile
	InnerBand      // band from the 25th to the 75th percentile
	Counted        // column of a distribution
	Reached        // column of the outcomes that reach a target
	BarHigh        // bar of a chance of 80 % or more
	BarEven        // bar of a chance from 50 % to 80 %
	BarLow         // bar of a chance below 50 %
	fills
)

// ChanceInk returns the ink for a chance in [0, 1].
func ChanceInk(p float64) Ink {
	switch {
	case p >= 0.8:
		return ChanceHigh
	case p >= 0.5:
		return ChanceEven
	default:
		return ChanceLow
	}
}

// ChanceFill returns the fill for what is written on the bar of a chance in [0, 1].
func ChanceFill(p float64) Fill {
	switch ChanceInk(p) {
	case ChanceHigh:
		return BarHigh
	case ChanceEven:
		return BarEven
	default:
		return BarLow
	}
}
