package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"foretell/model"
)

// fields are all fields by name.
var fields = []field{
	idField, nameField, shortField, groupField, unitField, scaleField, baseField, whyField, targetField, standField, sideField,
	actualField, sourceField, lineField, formulaField, skipped,
}

// Asked is what a person says a column holds.
type Asked struct {
	column string // its header, or its letters
	as     column
}

// ParseAsked reads COLUMN=FIELD, for instance "C=base 2017" or "指标=name zh".
func ParseAsked(s string) (Asked, error) {
	at := strings.LastIndexByte(s, '=')
	if at < 1 {
		return Asked{}, fmt.Errorf("%q is not COLUMN=FIELD, for instance C=\"base 2017\"", s)
	}
	a := Asked{column: strings.TrimSpace(s[:at])}
	words := strings.Fields(strings.ToLower(s[at+1:]))
	if n := len(words); n > 1 {
		if year, err := strconv.Atoi(words[n-1]); err == nil {
			a.as.year, words = year, words[:n-1]
		}
	}
	if n := len(words); n > 1 && (words[n-1] == string(model.English) || words[n-1] == string(model.Chinese)) {
		a.as.lang, words = model.Lang(words[n-1]), words[:n-1]
	}
	a.as.field = field(strings.Join(words, " "))
	var names []string
	for _, f := range fields {
		names = append(names, string(f))
	}
	switch {
	case !slices.Contains(fields, a.as.field):
		hint := "; one of " + strings.Join(names, ", ")
		if near := model.Nearest(string(a.as.field), names); near != "" {
			hint = "; did you mean " + near + "?"
		}
		return Asked{}, fmt.Errorf("%q is nothing that a column can hold%s", string(a.as.field), hint)
	case a.as.year != 0 && !slices.Contains(yearly, a.as.field), a.as.lang != "" && !slices.Contains(bilingual, a.as.field):
		return Asked{}, fmt.Errorf("%q: %s goes with neither year nor language", s, a.as.field)
	case a.as.year == 0 && slices.Contains(yearly, a.as.field):
		return Asked{}, fmt.Errorf("%q names no year, for instance %s 2022", s, a.as.field)
	}
	return a, nil
}

// ask lays what a person says over the headers and returns the columns that are not there.
func (h *header) ask(asked []Asked) (missing []string) {
	for _, a := range asked {
		found := false
		for i := range h.columns {
			c := &h.columns[i]
			letters, err := excelize.ColumnNumberToName(c.at + 1)
			if wordOf(c.head) != wordOf(a.column) && (err != nil || !strings.EqualFold(letters, a.column)) {
				continue
			}
			found = true
			c.field, c.year, c.lang, c.bare, c.cannot = a.as.field, a.as.year, a.as.lang, false, ""
		}
		if !found {
			missing = append(missing, a.column)
		}
	}
	return missing
}

// heads are the columns' headers, as they stand there.
func (h *header) heads() (heads []string) {
	for _, c := range h.columns {
		heads = append(heads, cleaned(c.head))
	}
	return heads
}
