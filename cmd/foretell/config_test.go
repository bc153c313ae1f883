package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"
)

// settle writes the person's settings for one test and returns where they are.
func settle(t *testing.T, text string) string {
	t.Helper()
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	xdg.Reload()
	at := configPath()
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return at
}

// A flag goes before the environment, the environment before the file, and the file before the locale.
func TestSettingsInTheirOrder(t *testing.T) {
	t.Setenv("LANG", "en_GB.UTF-8")
	foretell(t, "list").want(t, done, "Plans", "")
	settle(t, "\ufefflang = \"zh\" # 中文\npaths = 2000\n")
	foretell(t, "list").want(t, done, "规划", "")
	foretell(t, "run").want(t, done, "2 000 条路径", "")
	t.Setenv("FORETELL_LANG", "en")
	t.Setenv("FORETELL_PATHS", "3000")
	foretell(t, "list").want(t, done, "Plans", "")
	foretell(t, "run").want(t, done, "3 000 paths", "")
	foretell(t).want(t, done, "3 000 paths", "")
	foretell(t, "run", "--lang", "zh", "--paths", "4000").want(t, done, "4 000 条路径", "")
	foretell(t, "run", "--set", "run.paths=5000").want(t, done, "5 000 paths", "")
}

// A story keeps to the paths it was recorded with, and is recorded by what its file says.
func TestSettledPathsLeaveStoriesAlone(t *testing.T) {
	settle(t, "paths = 2000\n")
	foretell(t, "replay", "story", "--verify").want(t, done, "all as recorded", "")
	foretell(t, "show", "scenario").want(t, done, "16 384 paths", "")
}

func TestSettledPlan(t *testing.T) {
	dir := beside(t, map[string]string{"tiny.toml": tinyPlan, "scene.toml": tinyScenario})
	settle(t, "plan = '"+filepath.Join(dir, "tiny.toml")+"'\n")
	foretell(t, "run").want(t, done, "A tiny plan", "")
	foretell(t, "show", "plan").want(t, done, "A tiny plan", "")
	foretell(t, "run", "cautious").want(t, done, "Scenario: cautious", "")
	foretell(t, "run", "--plan", "zhejiang-digital-2018").want(t, done, "Digital value added", "")
	t.Setenv("FORETELL_PLAN", "zhejiang-digital-2081")
	foretell(t, "run").want(t, faulty, "", "did you mean zhejiang-digital-2018?")
}

// Every fault of the file is said with its place, whatever goes before it.
func TestFaultySettings(t *testing.T) {
	at := settle(t, "lang = \"fr\"\nascii = 1\ntheme = \"drak\"\npath = 3\npaths = -4\nplan = \"\"\n[colours]\n")
	r := foretell(t, "run", "--lang", "zh")
	r.want(t, faulty, "", at+`:1:8: lang: "fr" is none of en, zh`)
	for line, say := range map[string]string{
		":2:9: ascii: 1 is of the wrong kind; such as ascii = true": "", `:3:9: theme: "drak" is none of`: "did you mean dark?",
		":4:8: path: there is no such setting; did you mean paths?": "", `:5:9: paths: "-4" is not a whole number`: "",
		":6:8: plan: ": "", ":7:2: colours: there is no such setting; one of [lang theme ascii plain plan paths]": "",
	} {
		if !strings.Contains(r.stderr, at+line) || !strings.Contains(r.stderr, say) {
			t.Errorf("%q, %q: not in\n%s", line, say, r.stderr)
		}
	}
	at = settle(t, "lang = \"zh\"\ntheme = dark\n")
	foretell(t, "run").want(t, faulty, "", at+":2:9: ")
	foretell(t, "--help").want(t, done, at, "")
	foretell(t, "--version").want(t, done, "foretell", "")
	foretell(t, "__complete", "ru").want(t, done, "run", "Completion ended")
}

func TestFaultyEnvironment(t *testing.T) {
	t.Setenv("FORETELL_LANG", "fr")
	foretell(t, "list").want(t, faulty, "", `FORETELL_LANG: "fr" is none of en, zh`)
	t.Setenv("FORETELL_LANG", "")
	t.Setenv("FORETELL_ASCII", "perhaps")
	foretell(t, "list").want(t, faulty, "", `FORETELL_ASCII: "perhaps" is neither true nor false`)
	t.Setenv("FORETELL_ASCII", "1")
	foretell(t, "list").want(t, done, "base", "")
	t.Setenv("FORETELL_THEEM", "dark")
	foretell(t, "list").want(t, faulty, "", "did you mean FORETELL_THEME?")
}
