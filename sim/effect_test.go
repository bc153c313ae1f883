package sim

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"foretell/model"
)

// A lever of 2 points from the first year on, and an event that takes 6 in 2020, with the chances that certainOf's arithmetic
// gives: each with the other as it is now.
func TestEffects(t *testing.T) {
	bothSamplings(t, func(t *testing.T, sampling model.Sampling) {
		w := seekWorld().sample(sampling)
		w.scenario.Levers = []model.Lever{{ID: "l", Level: 0.4, Start: 2018, Effects: []model.Effect{{Indicator: "x", Distribution: dist("fixed", 2)}}}}
		w.scenario.Events = []model.Event{{ID: "e", On: []string{"x"}, From: 2020, To: 2020, Probability: 0.3, Impact: dist("fixed", -6)}}
		chance := func(level, p float64) float64 {
			g := 5 + 2*level
			return (1-p)*certainOf(g, g, g, g, g) + p*certainOf(g, g, g-6, g, g)
		}
		var reported []string
		e := NewEngine(w.plan)
		effects, err := e.Effects(t.Context(), w.scenario, paths, func(f Effect) {
			reported = append(reported, fmt.Sprint(f.Kind, " ", f.ID, " ", f.Now))
		}, w.goal(t, "x & y"))
		slices.Sort(reported)
		if err != nil || fmt.Sprint(reported) != "[event e 0.3 lever l 0.4]" {
			t.Fatalf("%v, %v", reported, err)
		}
		for k, want := range [][3]float64{
			{chance(0, 0.3), chance(1, 0.3), chance(0.4, 0.3)},
			{chance(0.4, 0), chance(0.4, 1), chance(0.4, 0.3)},
		} {
			c := effects[k].Comparison
			for side, p := range want {
				near(t, fmt.Sprintf("%s, side %d", effects[k].ID, side), c.Targets[0].Chances[side], p)
			}
			whole := c.Targets[0].Differences[EffectOn]
			if d := whole.Value - (want[EffectOn] - want[EffectOff]); d > 4*whole.Error || d < -4*whole.Error || whole.Error <= 0 {
				t.Errorf("%s: effect %+v, want %.5f", effects[k].ID, whole, want[EffectOn]-want[EffectOff])
			}
			// what it does not bear on stays, to the last path
			if y := c.Targets[1].Differences; y[EffectOn] != (Difference{}) || y[EffectNow] != (Difference{}) {
				t.Errorf("%s moves y: %+v", effects[k].ID, y)
			}
			if len(c.Goals) != 1 || c.Goals[0].Chances[EffectOn] != c.Joint[0].All[EffectOn] {
				t.Errorf("%s: goals %+v, all %+v", effects[k].ID, c.Goals, c.Joint[0].All)
			}
		}
		// the engine goes on with the scenario itself
		p, err := e.Project(t.Context(), w.scenario, paths)
		if err != nil || p.Digest() != w.project(t, paths).Digest() {
			t.Errorf("after the effects the paths differ (%v)", err)
		}
	})
}

func TestEffectsOfNothingAndCancelled(t *testing.T) {
	w := seekWorld()
	if effects, err := NewEngine(w.plan).Effects(t.Context(), w.scenario, 1000, nil); err != nil || len(effects) != 0 {
		t.Errorf("%d effects, %v", len(effects), err)
	}
	w = eventful(t, model.Sobol)
	ctx, cancel := context.WithCancel(t.Context())
	effects, err := NewEngine(w.plan).Effects(ctx, w.scenario, 1000, func(Effect) { cancel() })
	if err != context.Canceled || effects != nil {
		t.Errorf("%d effects, error %v, want context.Canceled", len(effects), err)
	}
}

// BenchmarkEffects is seven levers on three indicators each, and three events on all of a group.
func BenchmarkEffects(b *testing.B) {
	w := crowd(24)
	for k := range 7 {
		l := model.Lever{ID: fmt.Sprint("l", k), Level: 0.5, Start: 2018, Ramp: 2}
		for i := range 3 {
			l.Effects = append(l.Effects, model.Effect{Indicator: fmt.Sprint("i", 3*k+i), Distribution: dist("normal", 0.5, 0.2)})
		}
		w.scenario.Levers = append(w.scenario.Levers, l)
	}
	for k := range 3 {
		w.scenario.Events = append(w.scenario.Events, model.Event{
			ID: fmt.Sprint("e", k), On: []string{"group:a"}, From: 2019 + k, To: 2019 + k, Probability: 0.1, Impact: dist("normal", -2, 1),
		})
	}
	e := NewEngine(w.plan)
	for b.Loop() {
		if _, err := e.Effects(context.Background(), w.scenario, 16_384, nil); err != nil {
			b.Fatal(err)
		}
	}
}
