package model

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// told is a story with remarks and a layout of its own.
const told = gdpGivenFile + `
# How it began.
[[step]]
say = { zh = "若增速放缓？", en = "What if growth slows?" } # ask the room

# Then.
[[step]]
pause = 2   # let them think
set = 'assume.gdp.growth'
to = { fixed = 2 }

[[step]]
set = "run.seed"
to = 8
[step.expect]
paths = 64 # few
met = { "output@2020" = 10 }
`

func saveSteps(t testing.TB, file string, steps func([]Step) []Step) string {
	t.Helper()
	plan := readPlanFile(t)
	loaded := loadCommented(t, plan, file)
	now := *loaded
	now.Steps = steps(append([]Step(nil), loaded.Steps...))
	out, err := Splice("s.toml", []byte(file), plan, nil, loaded, &now)
	if err != nil {
		t.Fatal(err)
	}
	if again := loadCommented(t, plan, string(out)); !reflect.DeepEqual(again.Steps, now.Steps) {
		t.Errorf("saved as\n%+v\nread as\n%+v", now.Steps, again.Steps)
	}
	return string(out)
}

func TestNewStepsGoToTheEnd(t *testing.T) {
	got := saveSteps(t, told, func(steps []Step) []Step {
		return append(steps,
			Step{Edit: Edit{"assume.output.growth", map[string]any{"normal": []any{int64(4), 1.5}}}, Say: Text{"Faster", "更快"}, Pause: 2.5,
				Expect: &Expect{4096, map[string]int{"part@2022": 1, "output@2022": 20, "output@2020": 300}}},
			Step{Edit: Edit{Set: "assume.output.growth"}},
			Step{Say: Text{En: "An \"end\"."}})
	})
	want := told + `
[[step]]
set = "assume.output.growth"
to = { normal = [4, 1.5] }
say = { en = "Faster", zh = "更快" }
pause = 2.5
expect = { paths = 4096, met = { "output@2020" = 300, "output@2022" = 20, "part@2022" = 1 } }

[[step]]
set = "assume.output.growth"

[[step]]
say = "An \"end\"."
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Only what changed of a step is written, only the step that goes is taken away, and a new one finds its place.
func TestStepsInTheMiddle(t *testing.T) {
	for name, c := range map[string]struct {
		steps    func([]Step) []Step
		old, new string
	}{
		"words": {func(s []Step) []Step { s[1].Say = Text{En: "Now."}; return s },
			"to = { fixed = 2 }\n", "to = { fixed = 2 }\nsay = \"Now.\"\n"},
		"a value": {func(s []Step) []Step { s[1].Edit.To = map[string]any{"fixed": int64(1)}; return s },
			"to = { fixed = 2 }\n", "to = { fixed = 1 }\n"},
		"no pause": {func(s []Step) []Step { s[1].Pause = 0; return s }, "pause = 2   # let them think\n", ""},
		"what was seen": {func(s []Step) []Step { s[2].Expect = &Expect{64, map[string]int{"output@2020": 11}}; return s },
			"[step.expect]\npaths = 64 # few\nmet = { \"output@2020\" = 10 }\n", "expect = { paths = 64, met = { \"output@2020\" = 11 } }\n"},
		"one gone": {func(s []Step) []Step { return append(s[:1], s[2]) },
			"[[step]]\npause = 2   # let them think\nset = 'assume.gdp.growth'\nto = { fixed = 2 }\n", ""},
		"one more": {func(s []Step) []Step { return []Step{s[0], {Say: Text{En: "Wait."}}, s[1], s[2]} },
			"# Then.\n", "[[step]]\nsay = \"Wait.\"\n\n# Then.\n"},
	} {
		want := strings.Replace(told, c.old, c.new, 1)
		if want == told {
			t.Fatalf("%s: %q is not in the file", name, c.old)
		}
		if got := saveSteps(t, told, c.steps); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
	if got := saveSteps(t, told, func([]Step) []Step { return nil }); strings.Contains(got, "step") || !strings.Contains(got, "# Then.") {
		t.Errorf("without steps:\n%s", got)
	}
}

// someStep draws a step that can be made on any scenario.
func someStep(plan *Plan) *rapid.Generator[Step] {
	return rapid.Custom(func(t *rapid.T) Step {
		s := Step{Say: Text{
			En: rapid.StringMatching(`([a-z"\\ ]{1,9}(\n[a-z]{1,9})?)?`).Draw(t, "en"),
			Zh: rapid.StringMatching(`[中文"]{0,9}`).Draw(t, "zh"),
		}}
		if s.Say == (Text{}) || rapid.Bool().Draw(t, "edits") {
			s.Edit = someEdit(plan).Draw(t, "edit")
		}
		s.Pause = rapid.SampledFrom([]float64{0, 0.5, 3}).Draw(t, "pause")
		if rapid.Bool().Draw(t, "saw") {
			s.Expect = &Expect{Paths: 1 << 14, Met: map[string]int{"output@2022": rapid.IntRange(0, 1<<14).Draw(t, "met")}}
		}
		return s
	})
}

// Whatever is recorded, changed or taken out: saved and loaded it is the same story, and saved again the same bytes. Undone and
// saved, a file that says its steps in our way is as it was, to the byte.
func TestStepsRoundTrip(t *testing.T) {
	plan := readPlanFile(t)
	rapid.Check(t, func(t *rapid.T) {
		file := []byte(rapid.SampledFrom([]string{gdpGivenFile, told, crlf(told), strings.TrimRight(told, "\n"),
			"step = [ { say = \"x\" }, { say = { zh = \"y\" } } ]\n" + gdpGivenFile}).Draw(t, "file"))
		loaded, err := ReadScenario("s", file, plan, nil)
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 4).Draw(t, "saves") {
			now := *loaded
			now.Steps = append([]Step(nil), loaded.Steps...)
			for range rapid.IntRange(1, 3).Draw(t, "changes") {
				at := rapid.IntRange(0, len(now.Steps)).Draw(t, "at")
				switch what := rapid.IntRange(0, 2).Draw(t, "what"); {
				case what == 0 || at == len(now.Steps):
					now.Steps = append(now.Steps[:at:at], append([]Step{someStep(plan).Draw(t, "new")}, now.Steps[at:]...)...)
				case what == 1:
					now.Steps[at] = someStep(plan).Draw(t, "changed")
				default:
					now.Steps = append(now.Steps[:at:at], now.Steps[at+1:]...)
				}
			}
			out, err := Splice("s", file, plan, nil, loaded, &now)
			if err != nil {
				if strings.Contains(err.Error(), "read back:") {
					t.Skip("an edit does not go with those before it")
				}
				t.Fatal(err)
			}
			again, err := ReadScenario("s", out, plan, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := spelledValue(again.story(plan)), spelledValue(now.story(plan)); got != want {
				t.Fatalf("saved %s\nread  %s", want, got)
			}
			if same, err := Splice("s", out, plan, nil, again, &now); err != nil || !bytes.Equal(same, out) {
				t.Fatalf("saving without a change changed the file (%v)", err)
			}
			loaded, file = again, out
		}
	})
}

// What is added and then taken away leaves the file as it was, to the byte.
func TestSpliceAndBackGiveTheSameBytes(t *testing.T) {
	plan := readPlanFile(t)
	rapid.Check(t, func(t *rapid.T) {
		base := strings.ReplaceAll(commented, "\n[[event]]", "\n\n[[event]]")
		file := []byte(rapid.SampledFrom([]string{base, crlf(base), base + "\n[[step]]\nsay = \"x\"\n", strings.TrimRight(base, "\n"),
			childHead + "plan = \"valley\"\nassume = { gdp = { growth.fixed = 1 } }\n"}).Draw(t, "file"))
		loaded, err := ReadScenario("s", file, plan, nil)
		if err != nil {
			t.Fatal(err)
		}
		now := loaded
		for _, e := range rapid.SliceOfN(rapid.SampledFrom([]Edit{
			{"assume.online.volatility", 3.0}, {"assume.online.why", "so"}, {"assume.balance.growth", map[string]any{"fixed": 1.0}},
			{"assume.output.persistence", 0.5}, {"assume.output.adjust.2022", 1.0}, {"index.weights.output", 2.0}, {"title", "One"},
			{"event.fire", map[string]any{"years": []any{int64(2020)}, "probability": 0.5, "impact": map[string]any{"fixed": 1.0}, "on": []any{"gdp"}}},
			{"lever.roads", map[string]any{"level": 0.5, "start": int64(2020), "effect": map[string]any{"gdp": map[string]any{"fixed": 1.0}}}},
		}), 1, 6).Draw(t, "edits") {
			if next, err := now.Apply(plan, e); err == nil {
				now = next
			}
		}
		if rapid.Bool().Draw(t, "recorded") {
			story := *now
			story.Steps = append(story.Steps[:len(story.Steps):len(story.Steps)], Step{Say: Text{En: "y"}})
			now = &story
		}
		out, err := Splice("s", file, plan, nil, loaded, now)
		if err != nil {
			t.Fatal(err)
		}
		back, err := Splice("s", out, plan, nil, now, loaded)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(back, file) {
			t.Fatalf("between was\n%s\ncame back as\n%s\nwas\n%s", out, back, file)
		}
	})
}
