package report

import (
	"io"

	"foretell/sim"
)

// ComparisonSchema is the first field of every comparison in JSON.
const ComparisonSchema = "foretell/comparison/1"

// comparisonJSON has in every list of sides one entry for each scenario, in their order; differences are against the first.
type comparisonJSON struct {
	Schema    string                 `json:"schema"`
	Program   string                 `json:"program"`
	Plan      string                 `json:"plan"`
	Paths     int                    `json:"paths"`
	Seed      uint64                 `json:"seed"`
	Sampling  string                 `json:"sampling"`
	Scenarios []comparedJSON         `json:"scenarios"`
	Targets   []targetComparisonJSON `json:"targets"`
	Joint     []jointComparisonJSON  `json:"joint"`
	Goals     []goalComparisonJSON   `json:"goals,omitempty"`
}

// comparedJSON is one scenario: its differences are edits that make of the first's assumptions its own.
type comparedJSON struct {
	Scenario    string           `json:"scenario"`
	AsOf        int              `json:"as_of"`
	Digest      string           `json:"digest"`
	Differences []differenceJSON `json:"differences"`
}

type targetComparisonJSON struct {
	Indicator string     `json:"indicator"`
	Year      int        `json:"year"`
	Sides     []sideDone `json:"sides"`
}

type goalComparisonJSON struct {
	Goal  string     `json:"goal"`
	Sides []sideDone `json:"sides"`
}

// sideDone is a chance on one side. Won counts the paths on which it holds there and not on the first, lost the other way round.
type sideDone struct {
	Relation   string  `json:"relation,omitempty"` // of a target
	Value      *figure `json:"value,omitempty"`
	Met        int     `json:"met"`
	Chance     figure  `json:"chance"`
	Error      figure  `json:"error"`
	Won        int     `json:"won"`
	Lost       int     `json:"lost"`
	Difference figure  `json:"difference"`
	DiffError  figure  `json:"difference_error"`
}

type jointComparisonJSON struct {
	Year    int            `json:"year"`
	MeanMet []meanDiffJSON `json:"mean_met"`
	All     []sideDone     `json:"all"`
}

type meanDiffJSON struct {
	Mean       figure `json:"mean"`
	Error      figure `json:"error"`
	Difference figure `json:"difference"`
	DiffError  figure `json:"difference_error"`
}

// JSON writes the comparison for other programs.
func (c Comparison) JSON(w io.Writer) error {
	first := c.Sides[0]
	run := first.Scenario.Run
	out := comparisonJSON{
		Schema: ComparisonSchema, Program: c.Program, Plan: c.plan().ID, Paths: first.Paths, Seed: run.Seed, Sampling: run.Sampling.String(),
		Targets: []targetComparisonJSON{}, Joint: []jointComparisonJSON{},
	}
	for k, p := range c.Sides {
		one := comparedJSON{Scenario: p.Scenario.ID, AsOf: p.Scenario.Run.AsOf, Digest: p.Digest(), Differences: []differenceJSON{}}
		for _, d := range c.assumptions(k) {
			one.Differences = append(one.Differences, differenceJSON{d.Key, d.A, d.B})
		}
		out.Scenarios = append(out.Scenarios, one)
	}
	for _, t := range c.Targets {
		sides := sidesDone(t.Chances, t.Differences)
		for k, target := range t.Targets {
			sides[k].Relation, sides[k].Value = target.Relation.String(), figureOf(target.Value)
		}
		out.Targets = append(out.Targets, targetComparisonJSON{t.Indicator.ID, t.Year, sides})
	}
	for _, j := range c.Joint {
		one := jointComparisonJSON{Year: j.Year, All: sidesDone(j.All, j.Differences)}
		for _, m := range j.MeanMet {
			one.MeanMet = append(one.MeanMet, meanDiffJSON{figure(m.Mean), figure(m.MeanError), figure(m.Value), figure(m.Error)})
		}
		out.Joint = append(out.Joint, one)
	}
	for _, g := range c.Goals {
		out.Goals = append(out.Goals, goalComparisonJSON{g.Goal.String(), sidesDone(g.Chances, g.Differences)})
	}
	return encode(w, out)
}

func sidesDone(chances []sim.Chance, differences []sim.Difference) []sideDone {
	sides := make([]sideDone, len(chances))
	for k, chance := range chances {
		d := differences[k]
		sides[k] = sideDone{
			Met: chance.Met, Chance: figure(chance.Value()), Error: figure(chance.Error),
			Won: d.Won, Lost: d.Lost, Difference: figure(d.Value), DiffError: figure(d.Error),
		}
	}
	return sides
}
