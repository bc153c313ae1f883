package report

import (
	"io"
	"maps"
	"math"
	"slices"
	"strconv"

	"foretell/model"
	"foretell/sim"
)

// ScenarioPageSchema is the first field of every scenario in JSON.
const ScenarioPageSchema = "foretell/show/scenario/1"

type scenarioJSON struct {
	Schema      string            `json:"schema"`
	Program     string            `json:"program"`
	Plan        string            `json:"plan"`
	Scenario    string            `json:"scenario"`
	Extends     string            `json:"extends,omitempty"`
	Title       textJSON          `json:"title"`
	Note        textJSON          `json:"note"`
	Run         runJSON           `json:"run"`
	Dependence  dependenceJSON    `json:"dependence"`
	Assumptions []assumptionJSON  `json:"assumptions"`
	Events      []eventJSON       `json:"events"`
	Levers      []leverJSON       `json:"levers"`
	Index       map[string]figure `json:"index_weights,omitempty"`
	Tests       []testJSON        `json:"tests"`
}

type runJSON struct {
	Paths    int    `json:"paths"`
	Seed     uint64 `json:"seed"`
	Sampling string `json:"sampling"`
	AsOf     int    `json:"as_of"`
}

type dependenceJSON struct {
	Common figure     `json:"common"`
	Group  figure     `json:"group"`
	Pairs  []pairJSON `json:"pairs"`
	Repair bool       `json:"repair"`
}

type pairJSON struct {
	A string `json:"a"`
	B string `json:"b"`
	R figure `json:"r"`
}

// assumptionJSON is what is assumed of one indicator, resolved; a derived one has a formula and nothing else.
type assumptionJSON struct {
	Indicator   string            `json:"indicator"`
	Own         bool              `json:"own"` // false: the scenario's default
	Formula     string            `json:"formula,omitempty"`
	Growth      any               `json:"growth,omitempty"` // as in a file
	Median      *figure           `json:"median,omitempty"` // of average growth, growth units per year
	SD          *figure           `json:"sd,omitempty"`
	Required    *figure           `json:"required_growth,omitempty"` // to the last target
	Adjust      map[string]figure `json:"adjust,omitempty"`          // by year; the phases of required growth too
	Volatility  *figure           `json:"volatility,omitempty"`
	Persistence *figure           `json:"persistence,omitempty"`
	Why         textJSON          `json:"why"`
}

type eventJSON struct {
	ID          string   `json:"id"`
	Title       textJSON `json:"title"`
	Years       []int    `json:"years"`
	Probability figure   `json:"probability"`
	Impact      any      `json:"impact"`
	Rebound     figure   `json:"rebound"`
	On          []string `json:"on"`
	Why         textJSON `json:"why"`
}

type leverJSON struct {
	ID     string         `json:"id"`
	Title  textJSON       `json:"title"`
	Level  figure         `json:"level"`
	Start  int            `json:"start"`
	Ramp   figure         `json:"ramp"`
	Effect map[string]any `json:"effect"`
	Why    textJSON       `json:"why"`
}

type testJSON struct {
	Indicator  string         `json:"indicator"`
	Commitment string         `json:"commitment"`
	Target     planTargetJSON `json:"target"`
}

// JSON writes the scenario for other programs.
func (p ScenarioPage) JSON(w io.Writer) error {
	s := p.Scenario
	out := scenarioJSON{
		Schema: ScenarioPageSchema, Program: p.Program, Plan: p.Plan.ID, Scenario: s.ID, Extends: s.Extends, Title: textJSON(s.Title), Note: textJSON(s.Note),
		Run:        runJSON{s.Run.Paths, s.Run.Seed, s.Run.Sampling.String(), s.Run.AsOf},
		Dependence: dependenceJSON{figure(s.Dependence.Common), figure(s.Dependence.Group), []pairJSON{}, s.Dependence.Repair},
		Events:     []eventJSON{}, Levers: []leverJSON{}, Tests: []testJSON{},
	}
	for _, pair := range s.Dependence.Pairs {
		out.Dependence.Pairs = append(out.Dependence.Pairs, pairJSON{pair.A, pair.B, figure(pair.R)})
	}
	for i := range p.Plan.Indicators {
		out.Assumptions = append(out.Assumptions, p.assumptionJSON(&p.Plan.Indicators[i]))
	}
	for _, e := range s.Events {
		out.Events = append(out.Events, eventJSON{
			e.ID, textJSON(e.Title), slices.Compact([]int{e.From, e.To}), figure(e.Probability), e.Impact.Value(), figure(e.Rebound), e.On, textJSON(e.Why),
		})
	}
	for _, l := range s.Levers {
		lever := leverJSON{l.ID, textJSON(l.Title), figure(l.Level), l.Start, figure(l.Ramp), map[string]any{}, textJSON(l.Why)}
		for _, e := range l.Effects {
			lever.Effect[e.Indicator] = e.Distribution.Value()
		}
		out.Levers = append(out.Levers, lever)
	}
	if s.Index != nil {
		out.Index = map[string]figure{}
		for id, w := range s.Index {
			out.Index[id] = figure(w)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(s.Test)) {
		if c := p.Plan.Commitment(s.Test[id]); c != nil && c.Target != nil {
			out.Tests = append(out.Tests, testJSON{id, c.ID, newPlanTargetJSON(*c.Target)})
		}
	}
	return encode(w, out)
}

func (p ScenarioPage) assumptionJSON(ind *model.Indicator) assumptionJSON {
	if ind.Formula != nil {
		return assumptionJSON{Indicator: ind.ID, Formula: ind.Formula.Text}
	}
	a := p.Scenario.Assumption(ind.ID)
	g := sim.NewGrowth(p.Plan, ind, a, p.Scenario.Run.AsOf)
	_, own := p.Scenario.Assume[ind.ID]
	out := assumptionJSON{
		Indicator: ind.ID, Own: own, Growth: a.Growth.Value(), Median: figureOf(g.Median), SD: figureOf(g.SD),
		Volatility: figureOf(a.Volatility), Persistence: figureOf(a.Persistence), Why: textJSON(a.Why),
	}
	if !math.IsNaN(g.Required) {
		out.Required = figureOf(g.Required)
	}
	for k, adjust := range g.Adjust {
		if adjust == 0 {
			continue
		}
		if out.Adjust == nil {
			out.Adjust = map[string]figure{}
		}
		out.Adjust[strconv.Itoa(p.Plan.BaseYear+1+k)] = figure(adjust)
	}
	return out
}
