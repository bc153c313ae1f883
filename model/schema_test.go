package model

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"
)

// compiled makes a validator of a schema, by a library that knows nothing of our forms.
func compiled(t testing.TB, data []byte) *jsonschema.Schema {
	t.Helper()
	tree, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("file:///schema.json", tree); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("file:///schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// validate reads TOML by a library of its own, and holds it against a schema.
func validate(t testing.TB, s *jsonschema.Schema, data []byte) error {
	t.Helper()
	var tree map[string]any
	if err := toml.Unmarshal(data, &tree); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	return s.Validate(any(tree))
}

// tables returns the keys of each table in the package's source, by the variable or the function that lists them.
func tables(t *testing.T) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range source.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				addKeys(found, d.Name.Name, d)
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if v, ok := s.(*ast.ValueSpec); ok {
						addKeys(found, v.Names[0].Name, v)
					}
				}
			}
		}
	}
	return found
}

// addKeys adds the first argument of every call key("…", …) within a declaration.
func addKeys(found map[string][]string, name string, declaration ast.Node) {
	ast.Inspect(declaration, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 0 {
			of, _ := call.Fun.(*ast.Ident)
			if word, ok := call.Args[0].(*ast.BasicLit); ok && of != nil && of.Name == "key" {
				key, _ := strconv.Unquote(word.Value)
				found[name] = append(found[name], key)
			}
		}
		return true
	})
}

// objects returns the properties of every table in a schema.
func objects(v any, found *[]map[string]any) {
	switch v := v.(type) {
	case map[string]any:
		if p, ok := v["properties"].(map[string]any); ok && v["additionalProperties"] == false {
			*found = append(*found, p)
		}
		for _, inner := range v {
			objects(inner, found)
		}
	case []any:
		for _, inner := range v {
			objects(inner, found)
		}
	}
}

// Every table of keys in the source is a table of the schemas, with the same keys, each described.
func TestSchemasHoldEveryKey(t *testing.T) {
	var all []map[string]any
	for _, data := range [][]byte{PlanSchemaJSON(), ScenarioSchemaJSON()} {
		var tree any
		if err := json.Unmarshal(data, &tree); err != nil {
			t.Fatal(err)
		}
		objects(tree, &all)
	}
	said := tables(t)
	if len(said) < 18 || len(said["scenarioForm"]) < 14 || !slices.Contains(said["planForm"], "indicator") {
		t.Fatalf("%d tables in the source: %v", len(said), said)
	}
	for name, keys := range said {
		same := func(p map[string]any) bool {
			for _, key := range keys {
				if p[key] == nil {
					return false
				}
			}
			return len(p) == len(keys) || name == "taskForm" // a task has the keys of taskKeys besides
		}
		if !slices.ContainsFunc(all, same) {
			t.Errorf("no table of the schemas has the keys of %s: %v", name, keys)
		}
	}
	for _, p := range all {
		for key, of := range p {
			if words, _ := of.(map[string]any)["description"].(string); words == "" {
				t.Errorf("%q among %v is not described", key, slices.Sorted(maps.Keys(p)))
			}
		}
	}
}

// What is right passes both the reader and the schema.
func TestSchemasPassWhatReads(t *testing.T) {
	plans, scenarios := compiled(t, PlanSchemaJSON()), compiled(t, ScenarioSchemaJSON())
	if err := validate(t, plans, readFile(t, "testdata/plan.toml")); err != nil {
		t.Error(err)
	}
	plan := readPlanFile(t)
	base := string(readFile(t, "testdata/scenario.toml"))
	for name, data := range map[string]string{
		"whole": base, "story": story, "CRLF": crlf(base), "dotted": gdpGivenFile,
		"an extension that says little": childHead + "extends = \"base\"\n[[event]]\nid = \"flood\"\nprobability = 0\n[[lever]]\nid = \"roads\"\nlevel = 1\n",
	} {
		if _, err := ReadScenario("s", []byte(data), plan, shelf(map[string]string{"base": base})); err != nil {
			t.Errorf("%s: the reader says %v", name, err)
		}
		if err := validate(t, scenarios, []byte(data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Whatever edits lead to, its file passes the schema.
func TestSchemaPassesWhatIsWritten(t *testing.T) {
	plan, s := readPlanFile(t), compiled(t, ScenarioSchemaJSON())
	rapid.Check(t, func(r *rapid.T) {
		now := apply(r, plan, gdpGiven(r, plan), rapid.SliceOfN(someEdit(plan), 1, 5).Draw(r, "edits")...)
		out, err := NewFile("new.toml", plan, nil, nil, now)
		if err != nil {
			r.Fatal(err)
		}
		if err := validate(t, s, out); err != nil {
			r.Fatalf("%v in\n%s", err, out)
		}
	})
}

// What is wrong with a value alone, or with the keys of one table, is refused by the reader and by the schema alike.
func TestSchemasRefuseWhatDoesNotRead(t *testing.T) {
	plans, scenarios := compiled(t, PlanSchemaJSON()), compiled(t, ScenarioSchemaJSON())
	right := string(readFile(t, "testdata/plan.toml"))
	for _, c := range []struct{ old, new string }{
		{`schema = "foretell/plan/1"`, `schema = "foretell/plan/2"`},
		{`schema = "foretell/plan/1"`, ``},
		{`base_year = 2017`, `base_year = "2017"`},
		{`base_year = 2017`, `base_year = 2017.5`},
		{`base_year = 2017`, `base_year = 999`},
		{`horizon = 2022`, ``},
		{`horizon = 2022`, "horizon = 2022\nhorizen = 2022"},
		{`id = "output"`, `id = "Output"`},
		{`id = "output"`, `id = ""`},
		{`title = { en = "Valley plan", zh = "河谷规划" }`, `title = {}`},
		{`title = { en = "Valley plan", zh = "河谷规划" }`, `title = { en = "Valley plan", fr = "x" }`},
		{`title = { en = "Valley plan", zh = "河谷规划" }`, `title = "tab\there"`},
		{`title = { en = "Valley plan", zh = "河谷规划" }`, `title = "` + strings.Repeat("河", 501) + `"`},
		{`scale = "log"`, `scale = "logarithmic"`},
		{`base = 100`, `base = 1e16`},
		{`source_line = 30`, `source_line = 0`},
		{`year = 2020, at_least = 110`, `year = 2020`},
		{`year = 2020, at_least = 110`, `year = 2020, at_least = 110, at_most = 120`},
		{`at_least = 110`, `at_leats = 110`},
		{`between = [50, 60]`, `between = [50]`},
		{`stated = true`, `stated = "yes"`},
		{`bears_on = ["gdp"]`, `bears_on = "gdp"`},
		{`title = "Bridges"`, `titel = "Bridges"`},
		{`title = { en = "Survey", zh = "勘察" }`, ``},
		{`relation = "multiple"`, `relation = "many"`},
		{`quote = "2—3个镇"`, ``},
		{`formula = "100 * output / gdp"`, `formula = 100`},
	} {
		refusedByBoth(t, plans, right, c.old, c.new, func(data []byte) error { _, err := ReadPlan("p", data); return err })
	}
	plan := readPlanFile(t)
	right = string(readFile(t, "testdata/scenario.toml")) + strings.TrimPrefix(story, commented)
	for _, c := range []struct{ old, new string }{
		{`plan = "valley"`, ``},
		{`paths = 4096`, `paths = 0`},
		{`paths = 4096`, `paths = 1_000_000_000_000`},
		{`paths = 4096`, `path = 4096`},
		{`seed = 7`, `seed = -1`},
		{`common = 0.3`, `common = 1`},
		{`r = 0.5`, `r = -1`},
		{`, r = 0.5`, ``},
		{`persistence = -0.25`, `persistence = 1`},
		{`spread = 0.2`, `spread = -0.1`},
		{`volatility = 1.5`, `volatility = -1`},
		{`growth = "required"`, `growth = "demanded"`},
		{`{ pert = [3, 5, 8] }`, `{ pert = [3, 5] }`},
		{`{ pert = [3, 5, 8] }`, `{ pert = [3, 5, 8], fixed = 1 }`},
		{`{ pert = [3, 5, 8] }`, `{}`},
		{`{ pert = [3, 5, 8] }`, `{ perd = [3, 5, 8] }`},
		{`{ normal = [6.5, 0.5] }`, `{ normal = [6.5, -0.5] }`},
		{`{ normal = [6.5, 0.5] }`, `{ normal = 6.5 }`},
		{`{ normal = [6.5, 0.5] }`, `{ fixed = [1, 2] }`},
		{`{ normal = [6.5, 0.5] }`, `{ history = [1] }`},
		{`student-t = [3, 1, 5]`, `student-t = [3, 1, 0.4]`},
		{`adjust = { 2021 = -1 }`, `adjust = { later = -1 }`},
		{`adjust = { 2021 = -1 }`, `adjust = { 2021 = "less" }`},
		{"id = \"fair\"\n", ``},
		{"impact = { fixed = 2 }\n", ``},
		{`probability = 0.25`, `probability = 1.5`},
		{`years = [2019, 2021]`, `years = [2019, 2020, 2021]`},
		{`years = [2019, 2021]`, `years = []`},
		{`years = [2019, 2021]`, `years = 2019`},
		{`rebound = 0.5`, `rebound = 3`},
		{`level = 0.6`, ``},
		{`level = 0.6`, `level = 2`},
		{`ramp = 1.5`, `ramp = -1`},
		{`weights = { output = 2, online = 1 }`, `weights = { output = -2, online = 1 }`},
		{"[test]\noutput = \"double\"", "[test]\noutput = 2"},
		{`pause = 2.5`, `pause = -2.5`},
		{`paths = 4096, met`, `met`},
		{`"output@2020" = 1000`, `"output@2020" = 0.5`},
		{`say = "Slower."`, `says = "Slower."`},
		{`set = "assume.output.growth"`, `set = 5`},
	} {
		refusedByBoth(t, scenarios, right, c.old, c.new, func(data []byte) error { _, err := ReadScenario("s", data, plan, nil); return err })
	}
}

func refusedByBoth(t *testing.T, s *jsonschema.Schema, right, old, with string, read func([]byte) error) {
	t.Helper()
	if !strings.Contains(right, old) {
		t.Fatalf("%q is not in the file", old)
	}
	data := []byte(strings.Replace(right, old, with, 1))
	if err := read(data); err == nil {
		t.Errorf("%q for %q: the reader finds nothing wrong", with, old)
	}
	if err := validate(t, s, data); err == nil {
		t.Errorf("%q for %q: the schema finds nothing wrong", with, old)
	}
}
