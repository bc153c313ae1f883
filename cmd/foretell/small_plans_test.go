package main

import (
	"strings"
	"testing"
)

// Of one target it says nothing that nobody could have doubted: that none or one of it is met.
func TestOneTarget(t *testing.T) {
	r := foretell(t, "run", "--plan", write(t, "tiny.toml", tinyPlan), "--paths", "2000")
	r.want(t, done, "All targets", "")
	if strings.Contains(r.stdout, "8 futures in 10") {
		t.Errorf("%s", r.stdout)
	}
}

// Without targets there are no chances to say the errors of, and nothing that is met together.
func TestNoTargets(t *testing.T) {
	plan := strings.Replace(tinyPlan, "targets = [ { year = 2022, at_least = 121 } ]\n", "", 1)
	for _, format := range []string{"table", "md"} {
		r := foretell(t, "run", "--plan", write(t, "tiny.toml", plan), "--set", "assume.x.growth={ normal = [3, 1] }", "--format", format)
		r.want(t, done, "Output", "")
		for _, word := range []string{"chances to", "together", "All targets"} {
			if strings.Contains(r.stdout, word) {
				t.Errorf("%s says %q:\n%s", format, word, r.stdout)
			}
		}
	}
}
