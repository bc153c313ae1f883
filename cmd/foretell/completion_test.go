package main

import (
	"slices"
	"strings"
	"testing"
)

// completed returns the words a shell is offered for the last of the arguments, without what they stand for.
func completed(t *testing.T, args ...string) []string {
	t.Helper()
	r := foretell(t, append([]string{"__complete"}, args...)...)
	if r.status != done {
		t.Fatalf("%v: exit status %d, %s", args, r.status, r.stderr)
	}
	var words []string
	for line := range strings.Lines(r.stdout) {
		word, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		words = append(words, word)
	}
	return words
}

func TestCompletions(t *testing.T) {
	for name, c := range map[string]struct{ typed, offered, not string }{
		"commands":              {"", "run compare sweep check man cautious", "assume."},
		"a command":             {"comp", "compare completion", "run"},
		"scenarios":             {"run ", "base cautious downturn-2020", "run"},
		"one is enough":         {"run base ", "", "cautious"},
		"not the same again":    {"compare base ", "cautious", "base"},
		"plans":                 {"show plan ", "zhejiang-digital-2018", "base"},
		"schemas":               {"schema ", "plan scenario", "base"},
		"formats":               {"run --format ", "table json csv md", "jsonl"},
		"formats of a sweep":    {"sweep --format ", "csv jsonl", "table"},
		"languages":             {"--lang ", "en zh", ""},
		"themes":                {"--theme ", "dark mono", ""},
		"plans of a flag":       {"run --plan ", "zhejiang-digital-2018", "base"},
		"indicators":            {"seek --indicator ", "de_va robots", "scale"},
		"indicators by letters": {"seek --of de_", "de_va de_share", "robots"},
		"levers":                {"seek full-effort --lever ", "core-technology", "de_va"},
		"events":                {"seek downturn-2020 --event ", "downturn", "de_va"},
		"no events":             {"seek base --event ", "", "downturn"},
		"years":                 {"drivers --met ", "2020 2022", "2021"},
		"goals":                 {"run --goal ", "all met>= all(scale) de_va de_va@2020", "gdp event(downturn)"},
		"goals of a scenario":   {"run downturn-2020 --goal ev", "event(downturn)", "de_va"},
		"the second goal":       {"run --goal de_va&de_", "de_va&de_share de_va&de_va@2022", "de_va"},
		"keys":                  {"run --set ", "assume. run. dependence. default. title=", "schema= plan= step."},
		"indicators of keys":    {"run --set assume.de", "assume.de_va. assume.de_share.", "assume.gdp."},
		"keys of an indicator":  {"run --set assume.de_va.", "assume.de_va.growth= assume.de_va.volatility= assume.de_va.adjust.", ""},
		"years of keys":         {"run --set assume.de_va.adjust.", "assume.de_va.adjust.2018= assume.de_va.adjust.2022=", ""},
		"keys of the run":       {"run --set run.", "run.paths= run.seed= run.sampling= run.as_of=", ""},
		"values":                {"run --set run.sampling=", "run.sampling=random run.sampling=sobol", `run.sampling="sobol"`},
		"the value it has":      {"run --set assume.gdp.persistence=", "", "run.sampling=random"},
		"keys of a lever":       {"sweep full-effort --vary lever.core-technology.l", "lever.core-technology.level=", ""},
		"levers of keys":        {"run full-effort --set lever.core", "lever.core-technology.", ""},
		"weights":               {"run --set index.weights.de_", "index.weights.de_va=", ""},
	} {
		t.Run(name, func(t *testing.T) {
			words := completed(t, strings.Split(c.typed, " ")...)
			for want := range strings.FieldsSeq(c.offered) {
				if !slices.Contains(words, want) {
					t.Errorf("%q is not offered: %q", want, words)
				}
			}
			for not := range strings.FieldsSeq(c.not) {
				if slices.Contains(words, not) {
					t.Errorf("%q is offered: %q", not, words)
				}
			}
		})
	}
}

// What a word stands for is said in the reader's language.
func TestCompletionsSayWhatTheyStandFor(t *testing.T) {
	foretell(t, "__complete", "seek", "--lang", "zh", "--indicator", "de_va").want(t, done, "de_va\t数字经济增加值", "Completion ended")
	t.Setenv("FORETELL_LANG", "zh")
	foretell(t, "__complete", "run", "--set", "assume.de_va").want(t, done, "assume.de_va.\t数字经济增加值", "Completion ended")
	foretell(t, "__complete", "swe").want(t, done, "sweep\t在若干取值", "Completion ended")
	foretell(t, "__complete", "seek", "--lev").want(t, done, "--levers\t一并调节", "Completion ended")
	foretell(t, "__complete", "run", "--set", "assume.de_va.vol").want(t, done, "volatility=\t", "Completion ended")
}

// Every key that is offered is one that an edit can be of: set to what it is, the scenario stays as it was.
func TestOfferedKeysAreKeys(t *testing.T) {
	for _, typed := range []string{"assume.de_va.", "run.", "dependence.", "default.", "lever.core-technology."} {
		for _, key := range completed(t, "run", "full-effort", "--set", typed) {
			name, leaf := strings.CutSuffix(key, "=")
			if !leaf {
				continue
			}
			r := foretell(t, "show", "scenario", "full-effort", "--set", name+"=\x01")
			if r.status != faulty || strings.Contains(r.stderr, "did you mean") || strings.Contains(r.stderr, "unknown") {
				t.Errorf("%s: %s", name, r.stderr)
			}
		}
	}
}

// Each shell has its script, and the one of bash is none that bash cannot read.
func TestCompletionScripts(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		foretell(t, "completion", shell).want(t, done, "foretell", "")
		foretell(t, "completion", shell+"x").want(t, misused, "", "did you mean "+shell+"?")
	}
}
