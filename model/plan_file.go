package model

// PlanSchema is the first line of every plan file.
const PlanSchema = "foretell/plan/1"

type planFile struct {
	schema string
	Plan
}

// planForm is every key of a plan file.
var planForm = table(
	key("schema", func(f *planFile) *string { return &f.schema }, exactly(PlanSchema)).needed().says("what this file is"),
	key("id", func(f *planFile) *string { return &f.ID }, identifier).needed().says("name of the plan, by which scenarios find it"),
	key("title", func(f *planFile) *Text { return &f.Title }, oneLine).needed().says("title of the plan"),
	key("source", func(f *planFile) *Text { return &f.Source }, oneLine).says("the document it was published in"),
	key("base_year", func(f *planFile) *int { return &f.BaseYear }, year).needed().says("year of the base values"),
	key("horizon", func(f *planFile) *int { return &f.Horizon }, year).needed().says("last year of the projection"),
	key("group", func(f *planFile) *[]Group { return &f.Groups }, list(groupForm)).needed().says("headings under which the plan lists its indicators"),
	key("indicator", func(f *planFile) *[]Indicator { return &f.Indicators }, list(indicatorForm)).needed().
		says("measured quantities, in the plan's order"),
	key("action", func(f *planFile) *[]Action { return &f.Actions }, list(actionForm)).
		says("measures that the plan announces, which a lever may stand for"),
	key("commitment", func(f *planFile) *[]Commitment { return &f.Commitments }, list(commitmentForm)).says("quantified promises of the plan's text"),
)

var groupForm = table(
	key("id", func(g *Group) *string { return &g.ID }, identifier).needed().says("name of the group"),
	key("title", func(g *Group) *Text { return &g.Title }, oneLine).needed().says("heading"),
)

var indicatorForm = table(
	key("id", func(i *Indicator) *string { return &i.ID }, identifier).needed().says("name of the indicator, used in scenarios and formulas"),
	key("name", func(i *Indicator) *Text { return &i.Name }, oneLine).needed().says("full name"),
	key("short", func(i *Indicator) *Text { return &i.Short }, oneLine).says("name for narrow columns"),
	key("group", func(i *Indicator) *string { return &i.Group }, line).needed().says("id of its group"),
	key("unit", func(i *Indicator) *Text { return &i.Unit }, oneLine).needed().says("unit of the base value, targets and actuals"),
	key("scale", func(i *Indicator) *Scale { return &i.Scale }, choice[Scale](scaleNames[:])).needed().
		says("growth is given in percent per year (log), points of a share (logit), or the unit (linear)"),
	key("base", func(i *Indicator) *float64 { return &i.Base }, anyNumber).needed().says("value in the base year, as published"),
	key("base_assumed", func(i *Indicator) *Text { return &i.BaseAssumed }, oneLine).
		says("why the base value is assumed, where the plan prints none; the value is then marked wherever it is shown"),
	key("targets", func(i *Indicator) *[]Target { return &i.Targets }, list(targetForm)).
		says("values to reach, by year; all but the last are milestones; none for an exogenous quantity"),
	key("actuals", func(i *Indicator) *[]Actual { return &i.Actuals }, list(actualForm)).says("published values after the base year, by year"),
	key("source_line", func(i *Indicator) *int { return &i.SourceLine }, sourceLine).says("line of the plan's text"),
	key("formula", func(i *Indicator) **Formula { return &i.Formula }, formula).
		says("how a derived indicator follows from others in the same year: + - * / ^ ( ) numbers, ids, min max exp log"),
)

var actualForm = table(
	key("year", func(a *Actual) *int { return &a.Year }, year).needed().says("calendar year"),
	key("value", func(a *Actual) *float64 { return &a.Value }, anyNumber).needed().says("published value, in the indicator's unit"),
	key("source", func(a *Actual) *string { return &a.Source }, line).needed().says("where it was published"),
)

var sourceLine = count(1, 1_000_000_000)

// ReadPlan reads a plan file. name stands for it in faults. The error, if any, is of type Faults and holds everything that
// is wrong with the file.
func ReadPlan(name string, data []byte) (*Plan, error) {
	l := &ledger{}
	r := &reader{doc: parse(name, data, l), ledger: l}
	var f planFile
	if r.schema(PlanSchema) {
		fill(r, planForm, r.doc.root, &f)
		checkPlan(&f.Plan, settle(r))
	}
	if err := l.err(); err != nil {
		return nil, err
	}
	return &f.Plan, nil
}

// Schema returns what a file says it is, for instance PlanSchema or ScenarioSchema; empty where it does not say.
func Schema(data []byte) string {
	if n := parse("", data, &ledger{}).root.child("schema"); n != nil && n.kind == textKind && !n.faulty {
		return n.text
	}
	return ""
}

// schema tells of a file that is of another schema altogether, where every further fault would be noise. It returns whether
// reading can go on.
func (r *reader) schema(want string) bool {
	n := r.doc.root.child("schema")
	if n == nil || n.faulty || n.kind != textKind || n.text == want {
		return true
	}
	what := "this file is " + shownText(n.text)
	if n.text == PlanSchema || n.text == ScenarioSchema {
		what += ", not " + shownText(want)
	}
	r.fault(n, onValue, what, "schema = "+shownText(want))
	return false
}
