package report

import (
	"context"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// A plan whose chances follow from the normal distribution: depth is reached where average growth is at least 1 m a year.
const storyPlan = `schema = "foretell/plan/1"
id = "harbour"
title = { en = "Harbour plan", zh = "港口规划" }
base_year = 2020
horizon = 2022
[[group]]
id = "works"
title = { en = "Works", zh = "工程" }
[[indicator]]
id = "depth"
name = { en = "Depth", zh = "水深" }
group = "works"
unit = { en = "m", zh = "米" }
scale = "linear"
base = 10
targets = [ { year = 2022, at_least = 12 } ]
[[indicator]]
id = "all"
name = { en = "Quays", zh = "码头" }
group = "works"
unit = { en = "m", zh = "米" }
scale = "linear"
base = 100
targets = [ { year = 2021, at_least = 110 }, { year = 2022, at_least = 120 } ]
`

const storyScenario = `schema = "foretell/scenario/1"
plan = "harbour"
title = { en = "Dredging", zh = "疏浚" }
[run]
paths = 4096
[dependence]
common = 0
group = 0
[assume.depth]
growth = { normal = [1, 1] }
volatility = 0
[assume.all]
growth = { normal = [8, 4] }
volatility = 0
[[step]]
say = { en = "Will it be deep enough?\nAnd long enough?", zh = "水够深吗？\n码头够长吗？" }
expect = { paths = 4096, met = { "depth@2022" = 2048 } }
[[step]]
set = "assume.depth.growth"
to = { normal = [2, 1] }
say = { en = "Dredge twice as fast.", zh = "疏浚加快一倍。" }
pause = 2.5
[[step]]
set = "note"
to = "Nothing else."
[[step]]
set = "run.seed"
to = 7
`

// story is the harbour's story, played.
func story(t testing.TB, lang model.Lang) Replay {
	t.Helper()
	plan, err := model.ReadPlan("harbour", []byte(storyPlan))
	if err != nil {
		t.Fatal(err)
	}
	at, err := model.ReadScenario("dredging", []byte(storyScenario), plan, nil)
	if err != nil {
		t.Fatal(err)
	}
	project := func(s *model.Scenario) *sim.Projection {
		p, err := sim.NewEngine(plan).Project(context.Background(), s, s.Run.Paths)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	page := Replay{Reader: Reader{Program: "1.2.3", Lang: lang}, Start: project(at)}
	for _, step := range at.Steps {
		if step.Edit.Set != "" {
			if at, err = at.Apply(plan, step.Edit); err != nil {
				t.Fatal(err)
			}
		}
		page.Steps = append(page.Steps, Played{step, project(at)})
	}
	return page
}

func TestStory(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		t.Run("table/"+string(lang), func(t *testing.T) { golden.RequireEqual(t, told(t, story(t, lang), "table")) })
	}
	t.Run("json", func(t *testing.T) { golden.RequireEqual(t, told(t, story(t, model.English), "json")) })
	if told(t, story(t, model.English), "json") != told(t, story(t, model.Chinese), "json") {
		t.Error("JSON differs between languages")
	}
}

// seenOf is what JSON says of a story.
type seenOf struct {
	Steps []struct {
		Was     any
		Targets []struct {
			Target                    string
			Chance, Error, Difference float64
			DiffError                 float64 `json:"difference_error"`
		}
	}
}

// Growth of mean 1 and standard deviation 1 is at least 1 in half of all futures, that of mean 2 in Φ(1) = 0.84134 of them. Of
// the quays, growth of 10 is half a standard deviation away, 1 − Φ(0.5) = 0.30854, and no step changes that.
func TestStoryMovesByWhatFollows(t *testing.T) {
	var out seenOf
	if err := json.Unmarshal([]byte(told(t, story(t, model.English), "json")), &out); err != nil {
		t.Fatal(err)
	}
	near := func(what string, got, want, err float64) {
		t.Helper()
		if !(math.Abs(got-want) <= 4*err+1e-4) {
			t.Errorf("%s: %v ± %v, want %v", what, got, err, want)
		}
	}
	for k, want := range []struct{ chance, difference float64 }{{0.5, 0}, {0.84134, 0.34134}, {0.84134, 0}, {0.84134, 0}} {
		depth, quays := out.Steps[k].Targets[0], out.Steps[k].Targets[2]
		if depth.Target != "depth@2022" || quays.Target != "all@2022" {
			t.Fatalf("targets %s and %s", depth.Target, quays.Target)
		}
		near("depth", depth.Chance, want.chance, depth.Error)
		near("change of depth", depth.Difference, want.difference, depth.DiffError)
		near("quays", quays.Chance, 0.30854, quays.Error)
		if k < 3 && (quays.Difference != 0 || quays.DiffError != 0) {
			t.Errorf("step %d: quays move by %v ± %v, want by nothing", k+1, quays.Difference, quays.DiffError)
		}
	}
	// Other random numbers: nothing is paired, and the errors of both add up as their squares do.
	before, after := out.Steps[2].Targets[0], out.Steps[3].Targets[0]
	if want := math.Hypot(before.Error, after.Error); math.Abs(after.DiffError-want) > 1e-12 {
		t.Errorf("another seed: error %v, want %v", after.DiffError, want)
	}
	if was, ok := out.Steps[1].Was.(map[string]any); !ok || was["normal"] == nil || out.Steps[2].Was != nil {
		t.Errorf("before: %v, then %v; want a normal, then nothing", out.Steps[1].Was, out.Steps[2].Was)
	}
}

// A step is recorded by the targets it names, or else by those that moved most.
func TestSeen(t *testing.T) {
	page := story(t, model.English)
	page.Steps[1].Expect, page.Steps[0].Projection = nil, page.Start
	seen, err := page.Seen()
	if err != nil {
		t.Fatal(err)
	}
	depth := page.Start.Outcome("depth").Targets[0].Chance.Met
	if e := seen[0]; e.Paths != 4096 || len(e.Met) != 1 || e.Met["depth@2022"] != depth {
		t.Errorf("step 1: %+v, want depth@2022 alone, on %d of 4096 paths", e, depth)
	}
	if e := seen[1]; len(e.Met) != 3 || e.Met["depth@2022"] != page.Steps[1].Outcome("depth").Targets[0].Chance.Met {
		t.Errorf("step 2: %+v, want all three targets", e)
	}
}

func TestStoryKeepsToItsWidth(t *testing.T) {
	for _, width := range []int{20, 40, 79} {
		page := story(t, model.Chinese)
		page.Width = width
		_, steps, _ := strings.Cut(told(t, page, "table"), "\n\n")
		steps = steps[:strings.LastIndex(steps, "\n\n")]
		for line := range strings.Lines(steps) {
			// notes below a table are left to the terminal
			if n := style.Width(strings.TrimSuffix(line, "\n")); n > width && !strings.HasPrefix(line, "另有") && !strings.HasPrefix(line, "各单项") {
				t.Errorf("%d cells in a terminal of %d: %q", n, width, line)
			}
		}
	}
}
