package report

import (
	"math"
	"strconv"

	"foretell/model"
	"foretell/ui/style"
)

// columnLang is the language numbers are written in: the eye compares the numbers of a column, so none is counted in 万.
const columnLang = model.English

// digits writes a published or an assumed number with all its digits.
func digits(v float64) string { return style.Exact(v, columnLang) }

// percent writes an assumed share in percent with all its digits, but for those that only arithmetic brought.
func percent(share float64, lang model.Lang) string {
	return digits(significant(100*share, 12)) + percentSign(lang)
}

// percentSign is the sign as it follows a number in a language.
func percentSign(lang model.Lang) string {
	if lang == model.Chinese {
		return "%"
	}
	return " %"
}

// significant returns v rounded to a number of significant digits.
func significant(v float64, digits int) float64 { return read(v, 'e', digits-1) }

// rounded returns v rounded to a number of digits after the point.
func rounded(v float64, decimals int) float64 { return read(v, 'f', decimals) }

// read returns the number that v is when written and read back; v where it is not finite.
func read(v float64, format byte, precision int) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, format, max(precision, 0), 64), 64)
	if err != nil || math.IsNaN(v) {
		return v
	}
	return r
}
