package report

import (
	"encoding/json"
	"math"

	"foretell/sim"
)

// figure is a number for another program: with every digit, the shortest that reads back the same, and absent where it is not
// finite.
type figure float64

// String returns the digits, or nothing where there is no number.
func (f figure) String() string {
	digits, err := json.Marshal(float64(f))
	if err != nil {
		return ""
	}
	return string(digits)
}

// MarshalJSON returns the digits, or null where there is no number.
func (f figure) MarshalJSON() ([]byte, error) {
	if digits := f.String(); digits != "" {
		return []byte(digits), nil
	}
	return []byte("null"), nil
}

// figureOf returns a number that is not always there.
func figureOf(v float64) *figure {
	f := figure(v)
	return &f
}

// share returns a chance as a figure; there is none where no path was looked at.
func share(c *sim.Chance) figure {
	if c == nil {
		return figure(math.NaN())
	}
	return figure(c.Value())
}
