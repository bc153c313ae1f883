package sheet

import (
	"slices"
	"strconv"
	"strings"

	"foretell/model"
)

// heads are the headers that a plan is written under; a year stands behind the English ones and before the Chinese.
var heads = map[field]model.Text{
	idField: {En: "id", Zh: "代码"}, nameField: {En: "name", Zh: "名称"}, shortField: {En: "short", Zh: "简称"}, groupField: {En: "group", Zh: "类别"},
	unitField: {En: "unit", Zh: "单位"}, scaleField: {En: "scale", Zh: "尺度"}, baseField: {En: "base", Zh: "基期值"},
	whyField: {En: "base assumed", Zh: "基期依据"}, targetField: {En: "target", Zh: "目标值"}, sideField: {En: "relation", Zh: "方向"},
	standField: {En: "standing", Zh: "属性"}, actualField: {En: "actual", Zh: "实际值"}, sourceField: {En: "source", Zh: "来源"},
	formulaField: {En: "formula", Zh: "公式"}, lineField: {En: "source line", Zh: "原文行"},
}

// head writes the header of a column.
func (c column) header(lang model.Lang) string {
	s := heads[c.field].In(lang)
	switch {
	case c.lang != "" && lang == model.Chinese:
		s = map[model.Lang]string{model.English: "英文", model.Chinese: "中文"}[c.lang] + s
	case c.lang != "":
		s += " (" + string(c.lang) + ")"
	case c.year != 0 && lang == model.Chinese:
		s = strconv.Itoa(c.year) + "年" + s
	case c.year != 0:
		s += " " + strconv.Itoa(c.year)
	}
	return s
}

// words of the lines above the table.
var (
	planWord    = model.Text{En: "plan", Zh: "规划"}
	titleWord   = model.Text{En: "title", Zh: "标题"}
	sourceWord  = model.Text{En: "source", Zh: "来源"}
	baseWord    = model.Text{En: "base year", Zh: "基期"}
	horizonWord = model.Text{En: "horizon", Zh: "期末"}
	groupWord   = model.Text{En: "group", Zh: "类别"}
)

// layout is a plan as rows of texts and numbers.
type layout struct {
	above   [][]any
	columns []column
	heads   []any
	rows    [][]any
}

// lay writes a plan as a sheet: what it is, then a row for each indicator. Columns that nothing stands in are left out.
func lay(p *model.Plan, lang model.Lang) layout {
	l := layout{above: [][]any{
		{planWord.In(lang), p.ID},
		{titleWord.In(lang), p.Title.En, p.Title.Zh},
		{sourceWord.In(lang), p.Source.En, p.Source.Zh},
		{baseWord.In(lang), float64(p.BaseYear)},
		{horizonWord.In(lang), float64(p.Horizon)},
	}}
	for _, g := range p.Groups {
		l.above = append(l.above, []any{groupWord.In(lang), g.ID, g.Title.En, g.Title.Zh})
	}
	for _, c := range columns(p) {
		filled := c.field == baseField || c.field == nameField && c.lang == model.English
		for i := range p.Indicators {
			v := c.of(&p.Indicators[i], lang)
			filled = filled || v != nil && v != ""
		}
		if filled {
			l.columns = append(l.columns, c)
			l.heads = append(l.heads, c.header(lang))
		}
	}
	for i := range p.Indicators {
		var row []any
		for _, c := range l.columns {
			row = append(row, c.of(&p.Indicators[i], lang))
		}
		l.rows = append(l.rows, row)
	}
	return l
}

// columns returns every column that a plan may fill.
func columns(p *model.Plan) []column {
	all := []column{{field: idField}, {field: groupField}}
	for _, f := range []field{nameField, shortField, unitField} {
		all = append(all, column{field: f, lang: model.English}, column{field: f, lang: model.Chinese})
	}
	all = append(all, column{field: scaleField}, column{field: baseField, year: p.BaseYear})
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		all = append(all, column{field: whyField, lang: lang})
	}
	for _, year := range p.TargetYears() {
		all = append(all, column{field: targetField, year: year})
	}
	all = append(all, column{field: sideField}, column{field: standField})
	for year := p.BaseYear + 1; year <= p.Horizon; year++ {
		all = append(all, column{field: actualField, year: year}, column{field: sourceField, year: year})
	}
	return append(all, column{field: formulaField}, column{field: lineField})
}

// of returns what an indicator puts into a column: a text, a number, or nil.
func (c column) of(ind *model.Indicator, lang model.Lang) any {
	in := func(t model.Text) any {
		if c.lang == model.English {
			return t.En
		}
		return t.Zh
	}
	switch c.field {
	case idField:
		return ind.ID
	case groupField:
		return ind.Group
	case nameField:
		return in(ind.Name)
	case shortField:
		return in(ind.Short)
	case unitField:
		return in(ind.Unit)
	case whyField:
		return in(ind.BaseAssumed)
	case scaleField:
		return ind.Scale.String()
	case baseField:
		return ind.Base
	case sideField:
		return side(ind)
	case standField:
		return standings(ind, lang)
	case formulaField:
		if ind.Formula != nil {
			return ind.Formula.Text
		}
	case lineField:
		if ind.SourceLine != 0 {
			return float64(ind.SourceLine)
		}
	default:
		return c.yearly(ind)
	}
	return nil
}

func (c column) yearly(ind *model.Indicator) any {
	if i := slices.IndexFunc(ind.Targets, func(t model.Target) bool { return t.Year == c.year }); i >= 0 && c.field == targetField {
		return threshold(ind, ind.Targets[i])
	}
	if i := slices.IndexFunc(ind.Actuals, func(a model.Actual) bool { return a.Year == c.year }); i >= 0 && c.field == actualField {
		return ind.Actuals[i].Value
	} else if i >= 0 && c.field == sourceField {
		return ind.Actuals[i].Source
	}
	return nil
}

var signs = map[model.Relation]string{model.AtLeast: "≥", model.AtMost: "≤"}

// side returns the relation of all targets of an indicator; empty where they have several.
func side(ind *model.Indicator) string {
	if len(ind.Targets) == 0 {
		return ""
	}
	first := ind.Targets[0].Relation
	if slices.ContainsFunc(ind.Targets, func(t model.Target) bool { return t.Relation != first }) {
		return ""
	}
	return signs[first]
}

// threshold writes a target: a number where the row tells its relation, otherwise with it.
func threshold(ind *model.Indicator, t model.Target) any {
	switch {
	case t.Relation == model.Between:
		return digits(t.Value) + "–" + digits(t.High)
	case side(ind) == "":
		return signs[t.Relation] + digits(t.Value)
	}
	return t.Value
}

var standWords = map[model.Standing]model.Text{model.Binding: {En: "binding", Zh: "约束性"}, model.Expected: {En: "expected", Zh: "预期性"}}

// standings writes the standing of an indicator's targets: one word, or one for each where they differ.
func standings(ind *model.Indicator, lang model.Lang) string {
	var words []string
	for _, t := range ind.Targets {
		words = append(words, standWords[t.Standing].In(lang))
	}
	if len(slices.Compact(slices.Clone(words))) == 1 {
		words = words[:1]
	}
	return strings.Join(words, "; ")
}
