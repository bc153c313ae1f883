package model

// ScenarioSchema is the first line of every scenario file.
const ScenarioSchema = "foretell/scenario/1"

type scenarioFile struct {
	schema string
	Scenario
}

// scenarioForm is every key of a scenario file, and so of every edit.
var scenarioForm = table(
	key("schema", func(f *scenarioFile) *string { return &f.schema }, exactly(ScenarioSchema)).needed().fileOnly().says("what this file is"),
	key("plan", func(f *scenarioFile) *string { return &f.Plan }, line).fileOnly().says("id of the plan, or its file, relative to this one"),
	key("extends", func(f *scenarioFile) *string { return &f.Extends }, line).fileOnly().says("another scenario; only what differs from it follows"),
	key("title", func(f *scenarioFile) *Text { return &f.Title }, oneLine).says("title of the scenario"),
	key("note", func(f *scenarioFile) *Text { return &f.Note }, paragraphs).says("what should be known about it"),
	key("run", func(f *scenarioFile) *Run { return &f.Run }, runForm).says("how it is computed"),
	key("dependence", func(f *scenarioFile) *Dependence { return &f.Dependence }, dependenceForm).says("how indicators move together"),
	key("default", func(f *scenarioFile) *Assumption { return &f.Default }, assumptionForm).says("what is assumed of every indicator that says nothing"),
	key("assume", func(f *scenarioFile) *map[string]Assuming { return &f.Assume }, byID(assumingForm)).
		says("what is assumed of one indicator, by its id"),
	key("event", func(f *scenarioFile) *[]Event { return &f.Events }, layered("event", eventForm, func(e *Event) *string { return &e.ID })).
		says("what may strike, at most once on each path"),
	key("lever", func(f *scenarioFile) *[]Lever { return &f.Levers }, layered("lever", leverForm, func(l *Lever) *string { return &l.ID })).
		says("policy actions, and what they are assumed to do"),
	key("index", func(f *scenarioFile) *map[string]float64 { return &f.Index }, indexForm).says("the composite index"),
	key("test", func(f *scenarioFile) *map[string]string { return &f.Test }, byID(line)).says("commitments tested in place of targets, by indicator id"),
	key("step", func(f *scenarioFile) *[]Step { return &f.Steps }, atMost(MostSteps, list(stepForm))).fileOnly().
		says("a recorded story: edits and words, played by replay"),
)

// indexForm has one key, so that more can be said of the index one day.
var indexForm = table(
	key("weights", func(w *map[string]float64) *map[string]float64 { return w }, byID(width)).
		says("weights by indicator id; all weigh the same where none are given"),
)

var runForm = table(
	key("paths", func(r *Run) *int { return &r.Paths }, count(1, MostPaths)).says("number of simulated futures"),
	key("seed", func(r *Run) *uint64 { return &r.Seed }, seed).says("of the random numbers: the same seed, the same futures"),
	key("sampling", func(r *Run) *Sampling { return &r.Sampling }, choice[Sampling](samplingNames[:])).
		says("sobol: quasi-random; random: plain Monte Carlo"),
	key("as_of", func(r *Run) *int { return &r.AsOf }, year).says("last year whose actuals the projection may use"),
)

var (
	correlation = number("a share from 0 up to but not 1", span{low: 0, high: 1, belowHigh: true})
	insideOne   = number("a number above -1 and below 1", span{low: -1, high: 1, aboveLow: true, belowHigh: true})
	share       = within(0, 100)
	width       = within(0, largest)
	adjustments = byYear(anyNumber)
)

// assumptionForm and assumingForm hold the same keys: what an indicator's assumption can say.
var assumptionForm = table(
	key("growth", func(a *Assumption) *Growth { return &a.Growth }, growth).
		says("average growth from the base year to the horizon, in growth units per year"),
	key("spread", func(a *Assumption) *float64 { return &a.Spread }, share).
		says("with required growth: standard deviation of average growth, as a share of that growth"),
	key("spread_floor", func(a *Assumption) *float64 { return &a.SpreadFloor }, width).
		says("with required growth: least standard deviation of average growth, growth units"),
	key("volatility", func(a *Assumption) *float64 { return &a.Volatility }, width).says("standard deviation of the year-to-year noise, growth units"),
	key("persistence", func(a *Assumption) *float64 { return &a.Persistence }, insideOne).says("share of the noise that stays to the next year"),
	key("adjust", func(a *Assumption) *map[int]float64 { return &a.Adjust }, adjustments).says("planned adjustments by calendar year, growth units"),
	key("why", func(a *Assumption) *Text { return &a.Why }, oneLine).says("the reason for the assumption"),
)

var assumingForm = table(like(assumptionForm,
	key("growth", func(a *Assuming) **Growth { return &a.Growth }, optional(growth)),
	key("spread", func(a *Assuming) **float64 { return &a.Spread }, optional(share)),
	key("spread_floor", func(a *Assuming) **float64 { return &a.SpreadFloor }, optional(width)),
	key("volatility", func(a *Assuming) **float64 { return &a.Volatility }, optional(width)),
	key("persistence", func(a *Assuming) **float64 { return &a.Persistence }, optional(insideOne)),
	key("adjust", func(a *Assuming) *map[int]float64 { return &a.Adjust }, adjustments),
	key("why", func(a *Assuming) *Text { return &a.Why }, oneLine),
)...)
