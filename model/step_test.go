package model

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

const story = commented + `
# how it began
[[step]]
say = { en = "What if growth slows?", zh = "若增速放缓？" }
[[step]]
set = "assume.output.growth"
to = { fixed = 3 }
say = "Slower."
pause = 2.5
expect = { paths = 4096, met = { "output@2020" = 1000 } }
`

func TestStepsAreReadAndNotMade(t *testing.T) {
	s := loadCommented(t, readPlanFile(t), story)
	if len(s.Steps) != 2 || s.Steps[0].Say.Zh != "若增速放缓？" || s.Steps[0].Edit.Set != "" {
		t.Fatalf("steps %+v", s.Steps)
	}
	step := s.Steps[1]
	if got := step.Edit.String(); got != "assume.output.growth = { fixed = 3 }" {
		t.Errorf("edit %s", got)
	}
	if step.Pause != 2.5 || step.Expect.Paths != 4096 || step.Expect.Met["output@2020"] != 1000 {
		t.Errorf("step %+v, expect %+v", step, step.Expect)
	}
	if kind := s.Assume["output"].Growth.Distribution.Kind; kind != "pert" {
		t.Errorf("the scenario begins with %s growth: a step was made on reading", kind)
	}
}

// A step is checked on the scenario as those before it leave it, and each fault stands at its own place.
func TestStepFaults(t *testing.T) {
	plan := readPlanFile(t)
	for text, want := range map[string]string{
		`set = "assume.outptu.growth"` + "\n" + `to = "required"`: `21:7: step[1].set`,
		`set = "run.paths"` + "\n" + `to = 0`:                     `22:6: step[1].to: 0 is not allowed`,
		`pause = 1`:                                               `step[1]: it neither sets nor says anything`,
		`to = 1`:                                                  `it says to what, but not what to set`,
		`say = "x"` + "\n" + `expect = { paths = 10, met = { "outptu@2020" = 3 } }`:  `did you mean output@2020?`,
		`say = "x"` + "\n" + `expect = { paths = 10, met = { "output@2020" = 30 } }`: `30 of 10 paths`,
		`say = "x"` + "\n" + `pause = -1`:                                            `pause: -1 is not allowed`,
		`set = "schema"` + "\n" + `to = 1`:                                           `an edit cannot change it`,
	} {
		_, err := ReadScenario("s.toml", []byte(commented+"[[step]]\n"+text+"\n"), plan, nil)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}

// A key that is not there is wrong in "set", a value that is not right in "to"; and the faults of steps are told beside those of the
// scenario below them, with what was seen of targets that are not there.
func TestEveryStepFaultIsToldAtItsPlace(t *testing.T) {
	plan := readPlanFile(t)
	const steps = `[[step]]
set = "run.sede"
to = 3
expect = { paths = 10, met = { "outptu@2020" = 3 } }
[[step]]
set = "assume.output.growth"
to = { fixd = 3 }
[[step]]
set = "plan"
to = "other"
`
	want := []string{
		`21:7: step[1].set: unknown key "sede"; did you mean seed?`,
		`23:32: step[1].expect.met."outptu@2020": the plan has no target "outptu@2020"; did you mean output@2020?`,
		`26:6: step[2].to: assume.output.growth.fixd: unknown distribution "fixd"; did you mean fixed?`,
		`28:7: step[3].set: an edit cannot change it; change it in the file`,
	}
	for _, head := range []string{commented, strings.Replace(commented, "as_of = 2017", "as_of = 1999", 1)} {
		_, err := ReadScenario("s.toml", []byte(head+steps), plan, nil)
		for _, fault := range want {
			if err == nil || !strings.Contains(err.Error(), "s.toml:"+fault) {
				t.Errorf("no fault %q in\n%v", fault, err)
			}
		}
		if below := strings.Contains(fmt.Sprint(err), "1999 is outside the plan"); below != (head != commented) || len(err.(Faults)) > len(want)+1 {
			t.Errorf("the scenario's own fault is told: %v in\n%v", below, err)
		}
	}
}

// Saving keeps the steps where they are; a new table goes before them.
func TestSpliceKeepsSteps(t *testing.T) {
	got := spliced(t, story, Edit{"dependence.common", 0.5})
	want := strings.Replace(story, "\n# how it began", "\n[dependence]\ncommon = 0.5\n\n# how it began", 1)
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A story has an end: its steps are each tried when the file is read, here on ten thousand indicators.
func TestLongestStory(t *testing.T) {
	plan, err := ReadPlan("large", valley(10_000))
	if err != nil {
		t.Fatal(err)
	}
	head := childHead + "plan = \"v\"\n"
	step := "[[step]]\nset = \"assume.i7.volatility\"\nto = 3\n"
	start := time.Now()
	if s, err := ReadScenario("s", []byte(head+strings.Repeat(step, MostSteps)), plan, nil); err != nil || len(s.Steps) != MostSteps {
		t.Errorf("%v", err)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
	_, err = ReadScenario("s", []byte(head+strings.Repeat(step, MostSteps+1)), plan, nil)
	if want := "s:3:3: step: 1001 entries; at most 1000"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
