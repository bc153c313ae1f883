package main

import (
	"math"
	"strings"
	"testing"
)

// goals is what other programs read of the goals of a result.
type goals struct {
	Paths int
	Goals []struct {
		Goal, Given   string
		Paths, Met    int
		Chance, Error *float64
	}
	Indicators []struct {
		ID      string
		Targets []struct {
			Year, Met int
			IfMet     *float64 `json:"chance_if_milestone_met"`
		}
	}
	Joint []struct {
		MetDistribution []int `json:"met_distribution"`
	}
}

// A goal that the result says in other words has the same count: a target, all of them, the tail of the distribution of targets met.
func TestGoalsAreWhatTheResultSays(t *testing.T) {
	var out goals
	told(t, &out, "run", "--goal", "de_va@2022", "--goal", "all", "--goal", "met>=20", "--goal", "!met@2020>=1", "--goal", "de_va & !de_va")
	atLeast := 0
	for _, n := range out.Joint[1].MetDistribution[20:] {
		atLeast += n
	}
	want := []int{out.Indicators[0].Targets[1].Met, out.Joint[1].MetDistribution[24], atLeast, out.Joint[0].MetDistribution[0], 0}
	for i, g := range out.Goals {
		if g.Met != want[i] || g.Paths != out.Paths || *g.Chance != float64(want[i])/float64(out.Paths) {
			t.Errorf("%s: met on %d of %d paths, want %d of %d", g.Goal, g.Met, g.Paths, want[i], out.Paths)
		}
	}
}

// A target given its milestone is what the result says of the two; what holds nowhere leaves no chance, and no number in its place.
func TestGoalsGivenGoals(t *testing.T) {
	var out goals
	told(t, &out, "run", "--goal", "de_va", "--given", "de_va@2020")
	g := out.Goals[0]
	if milestone := out.Indicators[0].Targets[0].Met; g.Given != "de_va@2020" || g.Paths != milestone {
		t.Errorf("given %q on %d paths, want the %d that meet the milestone", g.Given, g.Paths, milestone)
	}
	if want := *out.Indicators[0].Targets[1].IfMet; math.Abs(*g.Chance-want) > 1e-15 {
		t.Errorf("chance %v, want %v", *g.Chance, want)
	}
	told(t, &out, "run", "downturn-2020", "--goal", "de_va", "--given", "!event(downturn)", "--paths", "1000")
	if g := out.Goals[0]; g.Paths != 0 || g.Chance != nil || g.Error != nil {
		t.Errorf("%+v: a chance among no paths", g)
	}
	foretell(t, "run", "downturn-2020", "--goal", "de_va", "--given", "!event(downturn)").want(t, done, "no path", "")
	foretell(t, "run", "--goal", "de_va", "--format", "md").want(t, done, `| de\_va |`, "")
}

// A goal is repeated in every result, so it holds nothing that a terminal obeys, and has an end.
func TestGoalsAreSafeToRepeat(t *testing.T) {
	for _, args := range [][]string{{"run"}, {"compare", "base", "cautious"}, {"drivers"}, {"seek", "--of", "gdp", "--chance", "0.1"}} {
		r := foretell(t, append(args, "--paths", "2000", "--goal", "de_va\v&\r\u0085de_share")...)
		if r.status != done || !strings.Contains(r.stdout, "de_va & de_share") || strings.ContainsAny(r.stdout+r.stderr, "\v\r\u0085") {
			t.Errorf("%v: exit status %d, %q", args, r.status, r.stderr)
		}
	}
	foretell(t, "run", "--goal", strings.Repeat("de_va&", 2000)+"de_va").want(t, faulty, "", `goal "de_va&de_va&de_va&de"…: 12005 bytes long; at most 1000`)
}

func TestGoalsInCapitals(t *testing.T) {
	foretell(t, "run", "--goal", "DE_VA & All(scale)").want(t, faulty, "", `did you mean "de_va & all(scale)"?`)
	foretell(t, "run", "--require", "Met>=3>=10%").want(t, faulty, "", `did you mean "met>=3"?`)
	foretell(t, "run", "--goal", "Nothing").want(t, faulty, "", "say an indicator")
}

func TestGoalsThatCannotBeMeant(t *testing.T) {
	for name, c := range map[string]struct {
		args   []string
		status int
		say    string
	}{
		"mistyped indicator":  {[]string{"--goal", "de_vaa"}, faulty, `did you mean "de_va"?`},
		"mistyped group":      {[]string{"--goal", "all(scael)"}, faulty, `did you mean "scale"?`},
		"mistyped event":      {[]string{"--set", "run.paths=100", "--goal", "event(downtrun)"}, faulty, `no event "downtrun"`},
		"a year without":      {[]string{"--goal", "de_va@2021"}, faulty, "2020 2022"},
		"no target":           {[]string{"--goal", "gdp"}, faulty, "no target"},
		"nothing":             {[]string{"--goal", ""}, faulty, "say an indicator"},
		"empty parentheses":   {[]string{"--goal", "all()"}, faulty, "nothing stands in the parentheses"},
		"at least none":       {[]string{"--goal", "met>=0"}, faulty, "met>=0 holds in every future; a number from 1 to 24"},
		"more than there are": {[]string{"--goal", "!met@2020>=999"}, faulty, "met>=999 holds in no future"},
		"half a conjunction":  {[]string{"--goal", "de_va &"}, faulty, "say an indicator"},
		"no goal at all":      {[]string{"--goal", "de_va > 3"}, faulty, "say an indicator"},
		"a mistyped given":    {[]string{"--goal", "all", "--given", "de_vaa"}, faulty, "--given: "},
		"given without goal":  {[]string{"--given", "all"}, misused, "needs a --goal"},
		"no place for it":     {[]string{"--goal", "all", "--format", "csv"}, misused, "csv has no place for goals"},
		"of another scenario": {[]string{"base", "--goal", "event(downturn)"}, faulty, "no event"},
	} {
		t.Run(name, func(t *testing.T) {
			foretell(t, append([]string{"run"}, c.args...)...).want(t, c.status, "", c.say)
		})
	}
}

// Output grows by 12 % for certain from 100 to 125.44 in two years, 25.44/21 = 1.211429 of the way to 121.
func TestIndexByHand(t *testing.T) {
	dir := beside(t, map[string]string{"tiny.toml": tinyPlan, "scene.toml": tinyScenario})
	var out struct {
		Index struct {
			Year, Met     int
			Mean, SD      float64
			P5, P50, P95  float64
			Chance, Error float64
			Weights       map[string]float64
		}
	}
	told(t, &out, "run", dir+"/scene.toml")
	x := out.Index
	if x.Year != 2022 || math.Abs(x.Mean-25.44/21) > 1e-9 || math.Abs(x.P5-x.P95) > 1e-9 || x.SD > 1e-9 || x.Chance != 1 || x.Weights["x"] != 1 {
		t.Errorf("index %+v, want 1.211429 on every path", x)
	}
}
