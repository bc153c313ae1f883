package report

import (
	"io"

	"foretell/model"
)

// PlanPageSchema is the first field of every plan in JSON.
const PlanPageSchema = "foretell/show/plan/1"

type planJSON struct {
	Schema      string              `json:"schema"`
	Program     string              `json:"program"`
	ID          string              `json:"id"`
	Title       textJSON            `json:"title"`
	Source      textJSON            `json:"source"`
	BaseYear    int                 `json:"base_year"`
	Horizon     int                 `json:"horizon"`
	Groups      []groupJSON         `json:"groups"`
	Indicators  []planIndicatorJSON `json:"indicators"`
	Actions     []actionJSON        `json:"actions"`
	Commitments []commitmentJSON    `json:"commitments"`
}

// textJSON is a phrase in both languages; in en where a file gives one for both.
type textJSON struct {
	En string `json:"en,omitempty"`
	Zh string `json:"zh,omitempty"`
}

type groupJSON struct {
	ID    string   `json:"id"`
	Title textJSON `json:"title"`
}

type planIndicatorJSON struct {
	ID         string           `json:"id"`
	Name       textJSON         `json:"name"`
	Short      *textJSON        `json:"short,omitempty"`
	Group      string           `json:"group"`
	Unit       textJSON         `json:"unit"`
	Scale      string           `json:"scale"`
	Base       figure           `json:"base"`                   // as published
	Assumed    *textJSON        `json:"base_assumed,omitempty"` // why, where the plan prints none
	Formula    string           `json:"formula,omitempty"`
	Value      *figure          `json:"formula_base,omitempty"` // of the formula in the base year
	Agrees     *bool            `json:"formula_agrees,omitempty"`
	Targets    []planTargetJSON `json:"targets"`
	Actuals    []actualJSON     `json:"actuals,omitempty"`
	SourceLine int              `json:"source_line,omitempty"`
}

type planTargetJSON struct {
	Year     int     `json:"year"`
	Relation string  `json:"relation"`
	Value    figure  `json:"value"`
	High     *figure `json:"high,omitempty"`
	Standing string  `json:"standing"`
}

type actualJSON struct {
	Year   int    `json:"year"`
	Value  figure `json:"value"`
	Source string `json:"source"`
}

// JSON writes the plan for other programs.
func (p PlanPage) JSON(w io.Writer) error {
	plan := p.Plan
	out := planJSON{
		Schema: PlanPageSchema, Program: p.Program, ID: plan.ID, Title: textJSON(plan.Title), Source: textJSON(plan.Source),
		BaseYear: plan.BaseYear, Horizon: plan.Horizon,
		Groups: []groupJSON{}, Indicators: []planIndicatorJSON{}, Actions: []actionJSON{}, Commitments: []commitmentJSON{},
	}
	for _, g := range plan.Groups {
		out.Groups = append(out.Groups, groupJSON{g.ID, textJSON(g.Title)})
	}
	for i := range plan.Indicators {
		out.Indicators = append(out.Indicators, newPlanIndicatorJSON(plan, i))
	}
	for _, a := range plan.Actions {
		out.Actions = append(out.Actions, newActionJSON(a))
	}
	for i := range plan.Commitments {
		out.Commitments = append(out.Commitments, newCommitmentJSON(&plan.Commitments[i]))
	}
	return encode(w, out)
}

func newPlanIndicatorJSON(plan *model.Plan, i int) planIndicatorJSON {
	ind := &plan.Indicators[i]
	out := planIndicatorJSON{
		ID: ind.ID, Name: textJSON(ind.Name), Group: ind.Group, Unit: textJSON(ind.Unit), Scale: ind.Scale.String(), Base: figure(ind.Base),
		Targets: []planTargetJSON{}, SourceLine: ind.SourceLine,
	}
	if ind.Short != (model.Text{}) {
		short := textJSON(ind.Short)
		out.Short = &short
	}
	if ind.BaseAssumed != (model.Text{}) {
		why := textJSON(ind.BaseAssumed)
		out.Assumed = &why
	}
	if d := derivedOf(plan, i); d != nil {
		agrees := d.agrees()
		out.Formula, out.Value, out.Agrees = ind.Formula.Text, figureOf(d.value), &agrees
	}
	for _, t := range ind.Targets {
		out.Targets = append(out.Targets, newPlanTargetJSON(t))
	}
	for _, a := range ind.Actuals {
		out.Actuals = append(out.Actuals, actualJSON{a.Year, figure(a.Value), a.Source})
	}
	return out
}

func newPlanTargetJSON(t model.Target) planTargetJSON {
	out := planTargetJSON{Year: t.Year, Relation: t.Relation.String(), Value: figure(t.Value), Standing: t.Standing.String()}
	if t.Relation == model.Between {
		out.High = figureOf(t.High)
	}
	return out
}
