package main

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"foretell/model"
)

// finding is what other programs read of what it would take.
type finding struct {
	Schema, Goal string
	Wanted       float64
	Input        struct {
		Kind, ID, Unit string
		Now, Low, High float64
	}
	AtValue      struct{ Chance, Error float64 } `json:"at_value"`
	Reached      bool
	Value, Error float64
	Edits        []struct {
		Set string
		To  any
	}
}

// The growth that makes a chance is where the closed form crosses it.
func TestSeekAgreesWithTheClosedForm(t *testing.T) {
	p := &program{}
	_, plan, s, err := p.open([]string{"base"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		id     string
		chance float64
	}{{"de_va", 0.8}, {"npov_rate", 0.5}, {"cloud", 0.9}} {
		ind := plan.Indicator(c.id)
		at := func(growth float64) float64 {
			edited, err := s.Apply(plan, model.Edit{Set: "assume." + c.id + ".growth", To: map[string]any{
				"normal": []any{growth, s.Assumption(c.id).Growth.Distribution.Params[1]},
			}})
			if err != nil {
				t.Fatal(err)
			}
			return closed{plan, edited}.chance(ind, *ind.Last())
		}
		low, high := -5.0, 60.0
		for range 60 {
			if mid := (low + high) / 2; at(mid) < c.chance {
				low = mid
			} else {
				high = mid
			}
		}
		var out finding
		told(t, &out, "seek", "--indicator", c.id, "--chance", fmt.Sprint(c.chance))
		if !out.Reached || math.Abs(out.Value-low) > 4*out.Error {
			t.Errorf("%s: %v ± %v, closed form %v", c.id, out.Value, out.Error, low)
		}
		if now := s.Assumption(c.id).Growth.Distribution.Params[0]; out.Input.Now != now || out.Input.Kind != "growth" || out.Goal != c.id {
			t.Errorf("%s: input %+v, want today's %v", c.id, out.Input, now)
		}
	}
}

// The edit that seek prints leads to the chance it was asked for.
func TestSeekPrintsTheEdit(t *testing.T) {
	for _, args := range [][]string{
		{"base", "--indicator", "de_va", "--chance", "0.8"},
		{"base", "--indicator", "de_share", "--of", "de_va", "--chance", "0.5"},
		{"base", "--indicator", "eim_rev", "--spread", "--chance", "0.35"},
		{"full-effort", "--goal", "met>=16", "--levers", "--chance", "0.2"},
		{"on-plan", "--goal", "cloud@2020", "--chance", "0.7"},
	} {
		r := foretell(t, append([]string{"seek"}, args...)...)
		_, sets, found := strings.Cut(r.stdout, "To set it: ")
		if r.status != done || !found {
			t.Errorf("%v: exit status %d, no edit in %q", args, r.status, r.stdout)
			continue
		}
		run := []string{"run", args[0], "--goal", args[2]}
		for _, set := range strings.Split(strings.TrimSpace(sets), "--set ")[1:] {
			run = append(run, "--set", strings.Trim(set, "' "))
		}
		var out goals
		told(t, &out, run...)
		var want float64
		fmt.Sscan(args[len(args)-1], &want)
		if g := out.Goals[0]; math.Abs(*g.Chance-want) > 2**g.Error {
			t.Errorf("%v: chance %v ± %v with %v", args, *g.Chance, *g.Error, run[5:])
		}
	}
}

func TestSeekWhatCannotBeReached(t *testing.T) {
	var out finding
	told(t, &out, "seek", "--goal", "met>=20", "--levers", "--chance", "0.9")
	if out.Reached || out.Value != 1 || out.AtValue.Chance >= 0.9 || out.Error != 0 {
		t.Errorf("%+v: want nothing reached, nearest with every lever pulled", out)
	}
	foretell(t, "seek", "--goal", "met>=20", "--levers", "--chance", "0.9").want(t, done, "Not reachable: at most ", "")
	foretell(t, "seek", "--indicator", "pct", "--levers", "--chance", "0.01").want(t, done, "Not reachable: at least ", "")
	foretell(t, "seek", "--goal", "met>=20", "--levers", "--chance", "0.9", "--lang", "zh").want(t, done, "无法达到", "")
}

func TestSeekInputs(t *testing.T) {
	for _, c := range []struct{ args, kind, id, unit string }{
		{"--indicator de_va", "growth", "de_va", "percent per year"},
		{"--indicator npov_rate --volatility", "volatility", "npov_rate", "points per year"},
		{"--goal de_va@2020 --spread", "spread", "de_va", "percent per year"},
		{"--goal all --lever ecosystem", "lever", "ecosystem", "share"},
		{"--goal all(scale) --levers", "levers", "", "share"},
		{"downturn-2020 --goal met>=8 --event downturn", "event", "downturn", "share"},
	} {
		var out finding
		told(t, &out, append([]string{"seek", "--chance", "0.5", "--paths", "1000"}, strings.Fields(c.args)...)...)
		if out.Schema != "foretell/seek/1" || out.Wanted != 0.5 || (len(out.Edits) > 0) != out.Reached {
			t.Errorf("%s: %+v", c.args, out)
		}
		if in := out.Input; in.Kind != c.kind || in.ID != c.id || in.Unit != c.unit || in.Now < in.Low || in.Now > in.High {
			t.Errorf("%s: input %+v, want %s of %q in %s", c.args, in, c.kind, c.id, c.unit)
		}
	}
}

// A chance is the same as a share and in percent, as for --require.
func TestSeekTakesPercent(t *testing.T) {
	var share, percent finding
	told(t, &share, "seek", "--indicator", "de_va", "--chance", "0.555")
	told(t, &percent, "seek", "--indicator", "de_va", "--chance", "55.5%")
	if share.Wanted != 0.555 || percent.Wanted != share.Wanted || percent.Value != share.Value {
		t.Errorf("%+v and %+v", share, percent)
	}
}

func TestSeekThatCannotBeMeant(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		say    string
	}{
		{"--indicator de_va", misused, "--chance 0.8"},
		{"--chance 0.8", misused, "--indicator ID or --goal GOAL"},
		{"--chance 0.8 --indicator de_va --goal all", misused, "either"},
		{"--chance 80 --indicator de_va", misused, "did you mean 80%?"},
		{"--chance 1 --indicator de_va", misused, "above 0 and below 1"},
		{"--chance 0% --indicator de_va", misused, "above 0 and below 1"},
		{"--chance nan --indicator de_va", misused, "no chance from 0 to 1"},
		{"--chance 0.5 --indicator de_va --spread --levers", misused, "one input"},
		{"--chance 0.5 --goal all --of de_va --levers", misused, "--of"},
		{"--chance 0.5 --goal met>=20", misused, "--of ID"},
		{"--chance 0.5 --indicator de_vaa", faulty, `did you mean "de_va"?`},
		{"--chance 0.5 --goal all --of de_vaa", faulty, `did you mean "de_va"?`},
		{"--chance 0.5 --goal all --of scale", faulty, "name one indicator"},
		{"--chance 0.5 --indicator gdp", faulty, "no target"},
		{"--chance 0.5 --indicator de_share", faulty, "100 * de_va / gdp) and has no growth of its own: turn what it is made of, for instance de_va, with --of"},
		{"--chance 0.5 --goal all --lever ecosistem", faulty, "there is no lever \"ecosistem\"; did you mean \"ecosystem\"?\n"},
		{"--chance 0.5 --goal all --event downturn", faulty, "no event"},
		{"downturn-2020 --chance 0.5 --goal all --event downtrun", faulty, "there is no event \"downtrun\"; did you mean \"downturn\"?\n"},
		{"bsae --chance 0.5 --goal all --levers", faulty, "did you mean base?"},
		{"--chance 0.5 --indicator de_va --format csv", misused, "none of table, json"},
	} {
		r := foretell(t, append([]string{"seek"}, strings.Fields(c.args)...)...)
		if r.status != c.status || r.stdout != "" || !strings.Contains(r.stderr, c.say) {
			t.Errorf("seek %s: exit status %d, want %d; stdout %q, stderr %q, want %q in it", c.args, r.status, c.status, r.stdout, r.stderr, c.say)
		}
	}
}
