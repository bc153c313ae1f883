package model

// ScenarioSchema is the first line of every scenario file.
const ScenarioSchema = "foretell/scenario/1"

type scenarioFile struct {
	schema string
	Scenario
}

// scenarioForm is every key of a scenario file, and so of every edit.
var scenarioForm = table(
	key("schema", func(f *scenarioFile) *string { return &f.schema }, exactly(ScenarioSchema)).needed().fileOnly(),
	key("plan", func(f *scenarioFile) *string { return &f.Plan }, line).fileOnly(),
	key("extends", func(f *scenarioFile) *string { return &f.Extends }, line).fileOnly(),
	key("title", func(f *scenarioFile) *Text { return &f.Title }, oneLine),
	key("note", func(f *scenarioFile) *Text { return &f.Note }, paragraphs),
	key("run", func(f *scenarioFile) *Run { return &f.Run }, runForm),
	key("dependence", func(f *scenarioFile) *Dependence { return &f.Dependence }, dependenceForm),
	key("default", func(f *scenarioFile) *Assumption { return &f.Default }, assumptionForm),
	key("assume", func(f *scenarioFile) *map[string]Assuming { return &f.Assume }, byID(assumingForm)),
	key("event", func(f *scenarioFile) *[]Event { return &f.Events }, layered("event", eventForm, func(e *Event) *string { return &e.ID })),
	key("lever", func(f *scenarioFile) *[]Lever { return &f.Levers }, layered("lever", leverForm, func(l *Lever) *string { return &l.ID })),
	key("index", func(f *scenarioFile) *map[string]float64 { return &f.Index }, indexForm),
	key("test", func(f *scenarioFile) *map[string]string { return &f.Test }, byID(line)),
	key("step", func(f *scenarioFile) *[]Step { return &f.Steps }, list(stepForm)).fileOnly(),
)

// indexForm has one key, so that more can be said of the index one day.
var indexForm = table(
	key("weights", func(w *map[string]float64) *map[string]float64 { return w }, byID(width)),
)

var runForm = table(
	key("paths", func(r *Run) *int { return &r.Paths }, count[int](1, MostPaths)),
	key("seed", func(r *Run) *uint64 { return &r.Seed }, count[uint64](0, 1<<63-1)),
	key("sampling", func(r *Run) *Sampling { return &r.Sampling }, choice[Sampling](samplingNames[:])),
	key("as_of", func(r *Run) *int { return &r.AsOf }, year),
)

var (
	correlation = number("a share from 0 up to but not 1", func(v float64) bool { return 0 <= v && v < 1 })
	insideOne   = number("a number above -1 and below 1", func(v float64) bool { return -1 < v && v < 1 })
	share       = within(0, 100)
	width       = within(0, largest)
	adjustments = byYear(anyNumber)
)

// assumptionForm and assumingForm hold the same keys: what an indicator's assumption can say.
var assumptionForm = table(
	key("growth", func(a *Assumption) *Growth { return &a.Growth }, growth),
	key("spread", func(a *Assumption) *float64 { return &a.Spread }, share),
	key("spread_floor", func(a *Assumption) *float64 { return &a.SpreadFloor }, width),
	key("volatility", func(a *Assumption) *float64 { return &a.Volatility }, width),
	key("persistence", func(a *Assumption) *float64 { return &a.Persistence }, insideOne),
	key("adjust", func(a *Assumption) *map[int]float64 { return &a.Adjust }, adjustments),
	key("why", func(a *Assumption) *Text { return &a.Why }, oneLine),
)

var assumingForm = table(
	key("growth", func(a *Assuming) **Growth { return &a.Growth }, optional(growth)),
	key("spread", func(a *Assuming) **float64 { return &a.Spread }, optional(share)),
	key("spread_floor", func(a *Assuming) **float64 { return &a.SpreadFloor }, optional(width)),
	key("volatility", func(a *Assuming) **float64 { return &a.Volatility }, optional(width)),
	key("persistence", func(a *Assuming) **float64 { return &a.Persistence }, optional(insideOne)),
	key("adjust", func(a *Assuming) *map[int]float64 { return &a.Adjust }, adjustments),
	key("why", func(a *Assuming) *Text { return &a.Why }, oneLine),
)
