package model

// PlanSchema is the first line of every plan file.
const PlanSchema = "foretell/plan/1"

type planFile struct {
	schema string
	Plan
}

// planForm is every key of a plan file.
var planForm = table(
	key("schema", func(f *planFile) *string { return &f.schema }, exactly(PlanSchema)).needed(),
	key("id", func(f *planFile) *string { return &f.ID }, identifier).needed(),
	key("title", func(f *planFile) *Text { return &f.Title }, oneLine).needed(),
	key("source", func(f *planFile) *Text { return &f.Source }, oneLine),
	key("base_year", func(f *planFile) *int { return &f.BaseYear }, year).needed(),
	key("horizon", func(f *planFile) *int { return &f.Horizon }, year).needed(),
	key("group", func(f *planFile) *[]Group { return &f.Groups }, list(groupForm)).needed(),
	key("indicator", func(f *planFile) *[]Indicator { return &f.Indicators }, list(indicatorForm)).needed(),
	key("action", func(f *planFile) *[]Action { return &f.Actions }, list(actionForm)),
	key("commitment", func(f *planFile) *[]Commitment { return &f.Commitments }, list(commitmentForm)),
)

var groupForm = table(
	key("id", func(g *Group) *string { return &g.ID }, identifier).needed(),
	key("title", func(g *Group) *Text { return &g.Title }, oneLine).needed(),
)

var indicatorForm = table(
	key("id", func(i *Indicator) *string { return &i.ID }, identifier).needed(),
	key("name", func(i *Indicator) *Text { return &i.Name }, oneLine).needed(),
	key("short", func(i *Indicator) *Text { return &i.Short }, oneLine),
	key("group", func(i *Indicator) *string { return &i.Group }, line).needed(),
	key("unit", func(i *Indicator) *Text { return &i.Unit }, oneLine).needed(),
	key("scale", func(i *Indicator) *Scale { return &i.Scale }, choice[Scale](scaleNames[:])).needed(),
	key("base", func(i *Indicator) *float64 { return &i.Base }, anyNumber).needed(),
	key("targets", func(i *Indicator) *[]Target { return &i.Targets }, list(targetForm)),
	key("actuals", func(i *Indicator) *[]Actual { return &i.Actuals }, list(actualForm)),
	key("source_line", func(i *Indicator) *int { return &i.SourceLine }, sourceLine),
	key("formula", func(i *Indicator) **Formula { return &i.Formula }, formula),
)

var actualForm = table(
	key("year", func(a *Actual) *int { return &a.Year }, year).needed(),
	key("value", func(a *Actual) *float64 { return &a.Value }, anyNumber).needed(),
	key("source", func(a *Actual) *string { return &a.Source }, line).needed(),
)

var sourceLine = count[int](1, 1_000_000_000)

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
