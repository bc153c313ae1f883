package model_test

import (
	"bytes"
	"path"
	"testing"

	"github.com/pelletier/go-toml/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"foretell/model"
	"foretell/seeds"
)

// The files that come with the program pass the schemas that it gives to editors.
func TestSeedsPassTheSchemas(t *testing.T) {
	for dir, schema := range map[string][]byte{"plans": model.PlanSchemaJSON(), "scenarios": model.ScenarioSchemaJSON()} {
		tree, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource("file:///schema.json", tree); err != nil {
			t.Fatal(err)
		}
		files, err := seeds.Files.ReadDir(dir)
		if err != nil || len(files) == 0 {
			t.Fatalf("%d files in %s, %v", len(files), dir, err)
		}
		for _, f := range files {
			data, err := seeds.Files.ReadFile(path.Join(dir, f.Name()))
			if err != nil {
				t.Fatal(err)
			}
			var document map[string]any
			if err := toml.Unmarshal(data, &document); err != nil {
				t.Fatal(err)
			}
			if err := c.MustCompile("file:///schema.json").Validate(any(document)); err != nil {
				t.Errorf("%s: %v", f.Name(), err)
			}
		}
	}
}
