package sim

import (
	"fmt"
	"math"
	"testing"

	"foretell/model"
)

func dist(kind string, params ...float64) model.Distribution {
	return model.Distribution{Kind: kind, Params: params}
}

// certainOf is the chance that a lognormal path with these certain yearly growths (percent) and v = 4 % noise a year reaches 130
// from 100.
func certainOf(growth ...float64) float64 {
	sum := 0.0
	for _, g := range growth {
		sum += math.Log(1 + g/100)
	}
	return phi((sum - math.Log(1.3)) / (0.04 * math.Sqrt(5)))
}

func struckWorld(e model.Event) *world {
	w := newWorld(amount("x", 100, 130)).assume(model.Assumption{Growth: fixed(5), Volatility: 4})
	e.ID, e.On = "e", []string{"x"}
	w.scenario.Events = []model.Event{e}
	return w
}

// An event with probability 0.1 and an impact of −6 in 2020 mixes two certain paths: 0.9·P(5,5,5,5,5) + 0.1·P(5,5,−1,5,5).
func TestEvent(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := struckWorld(model.Event{From: 2020, To: 2020, Probability: 0.1, Impact: dist("fixed", -6)}).sample(s)
		near(t, "chance", w.project(t, paths).Outcomes[0].Targets[0].Chance, 0.9*certainOf(5, 5, 5, 5, 5)+0.1*certainOf(5, 5, -1, 5, 5))
	})
}

// A range of years picks each as likely, and half of the impact comes back the year after.
func TestEventRangeAndRebound(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := struckWorld(model.Event{From: 2019, To: 2022, Probability: 0.8, Impact: dist("fixed", -10), Rebound: 0.5}).sample(s)
		struck := certainOf(5, -5, 10, 5, 5) + certainOf(5, 5, -5, 10, 5) + certainOf(5, 5, 5, -5, 10) + certainOf(5, 5, 5, 5, -5)
		near(t, "chance", w.project(t, paths).Outcomes[0].Targets[0].Chance, 0.2*certainOf(5, 5, 5, 5, 5)+0.8/4*struck)
	})
}

// On the linear scale a normal impact adds to the end: x_5 ~ N(10 + 5·2 − 3, 5·1 + 4) on struck paths. Target 18:
// 0.75·Φ(2/√5) + 0.25·Φ(−1/3) = 0.75·0.814453 + 0.25·0.369441 = 0.703200.
func TestEventOnLinear(t *testing.T) {
	ind := amount("x", 10, 18)
	ind.Scale = model.Linear
	w := newWorld(ind).assume(model.Assumption{Growth: fixed(2), Volatility: 1}).sample(model.Sobol)
	w.scenario.Events = []model.Event{{ID: "e", On: []string{"group:a"}, From: 2021, To: 2021, Probability: 0.25, Impact: dist("normal", -3, 2)}}
	near(t, "chance", w.project(t, paths).Outcomes[0].Targets[0].Chance, 0.703200)
}

// On the logit scale a shock moves the state by its points over 100·k, k that of the central path: base 50 %, growth 0, so
// k = 0.25 and −5 points move the state by −0.2. v = 1 point: noise 0.04 a year. Target 49 % = −0.040005:
// struck always in 2020: Φ((0.040005 − 0.2)/(0.04·√5)) = Φ(−1.788798) = 0.036824.
func TestEventOnLogit(t *testing.T) {
	ind := amount("x", 50, 49)
	ind.Scale = model.Logit
	w := newWorld(ind).assume(model.Assumption{Growth: fixed(0), Volatility: 1}).sample(model.Sobol)
	w.scenario.Events = []model.Event{{ID: "e", On: []string{"x"}, From: 2020, To: 2020, Probability: 1, Impact: dist("fixed", -5)}}
	near(t, "chance", w.project(t, paths).Outcomes[0].Targets[0].Chance, 0.036824)
}

// One event strikes all it is on together: two certain indicators miss on the same paths, and only there.
func TestEventStrikesTogether(t *testing.T) {
	w := newWorld(amount("x", 100, 120), amount("y", 100, 120)).assume(model.Assumption{Growth: fixed(5)}).sample(model.Sobol)
	w.scenario.Events = []model.Event{{ID: "e", On: []string{"x", "y"}, From: 2019, To: 2021, Probability: 0.3, Impact: dist("fixed", -10)}}
	j := w.project(t, paths).Joint[0]
	near(t, "both", j.All, 0.7)
	if j.MetDistribution[1] != 0 {
		t.Errorf("%d paths met one of two targets that one event decides", j.MetDistribution[1])
	}
}

// A lever at level 0.5 from 2019 with a ramp of two years and an effect of +2 adds 0, 0.5, 1 and 1 points in 2019 … 2022.
func TestLever(t *testing.T) {
	w := newWorld(amount("x", 100, 130)).assume(model.Assumption{Growth: fixed(5), Volatility: 4}).sample(model.Sobol)
	lever := model.Lever{ID: "l", Level: 0.5, Start: 2019, Ramp: 2, Effects: []model.Effect{{Indicator: "x", Distribution: dist("fixed", 2)}}}
	w.scenario.Levers = []model.Lever{lever}
	near(t, "ramp", w.project(t, paths).Outcomes[0].Targets[0].Chance, certainOf(5, 5, 5.5, 6, 6))
	w.scenario.Levers[0].Ramp = 0
	near(t, "at once", w.project(t, paths).Outcomes[0].Targets[0].Chance, certainOf(5, 6, 6, 6, 6))
	// an uncertain effect on the linear scale: 4 years of N(1, 0.5) at level 1 share one score, so they add N(4, 2)
	ind := amount("y", 10, 25)
	ind.Scale = model.Linear
	w = newWorld(ind).assume(model.Assumption{Growth: fixed(2), Volatility: 1}).sample(model.Sobol)
	lever.Level, lever.Ramp, lever.Effects = 1, 0, []model.Effect{{Indicator: "y", Distribution: dist("normal", 1, 0.5)}}
	w.scenario.Levers = []model.Lever{lever}
	near(t, "uncertain", w.project(t, paths).Outcomes[0].Targets[0].Chance, phi((24-25)/math.Sqrt(5+4)))
}

// Another event or lever, or none, leaves the paths of an indicator that it does not reach as they were, and the draws of those
// that both scenarios share.
func TestForcesStayApart(t *testing.T) {
	bothSamplings(t, func(t *testing.T, s model.Sampling) {
		w := crowd(4).sample(s)
		w.scenario.Events = []model.Event{{ID: "a", On: []string{"i0"}, From: 2019, To: 2021, Probability: 0.4, Impact: dist("normal", -3, 1)}}
		before := w.project(t, 5000)
		w.scenario.Events = append([]model.Event{{ID: "b", On: []string{"i1"}, From: 2020, To: 2020, Probability: 0.5, Impact: dist("fixed", -2)}}, w.scenario.Events...)
		w.scenario.Levers = []model.Lever{{ID: "l", Level: 1, Start: 2018, Effects: []model.Effect{{Indicator: "i1", Distribution: dist("normal", 1, 1)}}}}
		after := w.project(t, 5000)
		for _, i := range []int{0, 2, 3} {
			if fmt.Sprint(before.Outcomes[i].met) != fmt.Sprint(after.Outcomes[i].met) {
				t.Errorf("indicator %d moved", i)
			}
		}
		if fmt.Sprint(before.Outcomes[1].met) == fmt.Sprint(after.Outcomes[1].met) {
			t.Error("the struck indicator did not move")
		}
	})
}
