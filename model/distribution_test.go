package model

import (
	"math"
	"slices"
	"testing"
)

func TestDistributionCheck(t *testing.T) {
	for _, c := range []struct {
		d           Distribution
		what, right string
	}{
		{Fixed(-3), "", ""},
		{Normal(1, 0), "", ""},
		{Normal(1, 2), "", ""},
		{Normal(1, -2), "sd -2 is negative", "sd ≥ 0"},
		{Triangular(1, 1, 1), "", ""},
		{Triangular(1, 3, 2), "[1, 3, 2] is out of order", "low ≤ mode ≤ high"},
		{Pert(1, 2, 3), "", ""},
		{Pert(2, 1, 3), "[2, 1, 3] is out of order", "low ≤ mode ≤ high"},
		{Uniform(1, 1), "", ""},
		{Uniform(2, 1), "[2, 1] is out of order", "low ≤ high"},
		{SplitNormal(1, 0, 2), "", ""},
		{SplitNormal(1, -1, 2), "sd_low -1 is negative", "sd_low ≥ 0"},
		{SplitNormal(1, 1, -2), "sd_high -2 is negative", "sd_high ≥ 0"},
		{StudentT(1, 0, 0.5), "", ""},
		{StudentT(1, -1, 3), "scale -1 is negative", "scale ≥ 0"},
		{StudentT(1, 1, 0), "df 0 is too few", "df ≥ 0.5: the tails are heavy at 3, and the normal's at 30"},
		{Quantiles(1, 2, 3), "", ""},
		{Quantiles(-2, -2, -2), "", ""},
		{Quantiles(1, 3, 2), "[1, 3, 2] is out of order", "p10 < p50 < p90"},
		{Quantiles(0, 10, 100), "p50 10 is too near p10 0", "p50 above 16.66 and below 83.34, a sixth of the way from either end, or another distribution"},
		{Quantiles(0, 90, 100), "p50 90 is too near p90 100", "p50 above 16.66 and below 83.34, a sixth of the way from either end, or another distribution"},
		{Quantiles(1, 1, 2), "p50 1 is too near p10 1", "p50 above 1.167 and below 1.833, a sixth of the way from either end, or another distribution"},
		{History(1, 2), "", ""},
		{History(make([]float64, 1000)...), "", ""},
		{History(3), "3 has the wrong number of parameters", "history = [growth, growth, …]"},
		{Distribution{"normal", []float64{1}}, "1 has the wrong number of parameters", "normal = [mean, sd]"},
		{Distribution{"fixed", nil}, "[] has the wrong number of parameters", "fixed = value"},
		{Distribution{"Normal", nil}, `unknown distribution "Normal"`, "did you mean normal?"},
		{Distribution{}, `unknown distribution ""`, "one of " + listed(kindsByName())},
	} {
		if what, right := c.d.Check(); what != c.what || right != c.right {
			t.Errorf("%v: %q, %q; want %q, %q", c.d, what, right, c.what, c.right)
		}
	}
}

// x becomes x + 2; then 5 + 3 (x − 5): 4 → 2, 6 → 8, a width of 1 → 3.
func TestShiftedAndStretched(t *testing.T) {
	for _, c := range []struct{ d, shifted, stretched Distribution }{
		{Fixed(4), Fixed(6), Fixed(2)},
		{Normal(4, 1), Normal(6, 1), Normal(2, 3)},
		{Triangular(4, 5, 6), Triangular(6, 7, 8), Triangular(2, 5, 8)},
		{Pert(4, 5, 6), Pert(6, 7, 8), Pert(2, 5, 8)},
		{Uniform(4, 6), Uniform(6, 8), Uniform(2, 8)},
		{SplitNormal(4, 1, 2), SplitNormal(6, 1, 2), SplitNormal(2, 3, 6)},
		{StudentT(4, 1, 7), StudentT(6, 1, 7), StudentT(2, 3, 7)},
		{Quantiles(4, 5, 6), Quantiles(6, 7, 8), Quantiles(2, 5, 8)},
		{History(4, 6, 5, 6), History(6, 8, 7, 8), History(2, 8, 5, 8)},
		{Distribution{}, Distribution{}, Distribution{}},
	} {
		before := slices.Clone(c.d.Params)
		if got := c.d.Shifted(2); !same(got, c.shifted) {
			t.Errorf("%v shifted by 2: %v, want %v", c.d, got, c.shifted)
		}
		if got := c.d.Stretched(3, 5); !same(got, c.stretched) {
			t.Errorf("%v stretched by 3 about 5: %v, want %v", c.d, got, c.stretched)
		}
		if !slices.Equal(c.d.Params, before) {
			t.Errorf("%v has changed", c.d)
		}
	}
	if got := Pert(4, 5, 6).Stretched(-1, 5); !same(got, Pert(5, 5, 5)) {
		t.Errorf("stretched by less than nothing: %v", got)
	}
}

func same(a, b Distribution) bool { return a.Kind == b.Kind && slices.Equal(a.Params, b.Params) }

// One battery over all kinds: whatever is right stays right when shifted and stretched, and its ceiling goes along.
func TestKindsStayRight(t *testing.T) {
	for _, k := range Kinds {
		params := make([]float64, len(k.Params))
		if k.many {
			params = make([]float64, 5)
		}
		for i := range params {
			params[i] = float64(i + 1)
		}
		d := Distribution{k.Name, params}
		for _, moved := range []Distribution{d, d.Shifted(-150), d.Stretched(0, 7), d.Stretched(1e6, -3)} {
			if what, _ := moved.Check(); what != "" {
				t.Errorf("%v: %s", moved, what)
			}
		}
		if c := k.ceiling(d.Shifted(-4).Params); c != k.ceiling(params)-4 {
			t.Errorf("%s: ceiling %v after a shift by −4, was %v", k.Name, c, k.ceiling(params))
		}
		if KindOf(k.Name) != k {
			t.Errorf("%s is not found by its name", k.Name)
		}
	}
	if got := normal.ceiling([]float64{-500, 1}); !math.IsInf(got, 1) {
		t.Errorf("a normal distribution ends at %v", got)
	}
}

// On the log scale −100 percent a year leaves nothing; some hope must be left.
func TestGrowthThatLosesEverything(t *testing.T) {
	plan := readPlanFile(t)
	base := readScenarioFile(t, plan)
	for growth, right := range map[string]bool{
		"{fixed=-100}": false, "{fixed=-99.9}": true, "{normal=[-100,0]}": false, "{normal=[-150,1]}": true,
		"{triangular=[-300,-200,-100]}": false, "{pert=[-300,-200,-99]}": true, "{uniform=[-200,-100]}": false,
		"{split-normal=[-100,5,0]}": false, "{split-normal=[-100,0,5]}": true, "{student-t=[-100,0,3]}": false, "{student-t=[-200,1,3]}": true,
		"{quantiles=[-300,-200,-100]}": true, "{quantiles=[-100,-100,-100]}": false, "{history=[-100,-120]}": false, "{history=[-100,20]}": true,
	} {
		for _, id := range []string{"output", "online"} { // log, logit
			e, _ := ParseEdit("assume." + id + ".growth=" + growth)
			if _, err := base.Apply(plan, e); (err == nil) != (right || id == "online") {
				t.Errorf("%s of %s: %v", growth, id, err)
			}
		}
	}
}
