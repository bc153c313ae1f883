package sheet

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"foretell/model"
)

// figure is what a cell says in numbers.
type figure struct {
	none     bool // nothing, or a dash
	value    float64
	high     float64 // of a range
	relation model.Relation
	related  bool // the cell says the relation itself
	strict   bool // above or below, not at least or at most
	about    bool // only approximately
	percent  bool
}

var (
	nothing = regexp.MustCompile(`^([-–—/\\.…*]+|n/?a|none|nil|无|暂无|缺|待定)$`)
	// words that stand before or after a number; those of one side never mean the other
	atLeast  = regexp.MustCompile(`^(≥|>=|=>|⩾|不低于|不少于|不小于|至少|at least|min\.?)|(以上|及以上|或以上|or more|and above|\+)$`)
	above    = regexp.MustCompile(`^(>|超过|突破|高于|大于|多于|over|above|more than)`)
	atMost   = regexp.MustCompile(`^(≤|<=|=<|⩽|不高于|不超过|不大于|不多于|至多|控制在|at most|max\.?)|(以下|以内|之内|及以下|or less|and below)$`)
	below    = regexp.MustCompile(`^(<|低于|小于|少于|under|below|less than)`)
	roughly  = regexp.MustCompile(`^(~|≈|约|大约|about|approx\.?|ca\.?|c\.)|(左右|上下)$`)
	percents = regexp.MustCompile(`(%|个百分点|百分点|percent|per cent|pct)$`)
	ranged   = regexp.MustCompile(`^(.*\d.*?)(?:~|–|—|-|至|到| to )(.*\d.*)$`)
	plain    = regexp.MustCompile(`^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$`)
	grouped  = regexp.MustCompile(`^[+-]?\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)(\.\d+)?$`)
	datelike = regexp.MustCompile(`^\d{4}[-/年]\d{1,2}([-/月]\d{1,2}日?|月)?$|^\d{4}\.\d{1,2}\.\d{1,2}$|^\d{1,2}[月/](\d{1,2}日?|\d{4})?$|^\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]\d`)
	failed   = regexp.MustCompile(`^#([A-Z/0!?]+|#+)$`)
)

// magnitude is a word that multiplies a number.
type magnitude struct {
	word string
	by   float64
}

// magnitudes are those that may stand behind a number, the longest first.
var magnitudes = []magnitude{
	{"万亿", 1e12}, {"千亿", 1e11}, {"百亿", 1e10}, {"十亿", 1e9}, {"亿", 1e8}, {"千万", 1e7}, {"百万", 1e6}, {"十万", 1e5}, {"万", 1e4}, {"千", 1e3},
	{"trillion", 1e12}, {"billion", 1e9}, {"million", 1e6}, {"thousand", 1e3},
}

// multiples are those that units begin with besides.
var multiples = []magnitude{{"100 million", 1e8}, {"10,000", 1e4}, {"10 000", 1e4}, {"10000", 1e4}, {"1,000", 1e3}, {"1 000", 1e3}, {"1000", 1e3}}

// figureOf reads a cell as a number in a unit. What is wrong, and what would be right, are empty where it can be.
func figureOf(c cell, unit string) (f figure, what, right string) {
	switch {
	case c.bad != "":
		return f, c.bad + shown(c.text), "a number"
	case c.numeric:
		what, right = c.scaling(unit)
		return figure{value: c.number, percent: c.percent}, what, right
	}
	return parsed(c.text, unit)
}

func shown(text string) string {
	if text == "" {
		return ""
	}
	return ": " + strconv.Quote(text)
}

// parsed reads a text as a number in a unit.
func parsed(text, unit string) (f figure, what, right string) {
	s := strings.ToLower(strings.TrimSpace(folded(text)))
	switch {
	case s == "" || nothing.MatchString(s):
		return figure{none: true}, "", ""
	case failed.MatchString(strings.ToUpper(s)):
		return f, "an error of the spreadsheet: " + strconv.Quote(text), "a number"
	case datelike.MatchString(s):
		return f, "looks like a date: " + strconv.Quote(text), "a number; a spreadsheet may have made a date of one"
	case strings.ContainsAny(s, "[]【】〔〕()"):
		return f, "in brackets: " + strconv.Quote(text), "the value itself; brackets mean an increase, or a loss"
	}
	if strings.HasPrefix(s, "+") && percents.MatchString(s) {
		return f, "an increase: " + strconv.Quote(text), "the value itself"
	}
	s = f.strip(s)
	if m := ranged.FindStringSubmatch(s); m != nil && !plain.MatchString(s) && !f.related {
		return f.between(m[1], m[2], text, unit)
	}
	f.value, f.percent, what, right = amount(s, text, unit)
	return f, what, right
}

// strip takes off the words about a number and keeps what they say.
func (f *figure) strip(s string) string {
	for _, words := range []struct {
		of  *regexp.Regexp
		say func()
	}{
		{atLeast, func() { f.related, f.relation = true, model.AtLeast }},
		{atMost, func() { f.related, f.relation = true, model.AtMost }},
		{above, func() { f.related, f.relation, f.strict = true, model.AtLeast, true }},
		{below, func() { f.related, f.relation, f.strict = true, model.AtMost, true }},
		{roughly, func() { f.about = true }},
	} {
		for range 2 { // before the number and after it
			at := words.of.FindStringIndex(s)
			if at == nil {
				break
			}
			words.say()
			s = strings.TrimSpace(s[:at[0]] + s[at[1]:])
		}
	}
	return s
}

// between reads a range.
func (f figure) between(from, to, text, unit string) (figure, string, string) {
	high, percent, what, right := amount(to, text, unit)
	if what != "" {
		return f, what, right
	}
	if percents.MatchString(to) && !percents.MatchString(from) {
		from += "%"
	}
	for _, m := range magnitudes { // 1—1.5万 is from 10,000
		if strings.HasSuffix(to, m.word) && !strings.HasSuffix(from, m.word) {
			from += m.word
		}
	}
	low, _, what, right := amount(from, text, unit)
	if what == "" && low > high {
		what, right = strconv.Quote(text)+" is not a range", "the lower value first"
	}
	f.value, f.high, f.percent, f.relation, f.related = low, high, percent, model.Between, true
	return f, what, right
}

// amount reads a bare number with what may stand behind it: a percent sign, a magnitude, its unit.
func amount(s, text, unit string) (v float64, percent bool, what, right string) {
	s = strings.TrimSpace(s)
	unit = strings.ToLower(strings.TrimSpace(folded(unit)))
	rest, named := strings.CutSuffix(s, unit)
	last, _ := utf8.DecodeLastRuneInString(unit)
	if named = named && unicode.IsLetter(last) && !percents.MatchString(unit); named {
		s = strings.TrimSpace(rest)
	}
	if at := percents.FindStringIndex(s); at != nil {
		percent, s = true, strings.TrimSpace(s[:at[0]])
	}
	by := 1.0
	for _, m := range magnitudes {
		if rest, ok := strings.CutSuffix(s, m.word); ok {
			if own := magnitudeOf(unit).word; own != "" && !named { // 1.5万亿元 is 1.5万 of 亿元
				return 0, false, fmt.Sprintf("%q beside the unit %s, which is in %s itself", text, unit, own), "the number in its unit"
			}
			by, s = m.by, strings.TrimSpace(rest)
			break
		}
	}
	switch {
	case plain.MatchString(s):
	case grouped.MatchString(s):
		s = strings.NewReplacer(",", "", " ", "", "'", "").Replace(s)
	case strings.Contains(s, ",") && plain.MatchString(strings.ReplaceAll(s, ",", "")):
		return 0, false, fmt.Sprintf("the commas of %q part no thousands", text), "a point before decimals, thousands in threes"
	default:
		return 0, false, fmt.Sprintf("%q is not a number", text), "digits, such as 12,345.6"
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(v, 0) {
		return 0, false, fmt.Sprintf("%q is not a number", text), "a finite number"
	}
	if by != 1 {
		v = short(v * by)
	}
	return v, percent, "", ""
}

// magnitudeOf returns the magnitude that a unit begins with, such as 亿 of 亿元; none where there is none.
func magnitudeOf(unit string) magnitude {
	unit = strings.ToLower(strings.TrimSpace(folded(unit)))
	for _, m := range slices.Concat(multiples, magnitudes) {
		if strings.HasPrefix(unit, m.word) {
			return m
		}
	}
	return magnitude{}
}

// scaling tells of a number that its format shows with a magnitude it does not have: 1.5 shown as 1.5万, unless the unit is in 万 too,
// or 15,000 shown as 1.5万 beside such a unit.
func (c cell) scaling(unit string) (what, right string) {
	own := magnitudeOf(unit)
	if c.shown == (magnitude{}) || (own.by == c.shown.by) != c.scaled {
		return "", ""
	}
	return fmt.Sprintf("%s is shown with %s by its number format, beside the unit %q", c.text, c.shown.word, unit), "the number in its unit, in a plain format"
}
