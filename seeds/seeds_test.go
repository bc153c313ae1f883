package seeds_test

import (
	"bufio"
	"os"
	"path"
	"strings"
	"testing"

	"foretell/model"
	"foretell/seeds"
)

const planFile = "plans/zhejiang-digital-2018.toml"

// readPlan reads the embedded plan.
func readPlan(t *testing.T) *model.Plan {
	t.Helper()
	plan, err := model.ReadPlan(planFile, read(t, planFile))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// readScenario reads an embedded scenario by its name.
func readScenario(t *testing.T, plan *model.Plan, name string) *model.Scenario {
	t.Helper()
	file := path.Join("scenarios", name+".toml")
	s, err := model.ReadScenario(name, read(t, file), plan, func(name string) (string, []byte, error) {
		data, err := seeds.Files.ReadFile(path.Join("scenarios", name+".toml"))
		return name, data, err
	})
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return s
}

// scenarioNames lists the embedded scenarios of the plan of Zhejiang.
func scenarioNames(t *testing.T) []string {
	t.Helper()
	entries, err := seeds.Files.ReadDir("scenarios")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if name := strings.TrimSuffix(e.Name(), ".toml"); name != ruralScenario {
			names = append(names, name)
		}
	}
	return names
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	data, err := seeds.Files.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// rows returns the tab-separated fields of each line of a fixture. The first field is a line number of the plan's text,
// the others are that line as printed.
func rows(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(path.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all [][]string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		all = append(all, strings.Split(lines.Text(), "\t"))
	}
	return all
}
