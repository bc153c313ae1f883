package model

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// commented is a scenario file with comments and a layout of its own.
const commented = `# A scenario for tests.
schema = "foretell/scenario/1"   # the form
plan = "valley"

[run]
  seed = 7      # lucky

[assume.output]   # the first
growth   =   { pert = [3, 5, 8] } # as before
# volatility is left to the default
adjust = { 2020 = -4, 2021 = 2.5 }
[assume.gdp]
growth = { normal = [6.5, 0.5] }
[[event]]
id = "flood"
years = [2019, 2021]
probability = 0.25 # one in four
impact = { normal = [-6, 2] }
on = ["group:scale"]
`

func loadCommented(t testing.TB, plan *Plan, data string) *Scenario {
	t.Helper()
	s, err := ReadScenario("s.toml", []byte(data), plan, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func spliced(t testing.TB, data string, edits ...Edit) string {
	t.Helper()
	plan := readPlanFile(t)
	loaded := loadCommented(t, plan, data)
	now, err := loaded.Apply(plan, edits...)
	if err != nil {
		t.Fatal(err)
	}
	out, err := Splice("s.toml", []byte(data), plan, nil, loaded, now)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestSpliceChangesOneValue(t *testing.T) {
	for _, c := range []struct {
		edit     Edit
		old, new string
	}{
		{Edit{"run.seed", int64(8)}, "seed = 7 ", "seed = 8 "},
		{Edit{"assume.output.growth", map[string]any{"fixed": 4.5}}, "{ pert = [3, 5, 8] }", "{ fixed = 4.5 }"},
		{Edit{"assume.output.adjust.2020", -3.0}, "{ 2020 = -4, 2021 = 2.5 }", "{ 2020 = -3, 2021 = 2.5 }"},
		{Edit{"event.flood.probability", 0.5}, "probability = 0.25 #", "probability = 0.5 #"},
		{Edit{"run.paths", int64(4096)}, "  seed = 7      # lucky\n", "  seed = 7      # lucky\npaths = 4096\n"},
		{Edit{"assume.output.volatility", 3.0}, "2021 = 2.5 }\n", "2021 = 2.5 }\nvolatility = 3\n"},
		{Edit{"assume.gdp.growth", map[string]any{"normal": []any{6.0, 0.5}}}, "[6.5, 0.5]", "[6, 0.5]"},
		{Edit{"dependence.common", 0.5}, "on = [\"group:scale\"]\n", "on = [\"group:scale\"]\n\n[dependence]\ncommon = 0.5\n"},
		{Edit{"assume.output.adjust", nil}, "adjust = { 2020 = -4, 2021 = 2.5 }\n", ""},
		{Edit{"title", "One"}, "plan = \"valley\"\n", "plan = \"valley\"\ntitle = \"One\"\n"},
	} {
		want := strings.Replace(commented, c.old, c.new, 1)
		if want == commented {
			t.Fatalf("%q is not in the file", c.old)
		}
		if got := spliced(t, commented, c.edit); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", c.edit, got, want)
		}
	}
}

func TestSpliceKeepsLineEndingsAndMark(t *testing.T) {
	windows := "\ufeff" + strings.ReplaceAll(commented, "\n", "\r\n")
	want := strings.Replace(windows, "seed = 7", "seed = 8", 1)
	if got := spliced(t, windows, Edit{"run.seed", int64(8)}); got != want {
		t.Errorf("got %q", got)
	}
	want = strings.Replace(windows, "# lucky\r\n", "# lucky\r\npaths = 99\r\n", 1)
	if got := spliced(t, windows, Edit{"run.paths", int64(99)}); got != want {
		t.Errorf("got %q", got)
	}
}

// Any edits, saved: the file reads back as the scenario they led to. Undone and saved again: the bytes of before.
func TestSpliceRoundTrip(t *testing.T) {
	plan := readPlanFile(t)
	loaded := loadCommented(t, plan, commented)
	edits := []Edit{
		{"run.seed", int64(9)}, {"run.sampling", "random"}, {"dependence.group", 0.05}, {"default.volatility", 1.25},
		{"default.growth", map[string]any{"fixed": 3.0}}, {"assume.output.growth", "required"}, {"assume.output.persistence", 0.5},
		{"assume.output.adjust.2021", 1.0}, {"assume.output.adjust", nil}, {"assume.output.growth", nil},
		{"assume.gdp.volatility", 0.5}, {"event.flood.rebound", 0.5}, {"event.flood.years", []any{int64(2020)}},
		{"note", "a thought\nof two lines"}, {"title", map[string]any{"en": "x", "zh": "某"}},
	}
	rapid.Check(t, func(t *rapid.T) {
		now, file := loaded, []byte(commented)
		for range rapid.IntRange(1, 5).Draw(t, "saves") {
			next, err := now.Apply(plan, rapid.SampledFrom(edits).Draw(t, "edit"))
			if err != nil {
				continue
			}
			out, err := Splice("s.toml", file, plan, nil, now, next)
			if err != nil {
				t.Fatal(err)
			}
			again, err := ReadScenario("s.toml", out, plan, nil)
			if err != nil {
				t.Fatal(err)
			}
			if left := Diff(again, next); len(left) > 0 {
				t.Fatalf("after saving, %v differs", left)
			}
			same, err := Splice("s.toml", out, plan, nil, again, next)
			if err != nil || !bytes.Equal(same, out) {
				t.Fatalf("saving without a change changed the file (%v)", err)
			}
			now, file = next, out
		}
	})
}

func TestNewFile(t *testing.T) {
	plan := readPlanFile(t)
	base := loadCommented(t, plan, commented)
	base.ID = "base"
	now, err := base.Apply(plan, Edit{"assume.output.growth", map[string]any{"normal": []any{4.0, 1.0}}}, Edit{"title", "Mine"})
	if err != nil {
		t.Fatal(err)
	}
	find := func(name string) (string, []byte, error) { return name, []byte(commented), nil }
	out, err := NewFile("mine.toml", plan, base, find, now)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{`extends = "base"`, `title = "Mine"`, "[assume.output]\ngrowth = { normal = [4, 1] }"} {
		if !strings.Contains(string(out), line) {
			t.Errorf("no %q in\n%s", line, out)
		}
	}
	if strings.Contains(string(out), "flood") {
		t.Errorf("the new file repeats what it extends:\n%s", out)
	}
	now.Steps = []Step{{Say: Text{En: "Now."}}}
	alone, err := NewFile("alone.toml", plan, nil, nil, now)
	if err != nil {
		t.Fatal(err)
	}
	if again := loadCommented(t, plan, string(alone)); len(Diff(again, now)) > 0 || len(again.Steps) != 1 {
		t.Errorf("a file that extends none reads back otherwise: %v\n%s", Diff(again, now), alone)
	}
}

// What a parent says cannot be taken away by a file that extends it: an error says so, and nothing is lost.
func TestSpliceCannotUnsayAParent(t *testing.T) {
	plan := readPlanFile(t)
	find := func(name string) (string, []byte, error) { return name, []byte(commented), nil }
	child := "schema = \"foretell/scenario/1\"\nextends = \"base\"\n"
	loaded, err := ReadScenario("c.toml", []byte(child), plan, find)
	if err != nil {
		t.Fatal(err)
	}
	now, err := loaded.Apply(plan, Edit{"assume.output.adjust", nil})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Splice("c.toml", []byte(child), plan, find, loaded, now); err == nil || !strings.Contains(err.Error(), `extends "base"`) {
		t.Errorf("error %v", err)
	}
}

// A file that extends another says only what differs, year by year and id by id.
func TestSpliceOfAnExtension(t *testing.T) {
	plan := readPlanFile(t)
	find := func(name string) (string, []byte, error) { return name, []byte(commented), nil }
	child := childHead + "extends = \"base\" # all but\n\n[default]\nadjust = { 2018 = 1 }\n"
	loaded, err := ReadScenario("c.toml", []byte(child), plan, find)
	if err != nil {
		t.Fatal(err)
	}
	now, err := loaded.Apply(plan, Edit{"assume.output.adjust.2021", 3.0}, Edit{"default.adjust.2019", 2.0}, Edit{"event.flood.rebound", 0.5},
		Edit{"event.flood.probability", 0.5})
	if err != nil {
		t.Fatal(err)
	}
	out, err := Splice("c.toml", []byte(child), plan, find, loaded, now)
	want := strings.Replace(child, "2018 = 1 }", "2018 = 1, 2019 = 2 }", 1) +
		"\n[assume.output]\nadjust = { 2021 = 3 }\n\n[[event]]\nid = \"flood\"\nprobability = 0.5\nrebound = 0.5\n"
	if err != nil || string(out) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, out, want)
	}
}
