package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"

	"foretell/model/store"
)

// Of the files used lately those of the plan are offered, with what they hold; those called by name are in another list.
func TestRecentScenarios(t *testing.T) {
	save(t, "named.toml", "schema = \"foretell/scenario/1\"\nextends = \"base\"\n")
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	xdg.Reload()
	dir := beside(t, map[string]string{
		"mine.toml":  "schema = \"foretell/scenario/1\"\nextends = \"base\"\ntitle = \"My own\"\n",
		"torn.toml":  "schema = ",
		"other.toml": tinyScenario,
		"tiny.toml":  tinyPlan,
		"gone.toml":  "",
	})
	for _, path := range []string{filepath.Join(dir, "gone.toml"), filepath.Join(dir, "other.toml"), filepath.Join(dir, "torn.toml"),
		filepath.Join(dir, "mine.toml"), filepath.Join(scenarios.saved(), "named.toml")} {
		if err := store.Remember(path); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(dir, "gone.toml")); err != nil {
		t.Fatal(err)
	}
	p := &program{}
	plan, _, err := p.load(nil)
	if err != nil {
		t.Fatal(err)
	}
	got := p.recent(plan)
	if len(got) != 2 || got[0].Name != filepath.Join(dir, "mine.toml") || got[0].Title.En != "My own" || got[1].Fault == "" || !got[0].Recent {
		t.Errorf("recent are %+v", got)
	}
}
