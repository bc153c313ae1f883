package report

import (
	"encoding/json"
	"io"

	"foretell/model"
	"foretell/sim"
)

// ResultSchema is the first field of every result in JSON.
const ResultSchema = "foretell/result/1"

type resultJSON struct {
	Schema     string          `json:"schema"`
	Program    string          `json:"program"`
	Plan       string          `json:"plan"`
	Scenario   string          `json:"scenario"`
	Paths      int             `json:"paths"`
	Seed       uint64          `json:"seed"`
	Sampling   string          `json:"sampling"`
	AsOf       int             `json:"as_of"`
	Digest     string          `json:"digest"`
	Indicators []indicatorJSON `json:"indicators"`
	Joint      []jointJSON     `json:"joint"`
	Goals      []goalJSON      `json:"goals,omitempty"` // those asked about
	// bounds that were asked for
	Requirements []requirementJSON `json:"requirements,omitempty"`
	Index        *indexJSON        `json:"index,omitempty"` // where the plan has targets
	Warnings     []string          `json:"warnings"`
}

type indicatorJSON struct {
	ID      string       `json:"id"`
	Unit    string       `json:"unit"`
	Scale   string       `json:"scale"`
	Formula string       `json:"formula,omitempty"` // of a derived indicator, with its value in the base year and what is published of it
	Value   *figure      `json:"formula_base,omitempty"`
	Base    *figure      `json:"published_base,omitempty"`
	Years   []yearJSON   `json:"years"`
	Targets []targetJSON `json:"targets"` // empty for an exogenous indicator
	// when the last target's value is reached first; not where there is no target
	Earliest *earliestJSON `json:"earliest,omitempty"`
}

type earliestJSON struct {
	Years []firstJSON `json:"years"`
	Never int64       `json:"never"` // paths
}

type firstJSON struct {
	Year  int   `json:"year"`
	Paths int64 `json:"paths"`
}

type yearJSON struct {
	Year   int    `json:"year"`
	Mean   figure `json:"mean"`
	SD     figure `json:"sd"`
	P5     figure `json:"p5"`
	P10    figure `json:"p10"`
	P25    figure `json:"p25"`
	P50    figure `json:"p50"`
	P75    figure `json:"p75"`
	P90    figure `json:"p90"`
	P95    figure `json:"p95"`
	Actual bool   `json:"actual,omitempty"` // published, not projected
}

type targetJSON struct {
	Year           int     `json:"year"`
	Relation       string  `json:"relation"`
	Value          figure  `json:"value"`
	High           *figure `json:"high,omitempty"` // upper end of between
	Met            int     `json:"met"`
	Chance         figure  `json:"chance"`
	Error          figure  `json:"error"`
	IfMet          figure  `json:"chance_if_milestone_met"` // null where no path tells
	IfMissed       figure  `json:"chance_if_milestone_missed"`
	RequiredGrowth figure  `json:"required_growth"` // null where the year has passed
	Shortfall      figure  `json:"shortfall_mean"`
	Tested         string  `json:"tested,omitempty"` // the commitment whose target stands here, in place of the plan's value
	PlanValue      *figure `json:"plan_value,omitempty"`
}

type jointJSON struct {
	Year            int               `json:"year"`
	Targets         int               `json:"targets"`
	MetDistribution []int             `json:"met_distribution"`
	MeanMet         figure            `json:"mean_met"`
	MeanMetError    figure            `json:"mean_met_error"`
	All             figure            `json:"all"`
	AllError        figure            `json:"all_error"`
	Groups          map[string]figure `json:"groups"`
}

// JSON writes a result for other programs: numbers with every digit (the shortest that reads back the same), words in
// English, null where there is no number.
func JSON(w io.Writer, r Result) error {
	run := r.Scenario.Run
	out := resultJSON{
		Schema: ResultSchema, Program: r.Program,
		Plan: r.Plan.ID, Scenario: r.Scenario.ID, Paths: r.Paths, Seed: run.Seed, Sampling: run.Sampling.String(), AsOf: run.AsOf,
		Digest:     r.Digest(),
		Indicators: make([]indicatorJSON, len(r.Outcomes)),
		Joint:      make([]jointJSON, len(r.Joint)),
		Warnings:   r.Warnings(model.English),
	}
	for i, o := range r.Outcomes {
		out.Indicators[i] = r.indicatorJSON(i, o)
	}
	for i, j := range r.Joint {
		out.Joint[i] = newJointJSON(j)
	}
	for _, g := range r.Goals {
		out.Goals = append(out.Goals, newGoalJSON(g))
	}
	for _, q := range r.Requirements {
		out.Requirements = append(out.Requirements, newRequirementJSON(q))
	}
	if r.Index != nil {
		out.Index = newIndexJSON(r.Index)
	}
	return encode(w, out)
}

// encode writes one value in JSON.
func encode(w io.Writer, out any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

func (r Result) indicatorJSON(i int, o *sim.Outcome) indicatorJSON {
	ind := indicatorJSON{
		ID: o.Indicator.ID, Unit: o.Indicator.Unit.In(model.English), Scale: o.Indicator.Scale.String(),
		Years:   make([]yearJSON, len(o.Years)),
		Targets: make([]targetJSON, len(o.Targets)),
	}
	for k, y := range o.Years {
		ind.Years[k] = newYearJSON(y)
	}
	if i < len(r.Earliest) && r.Earliest[i] != nil {
		ind.Earliest = &earliestJSON{Never: r.Earliest[i].Never}
		for k, paths := range r.Earliest[i].First {
			ind.Earliest.Years = append(ind.Earliest.Years, firstJSON{o.Years[k].Year, paths})
		}
	}
	for k, t := range o.Targets {
		ind.Targets[k] = newTargetJSON(t)
		if c := testedOf(r.Plan, r.Scenario, o.Indicator, t.Target.Year); c != nil {
			ind.Targets[k].Tested, ind.Targets[k].PlanValue = c.ID, figureOf(o.Indicator.Targets[k].Value)
		}
	}
	if d := derivedOf(r.Plan, i); d != nil {
		ind.Formula, ind.Value, ind.Base = d.Formula.Text, figureOf(d.value), figureOf(d.Base)
	}
	return ind
}

func newYearJSON(y sim.Year) yearJSON {
	return yearJSON{
		Year: y.Year, Mean: figure(y.Mean), SD: figure(y.SD),
		P5: figure(y.P5), P10: figure(y.P10), P25: figure(y.P25), P50: figure(y.P50),
		P75: figure(y.P75), P90: figure(y.P90), P95: figure(y.P95), Actual: y.Actual,
	}
}

func newTargetJSON(t sim.TargetOutcome) targetJSON {
	out := targetJSON{
		Year: t.Target.Year, Relation: t.Target.Relation.String(), Value: figure(t.Target.Value),
		Met: t.Chance.Met, Chance: figure(t.Chance.Value()), Error: figure(t.Chance.Error),
		IfMet: share(t.IfMet), IfMissed: share(t.IfMissed),
		RequiredGrowth: figure(t.RequiredGrowth), Shortfall: figure(t.Shortfall),
	}
	if t.Target.Relation == model.Between {
		out.High = figureOf(t.Target.High)
	}
	return out
}

func newJointJSON(j *sim.Joint) jointJSON {
	out := jointJSON{
		Year: j.Year, Targets: j.Targets, MetDistribution: j.MetDistribution,
		MeanMet: figure(j.MeanMet), MeanMetError: figure(j.MeanMetError), All: figure(j.All.Value()), AllError: figure(j.All.Error),
		Groups: make(map[string]figure, len(j.Groups)),
	}
	for _, g := range j.Groups {
		out.Groups[g.ID] = figure(g.All.Value())
	}
	return out
}
