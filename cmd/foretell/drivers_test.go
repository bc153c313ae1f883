package main

import (
	"math"
	"strings"
	"testing"
)

// sensitivity is what other programs read of what an outcome depends on.
type sensitivity struct {
	Schema, Goal, Indicator string
	Year, Inputs            int
	Explained               float64
	Drivers                 []struct {
		Kind, ID   string
		Rank       float64 `json:"rank_correlation"`
		Share      float64 `json:"variance_share"`
		ShareError float64 `json:"variance_share_error"`
	}
}

// A quantity on the linear scale that grows by G ~ N(1, 0.5) a year for two years, with noise of sd 0.4 each, is struck for certain in
// the second by an event of N(0, 0.6), and moved by a lever at half its level with N(0, 1) from the first year on:
//
//	Var x = (2·0.5)² + 2·0.4² + 0.6² + (2·0.5·1)² = 1 + 0.32 + 0.36 + 1 = 2.68
//
// so the shares are 1/2.68, 0.32/2.68, 0.36/2.68 and 1/2.68, and the rank correlation of normals is 6/π·asin(ρ/2), ρ² the share.
func TestDriversByHand(t *testing.T) {
	dir := beside(t, map[string]string{
		"tiny.toml": strings.NewReplacer(`"log"`, `"linear"`).Replace(tinyPlan),
		"scene.toml": `schema = "foretell/scenario/1"
plan = "tiny.toml"
run = { sampling = "random", paths = 65536 }
dependence = { common = 0, group = 0 }
[assume.x]
growth = { normal = [1, 0.5] }
volatility = 0.4
[[event]]
id = "storm"
years = [2022]
probability = 1
impact = { normal = [0, 0.6] }
on = ["x"]
[[lever]]
id = "push"
level = 0.5
start = 2021
effect = { x = { normal = [0, 1] } }
`,
	})
	var out sensitivity
	told(t, &out, "drivers", dir+"/scene.toml", "--value", "x@2022")
	want := map[string]float64{"growth": 1 / 2.68, "noise": 0.32 / 2.68, "event": 0.36 / 2.68, "lever": 1 / 2.68}
	if out.Schema != "foretell/drivers/1" || out.Indicator != "x" || out.Year != 2022 || len(out.Drivers) != len(want) || out.Inputs != len(want) {
		t.Fatalf("%+v", out)
	}
	for _, d := range out.Drivers {
		// A bin of x holds a range of it: 32 of them lose about 1 % of a share.
		if w := want[d.Kind]; math.Abs(d.Share-w) > 4*d.ShareError+0.01*w {
			t.Errorf("%s: share %.4f ± %.4f, want %.4f", d.Kind, d.Share, d.ShareError, w)
		}
		// The standard error of a correlation of 65,536 pairs is at most 1/256.
		if w := 6 / math.Pi * math.Asin(math.Sqrt(want[d.Kind])/2); math.Abs(d.Rank-w) > 4.0/256 {
			t.Errorf("%s: rank correlation %.4f, want %.4f", d.Kind, d.Rank, w)
		}
	}
	if math.Abs(out.Explained-1) > 0.02 {
		t.Errorf("%.4f explained of a sum", out.Explained)
	}
	foretell(t, "drivers", dir+"/scene.toml", "--value", "x").want(t, done, "Output (t) in 2022", "")
}

func TestDriversOfEachOutcome(t *testing.T) {
	for _, c := range []struct{ args, say string }{
		{"", "targets met in 2022"},
		{"--met 2020", "targets met in 2020"},
		{"--goal de_va@2020", "whether it holds: de_va@2020 · Digital value added ≥ 30 000 (2020)"},
		{"--value de_share", "Digital share of GDP (%) in 2022"},
		{"--value gdp@2018", "GDP of the province (100 million yuan) in 2018"},
		{"full-effort --top 2", "Not listed: "},
	} {
		foretell(t, append([]string{"drivers", "--paths", "2048"}, strings.Fields(c.args)...)...).want(t, done, c.say, "")
	}
	var all, few sensitivity
	told(t, &all, "drivers", "full-effort", "--paths", "2048")
	told(t, &few, "drivers", "full-effort", "--paths", "2048", "--top", "3")
	if len(all.Drivers) != all.Inputs || len(few.Drivers) != 3 || few.Inputs != all.Inputs || few.Explained != all.Explained {
		t.Errorf("%d of %d drivers, and %d of %d", len(all.Drivers), all.Inputs, len(few.Drivers), few.Inputs)
	}
	for i, d := range few.Drivers {
		if d != all.Drivers[i] || d.Share < all.Drivers[i+1].Share {
			t.Errorf("driver %d is %+v, then %+v", i, d, all.Drivers[i+1])
		}
	}
}

func TestDriversThatCannotBeMeant(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		say    string
	}{
		{"--goal all --met 2022", misused, "one outcome"},
		{"--met 2022 --value de_va", misused, "one outcome"},
		{"--top -1", misused, "--top -1"},
		{"--met soon", misused, "--met"},
		{"--met 2021", faulty, "2020 2022"},
		{"--met 0", faulty, "no target in 0"},
		{"--goal de_vaa", faulty, `did you mean "de_va"?`},
		{"--value de_vaa", faulty, "did you mean de_va?"},
		{"--value de_va@2017", faulty, "from 2018 to 2022"},
		{"--value de_va@", faulty, "from 2018 to 2022"},
		{"--goal de_va&!de_va", faulty, "nothing decides it"},
	} {
		r := foretell(t, append([]string{"drivers", "--paths", "2048"}, strings.Fields(c.args)...)...)
		if r.status != c.status || r.stdout != "" || !strings.Contains(r.stderr, c.say) {
			t.Errorf("drivers %s: exit status %d, want %d; stdout %.80q, stderr %q, want %q in it", c.args, r.status, c.status, r.stdout, r.stderr, c.say)
		}
	}
}
