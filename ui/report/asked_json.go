package report

import (
	"math"

	"foretell/sim"
)

// goalJSON is the chance of one goal. Where another is given, paths are those on which that holds, and chance is null where it
// holds on none.
type goalJSON struct {
	Goal   string `json:"goal"`
	Given  string `json:"given,omitempty"`
	Paths  int    `json:"paths"`
	Met    int    `json:"met"`
	Chance figure `json:"chance"`
	Error  figure `json:"error"`
}

func newGoalJSON(o GoalOutcome) goalJSON {
	out := goalJSON{Goal: o.Goal.String(), Chance: share(o.Chance), Error: figure(math.NaN())}
	if o.Given != nil {
		out.Given = o.Given.String()
	}
	if o.Chance != nil {
		out.Paths, out.Met, out.Error = o.Chance.Paths, o.Chance.Met, figure(o.Chance.Error)
	}
	return out
}

// indexJSON is the composite index; met, chance and error are of its being at least 1. The weights add up to 1.
type indexJSON struct {
	Year    int               `json:"year"`
	Mean    figure            `json:"mean"`
	SD      figure            `json:"sd"`
	P5      figure            `json:"p5"`
	P10     figure            `json:"p10"`
	P25     figure            `json:"p25"`
	P50     figure            `json:"p50"`
	P75     figure            `json:"p75"`
	P90     figure            `json:"p90"`
	P95     figure            `json:"p95"`
	Met     int               `json:"met"`
	Chance  figure            `json:"chance"`
	Error   figure            `json:"error"`
	Weights map[string]figure `json:"weights"`
}

func newIndexJSON(x *sim.Index) *indexJSON {
	out := &indexJSON{
		Year: x.Year, Mean: figure(x.Mean), SD: figure(x.SD),
		P5: figure(x.P5), P10: figure(x.P10), P25: figure(x.P25), P50: figure(x.P50),
		P75: figure(x.P75), P90: figure(x.P90), P95: figure(x.P95),
		Met: x.OnTarget.Met, Chance: figure(x.OnTarget.Value()), Error: figure(x.OnTarget.Error),
		Weights: make(map[string]figure, len(x.Weights)),
	}
	for id, w := range x.Weights {
		out.Weights[id] = figure(w)
	}
	return out
}
