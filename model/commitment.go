package model

// Commitment is one quantified promise of a plan's text, in its own words. Most are not in the plan's table of indicators;
// some restate a row of it, now and then with another threshold.
type Commitment struct {
	ID            string
	Quote         string // the plan's words, in their language
	Name          Text
	Unit          Text
	Value         float64 // in Unit
	High          float64 // in Unit; upper end of a range, otherwise 0
	Relation      Promise
	Kind          Quantity
	Deadline      int  // calendar year; 0 where none is known
	DeadlineBasis Text // where the deadline comes from: stated, inherited, the plan's horizon
	Owners        []string
	OwnersBasis   Text // where the owners come from: stated, inherited, the union of those of the parts
	SourceLine    int  // line of the plan's text; 0 where unknown
	Indicator     string
	Action        string
	Restates      bool // it restates a row of the plan's table
	Note          Text
	Target        *Target // what can be tested in place of the indicator's target of that year, in its unit; nil where nothing can
}

// Promise says how a commitment's value is meant.
type Promise uint8

const (
	// PromiseEqual is the value itself, promised without a word of more or less.
	PromiseEqual Promise = iota
	// PromiseAtLeast is the value or more.
	PromiseAtLeast
	// PromiseAbove is more than the value.
	PromiseAbove
	// PromiseBetween is from the value to a higher one.
	PromiseBetween
	// PromiseEachYear is the value in every year up to the deadline.
	PromiseEachYear
	// PromiseMultiple is so many times the base year's value.
	PromiseMultiple
	// PromiseGrowthAtLeast is a compound growth of the value or more, in percent per year.
	PromiseGrowthAtLeast
	// PromiseGrowthAbout is a compound growth of about the value, in percent per year.
	PromiseGrowthAbout
	// PromiseBasicCoverage is coverage that may leave a few out (基本覆盖).
	PromiseBasicCoverage
	// PromiseFullCoverage is coverage of all (全覆盖).
	PromiseFullCoverage
	// PromiseMilestone is something that is there or is not.
	PromiseMilestone
)

var promiseNames = [...]string{
	PromiseEqual: "equal", PromiseAtLeast: "at_least", PromiseAbove: "above", PromiseBetween: "between", PromiseEachYear: "each_year", PromiseMultiple: "multiple",
	PromiseGrowthAtLeast: "growth_at_least", PromiseGrowthAbout: "growth_about", PromiseBasicCoverage: "basic_coverage", PromiseFullCoverage: "full_coverage",
	PromiseMilestone: "milestone",
}

// String returns the promise's name in files.
func (p Promise) String() string { return promiseNames[p] }

// Quantity is what kind of number a commitment gives.
type Quantity uint8

const (
	// QuantityCount is a number of things or persons.
	QuantityCount Quantity = iota
	// QuantityAmount is a sum of money or another quantity that is measured rather than counted.
	QuantityAmount
	// QuantityPercent is a share of a whole, in percent.
	QuantityPercent
	// QuantityRate is a quantity for each unit of another, or of time.
	QuantityRate
	// QuantityIndex is a value of a published index.
	QuantityIndex
	// QuantityCoverage is the share of places or units that something reaches, in percent.
	QuantityCoverage
	// QuantityGrowth is growth, in percent per year or as a multiple of the base year.
	QuantityGrowth
	// QuantityMilestone is the coming about of one thing.
	QuantityMilestone
)

var quantityNames = [...]string{
	QuantityCount: "count", QuantityAmount: "amount", QuantityPercent: "percent", QuantityRate: "rate", QuantityIndex: "index", QuantityCoverage: "coverage",
	QuantityGrowth: "growth", QuantityMilestone: "milestone",
}

// String returns the quantity's name in files.
func (q Quantity) String() string { return quantityNames[q] }

var commitmentForm = table(
	key("id", func(c *Commitment) *string { return &c.ID }, identifier).needed().says("name of the commitment"),
	key("quote", func(c *Commitment) *string { return &c.Quote }, line).needed().says("the plan's words, in their language"),
	key("name", func(c *Commitment) *Text { return &c.Name }, oneLine).needed().says("what is promised"),
	key("unit", func(c *Commitment) *Text { return &c.Unit }, oneLine).needed().says("unit of the value"),
	key("value", func(c *Commitment) *float64 { return &c.Value }, anyNumber).needed().says("what is promised, in the unit"),
	key("high", func(c *Commitment) *float64 { return &c.High }, anyNumber).says("upper end of a range"),
	key("relation", func(c *Commitment) *Promise { return &c.Relation }, choice[Promise](promiseNames[:])).needed().says("how the value is meant"),
	key("kind", func(c *Commitment) *Quantity { return &c.Kind }, choice[Quantity](quantityNames[:])).needed().says("what kind of number it is"),
	key("deadline", func(c *Commitment) *int { return &c.Deadline }, year).says("calendar year by which it is promised"),
	key("deadline_basis", func(c *Commitment) *Text { return &c.DeadlineBasis }, oneLine).says("where the deadline comes from"),
	key("owners", func(c *Commitment) *[]string { return &c.Owners }, list(line)).says("departments that answer for it"),
	key("owners_basis", func(c *Commitment) *Text { return &c.OwnersBasis }, oneLine).says("where the owners come from"),
	key("source_line", func(c *Commitment) *int { return &c.SourceLine }, sourceLine).says("line of the plan's text"),
	key("indicator", func(c *Commitment) *string { return &c.Indicator }, line).says("id of the indicator it is about"),
	key("action", func(c *Commitment) *string { return &c.Action }, line).says("id of the action it belongs to"),
	key("restates", func(c *Commitment) *bool { return &c.Restates }, truth).says("whether it restates a row of the plan's table"),
	key("note", func(c *Commitment) *Text { return &c.Note }, oneLine).says("a remark"),
	key("target", func(c *Commitment) **Target { return &c.Target }, optional(targetForm)).
		says("what can be tested in place of the indicator's target of that year"),
)

// Commitment returns the commitment with this id, or nil.
func (p *Plan) Commitment(id string) *Commitment {
	for i := range p.Commitments {
		if p.Commitments[i].ID == id {
			return &p.Commitments[i]
		}
	}
	return nil
}
