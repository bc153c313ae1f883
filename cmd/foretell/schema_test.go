package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// A schema is one JSON value of draft 2020-12 that knows the keys of its own files and not those of the others.
func TestSchemas(t *testing.T) {
	for sort, keys := range map[string][2]string{"plan": {"indicator", "assume"}, "scenario": {"step", "indicator"}} {
		r := foretell(t, "schema", sort)
		r.want(t, done, "$schema", "")
		var out struct {
			Schema     string `json:"$schema"`
			Properties map[string]any
		}
		if err := json.Unmarshal([]byte(r.stdout), &out); err != nil {
			t.Fatalf("%s: %v", sort, err)
		}
		if out.Schema != "https://json-schema.org/draft/2020-12/schema" || !strings.HasSuffix(r.stdout, "}\n") {
			t.Errorf("%s: a schema of %q that ends in %q", sort, out.Schema, r.stdout[len(r.stdout)-3:])
		}
		if out.Properties[keys[0]] == nil || out.Properties[keys[1]] != nil {
			t.Errorf("%s: it knows %s: %v; %s: %v", sort, keys[0], out.Properties[keys[0]] != nil, keys[1], out.Properties[keys[1]] != nil)
		}
	}
}
