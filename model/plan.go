package model

// Plan is a published set of indicators with a base year, a base value each, and dated targets: facts, never assumptions.
type Plan struct {
	ID         string
	Title      Text
	Source     Text
	BaseYear   int
	Horizon    int // last year of the projection
	Groups     []Group
	Indicators []Indicator // in the plan's order
	Actions    []Action
	// Commitments are the quantified promises of the plan's text, in its order.
	Commitments []Commitment
}

// Group is one of the headings under which a plan lists its indicators.
type Group struct {
	ID    string
	Title Text
}

// Indicator is one measured quantity of a plan. One without targets is exogenous: projected, but never judged. One with a
// formula is derived: it follows from others in the same year, and has no growth of its own.
type Indicator struct {
	ID         string
	Name       Text
	Short      Text // for narrow columns; may be empty
	Group      string
	Unit       Text
	Scale      Scale
	Base       float64  // value in the base year, in the indicator's unit; published, unless BaseAssumed says why not
	Targets    []Target // by year
	Actuals    []Actual // by year
	SourceLine int      // line of the plan's text; 0 where unknown
	Formula    *Formula // of a derived indicator; otherwise nil
	// BaseAssumed is why the base value is assumed, where the plan prints none; empty for a published value.
	BaseAssumed Text
}

// Actual is a published value for a year after the base year.
type Actual struct {
	Year   int
	Value  float64 // indicator's unit
	Source string
}

// Years returns the number of years from the base year, exclusive, to the horizon, inclusive.
func (p *Plan) Years() int { return p.Horizon - p.BaseYear }

// Index returns the position of the indicator with this id, or −1.
func (p *Plan) Index(id string) int {
	for i := range p.Indicators {
		if p.Indicators[i].ID == id {
			return i
		}
	}
	return -1
}

// places returns the positions of all indicators by id.
func (p *Plan) places() map[string]int {
	at := make(map[string]int, len(p.Indicators))
	for i := range p.Indicators {
		at[p.Indicators[i].ID] = i
	}
	return at
}

// Indicator returns the indicator with this id, or nil.
func (p *Plan) Indicator(id string) *Indicator {
	if i := p.Index(id); i >= 0 {
		return &p.Indicators[i]
	}
	return nil
}

// TargetYears returns the years that hold a target, ascending.
func (p *Plan) TargetYears() []int {
	held := make([]bool, p.Years()+1)
	for _, ind := range p.Indicators {
		for _, t := range ind.Targets {
			held[t.Year-p.BaseYear] = true
		}
	}
	var years []int
	for k, h := range held {
		if h {
			years = append(years, p.BaseYear+k)
		}
	}
	return years
}

// Label returns the name for narrow columns: the short one, or the full one where none is given.
func (ind *Indicator) Label(lang Lang) string {
	if s := ind.Short.In(lang); s != "" {
		return s
	}
	return ind.Name.In(lang)
}

// Last returns the indicator's final target, or nil for an exogenous indicator.
func (ind *Indicator) Last() *Target {
	if len(ind.Targets) == 0 {
		return nil
	}
	return &ind.Targets[len(ind.Targets)-1]
}
