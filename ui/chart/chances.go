package chart

// ChancesData is the chances of many targets, one below the other.
type ChancesData struct {
	Rows     []ChanceRow
	Offset   int // first row shown
	Selected int // row with the marker; −1 for none
}

// ChanceRow is a target's chance, or a heading.
type ChanceRow struct {
	Name    string
	Heading bool    // a group's name; the rest is not looked at
	Chance  float64 // share in [0, 1]; NaN where hidden
	Error   float64 // standard error, share
	Label   string  // the chance as text, for instance "46.2 % ±0.2"
}

// Chances draws the chances as one horizontal bar chart.
func Chances(c Canvas, d ChancesData) string { return newBuffer(c).String() }
