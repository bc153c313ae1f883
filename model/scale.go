package model

// Scale says how an indicator moves and in which unit its growth is given.
type Scale uint8

const (
	// Log is for amounts, counts and rates that compound: growth in percent per year, state ln x.
	Log Scale = iota
	// Logit is for shares bounded by 0 and 100 %: growth in percentage points per year, state ln(x/(100−x)).
	Logit
	// Linear is for anything that moves by steps: growth in the indicator's unit per year, state x.
	Linear
)

var scaleNames = [...]string{Log: "log", Logit: "logit", Linear: "linear"}

// String returns the scale's name in files.
func (s Scale) String() string { return scaleNames[s] }

// domain returns which values the scale allows where v is not one of them, and "" where it is.
func (s Scale) domain(v float64) string {
	switch {
	case s == Log && v <= 0:
		return "a value above 0"
	case s == Logit && (v <= 0 || v >= 100):
		return "a value above 0 and below 100"
	}
	return ""
}

// growthLimit returns the greatest magnitude of a growth, in growth units per year, and noiseLimit that of the volatility:
// far beyond any record, and low enough that a hundred years of it stay a finite number.
func (s Scale) growthLimit() float64 {
	if s == Linear {
		return largest
	}
	return 1000
}

func (s Scale) noiseLimit() float64 {
	if s == Linear {
		return largest
	}
	return 100
}
