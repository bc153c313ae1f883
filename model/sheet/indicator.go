package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"foretell/model"
)

// unitAtEnd is a unit in brackets behind a name, as in 技术交易额(亿元).
var unitAtEnd = regexp.MustCompile(`^(.+?)\s*[(（]([^()（）]+)[)）]$`)

// indicator reads one row.
func (t *tableReader) indicator(row int) {
	ind := model.Indicator{Group: t.groupOf(row)}
	at := fmt.Sprintf("indicator %d", len(t.plan.Indicators)+1)
	ind.Name, ind.Short = t.phrase(row, nameField), t.phrase(row, shortField)
	ind.Unit, ind.BaseAssumed = t.phrase(row, unitField), t.phrase(row, whyField)
	if ind.Unit == (model.Text{}) {
		t.unitOfName(&ind)
	}
	t.identify(row, &ind)
	if same := slices.IndexFunc(t.plan.Indicators, func(other model.Indicator) bool { return other.Name == ind.Name && other.Group == ind.Group }); same >= 0 && ind.Name != (model.Text{}) {
		t.l.doubt(t.g.ref(row, t.h.first(nameField)), "the same name as in "+t.cells[fmt.Sprintf("indicator %d", same+1)])
	}
	r := rowReader{tableReader: t, row: row, ind: &ind}
	r.values()
	r.direct()
	r.scale()
	r.rest()
	t.place(at, &r)
	t.plan.Indicators = append(t.plan.Indicators, ind)
}

// keys are the keys of a plan file that a column fills.
var keys = map[field]string{
	idField: "id", nameField: "name", shortField: "short", groupField: "group", unitField: "unit", scaleField: "scale", baseField: "base",
	whyField: "base_assumed", lineField: "source_line", formulaField: "formula",
}

// place keeps the cells behind the keys of an indicator.
func (t *tableReader) place(at string, r *rowReader) {
	t.cells[at] = t.g.ref(r.row, t.h.first(nameField))
	for _, c := range t.h.columns {
		if key := keys[c.field]; key != "" {
			t.cells[at+" "+key] = t.g.ref(r.row, c.at)
		}
	}
	for i, cell := range r.at {
		t.cells[fmt.Sprintf("%s targets[%d]", at, i+1)] = cell
	}
	for i, a := range r.ind.Actuals {
		for _, c := range t.h.years(actualField) {
			if c.year == a.Year {
				t.cells[fmt.Sprintf("%s actuals[%d]", at, i+1)] = t.g.ref(r.row, c.at)
			}
		}
	}
}

// text returns the text of a column in a row, told of where it holds what no text may.
func (t *tableReader) text(row int, c *column) string {
	if c == nil {
		return ""
	}
	cell := t.g.at(row, c.at)
	if cell.bad != "" {
		t.l.refuse(t.g.ref(row, c.at), cell.bad+shown(cell.text), "text")
		return ""
	}
	s := tidy(cell.text)
	for _, r := range s {
		if invisible(r) {
			t.l.refuse(t.g.ref(row, c.at), fmt.Sprintf("holds the invisible character %U", r), "text without it")
			return ""
		}
	}
	return s
}

// phrase reads a text that may stand in columns of either language, or in one for both.
func (t *tableReader) phrase(row int, f field) model.Text {
	p := model.Text{En: t.text(row, t.h.column(f, model.English)), Zh: t.text(row, t.h.column(f, model.Chinese))}
	both := t.text(row, t.h.column(f, ""))
	switch {
	case both == "":
	case isChinese(both) && p.Zh == "":
		p.Zh = both
	case p.En == "":
		p.En = both
	}
	return p
}

// groupOf returns the group of a row: as it says, otherwise that of the row before.
func (t *tableReader) groupOf(row int) string {
	if c := t.h.column(groupField, ""); c != nil {
		if text := t.text(row, c); text != "" {
			t.under = t.group(row, c.at, text)
		}
	}
	if t.under == "" {
		t.under = "all"
		t.plan.Groups = append(t.plan.Groups, model.Group{ID: t.under, Title: model.Text{En: "Indicators", Zh: "指标"}})
	}
	return t.under
}

// unitOfName takes the unit from behind a name, or from the line above the table.
func (t *tableReader) unitOfName(ind *model.Indicator) {
	for _, name := range []*string{&ind.Name.En, &ind.Name.Zh} {
		if m := unitAtEnd.FindStringSubmatch(*name); m != nil {
			*name = m[1]
			if unit := phrase(strings.TrimSpace(m[2])); unit.Zh != "" {
				ind.Unit.Zh = unit.Zh
			} else {
				ind.Unit.En = unit.En
			}
		}
	}
	if ind.Unit == (model.Text{}) && t.unit != "" {
		ind.Unit = phrase(t.unit)
	}
}

// identify gives an indicator its id, and tells of a row that names nothing.
func (t *tableReader) identify(row int, ind *model.Indicator) {
	given := t.text(row, t.h.column(idField, ""))
	if ind.Name == (model.Text{}) {
		if given == "" {
			t.l.refuse(t.g.ref(row, t.h.first(nameField)), "values without a name", "a name, or an empty row")
			return
		}
		ind.Name = phrase(given)
	}
	if given != "" {
		ind.ID = given
		return
	}
	words := ind.Short.En
	if words == "" {
		words = ind.Name.En
	}
	if isChinese(words) {
		words = ""
	}
	ind.ID = unused(slug(words), fmt.Sprintf("i%d", len(t.plan.Indicators)+1), func(id string) bool {
		return slices.ContainsFunc(t.plan.Indicators, func(other model.Indicator) bool { return other.ID == id })
	})
}
