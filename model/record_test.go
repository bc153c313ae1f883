package model

import (
	"strings"
	"testing"
)

// A story with a layout of its own: a step that keeps what was seen, one that does not, and one of words alone.
const toldStory = commented + `
# The first question.
[[step]]
set = "assume.output.growth"   # the same key twice
to = { fixed = 5 }
expect = { paths = 8, met = { "output@2022" = 1 } } # seen in autumn

[[step]]
set = "assume.output.growth"
to = { fixed = 6 } # faster

[[step]]
say = "What now?"`

func TestRecordWritesOnlyWhatWasSeen(t *testing.T) {
	plan := readPlanFile(t)
	seen := []*Expect{
		{Paths: 16, Met: map[string]int{"output@2022": 7, "output@2020": 3}},
		nil,
		{Paths: 16, Met: map[string]int{"output@2020": 4}},
	}
	want := strings.NewReplacer(
		`{ paths = 8, met = { "output@2022" = 1 } }`, `{ paths = 16, met = { "output@2020" = 3, "output@2022" = 7 } }`,
		`say = "What now?"`, `say = "What now?"`+"\n"+`expect = { paths = 16, met = { "output@2020" = 4 } }`,
	)
	for newline, story := range map[string]string{"\n": toldStory, "\r\n": strings.ReplaceAll(toldStory, "\n", "\r\n")} {
		got, err := Record("s.toml", []byte(story), plan, nil, seen)
		if err != nil {
			t.Fatal(err)
		}
		if want := strings.ReplaceAll(want.Replace(toldStory), "\n", newline); string(got) != want {
			t.Errorf("%q:\n%s\nwant\n%s", newline, got, want)
		}
		s, err := ReadScenario("s.toml", got, plan, nil)
		if err != nil {
			t.Fatal(err)
		}
		if e := s.Steps[2].Expect; e == nil || e.Paths != 16 || e.Met["output@2020"] != 4 {
			t.Errorf("step 3 expects %+v", e)
		}
	}
}

// A step on one line takes what was seen there.
func TestRecordOnOneLine(t *testing.T) {
	seen := []*Expect{{Paths: 16, Met: map[string]int{"output@2022": 7}}}
	data := `step = [ { say = "What now?" } ]` + "\n" + commented
	want := strings.Replace(data, `now?" }`, `now?", expect = { paths = 16, met = { "output@2022" = 7 } } }`, 1)
	if got, err := Record("s.toml", []byte(data), readPlanFile(t), nil, seen); err != nil || string(got) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, got, want)
	}
}

// A count that cannot be is said; the file is never written wrong.
func TestRecordThatCannotBe(t *testing.T) {
	plan := readPlanFile(t)
	seen := []*Expect{{Paths: 6, Met: map[string]int{"output@2022": 7}}}
	if _, err := Record("s.toml", []byte(toldStory), plan, nil, seen); err == nil || !strings.Contains(err.Error(), "7 of 6 paths") {
		t.Errorf("7 of 6 paths: %v", err)
	}
}
