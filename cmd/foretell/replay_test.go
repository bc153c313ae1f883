package main

import (
	"math"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"foretell/seeds"
)

// storyFile is the embedded story as a file of the test's own.
func storyFile(t *testing.T, replace ...string) string {
	t.Helper()
	data, err := seeds.Files.ReadFile(path.Join("scenarios", "story.toml"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for i := 0; i < len(replace); i += 2 {
		if !strings.Contains(text, replace[i]) {
			t.Fatalf("%q is not in the story", replace[i])
		}
		text = strings.Replace(text, replace[i], replace[i+1], 1)
	}
	return write(t, "mine.toml", text)
}

// played is what JSON says of a story.
type playedStory struct {
	Schema string
	Start  playedStep
	Steps  []playedStep
}

type playedStep struct {
	Set, Digest string
	Expect      *struct {
		Paths int
		Met   map[string]int
	}
	Targets []struct {
		Target                    string
		Met                       int
		Chance, Error, Difference float64
		DiffError                 float64 `json:"difference_error"`
	}
	Joint []struct {
		Year            int
		MetDistribution []int `json:"met_distribution"`
		All             float64
	}
}

// chance returns the chance of a target after a step, and how far the step moved it.
func (s playedStep) chance(t *testing.T, target string) (chance, moved float64) {
	t.Helper()
	for _, to := range s.Targets {
		if to.Target == target {
			return to.Chance, to.Difference
		}
	}
	t.Fatalf("there is no target %s", target)
	return 0, 0
}

// few returns the share of paths on which at most so many targets of the last year are met.
func (s playedStep) few(most int) float64 {
	d := s.Joint[len(s.Joint)-1].MetDistribution
	at, all := 0, 0
	for k, n := range d {
		all += n
		if k <= most {
			at += n
		}
	}
	return float64(at) / float64(all)
}

func TestStoryVerifies(t *testing.T) {
	foretell(t, "replay", "story", "--verify").want(t, done, "story: all as recorded (steps: 10, counts of paths: 31)", "")
	foretell(t, "replay", "story", "--verify", "--headless", "--lang", "zh").want(t, done, "均与记录一致", "")
}

// What the story's words claim is what its numbers show.
func TestStorySaysWhatIsSeen(t *testing.T) {
	var out playedStory
	told(t, &out, "replay", "story")
	if out.Schema != "foretell/replay/1" || len(out.Steps) != 10 {
		t.Fatalf("schema %q, %d steps", out.Schema, len(out.Steps))
	}
	claim := func(step int, words string, holds bool) {
		t.Helper()
		if !holds {
			t.Errorf("step %d: not so: %s", step, words)
		}
	}
	near := func(x, y, within float64) bool { return math.Abs(x-y) <= within }
	at := func(step int, target string) float64 { c, _ := out.Steps[step-1].chance(t, target); return c }
	moved := func(step int, target string) float64 { _, m := out.Steps[step-1].chance(t, target); return m }
	const va, gdpShare = "de_va@2022", "de_share@2022"
	claim(2, "half the futures still miss", near(at(2, va), 0.5, 0.01))
	claim(3, "the chance hardly moves", near(moved(3, va), 0, 0.01))
	claim(4, "seven chances in ten", near(at(4, va), 0.7, 0.01))
	claim(5, "as likely as before", moved(5, va) == 0)
	claim(5, "from two chances in three to little more than one", near(at(4, gdpShare), 2./3, 0.01) && at(5, gdpShare) > 1./3 && near(at(5, gdpShare), 1./3, 0.05))
	claim(6, "back", out.Steps[5].Digest == out.Steps[3].Digest)
	for _, target := range []string{"robots@2022", "net_rate@2022", "cloud@2022"} {
		claim(7, "five to eight points each: "+target, moved(7, target) >= 0.045 && moved(7, target) < 0.085)
		claim(7, "each below one half: "+target, at(7, target) < 0.5)
	}
	for _, to := range out.Steps[7].Targets {
		claim(8, "no chance lost much more than two points: "+to.Target, !strings.HasSuffix(to.Target, "@2022") || to.Difference > -0.025)
	}
	claim(8, "six are struck", strings.Count(string(mustStory(t)), `on = ["de_va", "gdp", "eim_rev", "sw_rev", "cb_export", "ind_lp"]`) == 1)
	for _, to := range out.Steps[8].Targets {
		claim(9, "no single chance changes: "+to.Target, math.Abs(to.Difference) < 0.01)
	}
	all := func(step int) float64 { j := out.Steps[step-1].Joint; return j[len(j)-1].All }
	claim(9, "about twice in a thousand", near(all(8), 0.002, 0.0005))
	claim(9, "three times in a hundred", near(all(9), 0.03, 0.005))
	claim(9, "more often than before only a few", out.Steps[8].few(4) > 1.5*out.Steps[7].few(4))
	for k, step := range out.Steps {
		for _, to := range step.Targets {
			claim(k+1, "certain or ruled out: "+to.Target, to.Chance > 0 && to.Chance < 1)
		}
	}
}

func mustStory(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile(storyFile(t))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A count that differs ends with status 3, and says the first one: step, target, what was recorded and what is seen.
func TestVerifySaysTheFirstDifference(t *testing.T) {
	second := storyFile(t, `"de_va@2022" = 8049`, `"de_va@2022" = 8050`, `"de_share@2022" = 6528`, `"de_share@2022" = 1`)
	foretell(t, "replay", second, "--verify").want(t, unmet, "",
		"scenario mine: step 2: de_va@2022: recorded as met on 8050 of 16384 paths, now on 8049")
	foretell(t, "replay", second, "--verify", "--lang", "zh").want(t, unmet, "",
		"foretell: 情景 mine：第 2 步：de_va@2022：记录为 16384 条路径中 8050 条达标，现为 8049 条\n")
	foretell(t, "replay", storyFile(t), "--verify", "--seed", "2019").want(t, unmet, "", "step 1: de_va@2020: ")
	// Counts are compared on the paths they were recorded with, whatever the scenario runs on.
	foretell(t, "replay", storyFile(t), "--verify", "--paths", "1000").want(t, done, "all as recorded", "")
	foretell(t, "replay", storyFile(t, "paths = 16384, met", "paths = 8192, met"), "--verify").want(t, unmet, "", "of 8192 paths, now on")
}

func TestVerifyWithoutCounts(t *testing.T) {
	at := write(t, "mine.toml", "schema = \"foretell/scenario/1\"\nextends = \"base\"\n[[step]]\nsay = \"Well?\"\n")
	foretell(t, "replay", at, "--verify").want(t, faulty, "", "records no counts to verify")
	foretell(t, "replay", at).want(t, done, "Well?", "")
}

// A story recorded over itself is the same file; one that said otherwise becomes it again; and no other file is touched.
func TestRecord(t *testing.T) {
	want := string(mustStory(t))
	own := storyFile(t, `"de_va@2022" = 8049`, `"de_va@2022" = 1`)
	foretell(t, "replay", own, "--record", own).want(t, done, "", "")
	read := func(at string) string {
		data, err := os.ReadFile(at)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	if got := read(own); got != want {
		t.Errorf("recorded over itself it differs:\n%s", got)
	}
	fresh := filepath.Join(t.TempDir(), "new.toml")
	foretell(t, "replay", "story", "--record", fresh).want(t, done, "", "")
	if got := read(fresh); got != want {
		t.Errorf("recorded anew it differs:\n%s", got)
	}
	other := write(t, "other.toml", "mine")
	foretell(t, "replay", own, "--record", other).want(t, faulty, "", "is there already, and is not the story")
	foretell(t, "replay", own, "--record", filepath.Join(t.TempDir(), "no", "such.toml")).want(t, faulty, "", "cannot create")
	foretell(t, "replay", own, "--record", t.TempDir()).want(t, faulty, "", "a folder")
	if got := read(other); got != "mine" {
		t.Errorf("another file now says %q", got)
	}
}

// The plan, the scenario and the story that the README shows are right, to the count.
func TestReadmeStory(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(readme), "```toml\n")
	if len(blocks) != 4 {
		t.Fatalf("%d blocks of TOML, want a plan, a scenario and a step", len(blocks)-1)
	}
	for i := range blocks {
		blocks[i], _, _ = strings.Cut(blocks[i], "```")
	}
	dir := beside(t, map[string]string{"orchards.toml": blocks[1], "mine.toml": blocks[2] + blocks[3]})
	foretell(t, "replay", filepath.Join(dir, "mine.toml"), "--verify").want(t, done, "(steps: 1, counts of paths: 1)", "")
}

// Steps that keep nothing yet are recorded by what moves most, and then verify.
func TestRecordForTheFirstTime(t *testing.T) {
	at := write(t, "mine.toml", "schema = \"foretell/scenario/1\"\nextends = \"base\"\n[[step]]\nset = \"assume.robots.growth\"\nto = { fixed = 30 }\n[[step]]\nsay = \"Well?\"")
	foretell(t, "replay", at, "--record", at).want(t, done, "", "")
	foretell(t, "replay", at, "--verify").want(t, done, "(steps: 2, counts of paths: 6)", "")
	var out playedStory
	told(t, &out, "replay", at)
	if met := out.Steps[0].Expect.Met; met["robots@2022"] == 0 || met["robots@2020"] == 0 {
		t.Errorf("step 1 expects %v; robots moved most", met)
	}
}

// The start and the steps are what run says of the same edits.
func TestReplayIsRunStepByStep(t *testing.T) {
	var out playedStory
	told(t, &out, "replay", "story")
	var start, fourth struct{ Digest string }
	told(t, &start, "run", "base")
	told(t, &fourth, "run", "base", "--set", "assume.de_va.growth={ normal = [15.5, 2.2] }")
	if out.Start.Digest != start.Digest || out.Steps[3].Digest != fourth.Digest {
		t.Errorf("digests %s and %s, want those of run: %s and %s", out.Start.Digest, out.Steps[3].Digest, start.Digest, fourth.Digest)
	}
}

func TestReplayOfAHostileStory(t *testing.T) {
	head := "schema = \"foretell/scenario/1\"\nextends = \"base\"\n[[step]]\n"
	for name, c := range map[string]struct{ step, want string }{
		"control sequence": {`say = "\u001b]52;c;aGk=\u0007"`, ":4:"},
		"bidi":             {`say = "\u202Egnp.exe"`, ":4:"},
		"no such target":   {`say = "x"` + "\n" + `expect = { paths = 4, met = { "de_va@2019" = 1 } }`, "no target"},
		"too many paths":   {`say = "x"` + "\n" + `expect = { paths = 1000000000000, met = {} }`, "expect.paths"},
		"endless pause":    {`say = "x"` + "\n" + "pause = 1e9", "pause"},
		"paths in an edit": {`set = "run.paths"` + "\nto = 1000000000000", "1000000000000"},
		"steps in a step":  {`set = "step"` + "\nto = []", "step"},
		"extends":          {`set = "extends"` + "\nto = \"../../etc/passwd\"", "an edit cannot change it"},
		"not a number":     {`set = "assume.de_va.volatility"` + "\nto = nan", "nan"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, flag := range []string{"--headless", "--verify"} {
				r := foretellReading(t, head+c.step+"\n", "replay", "-", flag)
				r.want(t, faulty, "", c.want)
				if strings.ContainsAny(r.stderr, "\x1b\x07\u202e") {
					t.Errorf("it reaches the terminal: %q", r.stderr)
				}
			}
		})
	}
}

// An edit of the command line can take away what a step needs: the step is said.
func TestReplayOfAStepThatNoLongerApplies(t *testing.T) {
	at := write(t, "mine.toml", "schema = \"foretell/scenario/1\"\nextends = \"downturn-2020\"\n[[step]]\nset = \"event.downturn.probability\"\nto = 0.5\n")
	foretell(t, "replay", at).want(t, done, "Sets: event.downturn.probability = 0.5", "")
	foretell(t, "replay", at, "--set", "event.downturn=").want(t, faulty, "", "step 1")
}

// A hundred steps take no more than their projections.
func TestReplayOfManySteps(t *testing.T) {
	var b strings.Builder
	b.WriteString("schema = \"foretell/scenario/1\"\nextends = \"base\"\n[run]\npaths = 64\n")
	for k := range 100 {
		b.WriteString("[[step]]\nset = \"assume.robots.volatility\"\nto = " + strconv.Itoa(k%7) + "\n")
	}
	foretellReading(t, b.String(), "replay", "-").want(t, done, "Step 100 of 100", "")
}
