package model

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

const childHead = "schema = \"foretell/scenario/1\"\n"

// shelf offers scenarios by name.
func shelf(files map[string]string) Parent {
	return func(name string) (string, []byte, error) {
		data, ok := files[name]
		if !ok {
			return "", nil, errors.New("no such file")
		}
		return name, []byte(data), nil
	}
}

func TestExtendsLaysDifferencesOver(t *testing.T) {
	plan := readPlanFile(t)
	files := map[string]string{
		"base": string(readFile(t, "testdata/scenario.toml")),
		"slow": childHead + "extends = \"base\"\nnote = \"slower\"\n[assume.output]\nvolatility = 3\nadjust = { 2020 = -6 }\n" +
			"[[event]]\nid = \"fire\"\nyears = [2022]\nprobability = 0.5\nimpact = { split-normal = [-3, 2, 1] }\non = [\"gdp\"]\n" +
			"[[event]]\nid = \"flood\"\nprobability = 0.5\nyears = [2021]\n" +
			"[[lever]]\nid = \"roads\"\neffect = { gdp = { fixed = 2 } }\n",
	}
	top := childHead + "extends = \"slow\"\ntitle = \"Slower still\"\n[run]\npaths = 10\n[assume.gdp]\ngrowth = { fixed = 1 }\n" +
		"[[event]]\nid = \"flood\"\nprobability = 0.75\n[[lever]]\nid = \"roads\"\nlevel = 1\n" +
		"[dependence]\npairs = [ { a = \"gdp\", b = \"online\", r = 0.1 } ]\n[index]\nweights = { online = 3, balance = 0 }\n"
	got, err := ReadScenario("slowest.toml", []byte(top), plan, shelf(files))
	if err != nil {
		t.Fatal(err)
	}
	want := readScenarioFile(t, plan)
	three, pert := 3.0, Growth{Distribution: Pert(3, 5, 8)}
	want.ID, want.Extends, want.Title, want.Note = "slowest", "slow", Text{En: "Slower still"}, Text{}
	want.Run.Paths = 10
	want.Assume = map[string]Assuming{
		"output": {Growth: &pert, Volatility: &three, Adjust: map[int]float64{2020: -6, 2021: 2.5}, Why: Text{"as before", "同前"}},
		"gdp":    {Growth: &Growth{Distribution: Fixed(1)}},
	}
	want.Dependence.Pairs = []Pair{{"gdp", "online", 0.1}}
	want.Events[0].Probability, want.Events[0].From = 0.75, 2021
	want.Events = append(want.Events, Event{ID: "fire", From: 2022, To: 2022, Probability: 0.5, Impact: SplitNormal(-3, 2, 1), On: []string{"gdp"}})
	want.Levers[0].Level, want.Levers[0].Effects[1].Distribution = 1, Fixed(2)
	want.Index = map[string]float64{"output": 2, "online": 3, "balance": 0}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	name, file, err := ScenarioPlan("slowest.toml", []byte(top), shelf(files))
	if name != "valley" || file != "base" || err != nil {
		t.Errorf("plan %q of %q, %v; want valley of base", name, file, err)
	}
}

func TestExtendsFaults(t *testing.T) {
	plan := readPlanFile(t)
	files := map[string]string{
		"a":     childHead + "plan = \"valley\"\nextends = \"b\"\n",
		"b":     childHead + "extends = \"a\"\n",
		"wrong": childHead + "plan = \"valley\"\n[run]\npaths = 0\nas_of = 1990\n",
		"plan":  string(readFile(t, "testdata/plan.toml")),
		"b2": childHead + "plan = \"valley\"\n[[event]]\nid = \"flood\"\nyears = [2050]\nprobability = 0.5\n" +
			"impact = { fixed = 1 }\non = [\"gdp\"]\n",
		"top":  childHead + "extends = \"top\"\n",
		"torn": childHead + "plan = \"valley\"\n[[event]\nid = \"flood\"\nyears = [2020]\n",
	}
	for _, c := range []struct {
		name, data string
		parent     Parent
		want       string
	}{
		{"a circle", "extends = \"a\"\n", shelf(files),
			"b:2:11: extends: the scenarios extend one another in a circle: top extends a extends b extends a; a chain that ends"},
		{"itself", "extends = \"top\"\n", shelf(files),
			"top:2:11: extends: the scenarios extend one another in a circle: top extends top; a chain that ends"},
		{"missing", "extends = \"c\"\n", shelf(files),
			"top:2:11: extends: cannot read the scenario top extends c: no such file; an embedded or saved scenario, or its file"},
		{"nowhere to look", "extends = \"a\"\n", nil,
			"top:2:11: extends: there is no scenario \"a\" here: top extends a; a scenario that extends none"},
		{"a plan", "extends = \"plan\"\n", shelf(files),
			"plan:1:10: schema: this file is \"foretell/plan/1\", not \"foretell/scenario/1\"; schema = \"foretell/scenario/1\""},
		{"an event of its parent spoilt", "extends = \"b2\"\nassume.gdp.growth.fixed = 1\n[[event]]\nid = \"flood\"\non = [\"outptu\"]\n", shelf(files),
			"top:6:7: event.flood.on[1]: the plan has no indicator \"outptu\"; did you mean output?\n" +
				"b2:5:10: event.flood.years[1]: 2050 is outside the plan; a year from 2018 to 2022"},
		{"an event its parent does not have", "extends = \"b2\"\nassume.gdp.growth.fixed = 1\n[[event]]\nid = \"floof\"\nprobability = 1\n", shelf(files),
			"top:4:3: event.floof.impact: missing key \"impact\"\ntop:4:3: event.floof.on: missing key \"on\"\ntop:4:3: event.floof.years: missing key \"years\"\n" +
				"b2:5:10: event.flood.years[1]: 2050 is outside the plan; a year from 2018 to 2022"},
		{"a parent that cannot be read", "extends = \"torn\"\n[[event]]\nid = \"flood\"\nprobability = 1\n", shelf(files),
			"torn:3:8: the table's name is not closed; [[name]]"},
		{"both wrong", "extends = \"wrong\"\nextra = 1\nassume.gdp.growth.fixed = 1\n", shelf(files),
			"top:3:1: extra: unknown key \"extra\"; one of schema, plan, extends, title, note, run, dependence, default, assume, event, lever, index, test, step\n" +
				"wrong:4:9: run.paths: 0 is not allowed; a whole number from 1 to 100000000\n" +
				"wrong:5:9: run.as_of: 1990 is outside the plan; a year from 2017 to 2022"},
	} {
		_, err := ReadScenario("top", []byte(childHead+c.data), plan, c.parent)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s:\ngot  %v\nwant %s", c.name, err, c.want)
		}
	}
}

// A file that extends itself under ever new names ends too.
func TestExtendsWithoutEnd(t *testing.T) {
	n := 0
	endless := func(name string) (string, []byte, error) {
		n++
		return name, []byte(childHead + "extends = \"x" + strings.Repeat("x", n) + "\"\n"), nil
	}
	_, err := ReadScenario("top", []byte(childHead+"extends = \"x\"\n"), readPlanFile(t), endless)
	if err == nil || !strings.Contains(err.Error(), "at most 16") {
		t.Errorf("got %v", err)
	}
}

func TestScenarioPlanFaults(t *testing.T) {
	_, _, err := ScenarioPlan("top", []byte(childHead), nil)
	want := `top:1:1: plan: no plan is named; plan = "id of a plan, or its file"`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}
