package main

import (
	"strings"
	"testing"

	"foretell/model"
)

// diffed is what JSON says of two scenarios.
type diffed struct {
	A, B        struct{ Plan, Scenario, Extends string }
	Differences []struct {
		Key  string
		A, B any
	}
}

// The values of the second scenario, set on the first, give what the second gives, to the last path.
func TestDifferencesAreEdits(t *testing.T) {
	for _, pair := range [][2]string{{"base", "downturn-2020"}, {"downturn-2020", "base"}, {"base", "cautious"}, {"cautious", "base"}, {"base", "full-effort"}, {"on-plan", "base"}} {
		var out diffed
		told(t, &out, "diff", pair[0], pair[1])
		args := []string{"run", pair[0]}
		for _, d := range out.Differences {
			e := model.Edit{Set: d.Key, To: d.B}
			args = append(args, "--set", e.String())
			if d.B == nil {
				args[len(args)-1] = d.Key + "="
			}
		}
		var led, want struct{ Digest string }
		told(t, &led, args...)
		told(t, &want, "run", pair[1])
		if led.Digest != want.Digest || len(out.Differences) == 0 {
			t.Errorf("%v: %d differences lead to %s, not %s", pair, len(out.Differences), led.Digest, want.Digest)
		}
	}
}

// What a file extends is resolved: the key it leaves out does not differ, the one it repeats with another value does.
func TestDiffResolvesExtends(t *testing.T) {
	dir := beside(t, map[string]string{
		"tiny.toml":   tinyPlan,
		"parent.toml": tinyScenario,
		"child.toml":  "schema = \"foretell/scenario/1\"\nextends = \"parent\"\n[assume.x]\nvolatility = 1\n",
		"other.toml":  "schema = \"foretell/scenario/1\"\nextends = \"base\"\n",
	})
	var out diffed
	told(t, &out, "diff", dir+"/parent.toml", dir+"/child.toml")
	if len(out.Differences) != 1 || out.Differences[0].Key != "assume.x.volatility" || out.Differences[0].A != 0.0 || out.Differences[0].B != 1.0 {
		t.Errorf("differences %+v, want volatility 0 and 1", out.Differences)
	}
	told(t, &out, "diff", "base", dir+"/other.toml")
	for _, d := range out.Differences {
		if d.Key != "title" && d.Key != "note" { // which are not inherited
			t.Errorf("%s differs from what it extends: %v, %v", d.Key, d.A, d.B)
		}
	}
	// Over another plan nearly everything differs, and the plan first.
	told(t, &out, "diff", dir+"/parent.toml", "base")
	if out.Differences[0].Key != "plan" || out.Differences[0].A != "tiny" || out.B.Plan != "zhejiang-digital-2018" {
		t.Errorf("first difference %+v, want the plan", out.Differences[0])
	}
}

func TestDiffInWords(t *testing.T) {
	foretell(t, "diff", "base", "cautious").want(t, done, "assume.de_va.growth          { normal = [12.8, 2.2] }", "")
	foretell(t, "diff", "base", "story", "--lang", "zh").want(t, done, "含 10 步", "")
	foretell(t, "diff", "base", "base").want(t, done, "They assume the same.", "")
	r := foretellReading(t, "schema = \"foretell/scenario/1\"\nextends = \"base\"\n[dependence]\ncommon = 0.3\n", "diff", "base", "-")
	r.want(t, done, "dependence.common", "")
	if !strings.Contains(r.stdout, "stdin") {
		t.Errorf("standard input is not named:\n%s", r.stdout)
	}
}
