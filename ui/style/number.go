package style

import (
	"math"
	"strconv"
	"strings"

	"foretell/model"
)

// unknown is written where there is no number to write.
const unknown = "-"

// Exact returns a published number with all its digits, thousands grouped: "20 658", in Chinese "20658" or "4万".
func Exact(v float64, lang model.Lang) string {
	if !finite(v) {
		return unknown
	}
	return write(strconv.FormatFloat(v, 'f', -1, 64), v, lang)
}

// Number returns v rounded to a number of significant digits, but never rounded to tens: the digits before the point are
// written out. Thousands are grouped with spaces in English; in Chinese tens of thousands are 万 and hundreds of millions 亿
// where that loses no digit and needs at most two decimals.
func Number(v float64, digits int, lang model.Lang) string {
	if !finite(v) {
		return unknown
	}
	return Decimals(v, max(0, digits-1-magnitude(v)), lang)
}

// Decimals returns v with a number of digits after the point, written as Number does.
func Decimals(v float64, decimals int, lang model.Lang) string {
	if !finite(v) {
		return unknown
	}
	return write(strconv.FormatFloat(v, 'f', min(max(decimals, 0), 15), 64), v, lang)
}

// Compact returns v in as few cells as three significant digits need: "38.9k", "1.2M", "3.4bn"; "3.89万", "1.2亿".
func Compact(v float64, lang model.Lang) string {
	if !finite(v) {
		return unknown
	}
	a := math.Abs(v)
	if a >= 1e15 {
		return strconv.FormatFloat(v, 'e', 1, 64)
	}
	for _, s := range compactSteps(lang) {
		if a >= s.at {
			return trimZeros(strconv.FormatFloat(v/s.unit, 'f', max(0, 2-magnitude(v/s.unit)), 64)) + s.name
		}
	}
	return trimZeros(strconv.FormatFloat(v, 'f', min(max(0, 2-magnitude(v)), 15), 64))
}

type step struct {
	at, unit float64
	name     string
}

func compactSteps(lang model.Lang) []step {
	if lang == model.Chinese {
		return []step{{1e12, 1e12, "万亿"}, {1e8, 1e8, "亿"}, {1e4, 1e4, "万"}}
	}
	return []step{{1e12, 1e12, "tn"}, {1e9, 1e9, "bn"}, {1e6, 1e6, "M"}, {1e4, 1e3, "k"}}
}

// write groups a plain decimal number in a language; v is its value before rounding.
func write(plain string, v float64, lang model.Lang) string {
	if math.Abs(v) >= 1e15 {
		return strconv.FormatFloat(v, 'e', 2, 64)
	}
	if strings.Trim(plain, "-0.") == "" {
		plain = strings.TrimPrefix(plain, "-")
	}
	if lang == model.Chinese {
		return inMyriads(plain)
	}
	return group(plain)
}

// inMyriads writes 40000 as 4万 and 25600 as 2.56万, and leaves 20658 as it is.
func inMyriads(plain string) string {
	if strings.Contains(plain, ".") {
		return plain
	}
	for _, unit := range []struct {
		zeros int
		name  string
	}{{8, "亿"}, {4, "万"}} {
		digits := strings.TrimPrefix(plain, "-")
		at := len(plain) - unit.zeros
		if len(digits) <= unit.zeros || strings.Trim(plain[at+2:], "0") != "" {
			continue
		}
		return trimZeros(plain[:at]+"."+plain[at:]) + unit.name
	}
	return plain
}

// group puts a space between thousands.
func group(plain string) string {
	whole, fraction, point := strings.Cut(plain, ".")
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && whole[i-1] != '-' {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
	}
	if point {
		b.WriteString("." + fraction)
	}
	return b.String()
}

func trimZeros(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// magnitude returns the power of ten of v's first digit; 0 for 0.
func magnitude(v float64) int {
	if v == 0 {
		return 0
	}
	return int(math.Floor(math.Log10(math.Abs(v))))
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
