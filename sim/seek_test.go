package sim

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
)

func seekWorld() *world {
	w := newWorld(amount("x", 100, 130), amount("y", 100, 130)).assume(model.Assumption{Growth: fixed(5), Volatility: 4}).sample(model.Sobol)
	w.plan.Indicators[0].Name, w.plan.Indicators[1].Name = model.Text{En: "x"}, model.Text{En: "y"}
	return w
}

func (w *world) goal(t *testing.T, text string) Goal {
	t.Helper()
	g, err := ParseGoal(w.plan, w.scenario, text)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// Chance 0.8 needs 5·ln(1+g) = ln 1.3 + 0.8416212·0.04·√5, so g = exp(0.0675280) − 1 = 6.98603 %.
func TestSeekGrowth(t *testing.T) {
	w := seekWorld()
	in, err := GrowthInput(w.plan, w.scenario, "x")
	if err != nil {
		t.Fatal(err)
	}
	want := 100 * (math.Exp((math.Log(1.3)+0.8416212335729143*0.04*math.Sqrt(5))/5) - 1)
	a, err := NewEngine(w.plan).Seek(t.Context(), w.scenario, paths, w.goal(t, "x"), 0.8, in)
	if err != nil {
		t.Fatal(err)
	}
	if !a.Reached || math.Abs(a.Value-want) > 4*max(a.Error, 1e-4) || a.Error > 0.05 {
		t.Errorf("growth %.4f ± %.4f (reached %v), want %.4f", a.Value, a.Error, a.Reached, want)
	}
	// the answer's edits lead to the chance it names
	s, err := w.scenario.Apply(w.plan, a.Edits...)
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewEngine(w.plan).Project(t.Context(), s, paths)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "at the answer", p.Outcomes[0].Targets[0].Chance, 0.8)
}

// Two independent targets, both with chance Φ(−0.205866) = 0.418447 today. The second alone bounds the chance of both.
func TestSeekOutOfReach(t *testing.T) {
	w := seekWorld()
	in, err := GrowthInput(w.plan, w.scenario, "x")
	if err != nil {
		t.Fatal(err)
	}
	a, err := NewEngine(w.plan).Seek(t.Context(), w.scenario, paths, w.goal(t, "x & y"), 0.5, in)
	if err != nil {
		t.Fatal(err)
	}
	if a.Reached {
		t.Fatalf("both were reached with %+v", a)
	}
	near(t, "at most", a.Chance, 0.418447)
}

// Volatility: the chance of a target above the median rises with noise: 0.45 needs (ln 1.3 − 5·ln 1.05)/(v·√5) = 0.1256613,
// so v = 0.0184129/(0.1256613·√5) = 6.5530 %. A lever: level times 2 points over five years.
func TestSeekOtherInputs(t *testing.T) {
	w := seekWorld()
	w.scenario.Levers = []model.Lever{{ID: "l", Start: 2018, Effects: []model.Effect{{Indicator: "x", Distribution: dist("fixed", 2)}}}}
	w.scenario.Events = []model.Event{{ID: "e", On: []string{"x"}, From: 2020, To: 2020, Probability: 0.5, Impact: dist("fixed", -6)}}
	volatility, err := VolatilityInput(w.plan, w.scenario, "x")
	if err != nil {
		t.Fatal(err)
	}
	lever, err := LeverInput(w.scenario, "l")
	if err != nil {
		t.Fatal(err)
	}
	event, err := EventInput(w.scenario, "e")
	if err != nil {
		t.Fatal(err)
	}
	struck := func(p float64) float64 { return (1-p)*certainOf(5, 5, 5, 5, 5) + p*certainOf(5, 5, -1, 5, 5) }
	pulled := func(level float64) float64 {
		g := 5 + 2*level
		return 0.5*certainOf(g, g, g, g, g) + 0.5*certainOf(g, g, g-6, g, g)
	}
	for _, c := range []struct {
		in     Input
		wanted float64
		value  float64
	}{
		{event, struck(0.3), 0.3},
		{lever, pulled(0.4), 0.4},
	} {
		a, err := NewEngine(w.plan).Seek(t.Context(), w.scenario, paths, w.goal(t, "x"), c.wanted, c.in)
		if err != nil {
			t.Fatal(err)
		}
		if !a.Reached || math.Abs(a.Value-c.value) > 4*max(a.Error, 1e-3) {
			t.Errorf("%s: %.4f ± %.4f, want %.4f", c.in.Name, a.Value, a.Error, c.value)
		}
	}
	w.scenario.Events = nil
	a, err := NewEngine(w.plan).Seek(t.Context(), w.scenario, paths, w.goal(t, "x"), 0.45, volatility)
	if err != nil {
		t.Fatal(err)
	}
	if !a.Reached || math.Abs(a.Value-6.5530) > 4*max(a.Error, 1e-3) {
		t.Errorf("volatility %.4f ± %.4f, want 6.5530", a.Value, a.Error)
	}
}

// Goals: x at its median, v = 5 %, milestone and target, two indicators with ρ = 0.5.
func TestGoals(t *testing.T) {
	x, y := amount("x", 100, 100), amount("y", 100, 100)
	x.Targets = append([]model.Target{{Year: 2020, Value: 100}}, x.Targets...)
	w := newWorld(x, y).assume(model.Assumption{Growth: fixed(0), Volatility: 5}).sample(model.Sobol).depend(0.5, 0)
	w.scenario.Events = []model.Event{{ID: "e", On: []string{"y"}, From: 2020, To: 2020, Probability: 0.25, Impact: dist("fixed", 0)}}
	p := w.project(t, paths)
	for text, want := range map[string]float64{
		"x":               0.5,
		"x@2020":          0.5,
		"all":             1.0 / 3,
		"all(a)":          1.0 / 3,
		"all(x, y)":       1.0 / 3,
		"x & y":           1.0 / 3,
		"!x & !y":         1.0 / 3,
		"met>=1":          2.0 / 3,
		"met@2020>=1":     0.5,
		"event(e)":        0.25,
		"x & !event(e)":   0.375,
		"x@2020 & x@2022": sheppard(math.Sqrt(0.6)),
	} {
		near(t, text, p.Chance(w.goal(t, text)), want)
	}
	near(t, "x given y", *p.ChanceGiven(w.goal(t, "x"), w.goal(t, "y")), 2.0/3)
	if c := p.ChanceGiven(w.goal(t, "x"), w.goal(t, "x & !x")); c != nil {
		t.Errorf("a chance given what never holds: %+v", c)
	}
	for text, part := range map[string]string{
		"z": `no indicator or group "z"`, "x@2021": "no target in 2021", "event(f)": `no event "f"`, "met>1": "say an indicator",
		"": "say an indicator", "all(": "say an indicator", "all(q)": `"q"`, "x &": "say an indicator", "met>=99999999": "say an indicator",
		"all()": "nothing stands in", "event()": `no event ""`, "all(x,)": "beside a comma", "all( )": "beside a comma",
		"met>=0": "in every future; a number from 1 to", "met>=999": "in no future",
	} {
		if _, err := ParseGoal(w.plan, w.scenario, text); err == nil || !strings.Contains(err.Error(), part) {
			t.Errorf("goal %q: error %v, want one that says %q", text, err, part)
		}
	}
}

// Two linear indicators, equal weights, progress (x − 10)/10 each with x ~ N(20, 5): the index is N(1, 5/100·½·(1+ρ)).
func TestIndex(t *testing.T) {
	x, y := amount("x", 10, 20), amount("y", 10, 20)
	x.Scale, y.Scale = model.Linear, model.Linear
	w := newWorld(x, y).assume(model.Assumption{Growth: fixed(2), Volatility: 1}).sample(model.Sobol).depend(0.5, 0)
	check := func(sd float64, weights map[string]float64) {
		t.Helper()
		w.scenario.Index = weights
		e := NewEngine(w.plan)
		p, err := e.Project(t.Context(), w.scenario, paths)
		if err != nil {
			t.Fatal(err)
		}
		index, err := e.Index(t.Context(), p, 2022)
		if err != nil {
			t.Fatal(err)
		}
		closeTo(t, "mean", index.Mean, 1, 0.002)
		closeTo(t, "sd", index.SD, sd, 0.01)
		closeTo(t, "p95", index.P95, 1+1.6448536*sd, 0.005)
		near(t, "on target", index.OnTarget, 0.5)
	}
	check(math.Sqrt(0.05*0.75), nil)
	check(math.Sqrt(0.05), map[string]float64{"x": 3})
	check(math.Sqrt(0.05*(0.75*0.75+0.25*0.25+2*0.75*0.25*0.5)), map[string]float64{"x": 3, "y": 1})
}

// A target that is the base value has no progress to measure: the index is that of the others alone.
func TestIndexLeavesOutWhatBeginsAtItsTarget(t *testing.T) {
	x, y := amount("x", 10, 20), amount("y", 10, 10)
	x.Scale, y.Scale = model.Linear, model.Linear
	w := newWorld(x, y).assume(model.Assumption{Growth: fixed(2)})
	e := NewEngine(w.plan)
	p, err := e.Project(t.Context(), w.scenario, 1000)
	if err != nil {
		t.Fatal(err)
	}
	index, err := e.Index(t.Context(), p, 2022)
	if err != nil {
		t.Fatal(err)
	}
	if _, there := index.Weights["y"]; there || index.Mean != 1 || index.OnTarget.Met != 1000 {
		t.Errorf("index %+v, want that of x alone: 1 on every path", index)
	}
}

// What is published to the end leaves no growth to turn, and required growth is that of the past: 10 to 20 in four years is
// 100·(2^(1/4) − 1) = 18.9207 % a year.
func TestNothingLeftToAssume(t *testing.T) {
	ind := amount("x", 10, 20)
	ind.Targets[0].Year = 2021
	ind.Actuals = []model.Actual{{Year: 2021, Value: 20}}
	w := newWorld(ind).assume(model.Assumption{Growth: model.Growth{Required: true}, Spread: 0.25})
	w.scenario.Run.AsOf = 2021
	g := NewGrowth(w.plan, &w.plan.Indicators[0], w.scenario.Default, 2021)
	closeTo(t, "growth after the last target", g.Median, 18.920712, 1e-7)
	w.plan.Indicators[0].Actuals = append(ind.Actuals, model.Actual{Year: 2022, Value: 21})
	w.scenario.Run.AsOf = 2022
	if _, err := GrowthInput(w.plan, w.scenario, "x"); err == nil || !strings.Contains(err.Error(), "nothing of it is left") {
		t.Errorf("error %v", err)
	}
	if p := w.project(t, 100); p.Outcomes[0].Targets[0].Chance.Met != 100 {
		t.Error("a published value that meets its target was not counted")
	}
}

func TestSeekBeyondItsPaths(t *testing.T) {
	w := seekWorld()
	in, err := GrowthInput(w.plan, w.scenario, "x")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := NewEngine(w.plan).Seek(t.Context(), w.scenario, 1000, w.goal(t, "x"), 0.999, in); err == nil {
		t.Error("a thousand paths were asked for a chance of 0.999: they tell up to 0.997")
	}
}
