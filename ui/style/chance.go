package style

import (
	"math"
	"strconv"

	"foretell/model"
)

// Chance returns a chance with no more digits than its error supports: the unit of the last digit is at least the standard
// error, whole percents are the coarsest and tenths the finest (hundredths beyond 1 % and 99 %). It never says 0 % or
// 100 %, but on which side of what bound the chance lies.
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
		return "< " + percent(strconv.FormatFloat(unit, 'f', decimals, 64), lang)
	case shown > 100-unit/2:
		return "> " + percent(strconv.FormatFloat(100-unit, 'f', decimals, 64), lang)
	}
	return percent(strconv.FormatFloat(shown, 'f', decimals, 64), lang)
}

// Error returns the standard error of a chance in percentage points with one significant digit: "±0.2". err is a share.
func Error(err float64) string {
	if math.IsNaN(err) || math.IsInf(err, 0) || err <= 0 {
		return ""
	}
	return "±" + roundUp(100*err)
}

// chanceDecimals returns the digits after the point that an error supports; err is a share.
func chanceDecimals(value, err float64) int {
	points, most := 100*err, 1
	if value < 0.01 || value > 0.99 {
		most = 2
	}
	if !(points > 0) {
		return most
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
	return strconv.FormatFloat(v, 'f', max(0, -magnitude(v+unit*1e-9)), 64)
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
	return strconv.FormatFloat(100-v, 'f', decimals, 64)
}

// percent puts the sign after a number as the language does.
func percent(number string, lang model.Lang) string {
	if lang == model.Chinese {
		return number + "%"
	}
	return number + " %"
}
