package report

import "foretell/model"

type actionJSON struct {
	ID         string     `json:"id"`
	Title      textJSON   `json:"title"`
	SourceLine int        `json:"source_line,omitempty"`
	BearsOn    []string   `json:"bears_on"`
	Stated     bool       `json:"stated"`
	StatedOn   []string   `json:"stated_on"` // what the plan's own words name
	Owners     []string   `json:"owners"`
	Tasks      []taskJSON `json:"tasks"`
}

type taskJSON struct {
	Code         string     `json:"code,omitempty"`
	Title        textJSON   `json:"title"`
	SourceLine   int        `json:"source_line,omitempty"`
	BearsOn      []string   `json:"bears_on"`
	StatedOn     []string   `json:"stated_on"`
	Owners       []string   `json:"owners"`
	OwnersStated bool       `json:"owners_stated"` // false: the union of those of its parts
	Subtasks     []taskJSON `json:"subtasks,omitempty"`
}

func newActionJSON(a model.Action) actionJSON {
	out := actionJSON{
		ID: a.ID, Title: textJSON(a.Title), SourceLine: a.SourceLine, BearsOn: listJSON(a.BearsOn), Stated: a.Stated,
		StatedOn: listJSON(a.StatedOn), Owners: listJSON(a.Owners), Tasks: newTasksJSON(a.Tasks),
	}
	if out.Tasks == nil {
		out.Tasks = []taskJSON{}
	}
	return out
}

func newTasksJSON(tasks []model.Task) (out []taskJSON) {
	for _, t := range tasks {
		out = append(out, taskJSON{
			Code: t.Code, Title: textJSON(t.Title), SourceLine: t.SourceLine, BearsOn: listJSON(t.BearsOn), StatedOn: listJSON(t.StatedOn),
			Owners: listJSON(t.Owners), OwnersStated: t.OwnersStated, Subtasks: newTasksJSON(t.Subtasks),
		})
	}
	return out
}

// listJSON is a list that is there even where it is empty.
func listJSON(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

type commitmentJSON struct {
	ID            string          `json:"id"`
	Quote         string          `json:"quote"`
	Name          textJSON        `json:"name"`
	Unit          textJSON        `json:"unit"`
	Relation      string          `json:"relation"`
	Kind          string          `json:"kind"`
	Value         figure          `json:"value"`
	High          *figure         `json:"high,omitempty"`
	Deadline      int             `json:"deadline,omitempty"`
	DeadlineBasis textJSON        `json:"deadline_basis"`
	Owners        []string        `json:"owners"`
	OwnersBasis   textJSON        `json:"owners_basis"`
	SourceLine    int             `json:"source_line,omitempty"`
	Indicator     string          `json:"indicator,omitempty"`
	Action        string          `json:"action,omitempty"`
	Restates      bool            `json:"restates"`
	Note          textJSON        `json:"note"`
	Target        *planTargetJSON `json:"target,omitempty"` // that can be tested in place of the indicator's
}

func newCommitmentJSON(c *model.Commitment) commitmentJSON {
	out := commitmentJSON{
		ID: c.ID, Quote: c.Quote, Name: textJSON(c.Name), Unit: textJSON(c.Unit), Relation: c.Relation.String(), Kind: c.Kind.String(),
		Value: figure(c.Value), Deadline: c.Deadline, DeadlineBasis: textJSON(c.DeadlineBasis), Owners: listJSON(c.Owners),
		OwnersBasis: textJSON(c.OwnersBasis), SourceLine: c.SourceLine, Indicator: c.Indicator, Action: c.Action, Restates: c.Restates,
		Note: textJSON(c.Note),
	}
	if c.Relation == model.PromiseBetween {
		out.High = figureOf(c.High)
	}
	if c.Target != nil {
		target := newPlanTargetJSON(*c.Target)
		out.Target = &target
	}
	return out
}
