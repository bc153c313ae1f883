package sheet

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
)

// field is what a column of a sheet holds.
type field string

// The fields, as --map takes them. Those of a year go on with it.
const (
	skipped      field = "skip"
	idField      field = "id"
	nameField    field = "name"
	shortField   field = "short"
	groupField   field = "group"
	unitField    field = "unit"
	scaleField   field = "scale"
	baseField    field = "base"
	whyField     field = "base assumed"
	targetField  field = "target"
	standField   field = "standing"
	sideField    field = "relation"
	actualField  field = "actual"
	sourceField  field = "source"
	lineField    field = "source line"
	formulaField field = "formula"
)

// yearly fields are of a year; bilingual ones may be of a language.
var (
	yearly    = []field{baseField, targetField, actualField, sourceField}
	bilingual = []field{nameField, shortField, unitField, whyField}
)

// synonyms are the words that head a column of each field, folded, in small letters and without spaces between Chinese ones.
var synonyms = map[field][]string{
	skipped:      {"no", "no.", "#", "number", "序号", "编号", "排序", "备注", "remark", "remarks", "note", "notes", "说明"},
	idField:      {"id", "code", "key", "代码", "标识", "指标代码"},
	nameField:    {"name", "indicator", "indicators", "full name", "item", "measure", "metric", "指标", "指标名称", "名称", "主要指标", "项目", "全称", "名", "具体指标", "二级指标"},
	shortField:   {"short", "short name", "label", "简称"},
	groupField:   {"group", "category", "section", "heading", "theme", "类别", "分类", "一级指标", "领域", "大类", "类型", "板块"},
	unitField:    {"unit", "units", "单位", "计量单位"},
	scaleField:   {"scale", "尺度"},
	baseField:    {"base", "baseline", "base value", "base year", "current", "基期", "基期值", "基准", "基准值", "基数", "现状", "现状值", "基年", "起始值"},
	whyField:     {"base assumed", "基期假设", "基期依据"},
	targetField:  {"target", "targets", "goal", "planned", "plan", "target value", "milestone", "目标", "目标值", "规划目标", "规划值", "规划目标值", "计划", "计划目标", "计划值", "中期目标"},
	standField:   {"standing", "attribute", "nature", "force", "属性", "指标属性", "性质", "指标性质"},
	sideField:    {"relation", "direction", "方向", "指标方向", "关系"},
	actualField:  {"actual", "actuals", "published", "achieved", "实际", "实际值", "完成", "完成值", "完成情况", "实绩", "公布值"},
	sourceField:  {"source", "sources", "actual source", "来源", "数据来源"},
	lineField:    {"source line", "line", "原文行", "行号"},
	formulaField: {"formula", "公式", "计算公式"},
}

// column is what one column of a sheet is read as.
type column struct {
	at     int
	head   string
	field  field
	year   int        // of a yearly field; 0 where the header names none
	lang   model.Lang // of a bilingual one; empty where the header names none
	bare   bool       // the header is a year alone
	cannot string     // why the header is not read
}

var (
	yearWord = regexp.MustCompile(`(?:^|[^\d.])((?:1[89]|2[01])\d\d)(?:$|[^\d.])`)
	langWord = regexp.MustCompile(`[\s(]*(\b(?:en|zh|english|chinese)\b|英文|中文)\)?$`)
	langHead = regexp.MustCompile(`^(英文|中文|english |chinese )`)
	inBraces = regexp.MustCompile(`\([^()]*\)`)
)

// wordOf folds a header: one case, one width, no space between Chinese letters.
func wordOf(head string) string {
	s := strings.ToLower(strings.TrimSpace(folded(tidy(head))))
	if isChinese(s) {
		s = strings.ReplaceAll(s, " ", "")
	}
	return strings.Trim(s, ":：*·. ")
}

// headed reads a header.
func headed(at int, head string) column {
	c := column{at: at, head: tidy(head), field: skipped}
	word := wordOf(head)
	if word == "" {
		return c
	}
	c.lang, word = languageOf(word)
	years := yearWord.FindAllStringSubmatchIndex(word, -1)
	if len(years) > 1 {
		c.cannot = "two years"
		return c
	}
	if len(years) == 1 {
		y := years[0]
		c.year, _ = strconv.Atoi(word[y[2]:y[3]])
		word = strings.TrimPrefix(word[:y[2]]+" "+strings.TrimPrefix(strings.TrimPrefix(word[y[3]:], "年"), "度"), " ")
	}
	c.field = meaning(word, c.year != 0)
	if c.year != 0 && c.field != "" && !slices.Contains(yearly, c.field) {
		c.field = "" // 2020年单位 is no unit
	}
	switch {
	case c.field == "" && c.year != 0 && strings.Trim(inBraces.ReplaceAllString(word, ""), " 年度末底()") == "":
		c.bare, c.field = true, targetField
	case c.field == "":
		c.field, c.cannot = skipped, "no known header"
	}
	return c
}

// languageOf takes the language off a header's words.
func languageOf(word string) (lang model.Lang, rest string) {
	said := ""
	if m := langWord.FindStringSubmatchIndex(word); m != nil && m[0] > 0 {
		said, rest = word[m[2]:m[3]], word[:m[0]]
	} else if said = langHead.FindString(word); said != "" {
		rest = word[len(said):]
	}
	switch strings.TrimSpace(said) {
	case "":
		return "", word
	case "zh", "chinese", "中文":
		return model.Chinese, strings.TrimSpace(rest)
	}
	return model.English, strings.TrimSpace(rest)
}

// meaning returns the field that a header's words mean; empty where they mean none.
func meaning(word string, dated bool) field {
	word = strings.Join(strings.Fields(strings.Trim(inBraces.ReplaceAllString(word, ""), " ()-_·:")), " ")
	for f, words := range synonyms {
		for _, w := range words {
			if word == w || word == string(f) {
				return f
			}
		}
	}
	if !dated {
		return ""
	}
	for _, f := range []field{sourceField, baseField, actualField, targetField} { // 2020年预期目标值, 2016 baseline (published)
		for _, w := range synonyms[f] {
			if len(w) > 3 && strings.Contains(word, w) {
				return f
			}
		}
	}
	return ""
}

// String names what the column is read as.
func (c column) String() string {
	s := string(c.field)
	if c.lang != "" {
		s += " " + string(c.lang)
	}
	if c.year != 0 {
		s += " " + strconv.Itoa(c.year)
	}
	return s
}
