package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// rule keeps packages from importing others, directly or through what they import.
type rule struct {
	of      string   // import path; with /... those below it as well
	but     []string // of those, these may
	forbids string   // import path; with /... those below it as well
	direct  bool     // only a direct import is forbidden
	why     string
}

// Imports go one way: model ← sim ← ui ← cmd.
var rules = []rule{
	{of: "foretell/model/...", forbids: "foretell/sim/...", why: "the words of the domain stand below the mathematics"},
	{of: "foretell/model/...", forbids: "foretell/ui/...", why: "the words of the domain know no screen"},
	{of: "foretell/model/...", forbids: "github.com/charmbracelet/...", why: "the words of the domain know no terminal"},
	{of: "foretell/model/...", but: []string{"foretell/model/sheet"}, forbids: "math/rand/...", why: "the words of the domain draw no random number"},
	{of: "foretell/model", forbids: "foretell/model/store", why: "files are read and written as bytes; where they lie is the store's"},
	{of: "foretell/model", forbids: "foretell/model/sheet", why: "a plan is a TOML file; what a spreadsheet makes of one is read into that"},
	{of: "foretell/model/sheet", forbids: "foretell/model/store", why: "sheets are read and written as bytes; where they lie is the store's"},
	{of: "foretell/model/sheet", forbids: "os", direct: true, why: "sheets are read and written as bytes"},
	{of: "foretell/sim/...", forbids: "foretell/model/sheet", why: "the mathematics knows plans, not where they were read from"},
	{of: "foretell/ui/...", forbids: "foretell/model/sheet", why: "a plan is imported once, by the command; the screen opens plans"},
	{of: "foretell/...", but: []string{"foretell/model/sheet", "foretell/ui/report/workbook"}, forbids: "github.com/xuri/excelize/...", direct: true,
		why: "workbooks are hostile input and large: one package reads plans from them within bounds, one writes results"},
	{of: "foretell/...", but: []string{"foretell/model/sheet"}, forbids: "golang.org/x/text/encoding/...", direct: true, why: "all other files are UTF-8"},
	{of: "foretell/sim/...", forbids: "foretell/model/store", why: "the mathematics knows no folder"},
	{of: "foretell/sim/...", forbids: "foretell/ui/...", why: "the mathematics knows no screen"},
	{of: "foretell/sim/...", forbids: "github.com/charmbracelet/...", why: "the mathematics knows no terminal"},
	{of: "foretell/sim/...", forbids: "os", direct: true, why: "the mathematics reads and writes no file"},
	{of: "foretell/sim/...", forbids: "io/fs", direct: true, why: "the mathematics reads and writes no file"},
	{of: "foretell/sim/...", forbids: "github.com/pelletier/...", direct: true, why: "files are model's"},
	{of: "foretell/...", but: []string{"foretell/cmd/foretell"}, forbids: "foretell/seeds", why: "embedded files are opened by the command alone"},
	{of: "foretell/...", but: []string{"foretell/ui/chart"}, forbids: "github.com/NimbleMarkets/ntcharts/...", direct: true,
		why: "ntcharts never returns from a value that is not finite: only ui/chart, which drops those, draws with it"},
	{of: "foretell/...", but: []string{"foretell/sim"}, forbids: "gonum.org/v1/gonum/stat/...", direct: true,
		why: "a draw from gonum's samplers would not follow the scenario's seed"},
	{of: "foretell/...", but: []string{"foretell/sim"}, forbids: "math/rand/...", direct: true, why: "every draw follows the scenario's seed"},
	{of: "foretell/cmd/...", forbids: "github.com/charmbracelet/...", direct: true, why: "the screen is ui's"},
	{of: "foretell/ui/report", forbids: "github.com/charmbracelet/bubbletea", why: "a report is written without a screen"},
	{of: "foretell/ui/chart", forbids: "foretell/ui", why: "a chart is a function of its data"},
	{of: "foretell/...", forbids: "foretell/cmd/...", why: "a command is used by nobody but people"},
}

// covers reports whether a pattern names an import path.
func covers(pattern, path string) bool {
	prefix, below := strings.CutSuffix(pattern, "/...")
	return path == prefix || below && strings.HasPrefix(path, prefix+"/")
}

// listed returns each package of the module with what it imports.
func listed(t *testing.T, template string) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join `+template+` " "}}`, "foretell/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		all[words[0]] = words[1:]
	}
	return all
}

func TestImports(t *testing.T) {
	direct, deps := listed(t, ".Imports"), listed(t, ".Deps")
	for _, r := range rules {
		held := false
		for path := range deps {
			if !covers(r.of, path) || slices.Contains(r.but, path) {
				continue
			}
			held = true
			imports := deps[path]
			if r.direct {
				imports = direct[path]
			}
			for _, i := range imports {
				if covers(r.forbids, i) {
					t.Errorf("%s imports %s, but %s", path, i, r.why)
				}
			}
		}
		if !held {
			t.Errorf("no package is %s", r.of)
		}
	}
}
