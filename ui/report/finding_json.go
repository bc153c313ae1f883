package report

import (
	"io"

	"foretell/model"
	"foretell/sim"
)

// FindingSchema is the first field of every finding in JSON.
const FindingSchema = "foretell/seek/1"

type findingJSON struct {
	Schema string `json:"schema"`
	basisJSON
	Goal    string     `json:"goal"`
	Wanted  figure     `json:"wanted"`
	Input   inputJSON  `json:"input"`
	Today   chanceJSON `json:"today"`
	Reached bool       `json:"reached"`
	Value   figure     `json:"value"` // where not reached, the one whose chance comes nearest
	Error   figure     `json:"error"` // of value; 0 where not reached
	At      chanceJSON `json:"at_value"`
	Edits   []editJSON `json:"edits"` // that lead to value
}

// basisJSON is what the numbers of a page rest on.
type basisJSON struct {
	Program  string `json:"program"`
	Plan     string `json:"plan"`
	Scenario string `json:"scenario"`
	Paths    int    `json:"paths"`
	Seed     uint64 `json:"seed"`
	Sampling string `json:"sampling"`
	AsOf     int    `json:"as_of"`
}

type inputJSON struct {
	Kind string `json:"kind"` // growth, spread, volatility, lever, levers or event
	ID   string `json:"id,omitempty"`
	Unit string `json:"unit"`
	Now  figure `json:"now"`
	Low  figure `json:"low"` // of the range looked through
	High figure `json:"high"`
}

type chanceJSON struct {
	Met    int    `json:"met"`
	Chance figure `json:"chance"`
	Error  figure `json:"error"`
}

type editJSON struct {
	Set string `json:"set"`
	To  any    `json:"to"`
}

// JSON writes the finding for other programs.
func (f Finding) JSON(w io.Writer) error {
	out := findingJSON{
		Schema: FindingSchema, basisJSON: f.basis(f.Plan, f.Scenario, f.Today.Paths),
		Goal: f.Goal.String(), Wanted: figure(f.Wanted),
		Input: inputJSON{
			Kind: string(f.Turned), ID: f.ID, Unit: f.unit(), Now: figure(f.Input.Now), Low: figure(f.Input.Low), High: figure(f.Input.High),
		},
		Today: newChanceJSON(f.Today), Reached: f.Reached, Value: figure(f.Value), Error: figure(f.Error), At: newChanceJSON(f.Chance),
	}
	for _, e := range f.Edits {
		out.Edits = append(out.Edits, editJSON{e.Set, e.To})
	}
	return encode(w, out)
}

func (r Reader) basis(plan *model.Plan, s *model.Scenario, paths int) basisJSON {
	return basisJSON{r.Program, plan.ID, s.ID, paths, s.Run.Seed, s.Run.Sampling.String(), s.Run.AsOf}
}

func newChanceJSON(c sim.Chance) chanceJSON {
	return chanceJSON{Met: c.Met, Chance: figure(c.Value()), Error: figure(c.Error)}
}

// unit names the unit of the input in English.
func (f Finding) unit() string {
	ind := f.Plan.Indicator(f.Input.Indicator)
	switch {
	case ind == nil:
		return "share"
	case ind.Scale == model.Log:
		return "percent per year"
	case ind.Scale == model.Logit:
		return "points per year"
	default:
		return ind.Unit.In(model.English) + " per year"
	}
}
