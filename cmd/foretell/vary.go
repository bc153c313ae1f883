package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/ui/report"
)

// mostValues is how many values one key can be varied over, and mostPoints how many combinations of all keys.
const (
	mostValues = 1_000_000
	mostPoints = 1_000_000_000
)

// axis is a key and the values it is varied over.
type axis struct {
	key    string
	values []report.SweepValue
}

// parseVary reads KEY=FROM:TO:STEP or KEY=A,B,C.
func parseVary(text string) (axis, error) {
	key, list, found := strings.Cut(text, "=")
	a := axis{key: strings.TrimSpace(key)}
	if list = strings.TrimSpace(list); !found || list == "" {
		return a, fmt.Errorf("%q varies nothing; KEY=FROM:TO:STEP or KEY=A,B,C, such as assume.de_va.growth=8:18:0.5", text)
	}
	texts, err := steps(list)
	if err != nil {
		return a, fmt.Errorf("%s: %w", a.key, err)
	}
	if texts != nil {
		_, err := model.ParseEdit(a.key + "=" + texts[0])
		a.values = numbers(texts)
		return a, err
	}
	for _, one := range entries(list) {
		e, err := model.ParseEdit(a.key + "=" + one)
		if err == nil && e.To == nil {
			err = fmt.Errorf("%s: an empty value in %q", a.key, list)
		}
		if err != nil {
			return a, err
		}
		a.values = append(a.values, report.SweepValue{Value: e.To, Text: one})
	}
	return a, nil
}

// numbers returns what numbers are as TOML values: whole where they are written so.
func numbers(texts []string) []report.SweepValue {
	values := make([]report.SweepValue, len(texts))
	for i, text := range texts {
		values[i].Text = text
		if whole, err := strconv.ParseInt(text, 10, 64); err == nil {
			values[i].Value = whole
		} else if v, err := strconv.ParseFloat(text, 64); err == nil {
			values[i].Value = v
		}
	}
	return values
}

// steps returns the numbers of FROM:TO:STEP, both ends included where the steps reach them; nil where the text is no range.
func steps(text string) ([]string, error) {
	parts := strings.Split(text, ":")
	if _, err := strconv.ParseFloat(strings.TrimSpace(parts[0]), 64); err != nil || len(parts) == 1 {
		return nil, nil
	}
	if len(parts) != 3 {
		return nil, fmt.Errorf("%q is no range FROM:TO:STEP", text)
	}
	var v [3]float64
	decimals := 0
	for i, part := range parts {
		part = strings.TrimSpace(part)
		n, err := strconv.ParseFloat(part, 64)
		if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
			return nil, fmt.Errorf("%q of the range %s is no number", part, text)
		}
		v[i] = n
		decimals = max(decimals, decimalsOf(part))
	}
	count := math.Floor((v[1]-v[0])/v[2]+1e-9) + 1
	switch {
	case v[2] == 0 || math.IsNaN(count):
		return nil, errors.New("a range with steps of 0 has no end")
	case count < 1:
		return nil, fmt.Errorf("steps of %g do not lead from %g to %g", v[2], v[0], v[1])
	case count > mostValues:
		return nil, fmt.Errorf("the range %s has more than %d values", text, mostValues)
	}
	texts := make([]string, int(count))
	for i := range texts {
		texts[i] = strconv.FormatFloat(v[0]+float64(i)*v[2], 'f', decimals, 64)
		if strings.Contains(texts[i], ".") {
			texts[i] = strings.TrimSuffix(strings.TrimRight(texts[i], "0"), ".")
		}
		if texts[i] == "-0" {
			texts[i] = "0"
		}
	}
	return texts, nil
}

// decimalsOf returns how many digits after the point a number is written with, its exponent taken off.
func decimalsOf(number string) int {
	digits, exponent, _ := strings.Cut(strings.ToLower(number), "e")
	_, fraction, _ := strings.Cut(digits, ".")
	shift, _ := strconv.Atoi(exponent)
	return min(max(len(fraction)-shift, 0), 15)
}

// entries cuts a list at its commas, but for those within brackets, braces and quotation marks.
func entries(list string) []string {
	var found []string
	depth, from := 0, 0
	var quote rune
	for i, r := range list {
		switch {
		case quote != 0:
			if r == quote {
				quote = 0
			}
		case r == '"' || r == '\'':
			quote = r
		case r == '[' || r == '{':
			depth++
		case r == ']' || r == '}':
			depth--
		case r == ',' && depth == 0:
			found, from = append(found, strings.TrimSpace(list[from:i])), i+1
		}
	}
	return append(found, strings.TrimSpace(list[from:]))
}
