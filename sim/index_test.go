package sim

import (
	"context"
	"math"
	"testing"

	"foretell/model"
)

// A target that the base value meets already has no progress to measure: moving away from it, further into the good, would
// count as a loss. Left out, the index is the other one's progress, (120 − 100)/(140 − 100) = 0.5 on every path.
func TestIndexLeavesOutWhatIsMetAlready(t *testing.T) {
	at := func(relation model.Relation, value, high float64) []model.Target {
		return []model.Target{{Year: 2022, Relation: relation, Value: value, High: high}}
	}
	for name, met := range map[string]model.Indicator{
		"above":  {ID: "met", Scale: model.Linear, Base: 6.2, Targets: at(model.AtLeast, 6, 0)},
		"below":  {ID: "met", Scale: model.Linear, Base: 2.6, Targets: at(model.AtMost, 2.7, 0)},
		"within": {ID: "met", Scale: model.Linear, Base: 55, Targets: at(model.Between, 50, 70)},
	} {
		w := newWorld(met, model.Indicator{ID: "open", Scale: model.Linear, Base: 100, Targets: at(model.AtLeast, 140, 0)})
		w.assume(model.Assumption{Growth: fixed(4)}) // 100 + 5 × 4 = 120
		e := NewEngine(w.plan)
		p, err := e.Project(context.Background(), w.scenario, 64)
		if err != nil {
			t.Fatal(err)
		}
		x, err := e.Index(context.Background(), p, 2022)
		if err != nil {
			t.Fatal(err)
		}
		if len(x.Weights) != 1 || x.Weights["open"] != 1 || math.Abs(x.Mean-0.5) > 1e-12 {
			t.Errorf("%s: weights %v, mean %v", name, x.Weights, x.Mean)
		}
	}
}
