package style

import (
	"math"
	"strconv"

	"foretell/model"
)

// Chance returns a chance with no more digits than its error supports. The unit of the last digit is at least the standard
// error; but an error from one to ten points still leaves whole percents. Tenths are the finest, hundredths below 1 % and
// above 99 %. It never says 0 % or 100 %, but on which side of what bound the chance lies.
//
// value is in [0, 1]; err is its standard error, a share; bound is what the number of paths supports where all or no path
// met the target, a share (rule of three: 3/N).
func Chance(value, err, bound float64, lang model.Lang) string {
	switch {
	case math.IsNaN(value) || bound >= 1:
		return unknown
	case value <= 0:
		return "< " + percent(roundUp(100*bound), lang)
	case value >= 1:
		return "> " + percent(complement(roundUp(100*bound)), lang)
	}
	decimals := chanceDecimals(value, max(err, bound/3))
	unit := math.Pow10(-decimals)
	shown := math.Round(100*value/unit) * unit
	switch {
	case shown < unit/2:
		return "< " + percent(fixed(unit, decimals), lang)
	case shown > 100-unit/2:
		return "> " + percent(fixed(100-unit, decimals), lang)
	}
	return percent(fixed(shown, decimals), lang)
}

// Error returns the standard error of a chance in percentage points with one significant digit: "±0.2". err is a share.
func Error(err float64) string {
	if math.IsNaN(err) || math.IsInf(err, 0) || err <= 0 {
		return ""
	}
	points := 100 * err
	unit := math.Pow10(magnitude(points))
	points = math.Round(points/unit) * unit
	return "±" + fixed(points, -magnitude(points*(1+1e-9)))
}

func fixed(v float64, decimals int) string { return strconv.FormatFloat(v, 'f', max(decimals, 0), 64) }

// chanceDecimals returns the digits after the point that an error supports, or −1 where it supports tens only; err is a share.
func chanceDecimals(value, err float64) int {
	points, most := 100*err, 1
	if value < 0.01 || value > 0.99 {
		most = 2
	}
	switch {
	case !(points > 0):
		return most
	case points >= 10:
		return -1
	}
	return min(max(-int(math.Ceil(math.Log10(points)-1e-9)), 0), most)
}

// roundUp returns a positive number rounded up to one significant digit.
func roundUp(points float64) string {
	if !(points > 0) {
		points = 0.01
	}
	unit := math.Pow10(magnitude(points))
	v := math.Ceil(points/unit-1e-9) * unit
	return fixed(v, -magnitude(v+unit*1e-9))
}

// complement returns 100 less a number, with the same digits after the point.
func complement(points string) string {
	v, err := strconv.ParseFloat(points, 64)
	if err != nil {
		return unknown
	}
	decimals := max(0, len(points)-2)
	if v >= 1 {
		decimals = 0
	}
	return fixed(100-v, decimals)
}

// percent puts the sign after a number as the language does.
func percent(number string, lang model.Lang) string {
	if lang == model.Chinese {
		return number + "%"
	}
	return number + " %"
}
