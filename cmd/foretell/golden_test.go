package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// golds are the command lines whose output is kept, over a plan, scenarios and a story made for this.
var golds = []struct {
	name, args string
	status     int
	alike      bool // in every language
}{
	{"run", "run steady.toml", done, false},
	{"run-asked", "run frost.toml --goal apples --given !event(frost) --require all(fruit)>=30%", unmet, false},
	{"run-md", "run frost.toml --format md", done, false},
	{"run-json", "run steady.toml --goal met>=3 --format json", done, true},
	{"run-csv", "run steady.toml --format csv", done, true},
	{"compare", "compare steady.toml frost.toml --goal met>=3", done, false},
	{"compare-md", "compare steady.toml frost.toml --format md", done, false},
	{"compare-json", "compare steady.toml frost.toml --goal event(frost) --format json", done, true},
	{"compare-csv", "compare steady.toml frost.toml --format csv", done, true},
	{"sweep", "sweep steady.toml --vary assume.apples.growth=4:5:0.5 --vary lever.storage.level=0,1", done, true},
	{"sweep-jsonl", "sweep steady.toml --vary run.sampling=sobol,random --goal all --format jsonl", done, true},
	{"seek", "seek steady.toml --indicator apples --chance 0.8", done, false},
	{"seek-levers", "seek steady.toml --goal waste --levers --chance 0.99", done, false},
	{"seek-json", "seek frost.toml --goal all --event frost --chance 0.1 --format json", done, true},
	{"drivers", "drivers frost.toml --top 5", done, false},
	{"drivers-json", "drivers steady.toml --goal apples --format json", done, true},
	{"replay", "replay tale.toml", done, false},
	{"replay-json", "replay tale.toml --format json", done, true},
	{"replay-verify", "replay tale.toml --verify", done, false},
	{"diff", "diff steady.toml frost.toml", done, false},
	{"diff-json", "diff steady.toml frost.toml --format json", done, true},
	{"show-plan", "show plan ./orchards.toml", done, false},
	{"show-plan-json", "show plan ./orchards.toml --format json", done, true},
	{"show-scenario", "show scenario frost.toml", done, false},
	{"show-scenario-json", "show scenario frost.toml --format json", done, true},
	{"check", "check orchards.toml steady.toml frost.toml tale.toml wrong.toml", faulty, true},
	{"export-md", "export steady.toml -o - --format md", done, false},
	{"import", "import orchards.csv --yes", done, false},
	{"list", "list", done, false},
	{"schema-plan", "schema plan", done, true},
	{"schema-scenario", "schema scenario", done, true},
	{"new-plan", "new plan", done, false},
	{"new-scenario", "new scenario --plan ./orchards.toml", done, false},
}

// What each command says, in both languages; go test ./cmd/foretell -run Goldens -update writes it anew.
func TestGoldens(t *testing.T) {
	t.Chdir("testdata/orchards")
	for _, c := range golds {
		said := map[string]string{}
		for _, lang := range []string{"en", "zh"} {
			r := foretell(t, append(strings.Fields(c.args), "--lang", lang)...)
			if r.status != c.status {
				t.Errorf("%s: exit status %d, want %d: %s", c.args, r.status, c.status, r.stderr)
			}
			said[lang] = fmt.Sprintf("$ foretell %s --lang %s\n%s", c.args, lang, r.stdout)
			if r.stderr != "" {
				said[lang] += "--- on standard error:\n" + r.stderr
			}
		}
		if c.alike {
			if strings.Replace(said["zh"], "lang zh", "lang en", 1) != said["en"] {
				t.Errorf("%s differs between languages", c.args)
			}
			delete(said, "zh")
		}
		for lang, text := range said {
			t.Run(c.name+"-"+lang, func(t *testing.T) {
				t.Chdir("../..")
				golden.RequireEqual(t, text)
			})
		}
	}
}
